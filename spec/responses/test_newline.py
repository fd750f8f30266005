import flask
import pytest

from spec.kit import claim

DOC = "werkzeug:datastructures#werkzeug.datastructures.Headers"


@claim("responses.newline.is-refused")
@pytest.mark.parametrize(
    "put",
    [
        pytest.param(lambda headers: headers.__setitem__("X-A", "a\rB: c"), id="assign-cr"),
        pytest.param(lambda headers: headers.extend({"X-A": "a\nB: c"}), id="extend"),
        pytest.param(lambda headers: headers.setdefault("X-A", "a\nB: c"), id="setdefault"),
        pytest.param(lambda headers: headers.add("X-A", "v", p="a\nB: c"), id="parameter"),
    ],
)
def test_a_line_break_in_a_value_is_refused(put):
    """A header value with a line break raises ValueError."""
    headers = flask.Response().headers

    with pytest.raises(ValueError, match=r"(?i)newline"):
        put(headers)


@claim("responses.newline.is-refused-in-a-dict")
def test_a_line_break_in_a_dict_of_headers_is_refused():
    """`Response(headers={...})` raises ValueError for a value with a line break."""
    with pytest.raises(ValueError, match=r"(?i)newline"):
        flask.Response("body", headers={"X-A": "a\nb"})


@claim("responses.newline.is-let-through-in-a-list", werkzeug="<2.1", otherwise=ValueError)
def test_a_line_break_in_a_list_of_headers_is_let_through():
    """`Response(headers=[...])` accepts a value with a line break."""
    response = flask.Response("body", headers=[("X-A", "a\nb")])

    assert response.headers["X-A"] == "a\nb"


@claim("responses.newline.is-refused-in-a-list", werkzeug=">=2.1")
def test_a_line_break_in_a_list_of_headers_is_refused():
    """`Response(headers=[...])` raises ValueError for a value with a line break."""
    with pytest.raises(ValueError, match=r"(?i)newline"):
        flask.Response("body", headers=[("X-A", "a\nb")])


@claim("responses.newline.in-a-tuple-is-500", doc="api#flask.Flask.make_response")
def test_a_line_break_in_the_headers_of_a_tuple_is_a_server_error(serve):
    """A view that returns a header value with a line break answers 500."""
    response = serve(lambda: ("body", {"X-A": "a\r\nSet-Cookie: b=c"})).get("/")

    assert (response.status_code, response.headers.getlist("Set-Cookie")) == (500, [])


@claim("responses.newline.says-security", werkzeug="<2.3")
def test_the_refusal_speaks_of_security():
    """The error for a line break in a header value calls it a potential security problem."""
    with pytest.raises(ValueError, match="newline") as caught:
        flask.Response().headers["X-A"] = "a\nb"

    assert str(caught.value) == (
        "Detected newline in header value.  This is a potential security problem"
    )


@claim("responses.newline.says-must-not", werkzeug=">=2.3")
def test_the_refusal_says_that_values_must_not():
    """The error for a line break says that header values must not contain newline characters."""
    with pytest.raises(ValueError, match="newline") as caught:
        flask.Response().headers["X-A"] = "a\nb"

    assert str(caught.value) == "Header values must not contain newline characters."


@claim("responses.newline.names-are-not-looked-at", doc="rfc:9110#section-5.5")
def test_a_line_break_in_a_name_is_not_refused():
    """A header name with a line break is accepted: never build one from user input."""
    headers = flask.Response().headers
    headers["X-A: 1\nX-B"] = "2"

    assert headers["X-A: 1\nX-B"] == "2"
