import gc
import warnings
import weakref
from contextlib import suppress

import flask
import pytest
from flask import g, request
from werkzeug.test import create_environ

from spec.kit import claim

DOC = "api#flask.ctx.RequestContext"


@claim("contexts.request-context.is-printed", flask="<3.2")
def test_a_request_context_is_printed_with_url_method_and_app(app):
    """`repr()` of a request context has the URL, the method and the app."""
    context = app.test_request_context("/page?a=1", method="POST")

    assert repr(context) == "<RequestContext 'http://localhost/page?a=1' [POST] of example>"


@claim(
    "contexts.request-context.match-request-can-be-overridden",
    doc="api#flask.ctx.RequestContext.match_request",
    flask="<3.2",
    otherwise=DeprecationWarning,
)
def test_a_subclass_replaces_the_matching_of_a_request(app):
    """`match_request()` of a subclass decides what a request is matched to."""

    class Own(flask.ctx.RequestContext):
        def match_request(self):
            self.request.view_args = {"matched": "by hand"}

    with Own(app, create_environ("/page")):
        assert (request.view_args, request.url_rule) == ({"matched": "by hand"}, None)


@claim("contexts.request-context.matches-when-made", flask="<1.1")
def test_a_request_is_matched_when_its_context_is_made(app):
    """Before Flask 1.1 the URL is matched when a request context is made."""
    app.add_url_rule("/page", "page")

    assert app.test_request_context("/page").request.endpoint == "page"


@claim("contexts.request-context.matches-when-pushed", flask=">=1.1")
def test_a_request_is_matched_when_its_context_is_pushed(app):
    """The URL is matched when a request context is pushed."""
    app.add_url_rule("/page", "page")
    context = app.test_request_context("/page")
    before = context.request.endpoint

    with context:
        assert (before, context.request.endpoint) == (None, "page")


@claim("contexts.request-context.session-before-the-push-is-none", flask="<3.1.3")
def test_the_session_of_a_context_is_none_before_the_push(app):
    """Before Flask 3.1.3 the session of a request context that is not pushed is None."""
    context = app.test_request_context()

    assert "session" in vars(context)
    assert context.session is None


@claim(
    "contexts.request-context.session-before-the-push-raises-assertion-error",
    doc="api#flask.ctx.RequestContext.session",
    flask=">=3.1.3,<3.2",
    otherwise=pytest.fail.Exception,
)
def test_the_session_of_a_context_raises_before_the_push(app):
    """Reading the session of a request context that is not pushed raises AssertionError."""
    with pytest.raises(AssertionError, match="^The session has not yet been opened.$"):
        _ = app.test_request_context().session


@claim("contexts.request-context.has-g", flask="<2.1 || >=3.2")
def test_a_request_context_has_g(app):
    """A request context has an attribute `g`, without a warning."""
    with app.test_request_context() as context, warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        found = getattr(context, "g", None)
        assert (found is g._get_current_object(), caught) == (True, [])


@claim("contexts.request-context.g-warns", flask=">=2.1,<2.2")
@pytest.mark.parametrize(
    ("use", "text"),
    [
        pytest.param(
            lambda context: context.g,
            "Accessing 'g' on the request context is deprecated and will be removed in Flask 2.2."
            " Access `g` directly or fromthe application context instead.",
            id="read",
        ),
        pytest.param(
            lambda context: setattr(context, "g", flask.ctx._AppCtxGlobals()),
            "Setting 'g' on the request context is deprecated and will be removed in Flask 2.2."
            " Set it on the application context instead.",
            id="set",
        ),
    ],
)
def test_g_of_a_request_context_warns(app, use, text):
    """Reading or setting `g` of a request context warns in Flask 2.1."""
    with app.test_request_context() as context:
        with pytest.warns(DeprecationWarning, match=f"^{text}$") as told:
            use(context)
        assert told[0].filename == __file__


@claim("contexts.request-context.has-no-g", flask=">=2.2,<3.2", otherwise=pytest.fail.Exception)
@pytest.mark.filterwarnings("ignore:Accessing 'g' on the request context:DeprecationWarning")
def test_a_request_context_has_no_g(app):
    """A request context has no attribute `g`."""
    message = "^'RequestContext' object has no attribute 'g'$"
    with app.test_request_context() as context, pytest.raises(AttributeError, match=message):
        context.g


@claim("contexts.request-context.is-freed-without-the-collector", flask="<3.2")
def test_a_request_that_has_ended_is_freed(app):
    """A request that has ended is freed without the garbage collector."""
    requests = []
    app.add_url_rule(
        "/", "view", lambda: requests.append(weakref.ref(request._get_current_object())) or ""
    )
    gc.disable()
    try:
        list(app(create_environ(), lambda *_given: None))
        assert [request() for request in requests] == [None]
    finally:
        gc.enable()


@claim("contexts.request-context.pop-passes-an-exception-on", flask="<3.2")
def test_pop_hands_an_exception_to_teardown(app):
    """`pop()` of a request context passes its argument or the exception being handled on."""
    seen = []
    app.teardown_request(lambda error: seen.append(("request", type(error))))
    app.teardown_appcontext(lambda error: seen.append(("app", type(error))))
    context = app.test_request_context()
    context.push()
    context.pop(KeyError())
    context.push()
    try:
        int("")
    except ValueError:
        context.pop()

    given, handled = seen[:2], seen[2:]
    assert given == [("request", KeyError), ("app", KeyError)]
    assert handled == [("request", ValueError), ("app", ValueError)]


@claim("contexts.request-context.is-printed-as-an-app-context", flask=">=3.2")
def test_a_request_context_is_printed_as_an_app_context(app):
    """From Flask 3.2 on `repr()` of a request context is that of an app context."""
    context = app.test_request_context("/page?a=1", method="POST")

    assert repr(context) == (
        f"<AppContext {id(context)} of example, POST 'http://localhost/page?a=1'>"
    )


@claim(
    "contexts.request-context.session-is-opened-before-the-push",
    doc="api#flask.ctx.RequestContext.session",
    flask=">=3.2",
    otherwise=(AssertionError, TypeError),
)
def test_the_session_of_a_context_is_opened_before_the_push(app):
    """From Flask 3.2 on the session of a request context is opened when it is first read."""
    context, seen = app.test_request_context(), []

    with suppress(AssertionError):
        seen.append(dict(context.session))
    assert seen == [{}]


@claim("contexts.request-context.is-kept-by-its-request", flask=">=3.2")
def test_a_request_that_has_ended_waits_for_the_garbage_collector(app):
    """From Flask 3.2 on a request that has ended is freed by the garbage collector only."""
    requests = []
    app.add_url_rule(
        "/", "view", lambda: requests.append(weakref.ref(request._get_current_object())) or ""
    )
    gc.disable()
    try:
        list(app(create_environ(), lambda *_given: None))
        assert [request() is None for request in requests] == [False]
    finally:
        gc.enable()


@claim("contexts.request-context.pop-passes-its-argument-only", flask=">=3.2")
def test_pop_hands_its_argument_alone_to_teardown(app):
    """From Flask 3.2 on `pop()` passes its argument on, not the exception being handled."""
    seen = []
    app.teardown_request(lambda error: seen.append(("request", type(error))))
    app.teardown_appcontext(lambda error: seen.append(("app", type(error))))
    context = app.test_request_context()
    context.push()
    try:
        int("")
    except ValueError:
        context.pop()

    assert seen == [("request", type(None)), ("app", type(None))]
