import flask
import pytest
from flask import current_app, g

from spec.contexts.conftest import contexts
from spec.kit import claim

DOC = "appcontext#manually-push-a-context"


@claim("contexts.app-context.provides-app-and-g")
def test_an_application_context_provides_current_app_and_g(app):
    """`current_app` and `g` can be used in an app context, without a request."""
    with app.app_context():
        g.name = "value"
        seen = (current_app.name, g.name, contexts())

    assert seen == ("example", "value", (True, False))


@claim("contexts.app-context.provides-no-request", flask="<3.2")
def test_an_application_context_provides_no_request(app):
    """In an app context without a request `request` and `session` raise RuntimeError."""
    for proxy in (flask.request, flask.session):
        with app.app_context(), pytest.raises(RuntimeError) as caught:
            proxy.name
        assert str(caught.value).startswith("Working outside of request context.")


@claim("contexts.app-context.is-made-by-the-app", doc="api#flask.Flask.app_context")
def test_app_context_makes_a_context_with_app_and_g(app):
    """`with app.app_context() as context` binds the AppContext, with its app and `g`."""
    context = app.app_context()
    with context as entered:
        assert entered is context
        assert (context.app, context.g) == (app, g._get_current_object())

    assert type(context) is flask.ctx.AppContext


@claim("contexts.app-context.can-be-pushed-by-hand", doc="api#flask.ctx.AppContext.push")
def test_a_context_is_pushed_and_popped_by_hand(app):
    """`push()` and `pop()` of a context do what a `with` block does, and return None."""
    context = app.app_context()
    seen = [contexts()]
    given = [context.push()]
    seen.append(contexts())
    given.append(context.pop())
    seen.append(contexts())

    assert (given, seen) == ([None, None], [(False, False), (True, False), (False, False)])


@claim("contexts.app-context.is-popped-after-an-exception")
@pytest.mark.parametrize("kind", ["app_context", "test_request_context"])
def test_a_with_block_pops_its_context_after_an_exception(app, kind):
    """A `with` block pops its context if an exception leaves it."""
    with pytest.raises(ZeroDivisionError, match="^division by zero$"), getattr(app, kind)():
        _ = 1 / 0

    assert contexts() == (False, False)


@claim("contexts.app-context.may-be-pushed-twice", doc="api#flask.ctx.AppContext.push")
def test_a_context_that_is_pushed_twice_is_popped_twice(app):
    """A context may be pushed twice; teardown functions run after the last pop."""
    seen = []
    app.teardown_appcontext(lambda error: seen.append("teardown"))
    context = app.app_context()
    with context:
        with context:
            g.name = "value"
        assert (g.name, seen) == ("value", [])

    assert (contexts(), seen) == ((False, False), ["teardown"])


@claim("contexts.current-app.is-that-of-the-last-context")
def test_current_app_is_the_app_of_the_last_context(app):
    """`current_app` is the app whose context was pushed last."""
    names = []
    with app.app_context():
        with flask.Flask("other").app_context():
            names.append(current_app.name)
        names.append(current_app.name)

    assert names == ["other", "example"]


@claim("contexts.app-context.has-a-url-adapter-with-a-server-name", doc="config#SERVER_NAME")
def test_an_application_context_builds_urls_with_a_server_name_only(app):
    """An app context has a URL adapter only if SERVER_NAME is set."""
    with app.app_context() as context:
        without = context.url_adapter
    app.config["SERVER_NAME"] = "example.com"
    with app.app_context() as context:
        assert (without, context.url_adapter.server_name) == (None, "example.com")
