import flask
import pytest
from werkzeug.datastructures import Headers

from spec.kit import claim

DOC = "werkzeug:datastructures#werkzeug.datastructures.Headers"


@pytest.fixture
def headers():
    """The headers of a response."""
    return flask.Response("body").headers


@claim(
    "responses.headers.add-writes-parameters",
    doc="werkzeug:datastructures#werkzeug.datastructures.Headers.add",
)
@pytest.mark.parametrize(
    ("parameters", "value"),
    [
        pytest.param({"filename": "a.txt"}, "attachment; filename=a.txt", id="token"),
        pytest.param({"filename": "a b.txt"}, 'attachment; filename="a b.txt"', id="space"),
        pytest.param({"filename": 'a"b'}, r'attachment; filename="a\"b"', id="quote"),
        pytest.param({"file_name": "a"}, "attachment; file-name=a", id="underscore"),
    ],
)
def test_add_writes_parameters(headers, parameters, value):
    """Keyword arguments of `headers.add()` become parameters, quoted if need be."""
    headers.add("Content-Disposition", "attachment", **parameters)

    assert headers["Content-Disposition"] == value


@claim(
    "responses.headers.a-none-parameter-is-bare",
    doc="werkzeug:datastructures#werkzeug.datastructures.Headers.add",
    werkzeug="<2.3",
)
def test_a_parameter_of_none_is_a_bare_name(headers):
    """A parameter of `headers.add()` that is None is written as its name alone."""
    headers.add("X-A", "value", name=None, other="a")

    assert headers["X-A"] == "value; name; other=a"


@claim(
    "responses.headers.a-none-parameter-is-left-out",
    doc="werkzeug:datastructures#werkzeug.datastructures.Headers.add",
    werkzeug=">=2.3",
)
def test_a_parameter_of_none_is_left_out(headers):
    """A parameter of `headers.add()` that is None is left out."""
    headers.add("X-A", "value", name=None, other="a")

    assert headers["X-A"] == "value; other=a"


@claim("responses.headers.never-equal-a-dict")
def test_headers_never_equal_a_dict():
    """Headers and a dict are never equal."""
    assert (Headers({"X-A": "1"}) == {"X-A": "1"}) is False


@claim("responses.headers.values-become-text")
@pytest.mark.parametrize(
    ("value", "text"),
    [pytest.param(1, "1", id="int"), pytest.param(None, "None", id="None")],
)
def test_a_value_that_is_no_text_becomes_one(headers, value, text):
    """A header value that is not a string is converted with `str()`, even None."""
    headers["X-A"] = value

    assert headers["X-A"] == text


@claim(
    "responses.headers.given-headers-are-kept", doc="werkzeug:wrappers#werkzeug.wrappers.Response"
)
def test_headers_given_to_a_response_are_its_own():
    """`Response(headers=headers)` uses that Headers object, not a copy."""
    headers = Headers()
    response = flask.Response("body", headers=headers)

    assert response.headers is headers


@claim("responses.headers.str-is-lines")
def test_headers_as_text_are_lines(headers):
    """`str(headers)` is the lines as they are sent, with an empty line at the end."""
    assert str(headers) == "Content-Type: text/html; charset=utf-8\r\nContent-Length: 4\r\n\r\n"
