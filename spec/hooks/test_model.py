import contextlib

import flask
from hypothesis import example, given
from hypothesis import strategies as st
from werkzeug.exceptions import Forbidden

from spec.hooks.conftest import Shop
from spec.hooks.model import DEEDS, LEVELS, PLACES, Hook, Served, serve
from spec.kit.claims import claim

DOC = "lifecycle#how-a-request-is-handled"


@st.composite
def lists_of_hooks(draw):
    """Up to six hooks; only the app has teardown_appcontext."""
    plan = draw(st.lists(st.tuples(*map(st.sampled_from, (LEVELS, PLACES, DEEDS))), max_size=6))
    return [
        Hook(LEVELS[0] if place == PLACES[-1] else level, place, deed, f"{number} {place}")
        for number, (level, place, deed) in enumerate(plan)
    ]


def served_by_flask(hooks, view):
    """Serve the same request with Flask."""
    shop = Shop()
    errors = {"abort": Forbidden(), "raise": ZeroDivisionError()}
    assert shop.nested
    for hook in hooks:
        answer = flask.Response("other", 202) if hook.deed == "answer" else None
        register = getattr(getattr(shop, hook.level), hook.place)
        register(shop.note(hook.name, answer, errors.get(hook.deed)))
    shop.view = shop.note("view", "page", errors.get(view))
    status = 0
    with contextlib.suppress(Forbidden, ZeroDivisionError):
        status = shop.get("/blueprint/nested/").status_code
    return Served(status, shop.trace)


OUTWARDS = [Hook(level, "teardown_request", "pass", level) for level in LEVELS]
FAILING_TWICE = [
    Hook("app", "after_request", "abort", "last"),
    Hook("app", "after_request", "answer", "first"),
]
INWARDS = [Hook(level, "before_request", "pass", level) for level in LEVELS]


@claim("hooks.model.predicts-the-whole-trace", flask=">=2.0.2")
@given(hooks=lists_of_hooks(), view=st.sampled_from(["answer", "abort", "raise"]))
@example(hooks=OUTWARDS, view="answer")
@example(hooks=INWARDS, view="raise")
@example(hooks=FAILING_TWICE, view="raise")
@example(hooks=FAILING_TWICE, view="answer")
def test_every_request_runs_its_hooks_as_the_model_says(hooks, view):
    """Whatever hooks of three levels do, which of them run, in which order, is predicted."""
    assert served_by_flask(hooks, view) == serve(hooks, view)
