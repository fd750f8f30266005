import flask
import pytest

from spec.kit import claim

DOC = "api#flask.after_this_request"


@claim("hooks.after-this-request.runs-before-after-request")
def test_after_this_request_runs_before_the_after_request_functions(shop):
    """`after_this_request` functions run before the blueprint's and the app's `after_request`."""
    shop.app.after_request(shop.note("app"))
    shop.blueprint.after_request(shop.note("blueprint"))
    shop.view = lambda: str(callable(flask.after_this_request(shop.note("this"))))

    shop.get("/blueprint/")

    assert shop.trace == ["this", "blueprint", "app"]


@claim("hooks.after-this-request.is-for-one-request")
def test_after_this_request_is_for_one_request_only(shop):
    """An `after_this_request` function runs for the current request only."""
    shop.app.add_url_rule(
        "/with", "with", lambda: flask.after_this_request(shop.note("this")) and "with"
    )

    shop.get("/with")
    shop.get("/")

    assert shop.trace == ["this", "view"]


@claim("hooks.after-this-request.runs-in-order-of-registration")
def test_after_this_request_functions_run_in_order(shop):
    """`after_this_request` functions run in order of registration, not in reverse."""

    def view():
        flask.after_this_request(shop.note("first"))
        flask.after_this_request(shop.note("second"))
        return "page"

    shop.view = view
    shop.get("/")

    assert shop.trace == ["first", "second"]


@claim("hooks.after-this-request.may-replace-the-response")
def test_an_after_this_request_function_replaces_the_response(shop):
    """What an `after_this_request` function returns is passed to `after_request` functions."""
    shop.app.before_request(
        lambda: flask.after_this_request(lambda response: flask.Response("this")) and None
    )
    shop.app.after_request(lambda response: shop.see(response.get_data(as_text=True)) and response)

    assert (shop.get("/").text, shop.trace) == ("this", ["view", "this"])


@claim("hooks.after-this-request.returns-the-function")
def test_after_this_request_returns_the_function(shop):
    """`after_this_request` returns the function unchanged."""

    def function(response):
        return response

    with shop.app.test_request_context():
        assert flask.after_this_request(function) is function


@claim("hooks.after-this-request.is-too-late-in-after-request")
def test_after_this_request_in_an_after_request_function_is_too_late(shop):
    """`after_this_request` in an `after_request` function comes too late: nothing runs."""
    shop.app.after_request(
        lambda response: flask.after_this_request(shop.note("late")) and response
    )

    assert (shop.get("/").text, shop.trace) == ("page", ["view"])


@claim("hooks.after-this-request.runs-again-for-a-500", flask=">=1.1")
def test_after_this_request_functions_run_again_for_a_500(shop):
    """After `after_request` fails, functions of `after_this_request` run again for the 500."""
    shop.app.before_request(lambda: flask.after_this_request(shop.note("this")) and None)
    shop.app.after_request(shop.note("broken", error=ZeroDivisionError()))

    assert shop.get("/").status_code == 500
    assert shop.trace == ["view", "this", "broken", "this", "broken"]


@claim("hooks.after-this-request.may-register-another")
def test_an_after_this_request_function_registers_another(shop):
    """A function registered by an `after_this_request` function runs after it."""
    later = shop.note("later")
    shop.app.before_request(
        lambda: (
            flask.after_this_request(lambda response: flask.after_this_request(later) and response)
            and None
        )
    )

    assert (shop.get("/").text, shop.trace) == ("page", ["view", "later"])


@claim("hooks.after-this-request.needs-a-request", flask=">=2.0.3", otherwise=AttributeError)
def test_after_this_request_outside_a_request_is_an_error():
    """`after_this_request()` raises RuntimeError outside a request context."""
    with pytest.raises(RuntimeError, match="can only be used when a request context is active"):
        flask.after_this_request(lambda response: response)


@claim(
    "hooks.after-this-request.raises-attribute-error-outside-a-request",
    flask="<2.0.3",
    otherwise=RuntimeError,
)
def test_after_this_request_raises_attribute_error_outside_a_request():
    """Before Flask 2.0.3 `after_this_request()` raises AttributeError outside a request."""
    with pytest.raises(AttributeError, match="has no attribute '_after_request_functions'"):
        flask.after_this_request(lambda response: response)
