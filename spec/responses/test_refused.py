import flask
import pytest

from spec.kit import claim

DOC = "api#flask.Flask.make_response"


def refusal(app, value):
    """What the TypeError says that a returned value raises."""
    app.testing = True
    app.add_url_rule("/", "view", lambda: value)
    with pytest.raises(TypeError) as caught:
        app.test_client().get("/")
    return str(caught.value)


VALUES = [
    pytest.param(1, "int", id="int"),
    pytest.param(0.0, "float", id="float"),
    pytest.param(True, "bool", id="bool"),
    pytest.param(False, "bool", id="false"),
    pytest.param({1}, "set", id="set"),
    pytest.param(frozenset(), "frozenset", id="frozenset"),
    pytest.param(range(2), "range", id="range"),
    pytest.param(memoryview(b"a"), "memoryview", id="memoryview"),
    pytest.param({}.keys(), "dict_keys", id="dict view"),
    pytest.param(ValueError("no"), "ValueError", id="exception"),
    pytest.param(object(), "object", id="object"),
    pytest.param((("body", 201), 202), "tuple", id="tuple in a tuple"),
]


@claim("responses.refused.is-500")
@pytest.mark.parametrize(("value", "name"), [*VALUES, pytest.param(None, "NoneType", id="None")])
def test_a_value_of_another_type_is_a_server_error(serve, value, name):
    """A view that returns what is no response answers with status 500."""
    response = serve(lambda: value).get("/")

    assert (response.status_code, response.mimetype) == (500, "text/html")


@claim("responses.refused.says-not-callable", flask="<1.1")
@pytest.mark.parametrize(("value", "name"), VALUES)
def test_the_refusal_says_that_it_cannot_be_called(app, value, name):
    """The TypeError says that the value cannot be called, then which types are valid."""
    assert refusal(app, value) == (
        f"'{name}' object is not callable\nThe view function did not return a valid response."
        " The return type must be a string, tuple, Response instance, or WSGI callable,"
        f" but it was a {name}."
    )


@claim("responses.refused.names-dict", flask=">=1.1,<2.2")
@pytest.mark.parametrize(("value", "name"), VALUES)
def test_the_refusal_names_a_dict_as_valid(app, value, name):
    """The TypeError names the type it got, and dict among those that are valid."""
    assert refusal(app, value) == (
        "The view function did not return a valid response. The return type must be a string,"
        f" dict, tuple, Response instance, or WSGI callable, but it was a {name}."
    )


@claim("responses.refused.names-dict-and-list", flask=">=2.2")
@pytest.mark.parametrize(("value", "name"), VALUES)
def test_the_refusal_names_dict_and_list_as_valid(app, value, name):
    """The TypeError names the type it got, and dict and list among those that are valid."""
    assert refusal(app, value) == (
        "The view function did not return a valid response. The return type must be a string,"
        " dict, list, tuple with headers or status, Response instance, or WSGI callable,"
        f" but it was a {name}."
    )


@claim("responses.refused.none-names-no-view", flask="<2.0")
def test_the_refusal_of_none_does_not_say_which_view(app):
    """A view that returns nothing raises a TypeError that does not name it."""
    assert refusal(app, None) == (
        "The view function did not return a valid response."
        " The function either returned None or ended without a return statement."
    )


@claim("responses.refused.none-names-the-view", flask=">=2.0")
def test_the_refusal_of_none_says_which_view(app):
    """A view that returns nothing raises a TypeError that gives its endpoint."""
    assert refusal(app, None) == (
        "The view function for 'view' did not return a valid response."
        " The function either returned None or ended without a return statement."
    )


@claim("responses.refused.none-in-a-tuple")
def test_none_as_the_body_of_a_tuple_is_refused(app):
    """None is no body beside a status either."""
    assert refusal(app, (None, 204)).endswith(
        "The function either returned None or ended without a return statement."
    )


@claim("responses.refused.callable-that-is-no-application")
def test_a_function_that_is_no_wsgi_application_is_refused(app):
    """A returned function that does not take two arguments raises TypeError, saying why."""
    first, second = refusal(app, len).split("\n")

    assert first == "len() takes exactly one argument (2 given)"
    assert second.endswith("but it was a builtin_function_or_method.")


@claim("responses.refused.tuple-of-another-length")
@pytest.mark.parametrize(
    "value",
    [
        pytest.param((), id="none"),
        pytest.param(("body",), id="one"),
        pytest.param(("body", 200, {}, 1), id="four"),
    ],
)
def test_a_tuple_of_another_length_is_refused(app, value):
    """A tuple of none, one or four elements raises a TypeError that gives the three forms."""
    assert refusal(app, value) == (
        "The view function did not return a valid response tuple. The tuple must have the form"
        " (body, status, headers), (body, status), or (body, headers)."
    )


@claim("responses.refused.headers-that-are-a-number")
def test_a_number_in_the_place_of_headers_is_refused(app):
    """Headers and status that have changed places raise TypeError."""
    assert refusal(app, ("body", {"X-A": "1"}, 201)) == "'int' object is not iterable"


@claim("responses.refused.headers-that-are-a-text")
def test_a_text_in_the_place_of_headers_is_refused(app, serve):
    """A header line as text is no headers: it raises ValueError."""
    app.testing = True
    client = serve(lambda: ("body", 200, "X-A: 1"))

    with pytest.raises(ValueError, match="not enough values to unpack"):
        client.get("/")


@claim("responses.refused.body-of-a-response")
def test_a_number_as_the_body_of_a_response_is_refused(app):
    """Response takes anything; a number fails when the body is read."""
    response = flask.Response(1)

    with pytest.raises(TypeError, match="'int' object is not iterable"):
        response.get_data()
