import pytest

from spec.hooks.conftest import Group
from spec.kit import claim

DOC = "api#flask.Flask.teardown_request"


@claim(
    "hooks.teardown-request.its-own-error-goes-to-the-server",
    unless="flask >=3.2, python >=3.11",
    otherwise=Group,
)
def test_an_error_in_a_teardown_function_goes_to_the_server(shop):
    """An exception in a `teardown_request` function goes to the WSGI server."""
    shop.app.register_error_handler(Exception, shop.note("handler", answer="sorry"))
    shop.app.teardown_request(shop.note("teardown", error=KeyError("teardown")))

    with pytest.raises(KeyError, match="teardown"):
        shop.get("/")

    assert shop.trace == ["view", "teardown"]


@claim(
    "hooks.teardown-request.its-own-error-skips-the-rest",
    flask="<3.2",
    otherwise=(AssertionError, Group),
)
def test_an_error_in_a_teardown_function_skips_the_rest(shop):
    """If a `teardown_request` function raises, the rest of them do not run."""
    shop.app.teardown_request(shop.note("last"))
    shop.app.teardown_request(shop.note("broken", error=KeyError("tea")))
    shop.app.teardown_request(shop.note("first"))
    shop.app.teardown_appcontext(shop.note("app"))

    with pytest.raises(KeyError, match="tea"):
        shop.get("/")

    assert shop.trace == ["view", "first", "broken", "app"]


@claim(
    "hooks.teardown-request.its-own-error-skips-nothing",
    flask=">=3.2",
    unless="python <3.11",
    otherwise=LookupError,
)
def test_an_error_in_a_teardown_function_skips_nothing(shop):
    """From Flask 3.2 on all teardown functions run, and what they raised leaves as a group."""
    shop.app.teardown_request(shop.note("last"))
    shop.app.teardown_request(shop.note("broken", error=KeyError("tea")))
    shop.app.teardown_request(shop.note("first"))
    shop.app.teardown_appcontext(shop.note("app", error=LookupError("pot")))

    with pytest.raises(Group, match="^Errors during context teardown") as caught:
        shop.get("/")

    assert shop.trace == ["view", "first", "broken", "last", "app"]
    raised = [repr(group.exceptions[0]) for group in caught.value.exceptions]
    assert raised == ["KeyError('tea')", "LookupError('pot')"]


@claim(
    "hooks.teardown-request.its-own-error-hides-the-views",
    flask="<3.2",
    otherwise=(AssertionError, Group),
)
def test_an_error_in_a_teardown_function_hides_the_views(shop):
    """If view and teardown function raise, the WSGI server gets the teardown's exception."""
    shop.view = shop.note("view", error=ZeroDivisionError())
    shop.app.teardown_request(shop.note("teardown", error=KeyError("teardown")))

    with pytest.raises(KeyError, match="teardown"):
        shop.get("/")


@claim(
    "hooks.teardown-appcontext.does-not-receive-teardown-requests-error",
    unless="flask >=3.2, python >=3.11",
    otherwise=Group,
)
def test_teardown_appcontext_does_not_receive_what_teardown_request_raised(shop):
    """`teardown_appcontext` functions do not receive what `teardown_request` raised."""
    shop.app.teardown_request(shop.note("request", error=KeyError("tea")))
    shop.app.teardown_appcontext(shop.see)

    with pytest.raises(KeyError, match="tea"):
        shop.get("/")

    assert shop.trace == ["view", "request", None]


@claim(
    "hooks.teardown-appcontext.its-own-error-goes-to-the-server",
    flask="<3.2",
    otherwise=(AssertionError, Group),
)
def test_an_error_in_teardown_appcontext_goes_to_the_server(shop):
    """If a `teardown_appcontext` function raises, the rest of them do not run."""
    shop.app.teardown_appcontext(shop.note("last"))
    shop.app.teardown_appcontext(shop.note("broken", error=KeyError("app")))

    with pytest.raises(KeyError, match="app"):
        shop.get("/")

    assert shop.trace == ["view", "broken"]


@claim(
    "hooks.teardown-request.its-own-error-leaves-no-context",
    unless="flask >=3.2, python >=3.11",
    otherwise=Group,
)
def test_the_next_request_is_served_after_a_broken_teardown(shop):
    """The next request is served after a teardown function has raised."""
    errors = [KeyError("tea")]
    shop.app.teardown_request(lambda error: errors and shop.note("teardown", error=errors.pop())())

    with pytest.raises(KeyError, match="tea"):
        shop.get("/")

    assert shop.get("/").text == "page"
