"""Headers of a few thousand characters that take a release long: the square of their length."""

import pytest
from flask import request

from spec.kit import claim
from spec.tools.cpu import seconds_of

DOC = "quickstart#the-request-object"


@pytest.fixture
def times_longer(app, ask):
    """How many times longer than another a value of a header takes to be read."""
    app.secret_key = None  # with a key the session has read the cookies before

    def times_longer(look, header, value, other):
        asked = [{header: value}] * 2 + [{header: other}] * 2
        spent = [ask(lambda: seconds_of(look), headers=headers) for headers in asked]
        return min(spent[:2]) / min(spent[2:])

    return times_longer


def accepted(times_longer):
    """How many times longer spaces in Accept take than letters."""
    return times_longer(
        lambda: request.accept_mimetypes, "Accept", "a" + " " * 8000 + "b", "a" * 8002
    )


ACCEPT = "werkzeug:wrappers#werkzeug.wrappers.Request.accept_mimetypes"


@claim("request.accept.spaces-take-no-longer", doc=ACCEPT, werkzeug="<2.3")
def test_spaces_in_an_accept_header_take_no_longer(times_longer):
    """An Accept header of 8,000 spaces is read in less than 15 times the time of letters."""
    assert accepted(times_longer) < 15


@claim("request.accept.spaces-take-long", doc=ACCEPT, werkzeug=">=2.3")
def test_spaces_in_an_accept_header_take_long(times_longer):
    """An Accept header of 8,000 spaces is slow: 15 times or more as long as letters."""
    assert accepted(times_longer) >= 15


def matched(times_longer):
    """How many times longer spaces in If-None-Match take than letters."""
    return times_longer(lambda: request.if_none_match, "If-None-Match", " " * 3000, "a" * 3000)


ETAGS = "werkzeug:wrappers#werkzeug.wrappers.Request.if_none_match"


@claim("request.if-none-match.spaces-take-long", doc=ETAGS, werkzeug="<3.1.9")
def test_spaces_in_if_none_match_take_long(times_longer):
    """An If-None-Match header of 3,000 spaces is slow: 30 times or more as long as letters."""
    assert matched(times_longer) >= 30


@claim("request.if-none-match.spaces-take-no-longer", doc=ETAGS, werkzeug=">=3.1.9")
def test_spaces_in_if_none_match_take_no_longer(times_longer):
    """An If-None-Match header of 3,000 spaces is read in less than 30 times the time of letters."""
    assert matched(times_longer) < 30


def baked(times_longer):
    """How many times longer escapes in a cookie take than letters."""
    escapes = 'a="' + r"\1" * 1000 + '"'
    return times_longer(lambda: request.cookies, "Cookie", escapes, 'a="' + "bb" * 1000 + '"')


@claim("request.cookies.escapes-take-long", doc="api#flask.Request.cookies", werkzeug="<2.3")
def test_escapes_in_a_cookie_take_long(times_longer):
    r"""A cookie of 1,000 escapes `\1` is slow: 15 times or more as long as letters."""
    assert baked(times_longer) >= 15


@claim("request.cookies.escapes-take-no-longer", doc="api#flask.Request.cookies", werkzeug=">=2.3")
def test_escapes_in_a_cookie_take_no_longer(times_longer):
    r"""A cookie of 1,000 escapes `\1` is read in less than 15 times the time of letters."""
    assert baked(times_longer) < 15


@claim("request.user-agent.spaces-take-long", doc="api#flask.Request.user_agent", werkzeug="<2.1")
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_spaces_in_a_user_agent_take_long(times_longer):
    """`user_agent.browser` of 1,000 spaces is slow: 10 times or more as long as of letters."""
    long = times_longer(lambda: request.user_agent.browser, "User-Agent", " " * 1000, "a" * 1000)

    assert long >= 10
