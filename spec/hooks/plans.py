"""Plans for the model of a request: whole apps, weighted towards what reaches far."""

from __future__ import annotations

from hypothesis import strategies as st

from spec.hooks.model import Hook, Plan

DEEDS = ("pass", "pass", "pass", "answer", "abort", "raise")
WIDE = (
    "url_value_preprocessor",
    "before_request",
    "after_request",
    "teardown_request",
    "context_processor",
    "errorhandler",
)
PLACES = (*WIDE, "teardown_appcontext", "after_this_request")
VIEWS = ("answer", "render", "abort", "raise", "nothing")
FAILING = ("nothing", "raise", "abort")
THEMES = (
    (("teardown_request",), ("raise", "answer")),
    (("teardown_request", "teardown_appcontext"), ("answer", "raise")),
    (("errorhandler",), FAILING),
    (("errorhandler", "after_request"), FAILING),
    (("after_request", "after_this_request"), VIEWS),
    (("before_request", "url_value_preprocessor"), VIEWS),
    (("context_processor",), ("render",)),
    (PLACES, VIEWS),
)
FIRST_REQUEST = (("before_first_request", "errorhandler"), VIEWS)
KEYS = (500, 403, 404, 405, "HTTPException", "ArithmeticError", "ZeroDivisionError", "Exception")
URLS = (*["found"] * 8, "missing", "method")
SETTINGS = (
    (False, False, None),
    (False, True, None),
    (False, True, False),
    (False, False, False),
    (True, False, None),
    (True, False, False),
    (False, False, True),
)
"""TESTING, debug and PROPAGATE_EXCEPTIONS."""


@st.composite
def plans(draw: st.DrawFn, levels: int, first_request: bool) -> Plan:
    """Plans with blueprints nested ``levels`` deep, or fewer, and functions in some places."""
    themes = (*THEMES, FIRST_REQUEST) if first_request else THEMES
    places, views = draw(st.sampled_from(themes))
    depth = draw(st.sampled_from((1, levels, *range(levels + 1))))
    one = st.tuples(
        st.sampled_from(places),
        st.sampled_from(DEEDS),
        st.integers(0, levels),
        st.integers(0, 3),
        st.integers(0, len(KEYS) - 1),
    )
    testing, debug, propagate = draw(st.sampled_from(SETTINGS))
    drawn = draw(st.lists(one, min_size=2, max_size=9))
    return Plan(
        hooks=[hook(number, depth, *it) for number, it in enumerate(drawn)],
        view=draw(st.sampled_from(views)),
        depth=depth,
        url=draw(st.sampled_from(URLS)),
        testing=testing,
        debug=debug,
        propagate=propagate,
    )


def hook(number: int, depth: int, place: str, deed: str, owner: int, wide: int, key: int) -> Hook:
    """A function named by its number and place; owners and keys of error handlers take turns.

    One in four of a blueprint is for the whole app.
    """
    name = f"{number} {place}"
    if place not in WIDE:
        return Hook(name, place, deed)
    owner = (number + owner) % (max(depth, 1) + 1)
    for_key = KEYS[(number + key) % len(KEYS)] if place == "errorhandler" else None
    return Hook(name, place, deed, owner, bool(owner) and wide == 3, for_key)
