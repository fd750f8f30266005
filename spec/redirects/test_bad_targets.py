import flask
import pytest

from spec.kit import claim

DOC = "werkzeug:utils#werkzeug.utils.redirect"
SPLIT = "http://example.com/a\r\nSet-Cookie: b=c"


@claim("redirects.bad-targets.newlines-are-encoded", werkzeug="<2.3")
def test_newlines_in_a_target_are_percent_encoded(serve):
    """`redirect()` percent-encodes a newline in the URL."""
    headers = serve(lambda: flask.redirect(SPLIT)).get("/").headers

    assert headers.get("Location") == "http://example.com/a%0D%0ASet-Cookie:%20b=c"
    assert "Set-Cookie" not in headers


@claim("redirects.bad-targets.newlines-are-dropped", werkzeug=">=2.3,<2.3.4")
def test_newlines_in_a_target_are_dropped(serve):
    """`redirect()` drops a newline in the URL."""
    headers = serve(lambda: flask.redirect(SPLIT)).get("/").headers

    assert headers.get("Location") == "http://example.com/aSet-Cookie:%20b=c"
    assert "Set-Cookie" not in headers


@claim("redirects.bad-targets.newlines-raise", werkzeug=">=2.3.4")
def test_a_newline_in_a_target_raises():
    """`redirect()` raises ValueError for a URL with a newline."""
    with pytest.raises(ValueError, match=r"^Header values must not contain newline characters\.$"):
        flask.redirect(SPLIT)


@claim("redirects.bad-targets.tabs-are-encoded", werkzeug="<2.3")
def test_a_tab_in_a_target_is_percent_encoded(serve):
    """`redirect()` percent-encodes a tab in the URL."""
    response = serve(lambda: flask.redirect("http://example.com/a\tb")).get("/")

    assert response.headers["Location"] == "http://example.com/a%09b"


@claim("redirects.bad-targets.tabs-are-dropped", werkzeug=">=2.3")
def test_a_tab_in_a_target_is_dropped(serve):
    """`redirect()` drops a tab in the URL."""
    response = serve(lambda: flask.redirect("http://example.com/a\tb")).get("/")

    assert response.headers["Location"] == "http://example.com/ab"


@claim("redirects.bad-targets.none-becomes-a-word", werkzeug="<2.0 || >=2.2,<2.3 || >=2.3.4")
def test_a_target_of_none_becomes_a_word(serve):
    """`redirect(None)` redirects to the relative URL "None"."""
    response = serve(lambda: flask.redirect(None)).get("/")

    assert response.headers.get("Location") in {"None", "http://localhost/None"}


@claim(
    "redirects.bad-targets.none-has-no-replace",
    werkzeug=">=2.0,<2.2",
    otherwise=(TypeError, AssertionError),
)
def test_a_target_of_none_is_an_attribute_error():
    """In Werkzeug 2.0 and 2.1 `redirect(None)` raises AttributeError."""
    with pytest.raises(AttributeError, match="^'NoneType' object has no attribute 'replace'$"):
        flask.redirect(None)


@claim(
    "redirects.bad-targets.none-raises",
    werkzeug=">=2.3,<2.3.4",
    otherwise=(AttributeError, AssertionError),
)
def test_a_target_of_none_is_a_type_error():
    """From Werkzeug 2.3.0 to 2.3.3 `redirect(None)` raises TypeError."""
    with pytest.raises(TypeError, match=r"^quote\(\) doesn't support 'encoding' for bytes$"):
        flask.redirect(None)


@claim("redirects.bad-targets.the-host-is-not-checked", doc="web-security#security-considerations")
def test_the_host_of_a_target_is_not_checked(serve):
    """`redirect()` accepts any host: the view has to check a URL that the client sends."""
    response = serve(lambda: flask.redirect("http://localhost.evil.example/")).get("/")

    assert response.headers["Location"] == "http://localhost.evil.example/"
