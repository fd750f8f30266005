"""Functions and arguments of werkzeug.urls that Werkzeug 2.3 warns of."""

import io
from contextlib import suppress
from pkgutil import resolve_name

import pytest
from werkzeug import urls

from spec.kit import claim

DOC = "werkzeug:changes#version-2-3-0"

GOES = "is deprecated and will be removed in Werkzeug (2.4|3.0)."


@claim("names.werkzeug-urls.functions-warn", werkzeug=">=2.3,<3.0", otherwise=pytest.fail.Exception)
@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of what it calls itself
@pytest.mark.parametrize(
    ("name", "arguments", "instead"),
    [
        pytest.param("url_parse", ["/a"], "urlsplit", id="url_parse"),
        pytest.param("url_unparse", [("", "", "/a", "", "")], "urlunsplit", id="url_unparse"),
        pytest.param("url_quote", ["a b"], "quote", id="url_quote"),
        pytest.param("url_quote_plus", ["a b"], "quote_plus", id="url_quote_plus"),
        pytest.param("url_unquote", ["a%20b"], "unquote", id="url_unquote"),
        pytest.param("url_unquote_plus", ["a+b"], "unquote_plus", id="url_unquote_plus"),
        pytest.param("url_decode", ["a=1"], "parse_qs", id="url_decode"),
        pytest.param("url_decode_stream", [io.BytesIO()], "parse_qs", id="url_decode_stream"),
        pytest.param("url_encode", [{"a": 1}], "urlencode", id="url_encode"),
        pytest.param("url_encode_stream", [{}, io.StringIO()], "urlencode", id="url_encode_stream"),
        pytest.param("url_join", ["/a", "b"], "urljoin", id="url_join"),
    ],
)
def test_a_function_of_werkzeug_urls_warns(name, arguments, instead):
    """Functions of `werkzeug.urls` warn in Werkzeug 2.3, and name one of `urllib.parse`."""
    text = f"^'werkzeug.urls.{name}' {GOES} Use 'urllib.parse.{instead}' instead.$"

    with pytest.warns(DeprecationWarning, match=text) as told:
        resolve_name(f"werkzeug.urls:{name}")(*arguments)
    assert told[0].filename == __file__


@claim(
    "names.werkzeug-urls.classes-and-url-fix-warn",
    werkzeug=">=2.3,<3.0",
    otherwise=pytest.fail.Exception,
)
@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of what it calls itself
@pytest.mark.parametrize(
    ("name", "arguments", "instead"),
    [
        pytest.param("url_fix", ["/a b"], "", id="url_fix"),
        pytest.param("URL", [""] * 5, " Use the 'urllib.parse' library instead.", id="URL"),
        pytest.param(
            "BytesURL", [b""] * 5, " Use the 'urllib.parse' library instead.", id="BytesURL"
        ),
    ],
)
def test_a_class_of_werkzeug_urls_warns(name, arguments, instead):
    """`url_fix`, `URL` and `BytesURL` of `werkzeug.urls` warn in Werkzeug 2.3."""
    with pytest.warns(
        DeprecationWarning, match=f"^'werkzeug.urls.{name}' {GOES}{instead}$"
    ) as told:
        resolve_name(f"werkzeug.urls:{name}")(*arguments)
    assert told[0].filename == __file__


@claim(
    "names.werkzeug-urls.iri-arguments-warn", werkzeug=">=2.3,<3.0", otherwise=pytest.fail.Exception
)
@pytest.mark.parametrize(
    ("use", "text"),
    [
        pytest.param(
            lambda: urls.iri_to_uri("/a", charset="utf-8"),
            f"The 'charset' parameter {GOES}",
            id="iri-charset",
        ),
        pytest.param(
            lambda: urls.iri_to_uri("/a", errors="strict"),
            f"The 'errors' parameter {GOES}",
            id="iri-errors",
        ),
        pytest.param(
            lambda: urls.iri_to_uri("/a", safe_conversion=True),
            f"The 'safe_conversion' parameter {GOES}",
            id="iri-safe_conversion",
        ),
        pytest.param(
            lambda: urls.uri_to_iri("/a", charset="utf-8"),
            f"The 'charset' parameter {GOES}",
            id="uri-charset",
        ),
        pytest.param(
            lambda: urls.uri_to_iri("/a", errors="strict"),
            f"The 'errors' parameter {GOES}",
            id="uri-errors",
        ),
    ],
)
def test_an_argument_of_iri_to_uri_warns(use, text):
    """Arguments of `iri_to_uri()` and `uri_to_iri()` beside the first warn in Werkzeug 2.3."""
    with pytest.warns(DeprecationWarning, match=f"^{text}$") as told:
        use()
    assert told[0].filename == __file__


@claim(
    "names.werkzeug-urls.iri-of-another-type-warns",
    werkzeug=">=2.3,<3.0",
    otherwise=pytest.fail.Exception,
)
@pytest.mark.parametrize(
    ("name", "given", "kind"),
    [
        pytest.param("iri_to_uri", b"/a", "bytes", id="iri-bytes"),
        pytest.param("iri_to_uri", ("", "", "/a", "", ""), "a tuple", id="iri-tuple"),
        pytest.param("uri_to_iri", b"/a", "bytes", id="uri-bytes"),
        pytest.param("uri_to_iri", ("", "", "/a", "", ""), "a tuple", id="uri-tuple"),
    ],
)
def test_iri_to_uri_of_another_type_warns(name, given, kind):
    """A tuple or bytes given to `iri_to_uri()` or `uri_to_iri()` warns in Werkzeug 2.3."""
    text = f"^Passing {kind} is deprecated and will not be supported in Werkzeug (2.4|3.0).$"

    with pytest.warns(DeprecationWarning, match=text) as told, suppress(TypeError):
        getattr(urls, name)(given)  # Werkzeug 2.3.0 to 2.3.4 cannot decode what it warns of
    assert told[0].filename == __file__
