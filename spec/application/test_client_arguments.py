"""What the test client and the command runner take as their arguments."""

import io

import click
import flask
import pytest
from werkzeug.test import EnvironBuilder, create_environ
from werkzeug.wrappers import Request

from spec.kit import claim
from spec.tools.client import client_of

DOC = "testing#sending-requests-with-the-test-client"


@pytest.fixture
def echo(app):
    """A client of an app that answers with path, query, form and a header of the request."""

    def echo_of(path):
        request = flask.request
        return f"{request.full_path} {request.form['a']} {request.headers['X-Tea']}"

    app.add_url_rule("/<path>", "echo", echo_of, methods=["POST"])
    client = client_of(app)
    client.environ_base["HTTP_X_TEA"] = "green"
    return client


ENVIRON = {"path": "/tea?cup=2", "method": "POST", "data": {"a": "b"}}


@claim("application.client.takes-what-makes-a-request")
@pytest.mark.parametrize(
    "made",
    [
        pytest.param(lambda: create_environ(**ENVIRON), id="environ"),
        pytest.param(lambda: EnvironBuilder(**ENVIRON), id="builder"),
    ],
)
def test_the_client_takes_what_makes_a_request(echo, made):
    """`client.open()` accepts a WSGI environ or an EnvironBuilder, and adds `environ_base`."""
    assert echo.open(made()).get_data(as_text=True) == "/tea?cup=2 b green"


@claim("application.client.takes-a-request", flask=">=2.0", otherwise=AttributeError)
def test_the_client_takes_a_request(echo):
    """`client.open()` accepts a request object, and adds `environ_base`."""
    request = Request(create_environ(**ENVIRON))

    assert echo.open(request).get_data(as_text=True) == "/tea?cup=2 b green"


@click.command()
@click.pass_obj
def who(obj):
    """Print what the command was given as its object."""
    click.echo(obj if isinstance(obj, str) else obj.load_app().name)


class Unclosed(Exception):
    """A request was not closed."""


def served(client):
    """What a view answers; Unclosed: its request could not be closed."""
    try:
        return client.get("/")
    except Exception as error:
        raise Unclosed(str(error)) from error


class Closeless(flask.Request):
    """A request that cannot be closed."""

    close = None


@claim(
    "application.request.without-close-is-served",
    doc="api#flask.Flask.request_class",
    flask="<3.2",
    otherwise=Unclosed,
)
def test_a_request_that_cannot_be_closed_is_served(app, serve):
    """A request class without `close()` serves requests."""
    app.request_class = Closeless

    client = serve(lambda: "served")

    assert served(client).text == "served"


@claim(
    "application.request.needs-close",
    doc="api#flask.Flask.request_class",
    flask=">=3.2",
    otherwise=pytest.fail.Exception,
)
def test_a_request_that_cannot_be_closed_raises(app, serve):
    """From Flask 3.2 on a request class without `close()` raises after each request."""
    app.request_class = Closeless
    client = serve(lambda: "served")

    with pytest.raises(Unclosed, match="^Errors during context teardown|not callable$"):
        served(client)


@pytest.fixture
def torn_down(app):
    """How often the application context is torn down when JSON is sent to a view."""
    seen = []
    app.teardown_appcontext(lambda error: seen.append("teardown"))
    app.add_url_rule("/", "view", lambda: "page", methods=["POST"])
    app.test_client().post("/", json={"a": 1})
    return seen


@claim("application.client.json-pushes-no-context", flask=">=1.0.3")
def test_json_pushes_no_context_of_its_own(torn_down):
    """The `json` argument of the test client pushes no app context of its own."""
    assert torn_down == ["teardown"]


@claim(
    "application.client.json-pushes-a-context", doc="api#flask.testing.FlaskClient", flask="<1.0.3"
)
def test_json_pushes_a_context_of_its_own(torn_down):
    """Before Flask 1.0.3 the `json` argument runs `teardown_appcontext` functions first."""
    assert torn_down == ["teardown", "teardown"]


@pytest.fixture
def content_keys(app):
    """The keys of the WSGI environ about the body, where a test request has its headers by hand."""
    seen = []
    app.before_request(
        lambda: seen.extend(key for key in flask.request.environ if "CONTENT" in key)
    )
    headers = {"Content-Type": "text/plain", "Content-Length": "1"}
    app.test_client().post("/", data=b"x", headers=headers)
    return sorted(seen)


@claim("application.client.content-headers-are-set-once", werkzeug=">=2.1")
def test_content_headers_are_set_once(content_keys):
    """Content-Type and Content-Length headers of the test client are in the WSGI environ once."""
    assert content_keys == ["CONTENT_LENGTH", "CONTENT_TYPE"]


@claim("application.client.content-headers-are-set-twice", werkzeug="<2.1")
def test_content_headers_are_set_twice(content_keys):
    """Before Werkzeug 2.1 Content-Type and Content-Length are in the WSGI environ twice."""
    assert content_keys == [
        "CONTENT_LENGTH",
        "CONTENT_TYPE",
        "HTTP_CONTENT_LENGTH",
        "HTTP_CONTENT_TYPE",
    ]


@claim("application.client.closes-files", doc="testing#form-data")
def test_the_client_closes_the_files_that_it_sends(serve):
    """The test client closes a file that it has sent."""
    file = io.BytesIO(b"tea")

    assert serve(lambda: "sent").post("/", data={"file": (file, "tea.txt")}).text == "sent"
    assert file.closed


@claim("application.client.takes-the-host-from-two-slashes")
def test_two_slashes_at_the_start_name_the_host(app):
    """The test client takes what follows two slashes at the start of a path for the host."""
    app.add_url_rule("/<path:path>", "view", lambda path: f"{flask.request.host} {path}")

    assert app.test_client().get("//tea/pot").data == b"tea pot"
