import flask
import pytest

from spec.kit import claim

DOC = "api#flask.Flask.make_response"


def message(client):
    """What the TypeError says that a request for ``/`` raises."""
    client.application.testing = True
    with pytest.raises(TypeError) as caught:
        client.get("/")
    return str(caught.value)


VALUES = [
    pytest.param(False, "bool", id="bool"),
    pytest.param((("body", 201), 202), "tuple", id="tuple in a tuple"),
]


@claim("responses.refused.is-500")
@pytest.mark.parametrize("value", [1, None])
def test_a_value_of_another_type_is_a_server_error(serve, value):
    """A view that returns an unsupported type answers 500."""
    response = serve(lambda: value).get("/")

    assert (response.status_code, response.mimetype) == (500, "text/html")


@claim("responses.refused.says-not-callable", flask="<1.1")
@pytest.mark.parametrize(("value", "name"), VALUES)
def test_the_refusal_says_that_it_cannot_be_called(serve, value, name):
    """The TypeError for an unsupported return type says first that it is not callable."""
    assert message(serve(lambda: value)) == (
        f"'{name}' object is not callable\nThe view function did not return a valid response."
        " The return type must be a string, tuple, Response instance, or WSGI callable,"
        f" but it was a {name}."
    )


@claim("responses.refused.names-dict", flask=">=1.1,<2.2")
@pytest.mark.parametrize(("value", "name"), VALUES)
def test_the_refusal_names_a_dict_as_valid(serve, value, name):
    """The TypeError for an unsupported return type names it, and dict among the valid types."""
    assert message(serve(lambda: value)) == (
        "The view function did not return a valid response. The return type must be a string,"
        f" dict, tuple, Response instance, or WSGI callable, but it was a {name}."
    )


@claim("responses.refused.names-dict-and-list", flask=">=2.2")
@pytest.mark.parametrize(("value", "name"), VALUES)
def test_the_refusal_names_dict_and_list_as_valid(serve, value, name):
    """The TypeError for an unsupported return type names it, and dict and list as valid."""
    assert message(serve(lambda: value)) == (
        "The view function did not return a valid response. The return type must be a string,"
        " dict, list, tuple with headers or status, Response instance, or WSGI callable,"
        f" but it was a {name}."
    )


@claim("responses.refused.none-names-no-view", flask="<2.0")
def test_the_refusal_of_none_does_not_name_the_view(serve):
    """A view that returns None raises a TypeError that does not name the endpoint."""
    assert message(serve(lambda: None)) == (
        "The view function did not return a valid response."
        " The function either returned None or ended without a return statement."
    )


@claim("responses.refused.none-names-the-view", flask=">=2.0")
def test_the_refusal_of_none_names_the_view(serve):
    """A view that returns None raises a TypeError that names the endpoint."""
    assert message(serve(lambda: None)) == (
        "The view function for 'view' did not return a valid response."
        " The function either returned None or ended without a return statement."
    )


@claim("responses.refused.none-in-a-tuple-raises-type-error")
def test_none_as_the_body_of_a_tuple_is_refused(serve):
    """None as the body in a tuple raises TypeError."""
    assert message(serve(lambda: (None, 204))).endswith(
        "The function either returned None or ended without a return statement."
    )


@claim("responses.refused.callable-that-is-no-application-raises-type-error")
def test_a_function_that_is_no_wsgi_application_is_refused(serve):
    """A returned function that is not a WSGI application raises TypeError with the reason."""
    first, second = message(serve(lambda: len)).split("\n")

    assert first == "len() takes exactly one argument (2 given)"
    assert second.endswith("but it was a builtin_function_or_method.")


@claim("responses.refused.tuple-of-another-length-raises-type-error")
@pytest.mark.parametrize(
    "value",
    [
        pytest.param(("body",), id="one"),
        pytest.param(("body", 200, {}, 1), id="four"),
    ],
)
def test_a_tuple_of_another_length_is_refused(serve, value):
    """A returned tuple of one or four items raises a TypeError that names the valid forms."""
    assert message(serve(lambda: value)) == (
        "The view function did not return a valid response tuple. The tuple must have the form"
        " (body, status, headers), (body, status), or (body, headers)."
    )


@claim("responses.refused.headers-that-are-a-string-raise-value-error")
def test_a_string_in_the_place_of_headers_is_refused(app, serve):
    """A string in the place of the headers in a tuple raises ValueError."""
    app.testing = True
    client = serve(lambda: ("body", 200, "X-A: 1"))

    with pytest.raises(ValueError, match="not enough values to unpack"):
        client.get("/")


@claim("responses.refused.body-is-refused-when-it-is-read")
def test_a_number_as_the_body_of_a_response_is_refused():
    """`Response(1)` is accepted; reading its body raises TypeError."""
    response = flask.Response(1)

    with pytest.raises(TypeError, match="'int' object is not iterable"):
        response.get_data()
