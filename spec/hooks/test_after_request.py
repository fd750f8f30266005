import flask
import pytest
from werkzeug.exceptions import Forbidden

from spec.hooks.conftest import PATHS
from spec.kit import claim

DOC = "api#flask.Flask.after_request"


@claim("hooks.after-request.runs-after-each-view")
@pytest.mark.parametrize("owner", ["app", "blueprint"])
def test_an_after_request_function_runs_after_each_view(shop, owner):
    """An `after_request` function runs after the view of each request."""
    getattr(shop, owner).after_request(shop.note("after"))

    shop.get(PATHS[owner])
    shop.get(PATHS[owner])

    assert shop.trace == ["view", "after", "view", "after"]


@claim("hooks.after-request.receives-the-response-object")
def test_an_after_request_function_receives_a_response_object(shop):
    """An `after_request` function is called with the response object."""
    shop.app.after_request(lambda response: shop.see(response))
    shop.view = lambda: ("made", 201)

    shop.get("/")

    [response] = shop.trace
    assert type(response) is flask.Response
    assert (response.status_code, response.get_data(as_text=True)) == (201, "made")


@claim("hooks.after-request.takes-one-argument")
def test_an_after_request_function_without_a_parameter_breaks_the_request(shop):
    """An `after_request` function without a parameter raises TypeError in each request."""
    shop.app.testing = True
    shop.app.after_request(lambda: None)

    with pytest.raises(TypeError, match="takes 0 positional arguments but 1 was given"):
        shop.get("/")


@claim("hooks.after-request.may-change-the-response")
def test_an_after_request_function_changes_the_response(shop):
    """An `after_request` function may set a header and the status of the response."""

    @shop.app.after_request
    def mark(response):
        response.headers["X-Mark"] = str(response.status_code)
        response.status_code = 202
        return response

    response = shop.get("/")

    assert (response.status_code, response.headers["X-Mark"]) == (202, "200")


@claim("hooks.after-request.returned-object-is-sent")
def test_what_an_after_request_function_returns_is_sent(shop):
    """The response that an `after_request` function returns is sent."""
    shop.app.after_request(lambda response: flask.Response("other", 202))

    response = shop.get("/")

    assert (response.status_code, response.text) == (202, "other")


@claim("hooks.after-request.runs-in-reverse-order-of-registration")
@pytest.mark.parametrize("owner", ["app", "blueprint"])
def test_after_request_functions_run_last_registered_first(shop, owner):
    """`after_request` functions run in reverse order of registration."""
    for name in ["first", "second", "third"]:
        getattr(shop, owner).after_request(shop.note(name))

    shop.get(PATHS[owner])

    assert shop.trace == ["view", "third", "second", "first"]


@claim("hooks.after-request.each-receives-what-the-last-returned")
def test_each_after_request_function_receives_what_the_last_one_returned(shop):
    """An `after_request` function is called with what the one before it returned."""
    shop.app.after_request(lambda response: shop.see(response))
    shop.app.after_request(lambda response: "text")
    shop.app.after_request(lambda response: flask.Response("lost"))

    shop.app.testing = True
    with pytest.raises(TypeError, match="'str' object is not callable"):
        shop.get("/")

    assert shop.trace == ["view", "text"]


@claim("hooks.after-request.none-breaks-the-request")
def test_an_after_request_function_that_returns_none_breaks_the_request(shop):
    """An `after_request` function that returns None raises TypeError in the WSGI server."""
    shop.app.after_request(lambda response: None)

    with pytest.raises(TypeError, match="'NoneType' object is not callable"):
        shop.get("/")


@claim("hooks.after-request.none-breaks-the-next-function", flask=">=1.1")
def test_none_given_to_the_next_after_request_function_is_a_500(shop):
    """If the next `after_request` function fails because it gets None, the answer is 500."""
    shop.app.after_request(lambda response: response.headers and response)
    shop.app.after_request(lambda response: shop.see(response) and None)

    response = shop.get("/")

    kinds = [getattr(seen, "status_code", seen) for seen in shop.trace]
    assert (response.status_code, kinds) == (500, ["view", 200, 500])


@claim("hooks.after-request.runs-for-handled-errors")
@pytest.mark.parametrize(
    ("path", "status"), [("/forbidden", 403), ("/nowhere", 404), ("/handled", 418)]
)
def test_after_request_functions_run_for_errors_that_are_handled(shop, path, status):
    """`after_request` functions run after an abort, a 404 or a handled exception."""
    shop.app.add_url_rule("/forbidden", "a", shop.note("view", error=Forbidden()))
    shop.app.add_url_rule("/handled", "b", shop.note("view", error=ZeroDivisionError()))
    shop.app.register_error_handler(ZeroDivisionError, lambda error: ("handled", 418))
    shop.app.after_request(lambda response: shop.see(response))

    shop.get(path)

    assert shop.trace[-1].status_code == status


@claim("hooks.after-request.runs-for-a-before-request-answer")
def test_after_request_functions_run_for_a_before_request_answer(shop):
    """`after_request` functions run for what a `before_request` function returns."""
    shop.app.before_request(shop.note("before", answer="closed"))
    shop.app.after_request(shop.note("app"))
    shop.blueprint.after_request(shop.note("blueprint"))

    shop.get("/blueprint/")

    assert shop.trace == ["before", "blueprint", "app"]


@claim("hooks.after-request.runs-before-a-stream-begins")
def test_after_request_functions_do_not_wait_for_a_stream(shop):
    """`after_request` functions run before the first piece of a streamed body."""

    def pieces():
        shop.trace.append("piece")
        yield "page"

    shop.view = lambda: flask.Response(pieces())
    shop.app.after_request(shop.note("after"))
    shop.app.teardown_request(shop.note("teardown"))

    assert (shop.get("/").text, shop.trace) == ("page", ["after", "teardown", "piece"])
