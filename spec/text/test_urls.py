from urllib.parse import unquote_to_bytes

import flask
import pytest
from flask import request
from hypothesis import given
from hypothesis import strategies as st

from spec.kit import claim

DOC = "api#flask.url_for"


@claim("text.path.is-utf8", doc="quickstart#variable-rules")
@pytest.mark.parametrize("path", ["/%E6%B7%B1%E5%9C%B3", "/深圳"], ids=["escaped", "as text"])
def test_a_path_is_read_as_utf8(serve, path):
    """The variables of a path arrive as text, read as UTF-8."""
    client = serve(lambda city: f"{city} {request.path}", "/<city>")

    assert client.get(path).text == "深圳 /深圳"


@claim("text.path.rules-may-hold-any-text", doc="quickstart#routing")
def test_a_rule_may_hold_any_text(serve):
    """A rule may be written in any script; the escaped path of a request matches it."""
    client = serve(lambda: request.url_rule.rule, "/城/深圳")

    assert client.get("/%E5%9F%8E/%E6%B7%B1%E5%9C%B3").text == "/城/深圳"


@claim("text.path.a-wrong-byte-is-replaced", doc="api#flask.Request.path")
@pytest.mark.parametrize(
    ("path", "seen"),
    [
        pytest.param("/a%FFb", "a\ufffdb", id="a wrong byte"),
        pytest.param("/%C9%EE%DB%DA", "\ufffd\ufffd\ufffd\ufffd", id="GBK"),
    ],
)
def test_a_wrong_byte_in_a_path_is_replaced(serve, path, seen):
    """A byte of the path that is not UTF-8 arrives as U+FFFD, in the variable and in the path."""
    client = serve(lambda city: flask.jsonify([city, request.path]), "/<city>")

    assert client.get(path).get_json() == [seen, "/" + seen]


@claim("text.path.environ-is-latin-1", doc="api#flask.Request.environ")
def test_the_path_of_the_environment_is_latin_1(app):
    """PATH_INFO is text of one character a byte; request.path has decoded it."""
    with app.test_request_context("/%E6%B7%B1"):
        assert (request.environ["PATH_INFO"], request.path) == ("/\xe6\xb7\xb1", "/深")


@claim("text.path.url-is-readable", doc="api#flask.Request.url")
def test_the_url_of_a_request_is_readable(app):
    """url, base_url and host_url are text to read; full_path keeps its query escaped."""
    with app.test_request_context("/%E6%B7%B1?a=%E5%9C%B3", base_url="http://xn--bcher-kva.de/"):
        assert request.url == "http://bücher.de/深?a=圳"
        assert request.base_url == "http://bücher.de/深"
        assert request.host_url == "http://bücher.de/"
        assert request.full_path == "/深?a=%E5%9C%B3"


@claim("text.path.host-stays-ascii", doc="api#flask.Request.host")
def test_the_host_stays_as_it_was_sent(app):
    """host is what the client sent, in ASCII."""
    with app.test_request_context("/", base_url="http://bücher.de/"):
        assert request.host == "xn--bcher-kva.de"


@claim("text.path.a-wrong-byte-stays-escaped-in-url", doc="api#flask.Request.url")
def test_a_wrong_byte_of_the_query_stays_escaped_in_the_url(app):
    """A byte of the query that is not UTF-8 stays escaped in url."""
    with app.test_request_context("/?a=%E6%B7%B1%FF"):
        assert request.url == "http://localhost/?a=深%FF"


@claim("text.url-for.is-ascii")
@pytest.mark.parametrize(
    ("values", "url"),
    [
        pytest.param({"city": "深圳"}, "/in/%E6%B7%B1%E5%9C%B3", id="a variable"),
        pytest.param({"city": "a", "q": "深"}, "/in/a?q=%E6%B7%B1", id="a value of the query"),
        pytest.param({"city": "a", "深": "1"}, "/in/a?%E6%B7%B1=1", id="a name of the query"),
        pytest.param({"city": "a", "_anchor": "深"}, "/in/a#%E6%B7%B1", id="the anchor"),
    ],
)
def test_url_for_escapes_text(app, values, url):
    """url_for escapes text as UTF-8, wherever it stands."""
    app.add_url_rule("/in/<city>", "city", str)
    with app.test_request_context("/"):
        assert flask.url_for("city", **values) == url


@claim("text.url-for.any-text-arrives")
@given(text=st.text(st.characters(exclude_characters="/", exclude_categories=["Cs"]), min_size=1))
def test_any_text_arrives_in_the_path(text):
    """Any text without a slash that url_for puts into a path is what the view gets."""
    app = flask.Flask("example", static_folder=None)
    app.add_url_rule("/in/<city>", "city", str)
    with app.test_request_context("/"):
        url = flask.url_for("city", city=text)
    path = unquote_to_bytes(url).decode("latin-1")
    with app.test_request_context("/", environ_overrides={"PATH_INFO": path}):
        assert request.view_args == {"city": text}


@claim("text.url-for.a-lone-surrogate-raises")
def test_url_for_raises_for_a_lone_surrogate(app):
    """Text that UTF-8 cannot encode makes url_for raise."""
    app.add_url_rule("/in/<city>", "city", str)

    with app.test_request_context("/"), pytest.raises(UnicodeEncodeError, match="surrogates"):
        flask.url_for("city", city="\ud800")


@claim("text.url-for.bytes-are-escaped", werkzeug="<3")
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_url_for_escapes_bytes(app):
    """url_for escapes bytes as they are."""
    app.add_url_rule("/in/<city>", "city", str)
    with app.test_request_context("/"):
        assert flask.url_for("city", city=b"\xc9\xee") == "/in/%C9%EE"


@claim("text.url-for.bytes-are-written-out", werkzeug=">=3")
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_url_for_writes_bytes_as_python_writes_them(app):
    """url_for takes bytes for the text that Python writes for them."""
    app.add_url_rule("/in/<city>", "city", str)
    with app.test_request_context("/"):
        assert flask.url_for("city", city=b"\xc9") == "/in/b'%5Cxc9'"
