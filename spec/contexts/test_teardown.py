import pytest

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
    """`teardown_appcontext` functions receive None if no exception leaves the app context."""
    with app.app_context():
        assert seen == []

    assert seen == [None]


@claim("contexts.teardown.receives-the-exception")
def test_teardown_receives_the_exception_that_leaves_the_block(app, seen):
    """`teardown_appcontext` functions receive the exception that leaves the app context."""
    error = ValueError("wrong")
    with pytest.raises(ValueError, match="^wrong$"), app.app_context():
        raise error

    assert seen == [error]


@claim(
    "contexts.teardown.receives-what-pop-is-given", doc="api#flask.ctx.AppContext.pop", flask="<3.2"
)
def test_teardown_receives_what_pop_is_given(app, seen):
    """`pop()` passes its argument or the exception being handled to teardown functions."""
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


@claim(
    "contexts.teardown.can-be-called-by-hand",
    doc="api#flask.Flask.do_teardown_appcontext",
    flask="<3.2",
    otherwise=TypeError,
)
def test_do_teardown_appcontext_runs_the_functions(app, seen):
    """`app.do_teardown_appcontext()` runs the functions and leaves the context pushed."""
    error = KeyError("given")
    with app.app_context():
        app.do_teardown_appcontext()
        app.do_teardown_appcontext(error)
        assert (seen, contexts()) == ([None, error], (True, False))
