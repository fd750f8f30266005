import flask
import pytest
from flask import request

from spec.kit import claim

DOC = "api#flask.Flask.test_request_context"


@claim("contexts.test-request-context.is-a-get-of-the-root")
def test_a_test_request_is_a_get_of_the_root(app):
    """`test_request_context()` makes a GET request of `http://localhost/`."""
    with app.test_request_context():
        assert (request.method, request.url) == ("GET", "http://localhost/")


@claim("contexts.test-request-context.takes-arguments-of-the-client")
def test_a_test_request_takes_the_arguments_of_the_client(app):
    """`test_request_context()` accepts the arguments of the test client's requests."""
    with app.test_request_context(
        "/page?a=1",
        method="post",
        data={"b": "2"},
        headers={"X-C": "3"},
        base_url="https://example.com:81/app",
    ):
        seen = (request.method, request.args["a"], request.form["b"], request.headers["X-C"])
        assert seen == ("POST", "1", "2", "3")
        assert request.url == "https://example.com:81/app/page?a=1"


@claim("contexts.test-request-context.json-sets-body-and-type")
def test_a_test_request_takes_json(app):
    """`test_request_context(json=…)` sets body and type; the method stays GET."""
    with app.test_request_context(json={"a": 1}):
        seen = (request.get_json(), request.mimetype, request.method)

    assert seen == ({"a": 1}, "application/json", "GET")


@claim("contexts.test-request-context.url-is-made-of-its-parts")
@pytest.mark.parametrize(
    ("path", "options", "url"),
    [
        pytest.param("https://other.com/x?y=1", {}, "https://other.com/x?y=1", id="absolute"),
        pytest.param("/x", {"subdomain": "s"}, "http://s.localhost/x", id="subdomain"),
        pytest.param("/x", {"url_scheme": "https"}, "https://localhost/x", id="scheme"),
        pytest.param("/x", {"base_url": "http://h/app"}, "http://h/app/x", id="base-url"),
    ],
)
def test_the_url_of_a_test_request_is_put_together(app, path, options, url):
    """`test_request_context()` makes the URL of `subdomain`, `url_scheme` and `base_url`."""
    context = app.test_request_context(path, **options)

    assert context.request.url == url


@claim("contexts.test-request-context.settings-make-its-url")
def test_the_settings_are_part_of_the_url_of_a_test_request(app):
    """PREFERRED_URL_SCHEME, SERVER_NAME and APPLICATION_ROOT make a test request's URL."""
    app.config.update(
        PREFERRED_URL_SCHEME="https", SERVER_NAME="example.com", APPLICATION_ROOT="/app"
    )

    with app.test_request_context("/x"):
        assert (request.url, request.script_root) == ("https://example.com/app/x", "/app")


@claim("contexts.test-request-context.base-url-takes-no-other-part")
@pytest.mark.parametrize("option", [{"subdomain": "s"}, {"url_scheme": "https"}])
def test_a_base_url_goes_with_neither_subdomain_nor_scheme(app, option):
    """`base_url` beside `subdomain` or `url_scheme` raises AssertionError."""
    with pytest.raises(AssertionError, match='Cannot pass "subdomain" or "url_scheme" with'):
        app.test_request_context(base_url="http://h", **option)


@pytest.fixture
def trace(app):
    """Note which functions run for a request of `/`."""
    seen = []
    app.before_request(lambda: seen.append("before"))
    app.add_url_rule("/", "view", lambda: seen.append("view") or "page")
    app.after_request(lambda response: seen.append("after") or response)
    app.teardown_request(lambda error: seen.append("teardown"))
    return seen


@claim("contexts.test-request-context.runs-teardown-only")
def test_a_test_request_runs_teardown_functions_only(app, trace):
    """`test_request_context()` runs only the `teardown_request` functions."""
    with app.test_request_context():
        trace.append("block")

    assert trace == ["block", "teardown"]


@claim(
    "contexts.test-request-context.preprocess-request-runs-before-request",
    doc="shell#firing-before-after-request",
    flask="<3.2",
    otherwise=TypeError,
)
def test_preprocess_request_runs_the_before_request_functions(app, trace):
    """`preprocess_request()` runs `before_request`, `process_response()` `after_request`."""
    with app.test_request_context():
        app.preprocess_request()
        app.process_response(flask.Response())

    assert trace == ["before", "after", "teardown"]


@claim(
    "contexts.test-request-context.full-dispatch-request-runs-hooks-and-view",
    doc="api#flask.Flask.full_dispatch_request",
    flask="<3.2",
    otherwise=TypeError,
)
def test_full_dispatch_request_handles_the_request(app, trace):
    """`full_dispatch_request()` runs all hooks and the view, and returns the response."""
    with app.test_request_context():
        response = app.full_dispatch_request()

    assert (response.get_data(), trace) == (b"page", ["before", "view", "after", "teardown"])


@claim(
    "contexts.test-request-context.steps-take-the-context",
    doc="api#flask.Flask.full_dispatch_request",
    flask=">=3.2",
    otherwise=TypeError,
)
def test_the_steps_of_a_request_take_the_context(app, trace):
    """From Flask 3.2 on `preprocess_request()` and the other steps take the context."""
    with app.test_request_context() as context:
        app.preprocess_request(context)
        response = app.full_dispatch_request(context)

    assert response.get_data() == b"page"
    assert trace == ["before", "before", "view", "after", "teardown"]


@claim(
    "contexts.test-request-context.steps-need-the-context",
    doc="api#flask.Flask.full_dispatch_request",
    flask=">=3.2",
    otherwise=pytest.fail.Exception,
)
@pytest.mark.parametrize(
    "name", ["preprocess_request", "full_dispatch_request", "do_teardown_appcontext"]
)
def test_the_steps_of_a_request_need_the_context(app, name):
    """From Flask 3.2 on the steps of a request raise TypeError without the context."""
    message = rf"^Flask\.{name}\(\) missing 1 required positional argument: 'ctx'$"
    with app.test_request_context(), pytest.raises(TypeError, match=message):
        getattr(app, name)()


@claim("contexts.request-context.is-made-of-an-environ", doc="api#flask.Flask.request_context")
def test_a_request_context_is_made_of_a_wsgi_environment(app):
    """`app.request_context()` makes a request context of a WSGI environ."""
    environ = {
        "REQUEST_METHOD": "GET",
        "SERVER_NAME": "example.com",
        "SERVER_PORT": "80",
        "PATH_INFO": "/page",
        "wsgi.url_scheme": "http",
    }

    with app.request_context(environ):
        assert request.url == "http://example.com/page"
