from spec.kit import claim
from spec.names.taking import gone, take, under

DOC = "werkzeug:changes#version-2-1-0"

AUTHORIZATION_PARSERS = under(
    "werkzeug.http.",
    "parse_authorization_header parse_www_authenticate_header",
)


@claim(
    "names.werkzeug-http.cookie-date-is-there",
    doc="werkzeug:changes#version-2-0-0",
    werkzeug="<2.1",
    otherwise=ImportError,
)
def test_cookie_date_is_there():
    """`werkzeug.http` has `cookie_date()`."""
    take("werkzeug.http.cookie_date")


@claim("names.werkzeug-http.cookie-date-is-gone", werkzeug=">=2.1")
def test_cookie_date_is_gone():
    """`werkzeug.http` has no `cookie_date()`."""
    assert gone("werkzeug.http.cookie_date") == ("werkzeug.http.cookie_date",)


@claim(
    "names.werkzeug-http.authorization-parsers-are-there",
    doc="werkzeug:changes#version-2-3-0",
    werkzeug="<3.0",
    otherwise=ImportError,
)
def test_authorization_parsers_are_there():
    """`werkzeug.http` has `parse_authorization_header()` and its counterpart for answers."""
    take(*AUTHORIZATION_PARSERS)


@claim(
    "names.werkzeug-http.authorization-parsers-are-gone",
    doc="werkzeug:changes#version-2-3-0",
    werkzeug=">=3.0",
)
def test_authorization_parsers_are_gone():
    """`werkzeug.http` has no `parse_authorization_header()`, and none for answers."""
    assert gone(*AUTHORIZATION_PARSERS) == AUTHORIZATION_PARSERS
