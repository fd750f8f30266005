import flask
import pytest
from werkzeug.exceptions import Forbidden

from spec.hooks.conftest import PATHS, Group
from spec.kit import claim

DOC = "api#flask.Flask.teardown_request"


@claim("hooks.teardown-request.runs-after-each-request")
@pytest.mark.parametrize("owner", ["app", "blueprint"])
def test_a_teardown_request_function_runs_after_each_request(shop, owner):
    """A `teardown_request` function runs at the end of each request, after `after_request`."""
    getattr(shop, owner).teardown_request(shop.note("teardown"))
    getattr(shop, owner).after_request(shop.note("after"))

    shop.get(PATHS[owner])
    shop.get(PATHS[owner])

    assert shop.trace == ["view", "after", "teardown"] * 2


@claim("hooks.teardown-request.receives-none-or-the-unhandled-exception")
@pytest.mark.parametrize("unhandled", [None, ZeroDivisionError("view")], ids=["none", "exception"])
def test_a_teardown_function_receives_the_unhandled_exception(shop, unhandled):
    """`teardown_request` functions receive the unhandled exception, or None."""
    shop.view = shop.note("view", answer="page", error=unhandled)
    shop.app.teardown_request(shop.see)

    shop.get("/")

    assert shop.trace == ["view", unhandled]


@claim("hooks.teardown-request.receives-none-when-handled")
@pytest.mark.parametrize("error", [Forbidden(), ZeroDivisionError()], ids=["abort", "handler"])
def test_a_teardown_function_receives_none_when_the_error_was_handled(shop, error):
    """`teardown_request` functions receive None after an abort or a handled exception."""
    shop.app.register_error_handler(ZeroDivisionError, lambda error: "handled")
    shop.view = shop.note("view", error=error)
    shop.app.teardown_request(shop.see)

    shop.get("/")

    assert shop.trace == ["view", None]


@claim("hooks.teardown-request.receives-the-exception-despite-a-500-handler")
@pytest.mark.parametrize("handled", [500, Exception], ids=["500", "Exception"])
def test_a_500_handler_does_not_take_the_exception_from_teardown(shop, handled):
    """With a handler for 500 teardown receives the exception; for Exception, None."""
    error = ZeroDivisionError()
    shop.view = shop.note("view", error=error)
    shop.app.register_error_handler(handled, lambda error: "sorry")
    shop.app.teardown_request(shop.see)

    assert shop.get("/").text == "sorry"
    assert shop.trace == ["view", error if handled == 500 else None]


@claim("hooks.teardown-request.receives-what-the-error-handler-raised")
def test_a_teardown_function_receives_what_an_error_handler_raised(shop):
    """If an error handler raises, `teardown_request` functions receive that exception."""
    second = KeyError("handler")
    shop.view = shop.note("view", error=ZeroDivisionError())
    shop.app.register_error_handler(ZeroDivisionError, shop.note("handler", error=second))
    shop.app.teardown_request(shop.see)

    assert shop.get("/").status_code == 500
    assert shop.trace == ["view", "handler", second]


@claim(
    "hooks.teardown-request.takes-one-argument",
    unless="flask >=3.2, python >=3.11",
    otherwise=Group,
)
def test_a_teardown_function_without_a_parameter_breaks_every_request(shop):
    """A `teardown_request` function without a parameter raises TypeError."""
    shop.app.teardown_request(lambda: None)

    with pytest.raises(TypeError, match="takes 0 positional arguments but 1 was given"):
        shop.get("/")


@claim("hooks.teardown-request.return-value-is-ignored")
def test_the_return_value_of_a_teardown_function_is_ignored(shop):
    """The return value of a `teardown_request` function is ignored."""
    shop.app.teardown_request(shop.note("second"))
    shop.app.teardown_request(shop.note("first", answer="other"))

    assert (shop.get("/").text, shop.trace) == ("page", ["view", "first", "second"])


@claim("hooks.teardown-request.request-and-url-for-are-usable")
def test_request_and_url_for_are_usable_in_a_teardown_function(shop):
    """`request` and `url_for()` can be used in a `teardown_request` function."""
    shop.app.teardown_request(
        lambda error: shop.see((flask.request.path, flask.url_for("blueprint.index")))
    )

    shop.get("/blueprint/")

    assert shop.trace == ["view", ("/blueprint/", "/blueprint/")]


@claim("hooks.teardown-request.g-and-session-are-usable")
def test_g_and_session_are_usable_in_a_teardown_function(shop):
    """`g` and `session` can be read in a `teardown_request` function."""

    def view():
        flask.g.user = flask.session["user"] = "ann"
        return "page"

    shop.view = view
    shop.app.teardown_request(lambda error: shop.see((flask.g.user, flask.session["user"])))
    shop.get("/")

    assert shop.trace == [("ann", "ann")]


@claim("hooks.teardown-request.runs-when-before-request-answers")
@pytest.mark.parametrize(
    "before",
    [
        pytest.param({"answer": "closed"}, id="answers"),
        pytest.param({"error": Forbidden()}, id="aborts"),
        pytest.param({"error": ZeroDivisionError()}, id="raises"),
    ],
)
def test_a_teardown_function_runs_whatever_came_before(shop, before):
    """`teardown_request` functions run even if a `before_request` function ends the request."""
    shop.app.before_request(shop.note("before", **before))
    shop.app.before_request(shop.note("opening"))
    shop.app.teardown_request(shop.note("teardown"))

    shop.get("/")

    assert shop.trace == ["before", "teardown"]


@claim("hooks.teardown-request.closes-for-every-outcome")
@pytest.mark.parametrize("error", [None, Forbidden(), ZeroDivisionError()])
def test_a_resource_is_opened_before_and_closed_after_each_request(shop, error):
    """What `before_request` opens, `teardown_request` closes, whatever the view does."""
    shop.app.before_request(lambda: setattr(flask.g, "close", shop.note("closed")))
    shop.app.teardown_request(lambda error: flask.g.pop("close")())
    shop.view = shop.note("view", answer="page", error=error)

    shop.get("/")

    assert shop.trace == ["view", "closed"]


@claim("hooks.teardown-request.runs-for-unknown-urls")
def test_the_apps_teardown_functions_run_for_a_404(shop):
    """The app's `teardown_request` functions run after a 404; a blueprint's do not."""
    shop.app.teardown_request(shop.see)
    shop.blueprint.teardown_request(shop.see)

    assert (shop.get("/blueprint/nowhere").status_code, shop.trace) == (404, [None])


@claim("hooks.teardown-request.an-ignored-error-is-none")
def test_the_method_should_ignore_error_hides_the_exception_from_teardown(shop):
    """If `should_ignore_error()` returns True, teardown functions receive None."""
    shop.app.should_ignore_error = lambda error: True
    shop.view = shop.note("view", error=ZeroDivisionError())
    shop.app.teardown_request(shop.see)

    assert (shop.get("/").status_code, shop.trace) == (500, ["view", None])
