import flask
import pytest

from spec.kit import claim

DOC = "api#flask.json.jsonify"


@claim("json.jsonify.sends-application-json")
def test_jsonify_sends_application_json(serve):
    """`jsonify()` responds with the type application/json, without a charset."""
    response = serve(lambda: flask.jsonify({"name": "lin"})).get("/")

    assert response.headers["Content-Type"] == "application/json"


@claim("json.jsonify.a-dict-is-an-object")
def test_a_dict_becomes_an_object(serve):
    """`jsonify()` with a dict sends a JSON object."""
    response = serve(lambda: flask.jsonify({"name": "lin", "age": "27"})).get("/")

    assert (response.status_code, response.text) == (200, '{"age":"27","name":"lin"}\n')


@claim("json.jsonify.keywords-are-an-object")
def test_keyword_arguments_become_an_object(serve):
    """`jsonify()` with keyword arguments sends a JSON object."""
    response = serve(lambda: flask.jsonify(city="sz", country="china")).get("/")

    assert response.text == '{"city":"sz","country":"china"}\n'


@claim("json.jsonify.several-arguments-are-a-list")
def test_several_arguments_become_a_list(serve):
    """`jsonify()` with two or more positional arguments sends a JSON array."""
    response = serve(lambda: flask.jsonify(1, "two", None)).get("/")

    assert response.text == '[1,"two",null]\n'


@claim("json.jsonify.one-argument-is-the-value")
@pytest.mark.parametrize(
    ("value", "text"),
    [
        pytest.param([1, 2], "[1,2]\n", id="list"),
        pytest.param({}, "{}\n", id="empty dict"),
        pytest.param(None, "null\n", id="None"),
    ],
)
def test_one_argument_is_the_whole_value(serve, value, text):
    """`jsonify()` with one argument sends that value, even if it is empty or None."""
    response = serve(lambda: flask.jsonify(value)).get("/")

    assert response.text == text


@claim("json.jsonify.no-argument-is-an-empty-object", flask="<2.2")
def test_no_argument_is_an_empty_object(serve):
    """`jsonify()` without arguments sends an empty object."""
    response = serve(lambda: flask.jsonify()).get("/")

    assert response.text == "{}\n"


@claim("json.jsonify.no-argument-is-null", flask=">=2.2")
def test_no_argument_is_null(serve):
    """`jsonify()` without arguments sends null."""
    response = serve(lambda: flask.jsonify()).get("/")

    assert response.text == "null\n"


@claim("json.jsonify.args-and-kwargs-are-refused")
def test_positional_and_keyword_arguments_together_are_refused(app):
    """`jsonify()` raises TypeError for both positional and keyword arguments."""
    with app.app_context(), pytest.raises(TypeError, match="both"):
        flask.jsonify(1, a=1)


@claim("json.jsonify.refusal-calls-it-undefined", flask="<2.2")
def test_the_refusal_of_mixed_arguments_calls_them_undefined(app):
    """The TypeError of `jsonify(1, a=1)` says that its behavior is undefined."""
    with app.app_context(), pytest.raises(TypeError) as caught:
        flask.jsonify(1, a=1)

    assert str(caught.value) == "jsonify() behavior undefined when passed both args and kwargs"


@claim("json.jsonify.refusal-names-the-provider", flask=">=2.2")
def test_the_refusal_of_mixed_arguments_names_the_provider(app):
    """The TypeError of `jsonify(1, a=1)` names `app.json.response()`."""
    with app.app_context(), pytest.raises(TypeError) as caught:
        flask.jsonify(1, a=1)

    assert str(caught.value) == "app.json.response() takes either args or kwargs, not both"


@claim("json.jsonify.needs-an-app")
def test_jsonify_outside_of_an_app_is_refused():
    """`jsonify()` raises RuntimeError without an application context."""
    with pytest.raises(RuntimeError, match="Working outside of application context"):
        flask.jsonify(1)


@claim("json.jsonify.needs-no-request")
def test_jsonify_needs_no_request(app):
    """`jsonify()` needs only an application context, not a request."""
    with app.app_context():
        response = flask.jsonify(1)

    assert response.get_data() == b"1\n"


@claim("json.jsonify.makes-the-response-class")
def test_jsonify_makes_a_response_of_the_apps_class(app):
    """`jsonify()` returns an object of `app.response_class`."""
    app.response_class = type("Answer", (flask.Response,), {})

    with app.app_context():
        assert type(flask.jsonify(1)) is app.response_class


@claim("json.jsonify.takes-a-status")
def test_a_response_of_jsonify_takes_a_status(serve):
    """A view may return `jsonify()` with a status."""
    response = serve(lambda: (flask.jsonify(id=7), 201)).get("/")

    assert (response.status_code, response.mimetype, response.text) == (
        201,
        "application/json",
        '{"id":7}\n',
    )


@claim("json.jsonify.length-counts-the-newline")
def test_the_length_counts_the_final_newline(app):
    """The Content-Length of `jsonify()` counts the newline at the end."""
    with app.app_context():
        response = flask.jsonify("é")

    assert response.headers["Content-Length"] == "9"
