import pytest

from spec.kit import claim

DOC = "api#flask.Flask.handle_exception"


def settings(shop, **config):
    """Give the app its settings, and a view that raises."""
    shop.app.config.update(config, PRESERVE_CONTEXT_ON_EXCEPTION=False)
    shop.view = shop.note("view", error=ZeroDivisionError())
    shop.app.teardown_request(lambda error: shop.see(type(error)))


@claim("hooks.propagation.testing-debug-or-the-key-raises", doc="config#PROPAGATE_EXCEPTIONS")
@pytest.mark.parametrize("key", ["TESTING", "DEBUG", "PROPAGATE_EXCEPTIONS"])
def test_an_unhandled_exception_goes_to_the_server(shop, key):
    """With TESTING, DEBUG or PROPAGATE_EXCEPTIONS an unhandled exception goes to the server."""
    settings(shop, **{key: True})

    with pytest.raises(ZeroDivisionError):
        shop.get("/")

    assert shop.trace == ["view", ZeroDivisionError]


@claim("hooks.propagation.the-default-is-a-500", doc="config#PROPAGATE_EXCEPTIONS")
@pytest.mark.parametrize(
    "config",
    [
        pytest.param({}, id="nothing set"),
        pytest.param({"TESTING": True, "PROPAGATE_EXCEPTIONS": False}, id="false over TESTING"),
        pytest.param({"DEBUG": True, "PROPAGATE_EXCEPTIONS": False}, id="false over DEBUG"),
    ],
)
def test_an_unhandled_exception_is_a_500(shop, config):
    """Without them, or with PROPAGATE_EXCEPTIONS false over them, it becomes a 500 response."""
    settings(shop, **config)

    assert (shop.get("/").status_code, shop.trace) == (500, ["view", ZeroDivisionError])


@claim("hooks.propagation.skips-the-500-handler")
def test_a_propagating_exception_skips_the_500_handler(shop):
    """Where the exception goes to the server, a handler for 500 is not called."""
    settings(shop, TESTING=True)
    shop.app.register_error_handler(500, shop.note("handler", answer="sorry"))

    with pytest.raises(ZeroDivisionError):
        shop.get("/")

    assert shop.trace == ["view", ZeroDivisionError]


@claim("hooks.propagation.a-handled-exception-does-not")
@pytest.mark.parametrize("key", ["TESTING", "DEBUG", "PROPAGATE_EXCEPTIONS"])
def test_a_handled_exception_does_not_propagate(shop, key):
    """An exception with a handler of its class is answered, whatever the settings."""
    settings(shop, **{key: True})
    shop.app.register_error_handler(ZeroDivisionError, lambda error: ("handled", 418))

    assert (shop.get("/").status_code, shop.trace) == (418, ["view", type(None)])


@claim("hooks.propagation.the-exception-itself-arrives")
def test_the_very_exception_arrives(shop):
    """The server gets the very exception object that the view raised."""
    error = ZeroDivisionError()
    settings(shop, TESTING=True)
    shop.view = shop.note("view", error=error)

    with pytest.raises(ZeroDivisionError) as caught:
        shop.get("/")

    assert caught.value is error


@claim("hooks.propagation.logs-only-what-becomes-a-500")
@pytest.mark.parametrize(
    ("testing", "messages"), [(False, ["Exception on / [GET]"]), (True, [])], ids=["500", "raised"]
)
def test_an_exception_is_logged_when_it_becomes_a_500(shop, caplog, testing, messages):
    """The exception behind a 500 is logged with path and method; one that propagates is not."""
    settings(shop, TESTING=testing)

    if testing:
        with pytest.raises(ZeroDivisionError):
            shop.get("/")
    else:
        shop.get("/")

    assert [record.getMessage() for record in caplog.records] == messages


@claim("hooks.propagation.an-after-request-error-for-a-500-is-logged", flask=">=1.1")
def test_an_after_request_error_for_a_500_is_logged_and_no_more(shop, caplog):
    """When an after_request function fails for the 500 response too, that is only logged."""
    settings(shop)
    shop.app.after_request(shop.note("after", error=KeyError()))

    assert shop.get("/").status_code == 500
    assert [record.getMessage() for record in caplog.records] == [
        "Exception on / [GET]",
        "Request finalizing failed with an error while handling an error",
    ]
