import operator

import flask
import pytest
from flask import request

from spec.kit import claim

DOC = "python:library/stdtypes#printf-style-string-formatting"


@claim("text.mixing.plus-is-a-type-error", doc="python:library/stdtypes#bytes-objects")
@pytest.mark.parametrize(
    ("left", "right", "message"),
    [
        pytest.param("你好", b"sa", 'can only concatenate str (not "bytes") to str', id="text + b"),
        pytest.param("ab", b"sa", 'can only concatenate str (not "bytes") to str', id="ASCII too"),
        pytest.param(b"sa", "你好", "can't concat str to bytes", id="bytes + text"),
    ],
)
def test_text_and_bytes_do_not_add(left, right, message):
    """Adding bytes to text is a TypeError at once, whatever they hold."""
    with pytest.raises(TypeError) as caught:
        operator.add(left, right)

    assert str(caught.value) == message


@claim("text.mixing.join-is-a-type-error", doc="python:library/stdtypes#str.join")
def test_bytes_do_not_join_text():
    """Bytes cannot be joined into text."""
    with pytest.raises(TypeError, match="item 1: expected str instance, bytes found"):
        "".join(["你好", b"sa"])


@claim("text.mixing.bytes-are-never-equal-to-text", doc="python:library/stdtypes#comparisons")
def test_bytes_are_never_equal_to_text():
    """Bytes and text are never equal, so bytes find no key that is text."""
    assert (operator.eq("sa", b"sa"), {"sa": 1}.get(b"sa")) == (False, None)


@claim("text.mixing.percent-shows-bytes-as-written")
def test_percent_shows_bytes_as_python_writes_them():
    """Formatted into text, bytes do not fail: they stand there with their b and escapes."""
    greeting = "你好%s"

    assert greeting % "深".encode() == "你好b'\\xe6\\xb7\\xb1'"


@claim("text.mixing.percent-takes-any-text")
def test_percent_takes_any_text():
    """Formatting text into text cannot fail for a character."""
    greeting = "你好%s"

    assert greeting % "深圳" == "你好深圳"


@claim("text.mixing.the-example-lost-its-placeholder")
def test_the_example_of_the_note_has_no_placeholder():
    """As printed, note 1's example is a TypeError: the text has no place for its argument."""
    text = "China"

    with pytest.raises(TypeError, match="not all arguments converted during string formatting"):
        text % "sa"


@claim("text.view.percent-request-value", doc="api#flask.Request.args")
def test_a_request_value_formats_into_text(serve):
    """A view may format a value of the request into any text."""
    client = serve(lambda: "你好%s".__mod__(request.args["name"]))

    assert client.get("/?name=%E6%B7%B1%E5%9C%B3").text == "你好深圳"


@claim("text.view.adding-bytes-is-a-500", doc="errorhandling#unhandled-exceptions")
def test_a_view_that_adds_the_body_to_text_fails(serve):
    """A view that adds the body, which is bytes, to text is answered with 500."""
    client = serve(lambda: "body: " + request.get_data())

    assert client.post("/", data="sa").status_code == 500


@claim("text.view.values-are-text", doc="api#flask.Request")
def test_the_values_of_a_request_are_text(app):
    """Query, form, header, cookie and path of a request are text."""
    with app.test_request_context(
        "/a?a=b", method="POST", data={"a": "b"}, headers={"X-A": "b", "Cookie": "a=b"}
    ):
        values = [
            request.args["a"],
            request.form["a"],
            request.headers["X-A"],
            request.cookies["a"],
            request.path,
        ]

    assert values == ["b", "b", "b", "b", "/a"]


@claim("text.view.bodies-are-bytes", doc="api#flask.Request.get_data")
def test_the_body_and_the_query_string_are_bytes(app):
    """The body and the query string as they were sent are bytes."""
    with app.test_request_context("/?a=b", method="POST", data="深"):
        raw = (request.query_string, request.get_data(), request.data)

    assert raw == (b"a=b", b"\xe6\xb7\xb1", b"\xe6\xb7\xb1")


@claim(
    "text.view.bytes-find-no-value", doc="werkzeug:datastructures#werkzeug.datastructures.MultiDict"
)
def test_a_name_in_bytes_finds_no_value(app):
    """A value asked for by a name in bytes is not there."""
    with app.test_request_context("/?a=b"):
        assert flask.request.args.get(b"a") is None
