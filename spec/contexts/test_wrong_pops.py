import pytest

from spec.contexts.conftest import contexts
from spec.kit import claim

DOC = "api#flask.ctx.AppContext.pop"
pytestmark = pytest.mark.usefixtures("dropped")


@pytest.fixture(params=["never-pushed", "popped-already"])
def not_pushed(request):
    """Make a context as it is before its push, or after its pop."""

    def not_pushed(context):
        if request.param == "popped-already":
            context.push()
            context.pop()
        return context

    return not_pushed


@claim("contexts.wrong-pop.app-context-is-a-lookup-error", flask=">=2.2")
def test_popping_an_application_context_that_is_not_pushed_is_a_lookup_error(app, not_pushed):
    """Popping an application context that is not pushed raises LookupError if none is current."""
    context = not_pushed(app.app_context())

    with pytest.raises((LookupError, AssertionError)) as caught:
        context.pop()
    assert caught.type is LookupError


@claim("contexts.wrong-pop.app-context-is-an-assertion-error", flask="<2.2")
def test_popping_an_application_context_that_is_not_pushed_is_an_assertion_error(app, not_pushed):
    """Popping an application context that is not pushed raises AssertionError."""
    context = not_pushed(app.app_context())

    with pytest.raises((LookupError, AssertionError)) as caught:
        context.pop()
    assert str(caught.value).startswith("Popped wrong app context.  (None instead of <")


@claim("contexts.wrong-pop.request-context-is-a-lookup-error")
def test_popping_a_request_context_that_is_not_pushed_is_a_lookup_error(app, not_pushed):
    """Popping a request context that is not pushed raises LookupError or a subclass of it."""
    context = not_pushed(app.test_request_context())

    with pytest.raises(LookupError):
        context.pop()


@claim("contexts.wrong-pop.request-context-is-an-index-error", flask="<2.2")
def test_popping_a_request_context_that_is_not_pushed_is_an_index_error(app, not_pushed):
    """Popping a request context that is not pushed raises IndexError."""
    context = not_pushed(app.test_request_context())

    with pytest.raises(LookupError) as caught:
        context.pop()
    assert (caught.type, str(caught.value)) == (IndexError, "pop from empty list")


@claim("contexts.wrong-pop.request-context-names-the-variable", flask=">=2.2")
def test_popping_a_request_context_that_is_not_pushed_names_the_variable(app, not_pushed):
    """Popping a request context that is not pushed raises LookupError with the ContextVar."""
    context = not_pushed(app.test_request_context())

    with pytest.raises(LookupError) as caught:
        context.pop()
    assert caught.type is LookupError
    assert str(caught.value).startswith("<ContextVar name='flask.request_ctx'")


@claim("contexts.wrong-pop.order-of-app-contexts")
def test_popping_application_contexts_in_the_wrong_order_is_an_assertion_error(app):
    """Popping an application context that is not the last one raises AssertionError."""
    first, second = app.app_context(), app.app_context()
    first.push()
    second.push()

    with pytest.raises(AssertionError, match=r"^Popped wrong app context\. +\(<.* instead of <"):
        first.pop()


@claim("contexts.wrong-pop.order-of-request-contexts", doc="api#flask.ctx.RequestContext.pop")
def test_popping_request_contexts_in_the_wrong_order_is_an_assertion_error(app):
    """Popping a request context that is not the last one raises AssertionError with both URLs."""
    first, second = app.test_request_context("/one"), app.test_request_context("/two")
    first.push()
    second.push()

    with pytest.raises(AssertionError, match=r"'http://localhost/two' .* instead of .*/one' "):
        first.pop()


@claim("contexts.wrong-pop.keeps-the-first", flask="<2.2")
def test_a_wrong_pop_takes_the_last_context_away(app):
    """After a pop in the wrong order the last context is gone and the first one is there."""
    first, second = app.app_context(), app.app_context()
    first.push()
    second.push()
    with pytest.raises(AssertionError):
        first.pop()

    assert contexts() == (True, False)


@claim("contexts.wrong-pop.keeps-nothing", flask=">=2.2")
def test_a_wrong_pop_goes_back_to_before_the_first_push(app):
    """After a pop in the wrong order there is what there was before the first push: nothing."""
    first, second = app.app_context(), app.app_context()
    first.push()
    second.push()
    with pytest.raises(AssertionError):
        first.pop()

    assert contexts() == (False, False)
