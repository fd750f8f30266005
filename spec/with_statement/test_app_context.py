import flask
import pytest

from spec.kit import claim

DOC = "appcontext#manually-push-a-context"


def contexts():
    """Say whether an application context and a request context are pushed."""
    return flask.has_app_context(), flask.has_request_context()


@claim("with_statement.app-context.is-pushed-for-the-block")
def test_an_app_context_is_pushed_for_its_block(app):
    """In the block of app.app_context() current_app is the app; after it there is none."""
    with app.app_context():
        name, inside = flask.current_app.name, contexts()

    assert (name, inside, contexts()) == ("example", (True, False), (False, False))


@claim("with_statement.app-context.is-not-pushed-before")
def test_an_app_context_is_not_pushed_by_making_it(app):
    """app.app_context() alone pushes nothing."""
    app.app_context()

    assert contexts() == (False, False)


@claim("with_statement.app-context.as-gives-the-context", doc="api#flask.ctx.AppContext")
def test_as_gives_the_app_context(app):
    """The name after `as` is the context, with its app and g."""
    with app.app_context() as context:
        context.g.a = 1

        assert (context.app, flask.g.a) == (app, 1)


@claim("with_statement.app-context.is-left-on-an-exception")
def test_an_app_context_is_popped_when_its_block_raises(app):
    """An exception goes on, and the context is popped."""
    with pytest.raises(ZeroDivisionError), app.app_context():
        _ = 1 / 0

    assert contexts() == (False, False)


@claim("with_statement.app-context.each-has-its-own-g", doc="appcontext#storing-data")
def test_a_nested_app_context_has_its_own_g(app):
    """A block in a block has a g of its own; the outer one's is back after it."""
    with app.app_context():
        flask.g.a = 1
        with app.app_context():
            inner = flask.g.get("a")

        assert (inner, flask.g.a) == (None, 1)


@claim("with_statement.app-context.nested-apps-last-in-first-out")
def test_contexts_of_two_apps_nest():
    """current_app is the app of the innermost block."""
    one, two = flask.Flask("one"), flask.Flask("two")
    names = []
    with one.app_context():
        with two.app_context():
            names.append(flask.current_app.name)
        names.append(flask.current_app.name)

    assert names == ["two", "one"]


@claim("with_statement.app-context.may-be-entered-again")
def test_an_app_context_may_be_entered_again(app):
    """A context may be entered a second time: its g is the same, and teardown runs again."""
    trace = []
    app.teardown_appcontext(trace.append)
    context = app.app_context()
    with context:
        flask.g.a = 1
    with context:
        assert flask.g.a == 1

    assert trace == [None, None]


@claim("with_statement.app-context.entered-twice-is-torn-down-once")
def test_an_app_context_entered_twice_is_torn_down_once(app):
    """One context in two nested blocks is torn down when the outer one ends."""
    trace = []
    app.teardown_appcontext(lambda error: trace.append("teardown"))
    context = app.app_context()
    with context:
        with context:
            trace.append("inner")
        trace.append("outer")

    assert trace == ["inner", "outer", "teardown"]


@claim("with_statement.app-context.push-and-pop-do-the-same", doc="api#flask.ctx.AppContext.push")
def test_push_and_pop_do_what_a_block_does(app):
    """push() and pop() do what entering and leaving a block does."""
    context = app.app_context()
    context.push()
    inside = contexts()
    context.pop()

    assert (inside, contexts()) == ((True, False), (False, False))
