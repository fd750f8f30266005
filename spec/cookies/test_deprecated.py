"""Arguments for cookies of which Werkzeug 2.3 warns."""

from pkgutil import resolve_name

import pytest
from werkzeug import http
from werkzeug.test import create_environ

from spec.kit import claim

DOC = "werkzeug:changes#version-2-3-0"

REMOVED = r"deprecated and will be removed in Werkzeug (2.4|3.0)\.?"
REFUSED = r"deprecated and will not be supported in Werkzeug (2.4|3.0)\."


@claim("cookies.dump.arguments-warn", werkzeug=">=2.3,<3.0", otherwise=pytest.fail.Exception)
@pytest.mark.parametrize(
    ("arguments", "text"),
    [
        pytest.param(
            {"key": b"a"},
            f"The 'key' parameter must be a string. Bytes are {REFUSED}",
            id="key",
        ),
        pytest.param({"charset": "utf-8"}, f"The 'charset' parameter is {REMOVED}", id="charset"),
    ],
)
def test_an_argument_of_dump_cookie_warns(arguments, text):
    """Bytes and `charset` given to `dump_cookie()` warn in Werkzeug 2.3."""
    with pytest.warns(DeprecationWarning, match=f"^{text}$") as told:
        http.dump_cookie(**{"key": "a", "value": "b", **arguments})
    assert told[0].filename == __file__


@claim("cookies.parse.arguments-warn", werkzeug=">=2.3,<3.0", otherwise=pytest.fail.Exception)
@pytest.mark.parametrize(
    ("module", "cookie", "arguments", "text"),
    [
        pytest.param("http", b"a=b", {}, f"Passing bytes is {REFUSED}", id="bytes"),
        pytest.param(
            "sansio.http",
            b"a=b",
            {},
            f"The 'cookie' parameter must be a string. Passing bytes is {REFUSED}",
            id="sansio-bytes",
        ),
        pytest.param(
            "sansio.http",
            "a=b",
            {"charset": "utf-8"},
            f"The 'charset' parameter is {REMOVED}",
            id="sansio-charset",
        ),
        pytest.param(
            "sansio.http",
            "a=b",
            {"errors": "strict"},
            f"The 'errors' parameter is {REMOVED}",
            id="sansio-errors",
        ),
    ],
)
def test_an_argument_of_parse_cookie_warns(module, cookie, arguments, text):
    """Bytes given to `parse_cookie()` warn in Werkzeug 2.3, and encodings in `werkzeug.sansio`."""
    with pytest.warns(DeprecationWarning, match=f"^{text}$") as told:
        resolve_name(f"werkzeug.{module}:parse_cookie")(cookie, **arguments)
    assert told[0].filename == __file__


@claim(
    "cookies.parse.encoding-warns-at-werkzeug",
    werkzeug=">=2.3,<3.0",
    otherwise=pytest.fail.Exception,
)
@pytest.mark.parametrize(
    ("name", "value"),
    [pytest.param("charset", "utf-8", id="charset"), pytest.param("errors", "strict", id="errors")],
)
def test_an_encoding_of_parse_cookie_warns_at_werkzeugs_line(name, value):
    """`charset` and `errors` of `werkzeug.http.parse_cookie()` warn at Werkzeug's line."""
    text = f"^The '{name}' parameter is {REMOVED}$"

    with pytest.warns(DeprecationWarning, match=text) as told:
        http.parse_cookie(create_environ(), **{name: value})
    assert told[0].filename == http.__file__


@claim(
    "cookies.client.delete-cookie-warns-of-flags",
    doc="werkzeug:test#werkzeug.test.Client.delete_cookie",
    werkzeug=">=2.3,<3.0",
    otherwise=pytest.fail.Exception,
)
def test_delete_cookie_warns_of_flags(jar):
    """The client's `delete_cookie()` warns of `secure` and `httponly` in Werkzeug 2.3."""
    removed = "are deprecated and will be removed in Werkzeug 2.4."
    text = f"^The 'secure', 'httponly' parameters {removed}$"

    with pytest.warns(DeprecationWarning, match=text) as told:
        jar.delete_cookie("a", secure=True, httponly=True)
    assert told[0].filename == __file__
