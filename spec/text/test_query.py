from urllib.parse import parse_qs, quote_from_bytes

import flask
import pytest
from flask import request
from hypothesis import given
from hypothesis import strategies as st

from spec.kit import claim

DOC = "api#flask.Request.args"


def query(serve, raw):
    """Give the query that a view reads of raw bytes, as a server hands them on."""
    client = serve(lambda: flask.jsonify(request.args.to_dict()))
    return client.get("/", environ_overrides={"QUERY_STRING": raw.decode("latin-1")})


@claim("text.query.is-utf8")
@pytest.mark.parametrize(
    ("raw", "values"),
    [
        pytest.param(b"city=%E6%B7%B1%E5%9C%B3", {"city": "深圳"}, id="a value"),
        pytest.param(b"%E5%9F%8E=1", {"城": "1"}, id="a name"),
        pytest.param(b"city=%e6%b7%b1", {"city": "深"}, id="lower-case escapes"),
        pytest.param(b"city=\xe6\xb7\xb1\xe5\x9c\xb3", {"city": "深圳"}, id="bytes not escaped"),
        pytest.param(b"city=%F0%9F%98%80", {"city": "😀"}, id="four bytes"),
    ],
)
def test_the_query_is_read_as_utf8(serve, raw, values):
    """Names and values of the query arrive as text, read as UTF-8."""
    assert query(serve, raw).get_json() == values


@claim("text.query.any-text-arrives")
@given(text=st.text())
def test_any_text_arrives_in_the_query(text):
    """Any text that was escaped into the query arrives as it was."""
    environ = {"QUERY_STRING": "a=" + quote_from_bytes(text.encode(), safe="")}

    assert flask.Request(environ).args["a"] == text


@claim("text.query.a-wrong-byte-is-replaced", werkzeug="<2.3")
@pytest.mark.parametrize(
    ("raw", "value"),
    [
        pytest.param(b"a=b%FFc", "b\ufffdc", id="a wrong byte"),
        pytest.param(b"a=%C9%EE%DB%DA", "\ufffd\ufffd\ufffd\ufffd", id="GBK"),
    ],
)
def test_a_wrong_byte_in_the_query_is_replaced(serve, raw, value):
    """An escaped byte that is not UTF-8 arrives as U+FFFD."""
    assert query(serve, raw).get_json() == {"a": value}


@claim("text.query.a-wrong-byte-stays-escaped", werkzeug=">=2.3")
@pytest.mark.parametrize(
    ("raw", "value"),
    [
        pytest.param(b"a=b%FFc", "b%FFc", id="a wrong byte"),
        pytest.param(b"a=%C9%EE%DB%DA", "%C9%EE%DB%DA", id="GBK"),
        pytest.param(b"a=%ff%E6%B7%B1", "%FF深", id="beside text"),
    ],
)
def test_a_wrong_byte_in_the_query_stays_escaped(serve, raw, value):
    """An escaped byte that is not UTF-8 stays escaped, in capitals."""
    assert query(serve, raw).get_json() == {"a": value}


@claim("text.query.a-raw-wrong-byte-is-replaced", werkzeug="<2.3")
def test_a_raw_wrong_byte_in_the_query_is_replaced(serve):
    """A byte that is not UTF-8 and not escaped arrives as U+FFFD."""
    assert query(serve, b"a=b\xffc").get_json(silent=True) == {"a": "b\ufffdc"}


@claim("text.query.a-raw-wrong-byte-raises", werkzeug=">=2.3")
def test_a_raw_wrong_byte_in_the_query_raises(app):
    """A byte that is not UTF-8 and not escaped makes request.args raise, a 500 if not caught."""
    context = app.test_request_context("/", environ_overrides={"QUERY_STRING": "a=b\xffc"})

    with context, pytest.raises(UnicodeDecodeError, match="can't decode byte 0xff in position 3"):
        request.args.to_dict()


@claim("text.query.gbk-is-read-from-the-query-string", doc="api#flask.Request.query_string")
def test_gbk_is_read_from_the_query_string(app):
    """A query that was escaped as GBK can be read from query_string, which stays as sent."""
    with app.test_request_context("/?city=%C9%EE%DB%DA"):
        values = parse_qs(request.query_string.decode("ascii"), encoding="gbk")

    assert values == {"city": ["深圳"]}
