import pytest
from werkzeug.exceptions import Forbidden

from spec.kit import claim

DOC = "api#flask.Flask.handle_exception"


def break_(shop):
    """Let the view raise, between hooks that note that they ran."""
    shop.app.after_request(shop.note("after"))
    shop.app.teardown_request(shop.note("teardown"))
    shop.view = shop.note("view", error=ZeroDivisionError())


@claim("hooks.after-request.runs-for-the-generated-500", flask=">=1.1")
def test_after_request_functions_run_for_the_500_response(shop):
    """After an exception nobody handles the functions run for the generated 500 response."""
    break_(shop)

    assert (shop.get("/").status_code, shop.trace) == (500, ["view", "after", "teardown"])


@claim("hooks.after-request.is-skipped-for-the-generated-500", flask="<1.1")
def test_after_request_functions_are_skipped_for_the_500_response(shop):
    """After an exception nobody handles no after_request function runs."""
    break_(shop)

    assert (shop.get("/").status_code, shop.trace) == (500, ["view", "teardown"])


@claim("hooks.after-request.runs-for-a-500-handler")
def test_after_request_functions_run_for_the_answer_of_a_500_handler(shop):
    """The answer of a handler for 500 passes the after_request functions."""
    break_(shop)
    shop.app.register_error_handler(500, shop.note("handler", answer="sorry"))

    assert (shop.get("/").text, shop.trace) == ("sorry", ["view", "handler", "after", "teardown"])


@claim("hooks.after-request.is-skipped-when-the-exception-propagates")
@pytest.mark.parametrize("key", ["TESTING", "PROPAGATE_EXCEPTIONS"])
def test_after_request_functions_are_skipped_when_the_exception_propagates(shop, key):
    """Where the view's exception goes on to the server, no after_request function runs."""
    break_(shop)
    shop.app.config[key] = True

    with pytest.raises(ZeroDivisionError):
        shop.get("/")

    assert shop.trace == ["view", "teardown"]


@claim("hooks.after-request.its-own-error-runs-them-all-again", flask=">=1.1")
def test_an_error_in_an_after_request_function_starts_the_functions_again(shop):
    """When one fails, all after_request functions run once more, for the 500 response."""
    shop.app.after_request(shop.note("last"))
    shop.app.after_request(shop.note("broken", error=ZeroDivisionError()))
    shop.app.after_request(shop.note("first"))

    assert shop.get("/").status_code == 500
    assert shop.trace == ["view", "first", "broken", "first", "broken"]


@claim("hooks.after-request.its-own-error-ends-them", flask="<1.1")
def test_an_error_in_an_after_request_function_is_the_end_of_them(shop):
    """When one fails, no other after_request function runs, and the 500 is sent as it is."""
    shop.app.after_request(shop.note("last"))
    shop.app.after_request(shop.note("broken", error=ZeroDivisionError()))
    shop.app.after_request(shop.note("first"))

    assert shop.get("/").status_code == 500
    assert shop.trace == ["view", "first", "broken"]


@claim("hooks.after-request.its-own-error-meets-no-handler-of-its-class")
def test_an_error_in_an_after_request_function_meets_no_handler_of_its_class(shop):
    """Handlers of a class do not see what after_request functions raise; a 500 handler does."""
    shop.app.after_request(shop.note("after", error=ZeroDivisionError()))
    shop.app.register_error_handler(ZeroDivisionError, shop.note("class"))
    shop.app.register_error_handler(500, shop.note("500", answer="sorry"))

    response = shop.get("/")

    assert (response.text, shop.trace) == ("sorry", ["view", "after", "500", "after"])


@claim("hooks.after-request.an-abort-is-a-500")
def test_an_abort_in_an_after_request_function_is_a_500(shop):
    """An HTTP exception of an after_request function is no answer: the client gets a 500."""
    shop.app.after_request(shop.note("after", error=Forbidden()))

    assert shop.get("/").status_code == 500


@claim("hooks.after-request.is-skipped-when-the-view-exits")
def test_after_request_functions_are_skipped_when_the_view_exits(shop):
    """SystemExit goes through to the server: no after_request function, teardown with it."""
    leaving = SystemExit()
    shop.app.after_request(shop.note("after"))
    shop.app.teardown_request(shop.see)
    shop.view = shop.note("view", error=leaving)

    with pytest.raises(SystemExit):
        shop.get("/")

    assert shop.trace == ["view", leaving]
