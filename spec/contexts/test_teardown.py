import pytest
from flask import g

from spec.contexts.conftest import contexts
from spec.kit import claim

DOC = "api#flask.Flask.teardown_appcontext"


@pytest.fixture
def seen(app):
    """Note the errors that teardown_appcontext functions receive."""
    errors = []
    app.teardown_appcontext(lambda error: errors.append(error))
    return errors


@claim("contexts.teardown.receives-none")
def test_teardown_receives_none(app, seen):
    """When an application context ends well, its teardown functions receive None."""
    with app.app_context():
        assert seen == []

    assert seen == [None]


@claim("contexts.teardown.receives-the-exception")
def test_teardown_receives_the_exception_that_leaves_the_block(app, seen):
    """When an exception leaves the with block, teardown functions receive it."""
    error = ValueError("wrong")
    with pytest.raises(ValueError, match="^wrong$"), app.app_context():
        raise error

    assert seen == [error]


@claim("contexts.teardown.receives-what-pop-is-given", doc="api#flask.ctx.AppContext.pop")
def test_teardown_receives_what_pop_is_given(app, seen):
    """pop() hands on the exception it is given, or the one that is being handled."""
    given, handled = KeyError("given"), ValueError("handled")
    context = app.app_context()
    context.push()
    context.pop(given)
    context.push()
    try:
        raise handled
    except ValueError:
        context.pop()

    assert seen == [given, handled]


@claim("contexts.teardown.has-the-app-context-alone")
def test_teardown_has_the_application_context_alone(app):
    """At the end of a request teardown_appcontext functions have g, and no request any more."""
    seen = []
    app.teardown_appcontext(lambda error: seen.append((g.name, contexts())))
    app.add_url_rule("/", "view", lambda: setattr(g, "name", "value") or "page")
    app.test_client().get("/")

    assert seen == [("value", (True, False))]


@claim("contexts.teardown.error-pops-the-context")
def test_an_error_in_teardown_comes_through(app):
    """What a teardown function raises comes through; the context is popped all the same."""
    app.teardown_appcontext(lambda error: 1 / 0)

    with pytest.raises(ZeroDivisionError), app.app_context():
        pass
    assert contexts() == (False, False)


@claim("contexts.teardown.error-skips-the-rest")
def test_an_error_in_teardown_skips_the_functions_after_it(app, seen):
    """A teardown function that raises keeps those that were registered before it from running."""
    app.teardown_appcontext(lambda error: 1 / 0)

    with pytest.raises(ZeroDivisionError), app.app_context():
        pass
    assert seen == []


@claim("contexts.teardown.not-at-the-end-of-an-inner-request")
def test_teardown_does_not_run_for_a_request_in_a_surrounding_context(app, seen):
    """A request within an application context of its app leaves that context open."""
    app.add_url_rule("/", "view", lambda: "page")
    with app.app_context():
        app.test_client().get("/")
        assert seen == []

    assert seen == [None]


@claim("contexts.teardown.called-by-hand", doc="api#flask.Flask.do_teardown_appcontext")
def test_do_teardown_appcontext_runs_the_functions(app, seen):
    """app.do_teardown_appcontext() runs the functions; the context stays."""
    error = KeyError("given")
    with app.app_context():
        app.do_teardown_appcontext()
        app.do_teardown_appcontext(error)
        assert (seen, contexts()) == ([None, error], (True, False))


@claim("contexts.teardown.returns-the-function")
def test_teardown_appcontext_returns_the_function(app):
    """teardown_appcontext() gives back the function, so it can be used as a decorator."""

    def function(error):
        return None

    assert app.teardown_appcontext(function) is function
