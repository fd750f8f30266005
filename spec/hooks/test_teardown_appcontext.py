import flask
import pytest

from spec.kit import claim

DOC = "api#flask.Flask.teardown_appcontext"


@claim("hooks.teardown-appcontext.runs-after-teardown-request")
def test_teardown_appcontext_runs_after_teardown_request(shop):
    """`teardown_appcontext` functions run after the `teardown_request` functions."""
    shop.app.teardown_appcontext(shop.note("app"))
    shop.app.teardown_request(shop.note("request"))
    shop.blueprint.teardown_request(shop.note("blueprint"))

    shop.get("/blueprint/")

    assert (shop.trace[0], sorted(shop.trace[1:3]), shop.trace[3]) == (
        "view",
        ["blueprint", "request"],
        "app",
    )


@claim("hooks.teardown-appcontext.runs-in-reverse-order-of-registration")
def test_teardown_appcontext_functions_run_last_registered_first(shop):
    """`teardown_appcontext` functions run in reverse order of registration."""
    for name in ["first", "second", "third"]:
        shop.app.teardown_appcontext(shop.note(name))

    shop.get("/")

    assert shop.trace == ["view", "third", "second", "first"]


@claim("hooks.teardown-appcontext.receives-the-unhandled-exception")
@pytest.mark.parametrize("unhandled", [None, ZeroDivisionError("view")], ids=["none", "exception"])
def test_teardown_appcontext_receives_the_unhandled_exception(shop, unhandled):
    """`teardown_appcontext` functions receive the unhandled exception, or None."""
    shop.view = shop.note("view", answer="page", error=unhandled)
    shop.app.teardown_appcontext(shop.see)

    shop.get("/")

    assert shop.trace == ["view", unhandled]


@claim("hooks.teardown-appcontext.has-no-request", flask="<3.2")
def test_a_teardown_appcontext_function_has_the_app_but_not_the_request(shop):
    """In a `teardown_appcontext` function there are `current_app` and `g`, but no request."""
    shop.view = lambda: setattr(flask.g, "user", "ann") or "page"
    shop.app.teardown_appcontext(
        lambda error: shop.see((flask.current_app.name, flask.g.user, flask.has_request_context()))
    )

    shop.get("/")

    assert shop.trace == [("shop", "ann", False)]


@claim("hooks.teardown-appcontext.runs-without-a-request")
def test_teardown_appcontext_runs_without_a_request(shop):
    """Leaving an app context runs `teardown_appcontext`, but no `teardown_request` functions."""
    error = ZeroDivisionError("tea")
    shop.app.teardown_request(shop.note("request"))
    shop.app.teardown_appcontext(shop.see)

    with pytest.raises(ZeroDivisionError, match="^tea$"), shop.app.app_context():
        raise error

    assert shop.trace == [error]


@claim("hooks.teardown-appcontext.waits-for-the-outer-context", flask="<3.2")
def test_a_request_inside_an_app_context_leaves_its_teardown_to_it(shop):
    """`teardown_appcontext` functions wait for an app context around the request."""
    shop.app.teardown_appcontext(shop.note("app"))
    shop.app.teardown_request(shop.note("request"))

    with shop.app.app_context():
        shop.get("/")
        inside = list(shop.trace)

    assert (inside, shop.trace[2:]) == (["view", "request"], ["app"])


@claim("hooks.teardown-appcontext.has-the-request", flask=">=3.2", otherwise=RuntimeError)
def test_a_teardown_appcontext_function_has_the_request(shop):
    """From Flask 3.2 on there is still the request in a `teardown_appcontext` function."""
    shop.app.teardown_appcontext(lambda error: shop.see(flask.request.path))

    shop.get("/")

    assert shop.trace == ["view", "/"]


@claim("hooks.teardown-appcontext.runs-for-each-request", flask=">=3.2")
def test_a_request_inside_an_app_context_runs_its_own_teardown(shop):
    """From Flask 3.2 on a request in an app context runs `teardown_appcontext` at its own end."""
    shop.app.teardown_appcontext(shop.note("app"))
    shop.app.teardown_request(shop.note("request"))

    with shop.app.app_context():
        shop.get("/")
        inside = list(shop.trace)

    assert (inside, shop.trace[3:]) == (["view", "request", "app"], ["app"])


@claim("hooks.teardown-appcontext.blueprints-have-none")
def test_a_blueprint_has_no_teardown_appcontext(shop):
    """Blueprints have no `teardown_appcontext`."""
    assert not hasattr(shop.blueprint, "teardown_appcontext")
