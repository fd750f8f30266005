import copy
from calendar import timegm
from email.utils import parsedate

import flask
import pytest
from hypothesis import example, given
from werkzeug.test import create_environ

from spec.kit import claim
from spec.kit.claims.guards import Guard
from spec.sessions.histories import HISTORIES, lived
from spec.sessions.model import START, Rules, Server, Set, act
from spec.tools.clock import travel
from spec.tools.search import examples_until

DOC = "api#sessions"

# Flask 1 with Jinja 3.0 gives a Markup that warns wherever it is copied.
pytestmark = pytest.mark.filterwarnings("ignore:'jinja2.Markup' is deprecated:DeprecationWarning")

RULES = Rules(
    knows_fallbacks=Guard("flask", ">=3.1").holds_here(),
    last_key_signs=Guard("flask", ">=3.1,<3.1.1").holds_here(),
    moments_are_naive=Guard("werkzeug", "<2.0").holds_here(),
)
APP = flask.Flask("example", static_folder=None)


class Flask:
    """The sessions of Flask itself, asked as a WSGI server asks."""

    def __init__(self, clock):
        self.clock, self.now, self.keys = clock, START, ["key"]
        APP.secret_key = "key"
        APP.config["SECRET_KEY_FALLBACKS"] = []

    def wait(self, seconds):
        self.now += seconds
        self.clock.shift(seconds)

    def rotate(self, key, keep):
        self.keys = [key, *self.keys[:keep]]
        APP.secret_key, *APP.config["SECRET_KEY_FALLBACKS"] = self.keys

    def request(self, text, action):
        environ = create_environ(headers={"Cookie": f"session={text}"} if text else {})
        with APP.request_context(environ):
            before = copy.deepcopy(dict(flask.session))
            act(flask.session, action)
            response = APP.process_response(APP.make_response(""))
        lines = response.headers.getlist("Set-Cookie")
        return before, set_by(*lines) if lines else None


def set_by(line):
    """What a Set-Cookie line sets."""
    pair, *attributes = line.split("; ")
    ends = [timegm(parsedate(it[8:])) for it in attributes if it.startswith("Expires=")]
    return Set(pair[8:], *ends or [None])


def seen(history):
    """What Flask makes of a history."""
    with travel(START, tick=False) as clock:
        return lived(Flask(clock), history)


@claim("sessions.model.predicts-every-history", flask="<3.2", otherwise=TypeError)
@given(history=HISTORIES)
@example(history=[("visit", 0, ("set", " t", [1])), ("visit", 0, ("look",))])
@example(history=[("visit", 0, ("set", "a", None)), ("visit", 0, ("pop", "a"))])
def test_a_model_predicts_every_history_of_sessions(history):
    """A model of sessions predicts what each visit sees, whatever browsers, thieves and time do."""
    assert seen(history) == lived(Server(RULES), history)


@pytest.mark.parametrize("rule", [it for it in Rules._fields if it != "last_key_signs"])
def notices_a_wrong_rule_of_sessions(rule):
    """The search finds a history of which a model with one wrong rule predicts something else."""
    wrong = RULES._replace(**{rule: not getattr(RULES, rule)})

    assert examples_until(lambda it: seen(it) != lived(Server(wrong), it), HISTORIES)
