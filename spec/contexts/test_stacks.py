import contextvars
import importlib
import warnings

import flask
import flask.globals
import pytest

from spec.kit import claim

DOC = "api#flask.globals.app_ctx"


def stacks(module):
    """The two stacks by name, as far as a module has them, and the warnings that it takes."""
    module = importlib.import_module(module)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        found = [
            type(getattr(module, name, None)).__name__
            for name in ("_request_ctx_stack", "_app_ctx_stack")
        ]
    return found, len(caught)


MODULES = pytest.mark.parametrize("module", ["flask", "flask.globals"])


@claim("contexts.stack.is-there", doc="reqcontext#how-the-context-works", flask="<2.2")
@MODULES
def test_the_stacks_of_contexts_are_there(module):
    """Before Flask 2.2 the contexts are on `_request_ctx_stack` and `_app_ctx_stack`."""
    assert stacks(module) == (["LocalStack", "LocalStack"], 0)


@claim("contexts.stack.reading-warns", flask=">=2.2,<3.0")
@pytest.mark.parametrize(
    ("module", "name"), [("flask", "_request_ctx_stack"), ("flask.globals", "_app_ctx_stack")]
)
def test_the_stacks_of_contexts_warn(module, name):
    """Reading `flask._request_ctx_stack` or `flask._app_ctx_stack` warns and gives a substitute."""
    text = f"^'{name}' is deprecated and will be remo(ve|ev)d in Flask 2.[34].$"

    with pytest.warns(DeprecationWarning, match=text) as told:
        stack = getattr(importlib.import_module(module), name)
    assert (type(stack).__name__, told[0].filename) == ("_FakeStack", __file__)


USE = "Use 'g' to store data, or 'request_ctx' to access the current context."


@claim("contexts.stack.top-warns", flask=">=2.2,<3.0", otherwise=pytest.fail.Exception)
@pytest.mark.filterwarnings("ignore:'_(app|request)_ctx_stack' is deprecated:DeprecationWarning")
def test_the_top_of_a_stack_warns():
    """Reading `flask._request_ctx_stack.top` warns from Flask 2.2 to 2.3."""
    text = f"^'_request_ctx_stack' is deprecated and will be removed in Flask 2.[34]. {USE}$"

    with pytest.warns(DeprecationWarning, match=text) as told:
        flask._request_ctx_stack.top
    assert [it.filename for it in told] == [__file__, __file__]


@claim("contexts.stack.push-and-pop-warn", flask=">=2.2,<2.3", otherwise=pytest.fail.Exception)
@pytest.mark.filterwarnings("ignore:'_(app|request)_ctx_stack' is deprecated:DeprecationWarning")
@pytest.mark.parametrize(
    "use",
    [
        pytest.param(lambda: flask._app_ctx_stack.push(None), id="push"),
        pytest.param(lambda: flask._app_ctx_stack.pop(), id="pop"),
    ],
)
def test_push_and_pop_of_a_stack_warn(use):
    """`flask._app_ctx_stack.push()` and `pop()` warn in Flask 2.2."""
    removed = "'_app_ctx_stack' is deprecated and will be removed in Flask 2.3."
    text = f"^{removed} Use 'g' to store data, or 'app_ctx' to access the current context.$"

    with pytest.warns(DeprecationWarning, match=text) as told:
        contextvars.copy_context().run(use)
    assert [it.filename for it in told] == [__file__, __file__]


@claim("contexts.stack.is-gone", flask=">=3.0")
@MODULES
def test_the_stacks_of_contexts_are_gone(module):
    """`flask` has no `_request_ctx_stack` and no `_app_ctx_stack`."""
    assert stacks(module) == (["NoneType", "NoneType"], 0)


@claim("contexts.stack.cannot-be-pushed", doc="changes#version-2-3-0", flask=">=2.3,<3.0")
@pytest.mark.filterwarnings("ignore:'_app_ctx_stack' is deprecated:DeprecationWarning")
@pytest.mark.parametrize("method", ["push", "pop"])
def test_a_stack_of_contexts_cannot_be_pushed(method):
    """`flask._app_ctx_stack.push()` and `pop()` raise AttributeError in Flask 2.3."""
    with pytest.raises(AttributeError) as caught:
        getattr(flask._app_ctx_stack, method)

    assert str(caught.value) == f"'_FakeStack' object has no attribute '{method}'"


@claim("contexts.stack.top-is-the-current-context-or-none", flask="<3.0", otherwise=AttributeError)
@pytest.mark.filterwarnings("ignore:'_(app|request)_ctx_stack' is deprecated:DeprecationWarning")
def test_the_top_of_a_stack_is_the_current_context(app):
    """`_request_ctx_stack.top` is the current context, or None."""
    before = flask._request_ctx_stack.top
    with app.test_request_context() as context:
        top = flask._request_ctx_stack.top

        assert (before, top, flask._app_ctx_stack.top.app) == (None, context, app)
