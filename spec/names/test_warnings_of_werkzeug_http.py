"""Functions and arguments of werkzeug.http of which Werkzeug 2.3 warns."""

from pkgutil import resolve_name

import pytest
from werkzeug import http

from spec.kit import claim

DOC = "werkzeug:changes#version-2-3-0"

REMOVED = r"deprecated and will be removed in Werkzeug (2.4|3.0)\.?"
REFUSED = r"deprecated and will not be supported in Werkzeug (2.4|3.0)\."


@claim(
    "names.werkzeug-http.header-parsers-warn",
    werkzeug=">=2.3,<3.0",
    otherwise=pytest.fail.Exception,
)
@pytest.mark.parametrize(
    ("name", "header", "instead"),
    [
        pytest.param(
            "parse_authorization_header", "Basic YTpi", "Authorization", id="authorization"
        ),
        pytest.param(
            "parse_www_authenticate_header", "Basic realm=a", "WWWAuthenticate", id="challenge"
        ),
    ],
)
def test_a_header_parser_of_werkzeug_http_warns(name, header, instead):
    """`parse_authorization_header` and `parse_www_authenticate_header` warn in Werkzeug 2.3."""
    text = f"^'{name}' is {REMOVED} Use '{instead}.from_header' instead.$"

    with pytest.warns(DeprecationWarning, match=text) as told:
        resolve_name(f"werkzeug.http:{name}")(header)
    assert told[0].filename == __file__


@claim("names.werkzeug-http.arguments-warn", werkzeug=">=2.3,<3.0", otherwise=pytest.fail.Exception)
@pytest.mark.parametrize(
    ("use", "text"),
    [
        pytest.param(
            lambda: http.dump_header(["a"], allow_token=False),
            f"'?The 'allow_token' parameter is {REMOVED}",
            id="dump_header",
        ),
        pytest.param(
            lambda: http.parse_dict_header("a=b", cls=dict),
            f"The 'cls' parameter is {REMOVED}",
            id="parse_dict_header",
        ),
        pytest.param(
            lambda: http.parse_dict_header(b"a=b"),
            f"Passing bytes is {REMOVED}",
            id="parse_dict_header-bytes",
        ),
        pytest.param(
            lambda: http.quote_header_value("a", extra_chars="b"),
            f"The 'extra_chars' parameter is {REMOVED}",
            id="quote_header_value",
        ),
        pytest.param(
            lambda: http.quote_header_value(b"a"),
            f"Passing bytes is {REFUSED}",
            id="quote_header_value-bytes",
        ),
        pytest.param(
            lambda: http.unquote_header_value("a", is_filename=True),
            f"The 'is_filename' parameter is {REMOVED}",
            id="unquote_header_value",
        ),
    ],
)
def test_an_argument_of_a_function_of_werkzeug_http_warns(use, text):
    """`allow_token`, `cls`, `extra_chars`, `is_filename` and bytes warn in `werkzeug.http`."""
    with pytest.warns(DeprecationWarning, match=f"^{text}$") as told:
        use()
    assert told[0].filename == __file__
