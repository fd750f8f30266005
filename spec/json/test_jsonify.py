import flask
import pytest

from spec.kit import claim

DOC = "api#flask.json.jsonify"


@claim("json.jsonify.sends-application-json")
def test_jsonify_sends_application_json(serve):
    """What jsonify() makes is sent as application/json, without a charset."""
    response = serve(lambda: flask.jsonify({"name": "lin"})).get("/")

    assert response.headers["Content-Type"] == "application/json"


@claim("json.jsonify.a-dict-is-an-object")
def test_a_dict_becomes_an_object(serve):
    """A dictionary given to jsonify() is sent as a JSON object, strings staying strings."""
    response = serve(lambda: flask.jsonify({"name": "lin", "age": "27"})).get("/")

    assert (response.status_code, response.text) == (200, '{"age":"27","name":"lin"}\n')


@claim("json.jsonify.keywords-are-an-object")
def test_keyword_arguments_become_an_object(serve):
    """The keyword arguments of jsonify() are the members of one object."""
    response = serve(lambda: flask.jsonify(city="sz", country="china")).get("/")

    assert response.text == '{"city":"sz","country":"china"}\n'


@claim("json.jsonify.several-arguments-are-a-list")
def test_several_arguments_become_a_list(serve):
    """Two and more positional arguments of jsonify() are the items of one list."""
    response = serve(lambda: flask.jsonify(1, "two", None)).get("/")

    assert response.text == '[1,"two",null]\n'


@claim("json.jsonify.one-argument-is-the-value")
@pytest.mark.parametrize(
    ("value", "text"),
    [
        pytest.param([1, 2], "[1,2]\n", id="list"),
        pytest.param((1, 2), "[1,2]\n", id="tuple"),
        pytest.param([], "[]\n", id="empty list"),
        pytest.param({}, "{}\n", id="empty dict"),
        pytest.param("text", '"text"\n', id="str"),
        pytest.param("", '""\n', id="empty str"),
        pytest.param(0, "0\n", id="zero"),
        pytest.param(1.5, "1.5\n", id="float"),
        pytest.param(True, "true\n", id="bool"),
        pytest.param(None, "null\n", id="None"),
    ],
)
def test_one_argument_is_the_whole_value(serve, value, text):
    """A single argument of jsonify() is the value itself, empty or not."""
    response = serve(lambda: flask.jsonify(value)).get("/")

    assert response.text == text


@claim("json.jsonify.no-argument-is-an-empty-object", flask="<2.2")
def test_no_argument_is_an_empty_object(serve):
    """jsonify() without arguments sends an object without members."""
    response = serve(lambda: flask.jsonify()).get("/")

    assert response.text == "{}\n"


@claim("json.jsonify.no-argument-is-null", flask=">=2.2")
def test_no_argument_is_null(serve):
    """jsonify() without arguments sends null."""
    response = serve(lambda: flask.jsonify()).get("/")

    assert response.text == "null\n"


@claim("json.jsonify.args-and-kwargs-are-refused")
def test_positional_and_keyword_arguments_together_are_refused(app):
    """jsonify() takes positional or keyword arguments, not both."""
    with app.app_context(), pytest.raises(TypeError, match="both"):
        flask.jsonify(1, a=1)


@claim("json.jsonify.refusal-calls-it-undefined", flask="<2.2")
def test_the_refusal_of_mixed_arguments_calls_them_undefined(app):
    """The error for mixed arguments says that jsonify() does not define them."""
    with app.app_context(), pytest.raises(TypeError) as caught:
        flask.jsonify(1, a=1)

    assert str(caught.value) == "jsonify() behavior undefined when passed both args and kwargs"


@claim("json.jsonify.refusal-names-the-provider", flask=">=2.2")
def test_the_refusal_of_mixed_arguments_names_the_provider(app):
    """The error for mixed arguments speaks of app.json.response(), not of jsonify()."""
    with app.app_context(), pytest.raises(TypeError) as caught:
        flask.jsonify(1, a=1)

    assert str(caught.value) == "app.json.response() takes either args or kwargs, not both"


@claim("json.jsonify.needs-an-app")
def test_jsonify_outside_of_an_app_is_refused():
    """Without an application context jsonify() has nobody to ask, and raises RuntimeError."""
    with pytest.raises(RuntimeError, match="Working outside of application context"):
        flask.jsonify(1)


@claim("json.jsonify.needs-no-request")
def test_jsonify_needs_no_request(app):
    """An application context is enough for jsonify()."""
    with app.app_context():
        response = flask.jsonify(1)

    assert response.get_data() == b"1\n"


@claim("json.jsonify.makes-the-response-class")
def test_jsonify_makes_a_response_of_the_apps_class(app):
    """jsonify() gives an object of app.response_class."""
    app.response_class = type("Answer", (flask.Response,), {})

    with app.app_context():
        assert type(flask.jsonify(1)) is app.response_class


@claim("json.jsonify.takes-a-status")
def test_a_response_of_jsonify_may_stand_in_a_tuple(serve):
    """A view may return what jsonify() made together with a status."""
    response = serve(lambda: (flask.jsonify(id=7), 201)).get("/")

    assert (response.status_code, response.mimetype, response.text) == (
        201,
        "application/json",
        '{"id":7}\n',
    )


@claim("json.jsonify.length-is-known")
def test_the_length_counts_the_final_newline(app):
    """The Content-Length counts the bytes of the text, the newline at its end included."""
    with app.app_context():
        response = flask.jsonify("é")

    assert response.headers["Content-Length"] == "9"
