import inspect

import flask
import pytest
from flask import current_app, g, request, session

from spec.contexts.conftest import OUTSIDE_APP, OUTSIDE_REQUEST
from spec.kit import claim

DOC = "reqcontext#notes-on-proxies"
PROXIES = pytest.mark.parametrize(
    "proxy",
    [
        pytest.param(current_app, id="current_app"),
        pytest.param(g, id="g"),
        pytest.param(request, id="request"),
        pytest.param(session, id="session"),
    ],
)


@claim("contexts.outside.is-a-runtime-error")
@pytest.mark.parametrize(
    ("proxy", "kind"),
    [
        pytest.param(current_app, "application", id="current_app"),
        pytest.param(g, "application", id="g"),
        pytest.param(request, "request", id="request"),
        pytest.param(session, "request", id="session"),
    ],
)
@pytest.mark.parametrize(
    "use",
    [
        pytest.param(lambda proxy: proxy.name, id="read"),
        pytest.param(lambda proxy: setattr(proxy, "name", 1), id="set"),
        pytest.param(lambda proxy: "name" in proxy, id="in"),
        pytest.param(lambda proxy: proxy(), id="call"),
        pytest.param(str, id="str"),
        pytest.param(lambda proxy: hasattr(proxy, "name"), id="hasattr"),
        pytest.param(lambda proxy: proxy._get_current_object(), id="object"),
    ],
)
def test_a_proxy_without_its_context_is_a_runtime_error(proxy, kind, use):
    """Using any of the four without its context is a RuntimeError."""
    with pytest.raises(RuntimeError, match=f"^Working outside of {kind} context"):
        use(proxy)


@claim("contexts.outside.is-false")
@PROXIES
def test_a_proxy_without_its_context_is_false_and_unbound(proxy):
    """Without its context a proxy is false and is printed as unbound; neither is an error."""
    assert (bool(proxy), repr(proxy), dir(proxy)) == (False, "<LocalProxy unbound>", [])


@claim("contexts.outside.message-about-the-app", flask=">=2.2")
@pytest.mark.parametrize("proxy", [current_app, g], ids=["current_app", "g"])
def test_the_error_says_how_to_get_an_application_context(proxy):
    """The error of current_app and g says to set up an application context."""
    with pytest.raises(RuntimeError) as caught:
        _ = proxy.name

    assert str(caught.value) == OUTSIDE_APP["new"]


@claim("contexts.outside.message-about-the-app-of-old", flask="<2.2")
@pytest.mark.parametrize("proxy", [current_app, g], ids=["current_app", "g"])
def test_the_error_of_old_says_how_to_get_an_application_context(proxy):
    """Before Flask 2.2 the RuntimeError of `current_app` and `g` has another wording."""
    with pytest.raises(RuntimeError) as caught:
        _ = proxy.name

    assert str(caught.value) == OUTSIDE_APP["old"]


USES = pytest.mark.parametrize(
    "use",
    [
        pytest.param(lambda: request.args, id="request"),
        pytest.param(lambda: setattr(request, "mine", 1), id="request-set"),
        pytest.param(lambda: str(request), id="request-str"),
        pytest.param(lambda: getattr(request, "args", None), id="request-getattr-with-a-default"),
        pytest.param(lambda: hasattr(request, "args"), id="request-hasattr"),
        pytest.param(lambda: session["a"], id="session"),
        pytest.param(lambda: session.get("a"), id="session-get"),
        pytest.param(lambda: session.__setitem__("a", 1), id="session-set"),
        pytest.param(lambda: "a" in session, id="session-in"),
        pytest.param(lambda: len(session), id="session-len"),
        pytest.param(lambda: session.permanent, id="session-permanent"),
        pytest.param(lambda: flask.flash("a"), id="flash"),
    ],
)


@claim("contexts.outside.message-about-the-request", flask=">=2.2")
@USES
def test_the_error_says_that_a_request_is_needed(use):
    """The error of request and session says, whatever their use, that a request is needed."""
    with pytest.raises(RuntimeError) as caught:
        use()

    assert str(caught.value) == OUTSIDE_REQUEST["new"]


@claim("contexts.outside.message-about-the-request-of-old", flask="<2.2")
@USES
def test_the_error_of_old_says_that_a_request_is_needed(use):
    """Before Flask 2.2 the RuntimeError of `request` and `session` has another wording."""
    with pytest.raises(RuntimeError) as caught:
        use()

    assert str(caught.value) == OUTSIDE_REQUEST["old"]


@claim("contexts.outside.equals-nothing", werkzeug=">=2.0", python="<3.14", otherwise=RuntimeError)
@PROXIES
def test_a_proxy_without_its_context_equals_nothing(proxy):
    """Comparing a proxy without its context is false, not an error."""
    assert (proxy == 1) is False


@claim("contexts.outside.cannot-be-compared", werkzeug="<2.0")
@PROXIES
def test_a_proxy_without_its_context_cannot_be_compared(proxy):
    """Comparing a proxy without its context is a RuntimeError, as the proxy's own method says."""
    assert inspect.isfunction(type(proxy).__eq__)
    with pytest.raises(RuntimeError, match="^Working outside of"):
        _ = proxy == 1


@claim("contexts.outside.comparing-is-passed-on", werkzeug=">=2.0", python=">=3.14")
@PROXIES
def test_comparing_a_proxy_without_its_context_raises(proxy):
    """Comparing a proxy without its context is a RuntimeError, which CPython passes on."""
    assert not inspect.isfunction(type(proxy).__eq__)
    with pytest.raises(RuntimeError, match="^Working outside of"):
        _ = proxy == 1


@claim("contexts.outside.has-no-hash", werkzeug=">=2.0", python="<3.14", otherwise=RuntimeError)
@PROXIES
def test_a_proxy_without_its_context_has_no_hash(proxy):
    """Hashing a proxy without its context is a TypeError."""
    with pytest.raises(TypeError, match="^unhashable type: 'LocalProxy'$"):
        hash(proxy)


@claim("contexts.outside.hash-needs-a-context", werkzeug="<2.0")
@PROXIES
def test_hashing_a_proxy_needs_its_context(proxy):
    """Hashing a proxy without its context is a RuntimeError, as the proxy's own method says."""
    assert inspect.isfunction(type(proxy).__hash__)
    with pytest.raises(RuntimeError, match="^Working outside of"):
        hash(proxy)


@claim(
    "contexts.outside.hashing-is-passed-on",
    werkzeug=">=2.0",
    python=">=3.14",
    otherwise=(TypeError, AssertionError),
)
@PROXIES
def test_hashing_a_proxy_without_its_context_raises(proxy):
    """From Python 3.14 on, hashing a proxy without its context raises RuntimeError."""
    assert not inspect.isfunction(type(proxy).__hash__)
    with pytest.raises(RuntimeError, match="^Working outside of"):
        hash(proxy)


@claim("contexts.outside.has-functions", doc="api#flask.has_request_context")
def test_has_functions_tell_that_there_is_no_context():
    """Outside of all contexts both has_… functions give False."""
    assert (flask.has_app_context(), flask.has_request_context()) == (False, False)
