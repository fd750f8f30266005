import pytest
from werkzeug.exceptions import Forbidden

from spec.hooks.conftest import Group
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


@claim("hooks.places.an-answer-ends-its-own-stage")
@pytest.mark.parametrize(
    ("place", "status", "trace"),
    [
        pytest.param("before_request", 202, [ALL[0], *AFTER_A_FAILURE], id="before_request"),
        pytest.param("view", 202, ALL, id="view"),
        pytest.param("after_request", 202, ALL, id="after_request"),
        pytest.param("teardown_appcontext", 200, ALL, id="teardown_appcontext"),
    ],
)
def test_an_answer_ends_its_own_stage_only(shop, place, status, trace):
    """A response returned in `before_request`, view or `after_request` is sent, in teardown not."""
    answer = shop.app.response_class("other", 202)

    assert trace_with(shop, place, answer=answer) == (status, trace)


@claim("hooks.places.an-abort-before-the-response-skips-no-later-stage")
@pytest.mark.parametrize(
    ("place", "trace"),
    [
        pytest.param("before_request", ["before_request", *AFTER_A_FAILURE], id="before_request"),
        pytest.param("view", ["before_request", "view", *AFTER_A_FAILURE], id="view"),
    ],
)
def test_an_abort_before_the_response_is_an_answer(shop, place, trace):
    """After an abort in `before_request` or the view all later stages run."""
    assert trace_with(shop, place, error=Forbidden()) == (403, trace)


@claim("hooks.places.an-exception-before-the-response-skips-no-later-stage", flask=">=1.1")
def test_an_exception_before_the_response_runs_all_later_stages(shop):
    """After an exception in `before_request` all later stages run."""
    status, trace = trace_with(shop, "before_request", error=ZeroDivisionError())

    assert (status, trace) == (500, ["before_request", *AFTER_A_FAILURE])


@claim("hooks.places.an-exception-skips-after-request", flask="<1.1")
def test_an_exception_before_the_response_skips_after_request(shop):
    """Before Flask 1.1 an exception in `before_request` skips `after_request`."""
    status, trace = trace_with(shop, "before_request", error=ZeroDivisionError())

    assert (status, trace) == (500, ["before_request", "teardown_request", "teardown_appcontext"])


@claim("hooks.places.an-abort-in-after-request-runs-it-again", flask=">=1.1")
def test_an_abort_in_after_request_runs_it_again(shop):
    """After an abort in `after_request` the function runs again, for the 500."""
    status, trace = trace_with(shop, "after_request", error=Forbidden())

    assert (status, trace) == (500, [*ALL[:3], *ALL[2:]])


@claim("hooks.places.an-abort-ends-after-request", flask="<1.1")
def test_an_abort_in_after_request_runs_it_once(shop):
    """Before Flask 1.1 an abort in `after_request` is a 500 without another run of it."""
    assert trace_with(shop, "after_request", error=Forbidden()) == (500, ALL)


@claim(
    "hooks.places.an-exception-in-teardown-goes-to-the-server",
    unless="flask >=3.2, python >=3.11",
    otherwise=Group,
)
@pytest.mark.parametrize("place", ["teardown_request", "teardown_appcontext"])
def test_an_error_in_teardown_is_the_servers(shop, place):
    """An exception in teardown goes to the WSGI server; the other stages have run."""
    with pytest.raises(ZeroDivisionError, match="^tea$"):
        trace_with(shop, place, error=ZeroDivisionError("tea"))

    assert shop.trace == ALL
