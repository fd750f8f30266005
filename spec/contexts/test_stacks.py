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
    """The contexts are on _request_ctx_stack and _app_ctx_stack."""
    assert stacks(module) == (["LocalStack", "LocalStack"], 0)


@claim("contexts.stack.warns", flask=">=2.2,<3.0")
@MODULES
def test_the_stacks_of_contexts_warn(module):
    """The two stacks are stand-ins, and asking for one is a warning."""
    assert stacks(module) == (["_FakeStack", "_FakeStack"], 2)


@claim("contexts.stack.is-gone", flask=">=3.0")
@MODULES
def test_the_stacks_of_contexts_are_gone(module):
    """There are no stacks."""
    assert stacks(module) == (["NoneType", "NoneType"], 0)


@claim("contexts.stack.top", flask="<3.0", otherwise=AttributeError)
@pytest.mark.filterwarnings("ignore:'_(app|request)_ctx_stack' is deprecated:DeprecationWarning")
def test_the_top_of_a_stack_is_the_current_context(app):
    """top of a stack is the current context, or None."""
    before = flask._request_ctx_stack.top
    with app.test_request_context() as context:
        top = flask._request_ctx_stack.top

        assert (before, top, flask._app_ctx_stack.top.app) == (None, context, app)
