import pytest
from flask import request

from spec.kit import claim

DOC = "api#flask.Request.args"


@pytest.fixture
def get(app):
    """Make the context of a request with a raw query, as a server hands it on."""
    return lambda raw: app.test_request_context(environ_overrides={"QUERY_STRING": raw})


@claim("text.query.is-utf8")
@pytest.mark.parametrize(
    ("raw", "values"),
    [
        pytest.param("%E5%9F%8E=%E6%B7%B1%e5%9c%b3", {"城": "深圳"}, id="escaped"),
        pytest.param("city=\xe6\xb7\xb1", {"city": "深"}, id="not escaped"),
    ],
)
def test_the_query_is_read_as_utf8(get, raw, values):
    """`args` has its names and values as strings, decoded from UTF-8."""
    with get(raw):
        assert request.args.to_dict() == values


@claim("text.query.a-wrong-byte-is-replaced", werkzeug="<2.3")
def test_a_wrong_byte_in_the_query_is_replaced(get):
    """`args` has U+FFFD for each percent-encoded byte that is not UTF-8."""
    with get("a=%ff%E6%B7%B1"):
        assert request.args["a"] == "\ufffd深"


@claim("text.query.a-wrong-byte-stays-escaped", werkzeug=">=2.3")
def test_a_wrong_byte_in_the_query_stays_escaped(get):
    """`args` keeps a percent-encoded byte that is not UTF-8 encoded, in upper case."""
    with get("a=%ff%E6%B7%B1"):
        assert request.args["a"] == "%FF深"


@claim("text.query.a-raw-wrong-byte-is-replaced", werkzeug="<2.3", otherwise=UnicodeDecodeError)
def test_a_raw_wrong_byte_in_the_query_is_replaced(get):
    """`args` has U+FFFD for a byte that is neither UTF-8 nor percent-encoded."""
    with get("a=b\xffc"):
        assert request.args["a"] == "b\ufffdc"


@claim("text.query.a-raw-wrong-byte-raises", werkzeug=">=2.3")
def test_a_raw_wrong_byte_in_the_query_raises(get):
    """`args` raises UnicodeDecodeError for a byte that is neither UTF-8 nor percent-encoded."""
    with get("a=b\xffc"), pytest.raises(UnicodeDecodeError, match="byte 0xff in position 3"):
        request.args.to_dict()
