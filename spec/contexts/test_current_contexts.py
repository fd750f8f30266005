import flask
import flask.globals
import pytest

from spec.contexts.conftest import OUTSIDE_APP, OUTSIDE_REQUEST
from spec.kit import claim

DOC = "api#flask.globals.app_ctx"


@claim(
    "contexts.current.has-functions-are-true-in-their-context", doc="api#flask.has_request_context"
)
def test_has_functions_are_true_in_their_context(app):
    """`has_app_context()` and `has_request_context()` return True in their context only."""
    outside = flask.has_app_context(), flask.has_request_context()
    with app.app_context():
        in_app = flask.has_app_context(), flask.has_request_context()
    with app.test_request_context():
        in_request = flask.has_app_context(), flask.has_request_context()

    assert (outside, in_app, in_request) == ((False, False), (True, False), (True, True))


@claim(
    "contexts.current.is-app-ctx-and-request-ctx",
    flask=">=2.2,<3.2",
    otherwise=(AttributeError, DeprecationWarning),
)
def test_app_ctx_and_request_ctx_are_the_current_contexts(app):
    """`app_ctx` and `request_ctx` of `flask.globals` are the current contexts."""
    current = flask.globals
    with app.test_request_context() as context:
        assert current.request_ctx._get_current_object() is context
        assert (current.app_ctx.app, current.app_ctx.g == flask.g) == (app, True)


@claim(
    "contexts.current.raises-runtime-error-outside",
    flask=">=2.2,<3.2",
    otherwise=(AttributeError, AssertionError, DeprecationWarning),
)
@pytest.mark.parametrize(
    ("name", "message"),
    [("app_ctx", OUTSIDE_APP["new"]), ("request_ctx", OUTSIDE_REQUEST["new"])],
)
def test_app_ctx_and_request_ctx_raise_outside(name, message):
    """Without a context `app_ctx` and `request_ctx` raise the RuntimeError of `g` and `request`."""
    proxy = getattr(flask.globals, name)

    with pytest.raises(RuntimeError) as caught:
        _ = proxy.app
    assert str(caught.value) == message


@claim("contexts.current.request-ctx-warns", flask=">=3.2", otherwise=pytest.fail.Exception)
@pytest.mark.parametrize(
    ("use", "old", "new"),
    [
        pytest.param(lambda: flask.globals.request_ctx, "request_ctx", "app_ctx", id="globals"),
        pytest.param(lambda: flask.ctx.RequestContext, "RequestContext", "AppContext", id="ctx"),
    ],
)
def test_the_names_of_the_request_context_warn(use, old, new):
    """From Flask 3.2 on `request_ctx` and `RequestContext` warn: they are `app_ctx`'s."""
    text = f"'{old}' has merged with '{new}', and will be removed in Flask 4.0. Use '{new}' instead"
    with pytest.warns(DeprecationWarning, match=f"^{text}"):
        use()
