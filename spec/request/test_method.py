import flask
import pytest
from flask import request

from spec.kit import claim
from spec.request.wire import environ

DOC = "api#flask.Request.method"


@claim("request.method.is-in-upper-case")
def test_method_is_in_upper_case():
    """`method` is the HTTP method in upper case, whatever the server gives."""
    assert flask.Request(environ(REQUEST_METHOD="delete")).method == "DELETE"


@claim(
    "request.method.cannot-be-overridden-by-a-header",
    doc="patterns/methodoverrides#adding-http-method-overrides",
)
def test_an_override_header_changes_nothing(serve):
    """`method` ignores X-HTTP-Method-Override unless a middleware reads it."""
    client = serve(lambda: request.method)

    assert client.post("/", headers={"X-HTTP-Method-Override": "DELETE"}).text == "POST"


@claim("request.method.cannot-be-set", werkzeug="<2.0")
@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("method", "^read only property$"),
        ("scheme", "^read only property$"),
        ("query_string", "^read only property$"),
        ("remote_addr", "^can't set attribute|has no setter$"),
    ],
)
def test_a_fact_of_the_request_cannot_be_set(name, message):
    """Assigning `method`, `scheme`, `query_string` or `remote_addr` raises AttributeError."""
    with pytest.raises(AttributeError, match=message):
        setattr(flask.Request(environ()), name, "x")


@claim(
    "request.method.can-be-set",
    doc="api#flask.Request.method",
    werkzeug=">=2.0",
    otherwise=AttributeError,
)
@pytest.mark.parametrize("name", ["method", "scheme", "query_string", "remote_addr"])
def test_a_fact_of_the_request_can_be_set(name):
    """`method`, `scheme`, `query_string` and `remote_addr` can be assigned."""
    made = flask.Request(environ())
    setattr(made, name, "x")

    assert getattr(made, name) == "x"


@claim("request.repr.shows-url-and-method", doc="werkzeug:wrappers#werkzeug.wrappers.Request")
def test_repr_shows_url_and_method(ask):
    """`repr()` of a request has its class, URL and method."""
    assert ask(lambda: repr(request), "/a?b=1", method="POST") == (
        "<Request 'http://localhost/a?b=1' [POST]>"
    )
