import flask
import pytest
from hypothesis import example, given

from spec.hooks.conftest import Group
from spec.hooks.model import Hook, Life, Plan, Rules
from spec.hooks.plans import plans
from spec.hooks.request_life import LivedByFlask
from spec.kit import claim
from spec.kit.claims.guards import Guard
from spec.tools.search import examples_until

pytestmark = pytest.mark.filterwarnings("ignore:'before_first_request' is deprecated")

DOC = "lifecycle#how-a-request-is-handled"

RULES = Rules(
    first_request_functions=Guard("flask", "<2.3").holds_here(),
    teardown_goes_inwards=Guard("flask", "<2.0.2").holds_here(),
    handler_of_500_gets_the_original=Guard("flask", "<1.1").holds_here(),
    default_500_is_not_finished=Guard("flask", "<1.1").holds_here(),
    debug_keeps_the_context=Guard("flask", "<2.2").holds_here(),
    signals=Guard("flask", ">=2.3").holds_here(),
)
LEVELS = 3 if hasattr(flask.Blueprint, "register_blueprint") else 1
PLANS = plans(LEVELS, RULES.first_request_functions)
NESTED = Plan([Hook(f"{n}", "teardown_request", "pass", n) for n in range(LEVELS)], depth=LEVELS)
FAILING = Plan([Hook("it", "teardown_request", "raise")])


def lived(life):
    """What came of a life."""
    return life.outcome, life.trace


@claim(
    "hooks.model.predicts-the-whole-trace",
    flask="<2.0 || >=2.0.2,<3.2",
    otherwise=(AssertionError, Group),
)
@given(plan=PLANS)
@example(plan=NESTED)
@example(plan=FAILING)
def test_a_model_predicts_every_request(plan):
    """Whatever an app's functions do, which of them run and what comes of it is predicted."""
    assert lived(LivedByFlask(plan, RULES.signals)) == lived(Life(plan, RULES))


class Inwards(Life):
    """A wrong model: after_request functions run from the app inwards."""

    def _all(self, place, outwards=False):
        return super()._all(place)


class Unhandled(Life):
    """A wrong model: no error handler is ever found."""

    def _handler(self, error):
        return None


class Untold(Life):
    """A wrong model: teardown functions are not told of the exception."""

    def _torn_down(self, hooks, signal, error):
        return super()._torn_down(hooks, signal, None)


class Unfinished(Life):
    """A wrong model: what an error handler answers passes no after_request function."""

    def _finished(self, status, last=False):
        return status if status == 409 else super()._finished(status, last)


WRONG = [
    pytest.param(model, id=model.__name__.lower())
    for model in (Inwards, Unhandled, Untold, Unfinished)
]


@pytest.mark.parametrize("model", WRONG)
def notices_a_wrong_model(model):
    """The search finds a plan of which a model with one wrong rule predicts something else."""

    def differs(plan):
        return lived(LivedByFlask(plan, RULES.signals)) != lived(model(plan, RULES))

    assert examples_until(differs, PLANS)
