import inspect

import flask
import pytest
from flask import current_app, g, request, session

from spec.contexts.conftest import OUTSIDE_APP, OUTSIDE_REQUEST
from spec.kit import claim

DOC = "reqcontext#notes-on-proxies"


@claim("contexts.outside.is-a-runtime-error")
@pytest.mark.parametrize(
    ("use", "kind"),
    [
        pytest.param(lambda: current_app.name, "application", id="read-current_app"),
        pytest.param(lambda: setattr(g, "name", 1), "application", id="set-g"),
        pytest.param(lambda: "name" in session, "request", id="in-session"),
        pytest.param(lambda: str(request), "request", id="str-request"),
        pytest.param(lambda: hasattr(request, "name"), "request", id="hasattr-request"),
    ],
)
def test_a_proxy_without_its_context_is_a_runtime_error(use, kind):
    """`current_app`, `g`, `request` and `session` raise RuntimeError without their context."""
    with pytest.raises(RuntimeError, match=f"^Working outside of {kind} context"):
        use()


@claim("contexts.outside.is-false")
def test_a_proxy_without_its_context_is_false_and_unbound():
    """A proxy without its context is false, and its `repr()` says that it is unbound."""
    seen = [(bool(it), repr(it), dir(it)) for it in (current_app, g, request, session)]

    assert seen == [(False, "<LocalProxy unbound>", [])] * 4


@claim("contexts.outside.current-app-and-g-raise-runtime-error", flask=">=2.2,<3.2")
@pytest.mark.parametrize("proxy", [current_app, g], ids=["current_app", "g"])
def test_the_error_says_how_to_get_an_application_context(proxy):
    """The RuntimeError of `current_app` and `g` says to set up an app context."""
    with pytest.raises(RuntimeError) as caught:
        _ = proxy.name

    assert str(caught.value) == OUTSIDE_APP["new"]


@claim("contexts.outside.current-app-and-g-raise-in-other-words", flask="<2.2")
@pytest.mark.parametrize("proxy", [current_app, g], ids=["current_app", "g"])
def test_the_older_error_of_current_app_and_g_has_another_wording(proxy):
    """Before Flask 2.2 the RuntimeError of `current_app` and `g` has another wording."""
    with pytest.raises(RuntimeError) as caught:
        _ = proxy.name

    assert str(caught.value) == OUTSIDE_APP["old"]


USES = pytest.mark.parametrize(
    "use",
    [
        pytest.param(lambda: request.args, id="request"),
        pytest.param(lambda: session.__setitem__("a", 1), id="session"),
        pytest.param(lambda: flask.flash("a"), id="flash"),
    ],
)


@claim("contexts.outside.request-and-session-raise-runtime-error", flask=">=2.2,<3.2")
@USES
def test_the_error_says_that_a_request_is_needed(use):
    """The RuntimeError of `request` and `session` says that a request is needed."""
    with pytest.raises(RuntimeError) as caught:
        use()

    assert str(caught.value) == OUTSIDE_REQUEST["new"]


@claim("contexts.outside.request-and-session-raise-in-other-words", flask="<2.2")
@USES
def test_the_older_error_of_request_and_session_has_another_wording(use):
    """Before Flask 2.2 the RuntimeError of `request` and `session` has another wording."""
    with pytest.raises(RuntimeError) as caught:
        use()

    assert str(caught.value) == OUTSIDE_REQUEST["old"]


@claim("contexts.outside.equals-nothing", werkzeug=">=2.0", python="<3.14", otherwise=RuntimeError)
def test_a_proxy_without_its_context_equals_nothing():
    """A proxy without its context is equal to nothing; comparing it does not raise."""
    assert (request == 1) is False


@claim("contexts.outside.cannot-be-compared", werkzeug="<2.0")
def test_a_proxy_without_its_context_cannot_be_compared():
    """Before Werkzeug 2.0 comparing a proxy without its context raises RuntimeError."""
    assert inspect.isfunction(type(request).__eq__)
    with pytest.raises(RuntimeError, match="^Working outside of"):
        _ = request == 1


@claim("contexts.outside.comparing-raises-runtime-error", werkzeug=">=2.0", python=">=3.14")
def test_comparing_a_proxy_without_its_context_raises():
    """From Python 3.14 on comparing a proxy without its context raises RuntimeError."""
    assert not inspect.isfunction(type(request).__eq__)
    with pytest.raises(RuntimeError, match="^Working outside of"):
        _ = request == 1


@claim("contexts.outside.has-no-hash", werkzeug=">=2.0", python="<3.14", otherwise=RuntimeError)
def test_a_proxy_without_its_context_has_no_hash():
    """Hashing a proxy without its context raises TypeError."""
    with pytest.raises(TypeError, match="^unhashable type: 'LocalProxy'$"):
        hash(request)


@claim("contexts.outside.hash-needs-a-context", werkzeug="<2.0")
def test_hashing_a_proxy_needs_its_context():
    """Before Werkzeug 2.0 hashing a proxy without its context raises RuntimeError."""
    assert inspect.isfunction(type(request).__hash__)
    with pytest.raises(RuntimeError, match="^Working outside of"):
        hash(request)


@claim(
    "contexts.outside.hashing-raises-runtime-error",
    werkzeug=">=2.0",
    python=">=3.14",
    otherwise=(TypeError, AssertionError),
)
def test_hashing_a_proxy_without_its_context_raises():
    """From Python 3.14 on hashing a proxy without its context raises RuntimeError."""
    assert not inspect.isfunction(type(request).__hash__)
    with pytest.raises(RuntimeError, match="^Working outside of"):
        hash(request)


@claim("contexts.outside.refers-to-the-documentation", flask=">=3.2")
def test_the_errors_of_3_2_refer_to_the_documentation():
    """From Flask 3.2 on the RuntimeErrors outside a context refer to the documentation of it."""
    with pytest.raises(RuntimeError) as of_the_app:
        _ = g.name
    with pytest.raises(RuntimeError) as of_the_request:
        _ = request.args

    assert str(of_the_app.value) == OUTSIDE_APP["3.2"]
    assert str(of_the_request.value) == OUTSIDE_REQUEST["3.2"]


@claim("contexts.outside.an-app-context-has-no-request", flask=">=3.2")
@pytest.mark.parametrize("use", [lambda: request.path, lambda: session.get("a")])
def test_an_app_context_says_that_it_has_no_request(app, use):
    """From Flask 3.2 on `request` and `session` in an app context have an error of their own."""
    with app.app_context(), pytest.raises(RuntimeError) as caught:
        use()

    assert str(caught.value) == "There is no request in this context."
