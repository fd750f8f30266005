import flask
import pytest

from spec.kit import claim

DOC = "api#flask.Flask.handle_exception"


def break_(shop):
    """Let the view raise, between hooks that note that they ran."""
    shop.app.after_request(shop.note("after"))
    shop.app.teardown_request(shop.note("teardown"))
    shop.view = shop.note("view", error=ZeroDivisionError("tea"))


@claim("hooks.after-request.runs-for-the-generated-500", flask=">=1.1")
def test_after_request_functions_run_for_the_500_response(shop):
    """`after_request` functions run for the 500 of an unhandled exception."""
    break_(shop)

    assert (shop.get("/").status_code, shop.trace) == (500, ["view", "after", "teardown"])


@claim("hooks.after-request.is-skipped-for-the-generated-500", flask="<1.1")
def test_after_request_functions_are_skipped_for_the_500_response(shop):
    """Before Flask 1.1 no `after_request` function runs after an unhandled exception."""
    break_(shop)

    assert (shop.get("/").status_code, shop.trace) == (500, ["view", "teardown"])


@claim("hooks.after-request.runs-for-a-500-handler")
def test_after_request_functions_run_for_the_answer_of_a_500_handler(shop):
    """`after_request` functions run for the response of a handler for 500."""
    break_(shop)
    shop.app.register_error_handler(500, shop.note("handler", answer="sorry"))

    assert (shop.get("/").text, shop.trace) == ("sorry", ["view", "handler", "after", "teardown"])


@claim("hooks.after-request.is-skipped-when-the-exception-propagates")
def test_after_request_functions_are_skipped_when_the_exception_propagates(shop):
    """No `after_request` function runs if the view's exception propagates."""
    break_(shop)
    shop.app.testing = True

    with pytest.raises(ZeroDivisionError, match="^tea$"):
        shop.get("/")

    assert shop.trace == ["view", "teardown"]


@claim("hooks.after-request.its-own-error-runs-them-all-again", flask=">=1.1")
def test_an_error_in_an_after_request_function_starts_the_functions_again(shop):
    """If an `after_request` function fails, all of them run again, for the 500."""
    shop.app.after_request(shop.note("last"))
    shop.app.after_request(shop.note("broken", error=ZeroDivisionError()))
    shop.app.after_request(shop.note("first"))

    assert shop.get("/").status_code == 500
    assert shop.trace == ["view", "first", "broken", "first", "broken"]


@claim("hooks.after-request.its-own-error-ends-them", flask="<1.1")
def test_an_error_in_an_after_request_function_is_the_end_of_them(shop):
    """Before Flask 1.1 no other `after_request` function runs after one that fails."""
    shop.app.after_request(shop.note("last"))
    shop.app.after_request(shop.note("broken", error=ZeroDivisionError()))
    shop.app.after_request(shop.note("first"))

    assert shop.get("/").status_code == 500
    assert shop.trace == ["view", "first", "broken"]


@claim("hooks.after-request.its-own-error-meets-no-handler-of-its-class")
def test_an_error_in_an_after_request_function_meets_no_handler_of_its_class(shop):
    """An exception in `after_request` is handled by the handler for 500 only."""
    shop.app.after_request(shop.note("after", error=ZeroDivisionError()))
    shop.app.register_error_handler(ZeroDivisionError, shop.note("class"))
    shop.app.register_error_handler(500, shop.note("500", answer="sorry"))

    response = shop.get("/")

    assert (response.text, shop.trace) == ("sorry", ["view", "after", "500", "after"])


@claim("hooks.after-request.an-abort-is-a-500")
def test_an_abort_in_an_after_request_function_is_a_500(shop):
    """`abort(403)` in an `after_request` function answers 500; no handler for 403 runs."""
    shop.app.after_request(lambda response: flask.abort(403))
    shop.app.register_error_handler(403, shop.note("handler", answer="handled"))

    assert (shop.get("/").status_code, shop.trace) == (500, ["view"])


@claim("hooks.after-request.is-skipped-when-the-view-exits")
def test_after_request_functions_are_skipped_when_the_view_exits(shop):
    """No `after_request` function runs after SystemExit, which `teardown_request` gets."""
    leaving = SystemExit(3)
    shop.app.after_request(shop.note("after"))
    shop.app.teardown_request(shop.see)
    shop.view = shop.note("view", error=leaving)

    with pytest.raises(SystemExit, match="^3$"):
        shop.get("/")

    assert shop.trace == ["view", leaving]
