import operator

import pytest
from flask import request

from spec.kit import claim

DOC = "python:library/stdtypes#printf-style-string-formatting"


@claim("text.mixing.plus-is-a-type-error", doc="python:library/stdtypes#bytes-objects")
@pytest.mark.parametrize(
    ("left", "right", "message"),
    [
        pytest.param("你好", b"sa", 'can only concatenate str (not "bytes") to str', id="text + b"),
        pytest.param(b"sa", "你好", "can't concat str to bytes", id="bytes + text"),
    ],
)
def test_text_and_bytes_do_not_add(left, right, message):
    """Adding bytes to a string raises TypeError, and so the other way round."""
    with pytest.raises(TypeError) as caught:
        operator.add(left, right)

    assert str(caught.value) == message


@claim("text.mixing.percent-shows-bytes-as-written")
def test_percent_shows_bytes_as_python_writes_them():
    """Bytes formatted into a string with `%s` are written with their `b` and escapes."""
    greeting = "你好%s"

    assert greeting % "深".encode() == "你好b'\\xe6\\xb7\\xb1'"


@claim("text.mixing.percent-takes-any-text")
def test_percent_takes_any_text():
    """A string formatted into a string with `%s` raises no error, whatever its characters."""
    greeting = "你好%s"

    assert greeting % "深圳" == "你好深圳"


@claim("text.mixing.the-example-lost-its-placeholder")
def test_the_example_of_the_note_has_no_placeholder():
    """The example `u"China" % "sa"` raises TypeError, as the string has no placeholder."""
    text = "China"

    with pytest.raises(TypeError, match="not all arguments converted during string formatting"):
        text % "sa"


@claim("text.view.may-format-a-request-value", doc="api#flask.Request.args")
def test_a_request_value_formats_into_text(serve):
    """A view may format a value of the request into any string."""
    client = serve(lambda: "你好%s".__mod__(request.args["name"]))

    assert client.get("/?name=%E6%B7%B1%E5%9C%B3").text == "你好深圳"
