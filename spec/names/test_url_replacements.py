from urllib import parse

import pytest
from werkzeug import urls

from spec.kit import claim
from spec.names.taking import old

DOC = "werkzeug:changes#version-2-3-0"

OLD = "werkzeug:changes#version-2-0-0"

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")

PRINTABLE = "".join(map(chr, range(32, 127))) + "\xe9\u20ac"


@claim("names.werkzeug-urls.quote-replaces-url-quote", werkzeug=">=2.1,<3.0")
def test_quote_replaces_url_quote():
    """`quote(s, safe="/:!$'()*+,;")` quotes what `url_quote(s)` quotes."""
    quoted = old("werkzeug.urls.url_quote")(PRINTABLE)

    assert quoted == parse.quote(PRINTABLE, safe="/:!$'()*+,;")


@claim("names.werkzeug-urls.quote-replaces-an-older-url-quote", doc=OLD, werkzeug="<2.1")
def test_quote_replaces_an_older_url_quote():
    """`quote(s, safe="/:")` quotes what an older `url_quote(s)` quotes."""
    assert old("werkzeug.urls.url_quote")(PRINTABLE) == parse.quote(PRINTABLE, safe="/:")


@claim("names.werkzeug-urls.quote-plus-replaces-url-quote-plus", werkzeug=">=2.1,<3.0")
def test_quote_plus_replaces_url_quote_plus():
    """`quote_plus(s, safe="!$'()*,;")` quotes what `url_quote_plus(s)` quotes."""
    quoted = old("werkzeug.urls.url_quote_plus")(PRINTABLE)

    assert quoted == parse.quote_plus(PRINTABLE, safe="!$'()*,;")


@claim("names.werkzeug-urls.quote-plus-replaces-an-older-url-quote-plus", doc=OLD, werkzeug="<2.1")
def test_quote_plus_replaces_an_older_url_quote_plus():
    """`quote_plus(s)` quotes what an older `url_quote_plus(s)` quotes."""
    assert old("werkzeug.urls.url_quote_plus")(PRINTABLE) == parse.quote_plus(PRINTABLE)


@claim("names.werkzeug-urls.unquote-replaces-url-unquote", werkzeug="<3.0")
@pytest.mark.parametrize("text", ["a%20b+c", "%FF", "%2 %zz"])
def test_unquote_replaces_url_unquote(text):
    """`unquote()` and `unquote_plus()` decode what `url_unquote()` and its kin decode."""
    assert old("werkzeug.urls.url_unquote")(text) == parse.unquote(text)
    assert old("werkzeug.urls.url_unquote_plus")(text) == parse.unquote_plus(text)


@claim("names.werkzeug-urls.urljoin-replaces-url-join", werkzeug="<3.0")
@pytest.mark.parametrize("url", ["../d", "//x/y", "?q", "#f", "/"])
def test_urljoin_replaces_url_join(url):
    """`urljoin()` joins what `url_join()` joins."""
    assert old("werkzeug.urls.url_join")("http://a/b/c", url) == parse.urljoin("http://a/b/c", url)


@claim("names.werkzeug-urls.urlsplit-replaces-url-parse", werkzeug="<3.0")
def test_urlsplit_replaces_url_parse():
    """`urlsplit()` gives the parts that `url_parse()` gives; `host` is called `hostname`."""
    url = "http://user:pw@example.com:8080/p;x?q=1#f"
    parsed, split = old("werkzeug.urls.url_parse")(url), parse.urlsplit(url)

    assert parsed == tuple(split)
    assert (parsed.host, parsed.port) == (split.hostname, split.port) == ("example.com", 8080)


@claim("names.werkzeug-urls.urlencode-replaces-url-encode", werkzeug="<3.0")
def test_urlencode_replaces_url_encode():
    """`urlencode(values, doseq=True)` encodes what `url_encode(values)` encodes."""
    values = {"a": ["1", "2"], "b": "x y\xe9/"}

    assert old("werkzeug.urls.url_encode")(values) == parse.urlencode(values, doseq=True)


@claim("names.werkzeug-urls.url-encode-leaves-none-out", werkzeug="<3.0")
def test_url_encode_leaves_none_out():
    """`url_encode()` leaves out a value that is None, `urlencode()` writes `None`."""
    assert old("werkzeug.urls.url_encode")({"a": None}) == ""
    assert parse.urlencode({"a": None}) == "a=None"


@claim("names.werkzeug-urls.parse-qs-replaces-url-decode", werkzeug="<3.0")
def test_parse_qs_replaces_url_decode():
    """`parse_qs(query, keep_blank_values=True)` decodes what `url_decode(query)` decodes."""
    query = "a=1&b=&a=2&c&d=x+y%20"
    decoded = old("werkzeug.urls.url_decode")(query) or {}

    assert {**dict(decoded.lists() if decoded else {})} == parse.parse_qs(
        query, keep_blank_values=True
    )


@claim("names.werkzeug-urls.iri-to-uri-stays")
def test_iri_to_uri_stays():
    """`iri_to_uri()` and `uri_to_iri()` are on every release, and quote a whole URL."""
    assert urls.iri_to_uri("http://\u2603.net/p\xe5th") == "http://xn--n3h.net/p%C3%A5th"
    assert urls.uri_to_iri("http://xn--n3h.net/p%C3%A5th") == "http://\u2603.net/p\xe5th"
