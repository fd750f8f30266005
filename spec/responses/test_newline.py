import flask
import pytest

from spec.kit import claim

DOC = "werkzeug:datastructures#werkzeug.datastructures.Headers"
BREAKS = [pytest.param(text, id=repr(text)) for text in ("\n", "\r", "\r\n")]


@claim("responses.newline.is-refused")
@pytest.mark.parametrize("newline", BREAKS)
@pytest.mark.parametrize(
    "put",
    [
        pytest.param(lambda headers, value: headers.__setitem__("X-A", value), id="assign"),
        pytest.param(lambda headers, value: headers.add("X-A", value), id="add"),
        pytest.param(lambda headers, value: headers.set("X-A", value), id="set"),
        pytest.param(lambda headers, value: headers.extend({"X-A": value}), id="extend"),
        pytest.param(lambda headers, value: headers.setdefault("X-A", value), id="setdefault"),
        pytest.param(lambda headers, value: headers.add("X-A", "v", p=value), id="parameter"),
    ],
)
def test_a_line_break_in_a_value_is_refused(put, newline):
    """A value with a line break raises ValueError: it would be a header of its own."""
    headers = flask.Response().headers

    with pytest.raises(ValueError, match=r"(?i)newline"):
        put(headers, f"a{newline}Set-Cookie: b=c")


@claim("responses.newline.is-refused-in-a-dict")
def test_a_line_break_in_a_dict_of_headers_is_refused():
    """A dictionary of headers with a line break in a value raises ValueError."""
    with pytest.raises(ValueError, match=r"(?i)newline"):
        flask.Response("body", headers={"X-A": "a\nb"})


@claim("responses.newline.is-let-through-in-a-list", werkzeug="<2.1", otherwise=ValueError)
def test_a_line_break_in_a_list_of_headers_is_let_through():
    """A list of headers given to Response is not looked at: line breaks come through."""
    response = flask.Response("body", headers=[("X-A", "a\nb")])

    assert response.headers["X-A"] == "a\nb"


@claim("responses.newline.is-refused-in-a-list", werkzeug=">=2.1")
def test_a_line_break_in_a_list_of_headers_is_refused():
    """A list of headers given to Response is looked at: a line break raises ValueError."""
    with pytest.raises(ValueError, match=r"(?i)newline"):
        flask.Response("body", headers=[("X-A", "a\nb")])


@claim("responses.newline.in-a-tuple-is-500", doc="api#flask.Flask.make_response")
def test_a_line_break_in_the_headers_of_a_tuple_is_a_server_error(serve):
    """A view that returns headers with a line break answers with status 500."""
    response = serve(lambda: ("body", {"X-A": "a\r\nSet-Cookie: b=c"})).get("/")

    assert (response.status_code, response.headers.getlist("Set-Cookie")) == (500, [])


@claim("responses.newline.says-security", werkzeug="<2.3")
def test_the_refusal_speaks_of_security():
    """The error for a line break calls it a problem of security."""
    with pytest.raises(ValueError, match="newline") as caught:
        flask.Response().headers["X-A"] = "a\nb"

    assert str(caught.value) == (
        "Detected newline in header value.  This is a potential security problem"
    )


@claim("responses.newline.says-must-not", werkzeug=">=2.3")
def test_the_refusal_says_that_values_must_not():
    """The error for a line break says that values must not have one."""
    with pytest.raises(ValueError, match="newline") as caught:
        flask.Response().headers["X-A"] = "a\nb"

    assert str(caught.value) == "Header values must not contain newline characters."


@claim("responses.newline.names-are-not-looked-at", doc="rfc:9110#section-5.5")
def test_a_line_break_in_a_name_is_not_refused():
    """The name of a header is not looked at: never take it from a stranger."""
    headers = flask.Response().headers
    headers["X-A: 1\nX-B"] = "2"

    assert headers["X-A: 1\nX-B"] == "2"
