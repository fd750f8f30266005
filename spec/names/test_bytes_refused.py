"""Bytes and tuples given to functions of ``werkzeug.http`` and ``werkzeug.urls``."""

from urllib.parse import urlunsplit

import pytest
from werkzeug import http, urls

from spec.kit import claim

DOC = "werkzeug:urls#werkzeug.urls.iri_to_uri"
HTTP = "werkzeug:http#werkzeug.http.quote_header_value"
TUPLE = ("", "", "/a", "", "")

pytestmark = pytest.mark.filterwarnings("ignore:Passing (bytes|a tuple):DeprecationWarning")


@claim("names.werkzeug-urls.bytes-are-made-an-iri", werkzeug="<3.0", otherwise=TypeError)
def test_bytes_are_made_an_iri():
    """`uri_to_iri()` takes bytes."""
    assert urls.uri_to_iri(b"/a") == "/a"


@claim(
    "names.werkzeug-urls.bytes-are-made-a-uri", werkzeug="<2.3 || >=2.3.5,<3.0", otherwise=TypeError
)
def test_bytes_are_made_a_uri():
    """`iri_to_uri()` takes bytes."""
    assert urls.iri_to_uri(b"/a") == "/a"


@claim("names.werkzeug-urls.bytes-cannot-be-made-a-uri", werkzeug=">=2.3,<2.3.5 || >=3.0")
def test_bytes_cannot_be_made_a_uri():
    """`iri_to_uri()` raises TypeError for bytes."""
    with pytest.raises(
        TypeError, match="^decode.. argument|^Cannot mix str and non-str arguments$"
    ):
        urls.iri_to_uri(b"/a")


@claim("names.werkzeug-urls.tuples-are-taken", werkzeug="<3.0", otherwise=AttributeError)
@pytest.mark.parametrize("convert", [urls.iri_to_uri, urls.uri_to_iri])
def test_tuples_are_taken(convert):
    """`iri_to_uri()` and `uri_to_iri()` take a URL as a tuple."""
    assert convert(TUPLE) == "/a"


@claim("names.werkzeug-http.bytes-are-parsed", doc=HTTP, werkzeug="<3.0", otherwise=TypeError)
def test_bytes_are_parsed():
    """`parse_dict_header()` takes bytes."""
    assert http.parse_dict_header(b"a=b") == {"a": "b"}


@claim(
    "names.werkzeug-http.bytes-of-cookies-are-parsed",
    doc=HTTP,
    werkzeug="<3.0",
    otherwise=AttributeError,
)
def test_bytes_of_cookies_are_parsed():
    """`parse_cookie()` takes bytes."""
    assert http.parse_cookie(b"a=b")["a"] == "b"


@claim("names.werkzeug-http.bytes-are-quoted-as-their-text", doc=HTTP, werkzeug="<3.0")
def test_bytes_are_quoted_as_their_text():
    """`quote_header_value()` quotes the text of bytes."""
    assert http.quote_header_value(b"a b") == '"a b"'


@claim("names.werkzeug-http.bytes-are-quoted-as-python-shows-them", doc=HTTP, werkzeug=">=3.0")
def test_bytes_are_quoted_as_python_shows_them():
    """`quote_header_value()` quotes bytes as `b'...'`."""
    assert http.quote_header_value(b"a b") == "\"b'a b'\""


@claim("names.fixes.bytes-are-decoded-for-werkzeug")
def test_decoded_bytes_are_taken():
    """What was given as bytes or a tuple is taken as a string on every release."""
    url = urlunsplit(TUPLE)
    texts = urls.iri_to_uri(url), urls.uri_to_iri(url), http.quote_header_value(b"a b".decode())

    assert texts == ("/a", "/a", '"a b"')
    assert (http.parse_dict_header("a=b"), http.parse_cookie("a=b")["a"]) == ({"a": "b"}, "b")
