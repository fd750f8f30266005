import flask
import pytest

from spec.kit import claim

DOC = "werkzeug:utils#werkzeug.utils.redirect"
SPLIT = "http://example.com/a\r\nSet-Cookie: b=c"


@pytest.fixture
def outcome(answer):
    """The Location and cookie of a redirect to a target, or the error that it raises."""

    def outcome(target):
        try:
            headers = answer(target).headers
        except (AttributeError, TypeError, ValueError) as error:
            return type(error).__name__
        return headers["Location"], headers.get("Set-Cookie")

    return outcome


@claim("redirects.bad-targets.newlines-are-encoded", werkzeug="<2.3")
def test_newlines_in_a_target_are_percent_encoded(outcome):
    """A newline in a target is percent-encoded: it adds no header."""
    assert outcome(SPLIT) == ("http://example.com/a%0D%0ASet-Cookie:%20b=c", None)


@claim("redirects.bad-targets.newlines-are-dropped", werkzeug=">=2.3,<2.3.4")
def test_newlines_in_a_target_are_dropped(outcome):
    """A newline in a target is dropped: it adds no header."""
    assert outcome(SPLIT) == ("http://example.com/aSet-Cookie:%20b=c", None)


@claim("redirects.bad-targets.newlines-raise", werkzeug=">=2.3.4")
def test_a_newline_in_a_target_raises():
    """`redirect()` raises ValueError for a target with a newline."""
    with pytest.raises(ValueError, match=r"^Header values must not contain newline characters\.$"):
        flask.redirect(SPLIT)


@claim("redirects.bad-targets.tabs-are-encoded", werkzeug="<2.3")
def test_a_tab_in_a_target_is_percent_encoded(location):
    """A tab in a target is percent-encoded."""
    assert location("http://example.com/a\tb") == "http://example.com/a%09b"


@claim("redirects.bad-targets.tabs-are-dropped", werkzeug=">=2.3")
def test_a_tab_in_a_target_is_dropped(location):
    """A tab in a target is dropped."""
    assert location("http://example.com/a\tb") == "http://example.com/ab"


NOTHING = "<2.0 || >=2.2,<2.3 || >=2.3.4"


@claim("redirects.bad-targets.none-becomes-a-word", werkzeug=NOTHING)
def test_a_target_of_none_becomes_a_word(outcome):
    """redirect(None), as of a query parameter that is missing, leads to a page named None."""
    assert outcome(None) in [("None", None), ("http://localhost/None", None)]


@claim("redirects.bad-targets.none-has-no-replace", werkzeug=">=2.0,<2.2")
def test_a_target_of_none_is_an_attribute_error():
    """In Werkzeug 2.0 and 2.1 `redirect(None)` raises AttributeError."""
    with pytest.raises((AttributeError, TypeError)) as caught:
        flask.redirect(None)

    assert repr(caught.value) == (
        "AttributeError(\"'NoneType' object has no attribute 'replace'\")"
    )


@claim("redirects.bad-targets.none-raises", werkzeug=">=2.3,<2.3.4")
def test_a_target_of_none_is_a_type_error():
    """`redirect(None)` raises TypeError."""
    with pytest.raises((AttributeError, TypeError)) as caught:
        flask.redirect(None)

    assert repr(caught.value) == """TypeError("quote() doesn't support 'encoding' for bytes")"""


@claim("redirects.bad-targets.the-host-is-not-checked", doc="web-security#security-considerations")
@pytest.mark.parametrize("target", ["http://evil.example/", "https://localhost.evil.example/"])
def test_the_host_of_a_target_is_not_checked(location, target):
    """redirect() leads anywhere: a target that a client sends has to be checked by the view."""
    assert location(target) == target
