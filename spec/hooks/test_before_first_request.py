import threading
from concurrent.futures import ThreadPoolExecutor

import flask
import pytest
from werkzeug.exceptions import Forbidden

from app.first_request import Flask
from spec.hooks.conftest import Shop
from spec.kit import claim

DOC = "changes#version-2-3-0"


@pytest.fixture
def shop():
    """A shop whose app has before_first_request on every release."""
    shop = Shop()
    shop.app = Flask("shop")
    return shop


@claim("hooks.before-first-request.runs-once", example=True)
def test_a_before_first_request_function_runs_once(shop):
    """The example app's `before_first_request` functions run before the first request only."""
    shop.app.before_first_request(shop.note("first"))

    shop.get("/")
    shop.get("/")

    assert shop.trace == ["first", "view", "view"]


@claim("hooks.before-first-request.runs-before-before-request", example=True)
def test_the_first_request_runs_it_before_before_request(shop):
    """The example app's `before_first_request` functions run before `before_request`."""
    shop.app.before_request(shop.note("before"))
    shop.app.url_value_preprocessor(shop.note("values"))
    shop.app.before_first_request(shop.note("first"))

    shop.get("/")

    assert shop.trace == ["first", "values", "before", "view"]


@claim("hooks.before-first-request.runs-in-order-of-registration", example=True)
def test_before_first_request_functions_run_in_order(shop):
    """The example app's `before_first_request` functions run in order of registration."""
    shop.app.before_first_request(shop.note("one"))
    shop.app.before_first_request(shop.note("two"))

    shop.get("/")

    assert shop.trace == ["one", "two", "view"]


@claim("hooks.before-first-request.runs-for-any-url", example=True)
@pytest.mark.parametrize(("path", "status"), [("/nowhere", 404), ("/blueprint", 308)])
def test_a_first_request_runs_it_whatever_its_url(shop, path, status):
    """The example app's `before_first_request` functions run for any URL, even for a 404."""
    shop.app.before_first_request(shop.note("first"))

    assert (shop.get(path).status_code, shop.trace) == (status, ["first"])


@claim("hooks.before-first-request.is-not-run-by-a-context", example=True)
def test_a_context_pushed_by_hand_does_not_run_it(shop):
    """A context pushed by hand does not run the example app's `before_first_request`."""
    shop.app.before_first_request(shop.note("first"))

    with shop.app.app_context(), shop.app.test_request_context():
        assert shop.trace == []


@claim("hooks.before-first-request.takes-no-argument", example=True)
def test_before_first_request_functions_take_no_argument(shop):
    """The example app's `before_first_request` functions get no arguments."""
    shop.app.before_first_request(lambda *args, **kwargs: shop.see((args, kwargs)))

    assert (shop.get("/").text, shop.trace) == ("page", [((), {}), "view"])


@claim("hooks.before-first-request.returns-the-function", example=True)
def test_before_first_request_returns_the_function(shop):
    """The example app's `before_first_request` returns the function unchanged."""
    function = shop.note("first")

    assert shop.app.before_first_request(function) is function


@claim("hooks.before-first-request.knows-the-request", example=True)
def test_the_first_request_is_usable(shop):
    """The example app's `before_first_request` functions can read the first request."""
    shop.app.before_first_request(
        lambda: shop.see((flask.current_app.name, flask.request.full_path))
    )

    shop.get("/?a=b")

    assert shop.trace == [("shop", "/?a=b"), "view"]


@claim("hooks.before-first-request.is-tried-again-after-an-error", example=True)
def test_a_function_that_raised_is_tried_again(shop):
    """The example app's `before_first_request` functions run again after one raised."""
    errors = [ZeroDivisionError()]
    shop.app.before_first_request(shop.note("one"))
    shop.app.before_first_request(
        lambda: shop.note("two", error=errors.pop() if errors else None)()
    )

    assert [shop.get("/").status_code for _ in range(3)] == [500, 200, 200]
    assert shop.trace == ["one", "two", "one", "two", "view", "view"]


@claim("hooks.before-first-request.its-error-meets-no-handler-but-500", example=True)
@pytest.mark.parametrize("error", [ZeroDivisionError(), Forbidden()], ids=["exception", "abort"])
def test_its_error_is_a_500(shop, error):
    """Only the handler for 500 gets errors of the example app's `before_first_request`."""
    shop.app.before_first_request(shop.note("first", error=error))
    shop.app.register_error_handler(type(error), shop.note("class", answer="class"))
    shop.app.register_error_handler(500, shop.note("500", answer=("sorry", 500)))

    response = shop.get("/")

    assert (response.status_code, response.text, shop.trace) == (500, "sorry", ["first", "500"])


@claim("hooks.before-first-request.its-error-reaches-teardown", example=True)
def test_its_error_reaches_teardown(shop):
    """Teardown functions get an error of the example app's `before_first_request`."""
    error = ZeroDivisionError()
    shop.app.before_first_request(shop.note("first", error=error))
    shop.app.before_request(shop.note("before"))
    shop.app.teardown_request(shop.see)

    shop.get("/")

    assert shop.trace == ["first", error]


@claim("hooks.before-first-request.each-app-has-its-own", example=True)
def test_each_app_has_its_own_first_request(shop):
    """The example app's `before_first_request` ignores the first request of another app."""
    shop.app.before_first_request(shop.note("first"))

    Flask("other").test_client().get("/")

    assert shop.trace == []


def arrive_together(shop, number=8):
    """Send requests from threads that all have their context before any goes on."""
    app = shop.open()
    barrier = threading.Barrier(number, timeout=10)
    open_session = app.session_interface.open_session

    def wait_for_all(app, request):
        barrier.wait()
        return open_session(app, request)

    app.session_interface = type(app.session_interface)()
    app.session_interface.open_session = wait_for_all
    with ThreadPoolExecutor(number) as pool:
        return list(pool.map(lambda _: app.test_client().get("/").status_code, range(number)))


@claim("hooks.before-first-request.runs-once-under-threads", example=True)
def test_one_of_eight_requests_runs_it_and_the_others_wait(shop):
    """Of eight requests at once, one runs the example app's `before_first_request`."""
    served = threading.Event()

    @shop.app.before_first_request
    def first():
        shop.trace.append("begins")
        served.wait(0.02)
        shop.trace.append("ends")

    shop.app.before_request(served.set)

    assert arrive_together(shop) == [200] * 8
    assert shop.trace == ["begins", "ends", *["view"] * 8]


@claim("hooks.before-first-request.fails-one-of-many-threads", example=True)
def test_an_error_fails_one_of_eight_requests(shop):
    """If the example app's `before_first_request` raises once, one of eight requests fails."""
    errors = [ZeroDivisionError()]
    shop.app.before_first_request(
        lambda: shop.note("first", error=errors.pop() if errors else None)()
    )

    assert sorted(arrive_together(shop)) == [200] * 7 + [500]
    assert shop.trace == ["first", "first", *["view"] * 7]


@claim(
    "hooks.before-first-request.initialisation-without-it",
    example=True,
    doc="appcontext#manually-push-a-context",
)
def test_set_up_code_runs_in_an_app_context_instead(shop):
    """The example app can be set up in an app context, without `before_first_request`."""
    with shop.app.app_context():
        flask.current_app.config["PRICES"] = {"tea": 3}
    shop.view = lambda: str(flask.current_app.config["PRICES"]["tea"])

    assert shop.get("/").text == "3"
