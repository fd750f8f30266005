import flask
import pytest
from flask import request, session

from spec.kit import claim
from spec.tools.client import client_of

DOC = "testing#accessing-and-modifying-the-session"


def request_path():
    """Give the path of the current request, or None where there is none."""
    return request.path if flask.has_request_context() else None


@claim("with_statement.client.as-gives-the-client", doc="api#flask.testing.FlaskClient")
def test_as_gives_the_client(app):
    """`with client as name` binds the client itself."""
    client = client_of(app, use_cookies=True)
    with client as same:
        assert same is client


@claim("with_statement.client.keeps-the-request")
def test_a_client_block_keeps_the_request(pages):
    """In a `with client` block the last request and its app context can be read."""
    with client_of(pages, use_cookies=True) as client:
        client.get("/a?b=c")

        assert (request.full_path, flask.current_app.name) == ("/a?b=c", "example")


@claim("with_statement.client.keeps-session-and-g")
def test_a_client_block_keeps_session_and_g(app):
    """In a `with client` block `session` and `g` have what the view stored."""

    @app.route("/")
    def view():
        session["user"] = "li"
        flask.g.user = "zhang"
        return "page"

    with client_of(app, use_cookies=True) as client:
        client.get("/")

        assert (session["user"], flask.g.user) == ("li", "zhang")


@claim("with_statement.client.pops-the-request-at-the-end")
def test_the_end_of_a_client_block_pops_the_request(pages):
    """The end of a `with client` block pops the request and the app context."""
    with client_of(pages, use_cookies=True) as client:
        client.get("/a")

    assert (flask.has_request_context(), flask.has_app_context()) == (False, False)


@claim("with_statement.client.pushes-nothing-itself")
def test_a_client_block_pushes_nothing_before_a_request(pages):
    """Entering a `with client` block pushes no context."""
    with client_of(pages, use_cookies=True):
        assert (flask.has_request_context(), flask.has_app_context()) == (False, False)


@claim("with_statement.client.without-a-block-keeps-nothing")
def test_a_request_outside_a_block_keeps_nothing(pages):
    """Without a `with client` block no request is kept after the response."""
    client_of(pages, use_cookies=True).get("/a")

    assert request_path() is None


@claim("with_statement.client.the-next-request-takes-over")
def test_the_next_request_takes_the_place(pages):
    """The next request in a `with client` block replaces the one before it."""
    paths = []
    with client_of(pages, use_cookies=True) as client:
        client.get("/a")
        paths.append(request.path)
        client.get("/b")
        paths.append(request.path)

    assert (paths, request_path()) == (["/a", "/b"], None)


@claim("with_statement.client.keeps-the-request-of-an-error-page")
def test_a_client_block_keeps_the_request_of_an_error_page(app):
    """A `with client` block keeps a request that answered 404 or 500."""
    app.add_url_rule("/broken", "broken", lambda: 1 // 0)
    with client_of(app, use_cookies=True) as client:
        seen = [(client.get(path).status_code, request.path) for path in ("/none", "/broken")]

    assert seen == [(404, "/none"), (500, "/broken")]


@claim(
    "with_statement.client.keeps-the-request-of-an-exception", flask="<2.2", otherwise=RuntimeError
)
def test_a_client_block_keeps_the_request_of_an_exception(app):
    """Before Flask 2.2 a `with client` block keeps a request that raised an exception."""
    app.testing = True
    app.add_url_rule("/broken", "broken", lambda: 1 // 0)

    with client_of(app, use_cookies=True) as client:
        with pytest.raises(ZeroDivisionError, match="by zero$"):
            client.get("/broken")
        assert request.path == "/broken"


@claim("with_statement.client.loses-the-request-of-an-exception", flask=">=2.2")
def test_a_client_block_loses_the_request_of_an_exception(app):
    """In a `with client` block `request` raises RuntimeError after a request that raised."""
    app.testing = True
    app.add_url_rule("/broken", "broken", lambda: 1 // 0)

    with client_of(app, use_cookies=True) as client:
        with pytest.raises(ZeroDivisionError, match="by zero$"):
            client.get("/broken")
        with pytest.raises(RuntimeError, match="^Working outside of request context"):
            _ = request.path


def kept_after_a_redirect(pages):
    """Follow a redirect in a block; give the path of the request kept, and what is torn down."""
    pages.add_url_rule("/", "start", lambda: flask.redirect("/end"))
    torn_down = []
    pages.teardown_request(lambda error: torn_down.append(request.path))
    with client_of(pages, use_cookies=True) as client:
        client.get("/", follow_redirects=True)
        return request_path(), list(torn_down)


@claim("with_statement.client.keeps-the-last-of-a-redirect", flask="<2.2")
def test_a_client_block_keeps_the_last_request_of_a_redirect(pages):
    """Before Flask 2.2 a `with client` block keeps a redirect's target, not yet torn down."""
    assert kept_after_a_redirect(pages) == ("/end", ["/"])


@claim("with_statement.client.keeps-the-first-of-a-redirect", flask=">=2.2,<3.1.2")
def test_a_client_block_keeps_the_first_request_of_a_redirect(pages):
    """A `with client` block keeps the request that was redirected, torn down."""
    assert kept_after_a_redirect(pages) == ("/", ["/", "/end"])


@claim("with_statement.client.keeps-the-last-of-a-redirect-torn-down", flask=">=3.1.2")
def test_a_client_block_keeps_the_last_request_of_a_redirect_torn_down(pages):
    """A `with client` block keeps the target of a followed redirect, torn down."""
    assert kept_after_a_redirect(pages) == ("/end", ["/", "/end"])


def told_when_the_block_raises(pages):
    """Raise in a block after a request; give what the request's teardown is told last."""
    errors = []
    pages.teardown_request(errors.append)

    def block():
        with client_of(pages, use_cookies=True) as client:
            client.get("/a")
            raise KeyError("tea")

    with pytest.raises(KeyError, match="tea"):
        block()
    return errors[-1]


@claim("with_statement.client.teardown-receives-the-blocks-exception", flask="<2.2")
def test_teardown_receives_the_exception_that_leaves_the_client_block(pages):
    """Before Flask 2.2 teardown functions receive an exception of a `with client` block."""
    assert type(told_when_the_block_raises(pages)) is KeyError


@claim("with_statement.client.teardown-does-not-receive-the-blocks-exception", flask=">=2.2")
def test_teardown_does_not_receive_the_exception_that_leaves_the_client_block(pages):
    """Teardown functions do not receive an exception of a `with client` block."""
    assert told_when_the_block_raises(pages) is None


@claim("with_statement.client.swallows-nothing")
def test_a_client_block_swallows_nothing(pages):
    """An exception leaves a `with client` block, and the request is popped."""

    def block():
        with client_of(pages, use_cookies=True) as client:
            client.get("/a")
            raise KeyError("tea")

    with pytest.raises(KeyError, match="tea"):
        block()

    assert request_path() is None


@claim("with_statement.client.context-around-it-stays")
def test_an_app_context_around_a_client_block_stays(pages):
    """An app context around a `with client` block stays pushed."""
    with pages.app_context():
        with client_of(pages, use_cookies=True) as client:
            client.get("/a")

        assert (flask.has_app_context(), flask.has_request_context()) == (True, False)
