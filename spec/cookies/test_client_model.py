import flask
import pytest
from hypothesis import example, given

from spec.cookies.browser import Browser
from spec.cookies.client import Client, OldClient
from spec.cookies.histories import EMPTY_DOMAIN, HISTORIES, NOON, ROOT_PATH
from spec.kit import claim
from spec.tools.client import client_of
from spec.tools.clock import travel
from spec.tools.search import examples_until

DOC = "rfc:6265#section-5.4"


def foretold(browser, history):
    """What each request carries, and what error a line is for the client."""
    now, trace = NOON, []
    for (wait, url), lines in history:
        now += wait
        trace.append(browser.sent(url, now))
        try:
            browser.receive(lines, url, now)
        except (StopIteration, ValueError) as error:
            trace.append(type(error))
    return trace


APP = flask.Flask("example")
APP.wsgi_app = lambda environ, start_response: environ["spec.answer"](environ, start_response)


def seen(history):
    """The same of Werkzeug's client."""
    trace, client = [], client_of(APP, use_cookies=True)
    with travel(NOON, tick=False) as clock:
        for (wait, url), lines in history:

            def answer(environ, start_response, lines=lines):
                trace.append(environ.get("HTTP_COOKIE", ""))
                start_response("200 OK", [("Set-Cookie", line) for line in lines])
                return []

            clock.shift(wait)
            try:
                client.get(
                    url.path,
                    base_url=f"{url.scheme}://{url.host}/",
                    environ_overrides={"spec.answer": answer},
                )
            except (StopIteration, ValueError) as error:
                trace.append(type(error))
    return trace


@claim("cookies.client.agrees-with-the-rfc", werkzeug=">=2.3.3")
@given(history=HISTORIES)
@example(history=EMPTY_DOMAIN)
def test_the_client_agrees_with_the_rfc(history):
    """For any Set-Cookie lines the client sends what a model of RFC 6265 and its gaps predicts."""
    assert seen(history) == foretold(Client(), history)


@claim(
    "cookies.client.sends-what-a-cookiejar-keeps",
    werkzeug="<2.3",
    doc="python:library/http.cookiejar#http.cookiejar.CookieJar",
)
@given(history=HISTORIES)
@example(history=ROOT_PATH)
def test_the_client_sends_what_a_cookiejar_keeps(history):
    """Before Werkzeug 2.3 the test client sends what `http.cookiejar` keeps, whatever the URL."""
    assert unordered(seen(history)) == unordered(foretold(OldClient(), history))


def unordered(trace):
    """What the requests carry, in whatever order."""
    return [sorted(filter(None, str(sent).split("; "))) for sent in trace]


WRONG = [
    pytest.param({"path": Browser.path}, id="paths"),
    pytest.param({"may_set": Browser.may_set}, id="foreign-domains"),
    pytest.param({"ordered": Browser.ordered}, id="order"),
    pytest.param({"understand": Browser.understand, "expiry": Browser.expiry}, id="attributes"),
    pytest.param({"is_within": lambda self, host, domain: host.endswith(domain)}, id="same-ending"),
]


@pytest.mark.parametrize("rules", WRONG)
def notices_a_wrong_rule(rules):
    """A client that is in one thing as a browser is, is found out by the lines that are tried."""
    wrong = type("Wrong", (Client,), rules)

    assert examples_until(lambda h: foretold(Client(), h) != foretold(wrong(), h), HISTORIES)
