import pytest

from spec.contexts.conftest import contexts
from spec.kit import claim

DOC = "api#flask.ctx.AppContext.pop"
pytestmark = pytest.mark.usefixtures("dropped")


@pytest.fixture
def popped():
    """Push a context and pop it."""

    def popped(context):
        context.push()
        context.pop()
        return context

    return popped


@claim("contexts.wrong-pop.app-context-is-a-lookup-error", flask=">=2.2,<3.2")
def test_popping_an_application_context_that_is_popped_is_a_lookup_error(app, popped):
    """`pop()` of an app context that is not pushed raises LookupError."""
    context = popped(app.app_context())

    with pytest.raises(Exception, match="^<Cont|^Popped wrong|^Cannot pop") as caught:
        context.pop()

    assert (caught.type, str(caught.value)[:32]) == (
        LookupError,
        "<ContextVar name='flask.app_ctx'",
    )


@claim(
    "contexts.wrong-pop.app-context-is-an-assertion-error",
    flask="<2.2",
    otherwise=(LookupError, RuntimeError),
)
def test_popping_an_application_context_that_is_popped_is_an_assertion_error(app, popped):
    """Before Flask 2.2 `pop()` of an app context not pushed raises AssertionError."""
    context = popped(app.app_context())

    with pytest.raises(AssertionError, match=r"^Popped wrong app context\.  \(None instead of <"):
        context.pop()


@claim(
    "contexts.wrong-pop.request-context-is-an-index-error",
    flask="<2.2",
    otherwise=(LookupError, RuntimeError),
)
def test_popping_a_request_context_that_is_popped_is_an_index_error(app, popped):
    """Before Flask 2.2 `pop()` of a request context not pushed raises IndexError."""
    context = popped(app.test_request_context())

    with pytest.raises(IndexError, match="^pop from empty list$"):
        context.pop()


@claim(
    "contexts.wrong-pop.request-context-names-the-variable",
    flask=">=2.2,<3.2",
    otherwise=(AssertionError, RuntimeError),
)
def test_popping_a_request_context_that_is_popped_names_the_variable(app, popped):
    """`pop()` of a request context that is not pushed raises LookupError."""
    context = popped(app.test_request_context())

    with pytest.raises(LookupError) as caught:
        context.pop()

    assert str(caught.value).startswith("<ContextVar name='flask.request_ctx'")


@claim("contexts.wrong-pop.order-of-app-contexts-is-checked", flask="<3.2", otherwise=RuntimeError)
def test_popping_application_contexts_in_the_wrong_order_is_an_assertion_error(app):
    """`pop()` of an app context that is not the last one raises AssertionError."""
    first, second = app.app_context(), app.app_context()
    first.push()
    second.push()

    with pytest.raises(AssertionError, match=r"^Popped wrong app context\. +\(<.* instead of <"):
        first.pop()


@claim(
    "contexts.wrong-pop.order-of-request-contexts-is-checked",
    doc="api#flask.ctx.RequestContext.pop",
    flask="<3.2",
    otherwise=RuntimeError,
)
def test_popping_request_contexts_in_the_wrong_order_is_an_assertion_error(app):
    """`pop()` of a request context that is not the last one raises AssertionError."""
    first, second = app.test_request_context("/one"), app.test_request_context("/two")
    first.push()
    second.push()

    with pytest.raises(AssertionError, match=r"'http://localhost/two' .* instead of .*/one' "):
        first.pop()


@claim("contexts.wrong-pop.keeps-the-first", flask="<2.2", otherwise=(AssertionError, RuntimeError))
def test_a_wrong_pop_takes_the_last_context_away(app):
    """Before Flask 2.2 a `pop()` in the wrong order leaves the first app context pushed."""
    first, second = app.app_context(), app.app_context()
    first.push()
    second.push()
    with pytest.raises(AssertionError, match="^Popped wrong app context"):
        first.pop()

    assert contexts() == (True, False)


@claim(
    "contexts.wrong-pop.keeps-nothing", flask=">=2.2,<3.2", otherwise=(AssertionError, RuntimeError)
)
def test_a_wrong_pop_goes_back_to_before_the_first_push(app):
    """A `pop()` in the wrong order leaves no app context pushed."""
    first, second = app.app_context(), app.app_context()
    first.push()
    second.push()
    with pytest.raises(AssertionError, match="^Popped wrong app context"):
        first.pop()

    assert contexts() == (False, False)


@claim("contexts.wrong-pop.is-a-runtime-error", flask=">=3.2")
@pytest.mark.parametrize("make", ["app_context", "test_request_context"])
def test_popping_a_context_that_is_popped_is_a_runtime_error(app, popped, make):
    """From Flask 3.2 on `pop()` of a context that is not pushed raises RuntimeError."""
    context = popped(getattr(app, make)())

    with pytest.raises(Exception, match="^Cannot pop .*, it is not pushed|^<C|^Pop|^pop") as caught:
        context.pop()

    assert caught.type is RuntimeError


@claim("contexts.wrong-pop.keeps-both", flask=">=3.2")
def test_a_wrong_pop_leaves_both_contexts(app):
    """From Flask 3.2 on a `pop()` in the wrong order raises RuntimeError and pops nothing."""
    first, second = app.app_context(), app.app_context()
    first.push()
    second.push()
    with pytest.raises(Exception, match="^Popped wrong|^Cannot pop .* not the active") as caught:
        first.pop()

    assert (caught.type, contexts()) == (RuntimeError, (True, False))
