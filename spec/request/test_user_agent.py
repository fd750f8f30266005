import pytest
from flask import request

from spec.kit import claim

DOC = "api#flask.Request.user_agent"
FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:109.0) Gecko/20100101 Firefox/115.0"
IGNORE = "ignore:The built-in user agent parser:DeprecationWarning"


@claim("request.user-agent.string-is-the-header")
@pytest.mark.filterwarnings(IGNORE)
def test_the_user_agents_string_is_the_header(ask):
    """`user_agent.string` and `str()` are the User-Agent header as sent."""
    seen = ask(
        lambda: (request.user_agent.string, str(request.user_agent)),
        headers={"User-Agent": FIREFOX},
    )

    assert seen == (FIREFOX, FIREFOX)


@claim("request.user-agent.absent-is-empty-and-false")
@pytest.mark.filterwarnings(IGNORE)
def test_an_absent_user_agent_is_empty_and_false(ask):
    """`user_agent` is a false object with an empty string without a User-Agent header."""
    seen = ask(lambda: (request.user_agent.string, bool(request.user_agent)))

    assert seen == ("", False)


def browser(ask):
    """What user_agent tells of Firefox."""

    def look():
        agent = request.user_agent
        return agent.browser, agent.platform, agent.version, bool(agent)

    return ask(look, headers={"User-Agent": FIREFOX})


@claim("request.user-agent.names-browser-and-platform", werkzeug="<2.1")
@pytest.mark.filterwarnings(IGNORE)
def test_a_known_browser_is_parsed(ask):
    """`user_agent` has browser, platform and version, parsed from the header."""
    assert browser(ask) == ("firefox", "linux", "115.0", True)


@claim("request.user-agent.names-nothing", werkzeug=">=2.1")
@pytest.mark.filterwarnings(IGNORE)
def test_a_known_browser_is_not_parsed(ask):
    """`user_agent` has None for browser, platform and version, and is false."""
    assert browser(ask) == (None, None, None, False)


@claim(
    "request.user-agent.a-parser-can-be-given",
    doc="werkzeug:utils#user-agent-api",
    werkzeug=">=2.0",
    otherwise=ModuleNotFoundError,
)
def test_a_request_class_may_bring_its_own_parser(app, ask):
    """`user_agent_class` of a request class parses the User-Agent header."""
    from werkzeug.user_agent import UserAgent

    class FirstWord(UserAgent):
        def __init__(self, string):
            super().__init__(string)
            self.browser = string.partition("/")[0]

    app.request_class = type("Request", (app.request_class,), {"user_agent_class": FirstWord})

    assert ask(lambda: request.user_agent.browser, headers={"User-Agent": FIREFOX}) == "Mozilla"
