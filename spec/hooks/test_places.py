import pytest
from werkzeug.exceptions import Forbidden

from spec.kit import claim

DOC = "reqcontext#callbacks-and-errors"

PLACES = ["before_request", "view", "after_request", "teardown_request", "teardown_appcontext"]
ALL = PLACES
AFTER_A_FAILURE = ["after_request", "teardown_request", "teardown_appcontext"]


def trace_with(shop, where, **does):
    """Get the page while one place answers or raises; give the status and the trace."""
    for place in PLACES:
        function = shop.note(place, **(does if place == where else {}))
        if place != "view":
            getattr(shop.app, place)(function)
        elif place == where:
            shop.view = function
    return shop.get("/").status_code, shop.trace


@claim("hooks.places.an-answer-in-each-place")
@pytest.mark.parametrize(
    ("place", "status", "trace"),
    [
        pytest.param("before_request", 202, [ALL[0], *AFTER_A_FAILURE], id="before_request"),
        pytest.param("view", 202, ALL, id="view"),
        pytest.param("after_request", 202, ALL, id="after_request"),
        pytest.param("teardown_request", 200, ALL, id="teardown_request"),
        pytest.param("teardown_appcontext", 200, ALL, id="teardown_appcontext"),
    ],
)
def test_an_answer_ends_its_own_stage_only(shop, place, status, trace):
    """An answer is sent up to after_request, and ignored in teardown; later stages all run."""
    answer = shop.app.response_class("other", 202)

    assert trace_with(shop, place, answer=answer) == (status, trace)


@claim("hooks.places.an-abort-before-the-response")
@pytest.mark.parametrize(
    ("place", "trace"),
    [
        pytest.param("before_request", ["before_request", *AFTER_A_FAILURE], id="before_request"),
        pytest.param("view", ["before_request", "view", *AFTER_A_FAILURE], id="view"),
    ],
)
def test_an_abort_before_the_response_is_an_answer(shop, place, trace):
    """An abort in before_request or the view answers as the view would; later stages run."""
    assert trace_with(shop, place, error=Forbidden()) == (403, trace)


@claim("hooks.places.an-exception-before-the-response", flask=">=1.1")
@pytest.mark.parametrize(
    ("place", "trace"),
    [
        pytest.param("before_request", ["before_request", *AFTER_A_FAILURE], id="before_request"),
        pytest.param("view", ["before_request", "view", *AFTER_A_FAILURE], id="view"),
    ],
)
def test_an_exception_before_the_response_runs_all_later_stages(shop, place, trace):
    """An exception in before_request or the view is a 500, and every later stage runs."""
    assert trace_with(shop, place, error=ZeroDivisionError()) == (500, trace)


@claim("hooks.places.an-exception-skips-after-request", flask="<1.1")
@pytest.mark.parametrize("place", ["before_request", "view"])
def test_an_exception_before_the_response_skips_after_request(shop, place):
    """An exception in before_request or the view is a 500 that after_request does not see."""
    stages = ALL[: ALL.index(place) + 1]

    status, trace = trace_with(shop, place, error=ZeroDivisionError())

    assert (status, trace) == (500, [*stages, "teardown_request", "teardown_appcontext"])


@claim("hooks.places.an-abort-or-exception-in-after-request", flask=">=1.1")
@pytest.mark.parametrize("error", [Forbidden(), ZeroDivisionError()], ids=["abort", "exception"])
def test_after_request_fails_twice(shop, error):
    """An abort or exception in after_request is a 500 for which after_request runs again."""
    status, trace = trace_with(shop, "after_request", error=error)

    assert (status, trace) == (500, [*ALL[:3], *ALL[2:]])


@claim("hooks.places.after-request-fails-once", flask="<1.1")
@pytest.mark.parametrize("error", [Forbidden(), ZeroDivisionError()], ids=["abort", "exception"])
def test_after_request_fails_once(shop, error):
    """An abort or exception in after_request is a 500 without another run of after_request."""
    assert trace_with(shop, "after_request", error=error) == (500, ALL)


@claim("hooks.places.an-abort-or-exception-in-teardown")
@pytest.mark.parametrize("error", [Forbidden(), ZeroDivisionError()], ids=["abort", "exception"])
@pytest.mark.parametrize("place", ["teardown_request", "teardown_appcontext"])
def test_an_error_in_teardown_is_the_servers(shop, place, error):
    """An abort or exception in teardown goes to the server, and every stage has run."""
    with pytest.raises(type(error)):
        trace_with(shop, place, error=error)

    assert shop.trace == ALL
