import datetime as dt

import flask
import pytest
from hypothesis import given
from hypothesis import strategies as st

from spec.cookies.writer import RULES, Writer
from spec.kit import claim
from spec.tools.clock import travel
from spec.tools.search import examples_until

DOC = "api#flask.Response.set_cookie"
NOW = dt.datetime(2026, 1, 1, 12, 0, 0, 600000, tzinfo=dt.timezone.utc)
HERE = {rule for rule, releases in RULES.items() if releases.holds_here()}

HURTS = 'a =;,"\\\r\n\0\x1a\x1f\x7f\xff(%é深😀'
MOMENT = dt.datetime(999, 2, 1, 12, 30, 59, 999999)
WEST = dt.timezone(dt.timedelta(hours=-8.5))
EXPIRES = [None, "a; Secure", 0, -0.5, dt.date(2024, 2, 29), MOMENT]
EXPIRES += [MOMENT.replace(tzinfo=dt.timezone.utc), MOMENT.replace(year=2024, tzinfo=WEST)]
SECONDS = st.sampled_from([0, 1]) | st.integers(-(10**9), 10**9)
FLAGS = [True, False, None, 1, 0, ""]
DRAWN = st.fixed_dictionaries(
    {
        "name": st.sampled_from(["a", "a b", "深", "", "a;", "a=", '"', "\t", "é", "a\r\nb"]),
        "value": st.text("a(?@{/:") | st.text(HURTS) | st.sampled_from(["\x1b", "<\ud800"]),
        "max_age": st.sampled_from([None, dt.timedelta(seconds=-1.5)]) | SECONDS,
        "expires": st.sampled_from(EXPIRES),
        # What begins with // was read as a host: see cookies.path.is-read-as-a-url.
        "path": st.sampled_from([None, "", "/a?", "/a#"]) | st.text(";?#[]%+é ").map("/x".__add__),
        "domain": st.sampled_from([".a.b", ".a.b", "a;b.c", "a.b:1", "a..b"]) | st.text("ab.:;é"),
        "secure": st.sampled_from(FLAGS),
        "httponly": st.sampled_from(FLAGS),
        "samesite": st.sampled_from([None, "Lax", "STRICT", "none", "", "bogus"]),
        "partitioned": st.booleans(),
    }
)


def calls(drawn):
    """What set_cookie() is given: all, all that every release knows, and each thing alone."""
    yield drawn
    yield {key: drawn[key] for key in drawn if key != "partitioned"}
    yield from ({"name": "a", key: drawn[key]} for key in drawn)


def foretold(call, rules):
    """The line that the model writes."""
    try:
        return Writer(rules, NOW).line(**call)
    except ValueError:
        return "refused"


def sent(name, **attributes):
    """The line that set_cookie() sends."""
    response = flask.Response()
    try:
        response.set_cookie(name, **attributes)
    except (ValueError, TypeError, AttributeError):
        return "refused"
    return response.headers["Set-Cookie"]


@claim("cookies.writer.predicts-every-line")
@given(drawn=DRAWN)
def test_a_model_predicts_every_line(drawn):
    """A model of `set_cookie()` predicts the line for any arguments, or that it raises."""
    with travel(NOW, tick=False):
        lines = [sent(**call) for call in calls(drawn)]

    assert lines == [foretold(call, HERE) for call in calls(drawn)]


WRONG = [
    "expires.dashes",
    "domain.without-a-dot-is-refused",
    "flags.truth-decides",
    "path.is-read-as-a-url",
    "path.semicolon-is-sent-raw",
    "value.every-control-is-escaped",
]


@pytest.mark.parametrize("rule", WRONG)
def notices_a_wrong_rule(rule):
    """A writer that is on the wrong side of a change is found out by the lines that are tried."""
    release = str(RULES[rule].edges()[-1].release)
    right = {rule for rule, releases in RULES.items() if releases.holds_for(release)}
    wrong = right ^ {rule}

    def differs(drawn):
        return any(foretold(call, right) != foretold(call, wrong) for call in calls(drawn))

    assert examples_until(differs, DRAWN)
