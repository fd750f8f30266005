import flask
import pytest

from app import create_app
from spec.kit import claim
from spec.tools.client import client_of

DOC = "lifecycle#how-a-request-is-handled"


def get(path, **config):
    """Get a page of a new app; give the response and both traces."""
    app = create_app(config)
    response = client_of(app).get(path)
    return response, {note: list(trace) for note, trace in app.extensions["trace"].items()}


@claim("hooks.notes.four-hooks-print-in-order", example=True)
def test_the_four_hooks_of_note_2_print_in_order():
    """The example app prints the names of its four hooks in order for its first request."""
    response, traces = get("/hooks/order")

    assert (response.status_code, response.text) == (200, "<h1>Hello, World!</h1>")
    assert traces["note 2"] == [
        "before_first_request",
        "before_request",
        "after_request",
        "teardown_request",
    ]


@claim("hooks.notes.the-second-request-prints-three", example=True)
def test_the_second_request_of_note_2_prints_three():
    """The example app prints the names of three hooks from the second request on."""
    app = create_app()
    client = client_of(app)
    client.get("/hooks/order")
    app.extensions["trace"]["note 2"].clear()

    client.get("/hooks/order")

    assert list(app.extensions["trace"]["note 2"]) == [
        "before_request",
        "after_request",
        "teardown_request",
    ]


@claim("hooks.notes.hello-runs-between-its-hooks", example=True)
def test_the_hello_view_runs_between_its_hooks():
    """The example app's hooks of note 1 all run around the view of `/hello`."""
    response, traces = get("/hooks/hello")

    assert (response.status_code, response.text) == (200, "hello page")
    assert traces["note 1"] == [
        "handle_before_first_request Executed",
        "handle_before_request Executed",
        "hello Executed",
        "handle_after_request Executed",
        "Judge the view logic of the request in the request hook: hello",
        "handle_teardown_request Executed",
    ]


@claim("hooks.notes.index-fails-after-its-print", example=True)
def test_the_index_view_fails_after_its_print():
    """The example app's `/index` of note 1 prints, then answers 500: it divides by zero."""
    response, traces = get("/hooks/index")

    assert (response.status_code, "index page" in response.text) == (500, False)
    assert [line for line in traces["note 1"] if "after_request" not in line] == [
        "handle_before_first_request Executed",
        "handle_before_request Executed",
        "index Executed",
        "Judge the view logic of the request in the request hook: index",
        "handle_teardown_request Executed",
    ]


@claim("hooks.notes.index-runs-after-request-for-its-500", example=True, flask=">=1.1")
def test_the_index_view_has_its_after_request_function():
    """The example app's `after_request` function runs for the 500 of `/index`."""
    _, traces = get("/hooks/index")

    assert traces["note 1"][2:4] == ["index Executed", "handle_after_request Executed"]


@claim(
    "hooks.notes.index-skips-after-request",
    example=True,
    doc="api#flask.Flask.after_request",
    flask="<1.1",
)
def test_the_index_view_has_no_after_request_function():
    """Before Flask 1.1 the example app's `after_request` function skips the 500 of `/index`."""
    _, traces = get("/hooks/index")

    assert "handle_after_request Executed" not in traces["note 1"]


@claim("hooks.notes.teardown-misses-its-paths-below-a-prefix", example=True)
def test_the_teardown_function_misses_its_paths_below_a_prefix():
    """Below a prefix, which only `url_for()` adds, the example app's teardown matches no path."""
    app = create_app()
    client_of(app).get("/hooks/hello", base_url="http://localhost/notes")

    assert list(app.extensions["trace"]["note 1"])[3:] == [
        "handle_after_request Executed",
        "handle_teardown_request Executed",
    ]


@claim("hooks.notes.teardown-compares-paths", doc="api#flask.Flask.teardown_request")
@pytest.mark.parametrize(("path", "listed"), [("/blueprint/", True), ("/nowhere", False)])
def test_a_teardown_function_compares_paths(shop, path, listed):
    """A teardown function can compare `request.path` with URLs of `url_for()`."""

    @shop.app.teardown_request
    def judge(error):
        known = [flask.url_for("index"), flask.url_for("blueprint.index")]
        shop.trace.append(flask.request.path in known)

    shop.get(path)

    assert shop.trace[-1] is listed
