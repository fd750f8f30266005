import threading
from concurrent.futures import ThreadPoolExecutor

import flask
import pytest
from werkzeug.exceptions import Forbidden

from spec.hooks.conftest import Shop
from spec.hooks.first_request import Flask
from spec.kit import claim

DOC = "changes#version-2-3-0"


@pytest.fixture
def shop():
    """A shop whose app has before_first_request on every release."""
    shop = Shop()
    shop.app = Flask("shop")
    return shop


@claim("hooks.before-first-request.runs-once")
def test_a_before_first_request_function_runs_once(shop):
    """Brought back by a subclass, `before_first_request` runs before the first request only."""
    shop.app.before_first_request(shop.note("first"))

    shop.get("/")
    shop.get("/")

    assert shop.trace == ["first", "view", "view"]


@claim("hooks.before-first-request.runs-before-before-request")
def test_the_first_request_runs_it_before_before_request(shop):
    """Brought back by a subclass, `before_first_request` functions run before `before_request`."""
    shop.app.before_request(shop.note("before"))
    shop.app.url_value_preprocessor(shop.note("values"))
    shop.app.before_first_request(shop.note("first"))

    shop.get("/")

    assert shop.trace == ["first", "values", "before", "view"]


@claim("hooks.before-first-request.runs-in-order-of-registration")
def test_before_first_request_functions_run_in_order(shop):
    """Brought back by a subclass, `before_first_request` functions run in order of registration."""
    shop.app.before_first_request(shop.note("one"))
    shop.app.before_first_request(shop.note("two"))

    shop.get("/")

    assert shop.trace == ["one", "two", "view"]


@claim("hooks.before-first-request.runs-for-any-url")
@pytest.mark.parametrize(("path", "status"), [("/nowhere", 404), ("/blueprint", 308)])
def test_a_first_request_runs_it_whatever_its_url(shop, path, status):
    """Brought back by a subclass, `before_first_request` functions run for any URL, even a 404."""
    shop.app.before_first_request(shop.note("first"))

    assert (shop.get(path).status_code, shop.trace) == (status, ["first"])


@claim("hooks.before-first-request.is-not-run-by-a-context")
def test_a_context_pushed_by_hand_does_not_run_it(shop):
    """Brought back by a subclass, `before_first_request` is not run by a context pushed by hand."""
    shop.app.before_first_request(shop.note("first"))

    with shop.app.app_context(), shop.app.test_request_context():
        assert shop.trace == []


@claim("hooks.before-first-request.takes-no-argument")
def test_before_first_request_functions_take_no_argument(shop):
    """Brought back by a subclass, `before_first_request` functions get no arguments."""
    shop.app.before_first_request(lambda *args, **kwargs: shop.see((args, kwargs)))

    assert (shop.get("/").text, shop.trace) == ("page", [((), {}), "view"])


@claim("hooks.before-first-request.returns-the-function")
def test_before_first_request_returns_the_function(shop):
    """Brought back by a subclass, `before_first_request` returns the function unchanged."""
    function = shop.note("first")

    assert shop.app.before_first_request(function) is function


@claim("hooks.before-first-request.reads-the-request")
def test_the_first_request_can_be_read(shop):
    """Brought back by a subclass, `before_first_request` functions can read the first request."""
    shop.app.before_first_request(
        lambda: shop.see((flask.current_app.name, flask.request.full_path))
    )

    shop.get("/?a=b")

    assert shop.trace == [("shop", "/?a=b"), "view"]


@claim("hooks.before-first-request.is-tried-again-after-an-error")
def test_a_function_that_raised_is_tried_again(shop):
    """Brought back by a subclass, `before_first_request` functions run again after one raised."""
    errors = [ZeroDivisionError()]
    shop.app.before_first_request(shop.note("one"))
    shop.app.before_first_request(
        lambda: shop.note("two", error=errors.pop() if errors else None)()
    )

    assert [shop.get("/").status_code for _ in range(3)] == [500, 200, 200]
    assert shop.trace == ["one", "two", "one", "two", "view", "view"]


@claim("hooks.before-first-request.its-error-meets-no-handler-but-500")
@pytest.mark.parametrize("error", [ZeroDivisionError(), Forbidden()], ids=["exception", "abort"])
def test_its_error_is_a_500(shop, error):
    """Brought back by a subclass, `before_first_request` has its errors handled as 500 only."""
    shop.app.before_first_request(shop.note("first", error=error))
    shop.app.register_error_handler(type(error), shop.note("class", answer="class"))
    shop.app.register_error_handler(500, shop.note("500", answer=("sorry", 500)))

    response = shop.get("/")

    assert (response.status_code, response.text, shop.trace) == (500, "sorry", ["first", "500"])


@claim("hooks.before-first-request.its-error-reaches-teardown")
def test_its_error_reaches_teardown(shop):
    """Brought back by a subclass, `before_first_request` has its errors passed to teardown."""
    error = ZeroDivisionError()
    shop.app.before_first_request(shop.note("first", error=error))
    shop.app.before_request(shop.note("before"))
    shop.app.teardown_request(shop.see)

    shop.get("/")

    assert shop.trace == ["first", error]


@claim("hooks.before-first-request.each-app-has-its-own")
def test_each_app_has_its_own_first_request(shop):
    """Brought back by a subclass, `before_first_request` ignores another app's first request."""
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


@claim("hooks.before-first-request.runs-once-under-threads")
def test_one_of_eight_requests_runs_it_and_the_others_wait(shop):
    """Brought back by a subclass, `before_first_request` runs in one of eight requests at once."""
    served = threading.Event()

    @shop.app.before_first_request
    def first():
        shop.trace.append("begins")
        served.wait(0.02)
        shop.trace.append("ends")

    shop.app.before_request(served.set)

    assert arrive_together(shop) == [200] * 8
    assert shop.trace == ["begins", "ends", *["view"] * 8]


@claim("hooks.before-first-request.fails-one-of-many-threads")
def test_an_error_fails_one_of_eight_requests(shop):
    """Brought back by a subclass, `before_first_request` fails one request if it raises once."""
    errors = [ZeroDivisionError()]
    shop.app.before_first_request(
        lambda: shop.note("first", error=errors.pop() if errors else None)()
    )

    assert sorted(arrive_together(shop)) == [200] * 7 + [500]
    assert shop.trace == ["first", "first", *["view"] * 7]


@claim(
    "hooks.before-first-request.set-up-code-replaces-it",
    doc="appcontext#manually-push-a-context",
)
def test_set_up_code_replaces_before_first_request(app, serve):
    """Set-up code can run in `with app.app_context():` instead of `before_first_request`."""
    with app.app_context():
        flask.current_app.config["PRICES"] = {"tea": 3}
    client = serve(lambda: str(flask.current_app.config["PRICES"]["tea"]))

    assert client.get("/").text == "3"
