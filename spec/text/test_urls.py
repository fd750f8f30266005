from urllib.parse import unquote_to_bytes

import flask
import pytest
from flask import request
from hypothesis import given
from hypothesis import strategies as st

from spec.kit import claim

DOC = "api#flask.url_for"


@claim("text.path.is-utf8", doc="quickstart#variable-rules")
def test_a_path_is_read_as_utf8(serve):
    """The variables of a path are strings, decoded from UTF-8."""
    client = serve(lambda city: city, "/<city>")

    assert client.get("/%E6%B7%B1%E5%9C%B3").text == "深圳"


@claim("text.path.a-wrong-byte-is-replaced", doc="api#flask.Request.path")
def test_a_wrong_byte_in_a_path_is_replaced(serve):
    """`path` and its variables have U+FFFD for a byte that is not UTF-8."""
    client = serve(lambda city: flask.jsonify([city, request.path]), "/<city>")

    assert client.get("/a%FFb").get_json() == ["a\ufffdb", "/a\ufffdb"]


@claim("text.path.environ-is-latin-1", doc="api#flask.Request.environ")
def test_the_path_of_the_environment_is_latin_1(app):
    """`environ['PATH_INFO']` has one character for each byte; `path` is decoded."""
    with app.test_request_context("/%E6%B7%B1"):
        assert (request.environ["PATH_INFO"], request.path) == ("/\xe6\xb7\xb1", "/深")


@claim("text.path.a-wrong-byte-stays-escaped-in-url", doc="api#flask.Request.url")
def test_a_wrong_byte_of_the_query_stays_escaped_in_the_url(app):
    """`url` keeps a byte of the query that is not UTF-8 percent-encoded."""
    with app.test_request_context("/?a=%E6%B7%B1%FF"):
        assert request.url == "http://localhost/?a=深%FF"


@claim("text.url-for.is-ascii")
@pytest.mark.parametrize(
    ("values", "url"),
    [
        pytest.param({"city": "深圳"}, "/in/%E6%B7%B1%E5%9C%B3", id="a variable"),
        pytest.param({"city": "a", "q": "深"}, "/in/a?q=%E6%B7%B1", id="a value of the query"),
        pytest.param({"city": "a", "_anchor": "深"}, "/in/a#%E6%B7%B1", id="the anchor"),
    ],
)
def test_url_for_escapes_text(app, values, url):
    """`url_for()` percent-encodes variables, query and anchor as UTF-8."""
    app.add_url_rule("/in/<city>", "city", str)
    with app.test_request_context("/"):
        assert flask.url_for("city", **values) == url


@claim("text.url-for.any-text-arrives")
@given(text=st.text(st.characters(exclude_characters="/", exclude_categories=["Cs"]), min_size=1))
def test_any_text_arrives_in_the_path(text):
    """A view gets back any string without a slash that `url_for()` put into the path."""
    app = flask.Flask("example", static_folder=None)
    app.add_url_rule("/in/<city>", "city", str)
    with app.test_request_context("/"):
        url = flask.url_for("city", city=text)
    path = unquote_to_bytes(url).decode("latin-1")
    with app.test_request_context("/", environ_overrides={"PATH_INFO": path}):
        assert request.view_args == {"city": text}


@claim("text.url-for.a-lone-surrogate-raises")
def test_url_for_raises_for_a_lone_surrogate(app):
    """`url_for()` raises UnicodeEncodeError for a string that UTF-8 cannot encode."""
    app.add_url_rule("/in/<city>", "city", str)

    with app.test_request_context("/"), pytest.raises(UnicodeEncodeError, match="surrogates"):
        flask.url_for("city", city="\ud800")


@claim("text.url-for.bytes-are-escaped", werkzeug="<3")
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_url_for_escapes_bytes(app):
    """`url_for()` percent-encodes bytes as they are."""
    app.add_url_rule("/in/<city>", "city", str)
    with app.test_request_context("/"):
        assert flask.url_for("city", city=b"\xc9\xee") == "/in/%C9%EE"


@claim("text.url-for.bytes-are-written-out", werkzeug=">=3")
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_url_for_writes_bytes_as_python_writes_them(app):
    """`url_for()` writes bytes as Python writes them, with `b` and escapes."""
    app.add_url_rule("/in/<city>", "city", str)
    with app.test_request_context("/"):
        assert flask.url_for("city", city=b"\xc9") == "/in/b'%5Cxc9'"
