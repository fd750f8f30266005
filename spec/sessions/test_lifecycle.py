"""When the session is opened and saved."""

from __future__ import annotations

import flask
import pytest
from werkzeug.routing import BaseConverter

from spec.kit import claim

DOC = "lifecycle#how-a-request-is-handled"


@claim("sessions.lifecycle.is-open-in-before-request")
def test_the_session_is_open_before_the_first_hook(app, client, kept):
    """A `before_request` function can read and write the session."""
    app.before_request(lambda: flask.session.update(a=1))
    app.add_url_rule("/", "index", lambda: str(flask.session["a"]))

    assert (client.get("/").text, kept()) == ("1", {"a": 1})


@claim("sessions.lifecycle.is-read-by-the-target-of-a-redirect", doc="api#sessions")
def test_the_target_of_a_redirect_reads_the_session(app, client):
    """The target of a redirect reads the session of the redirecting view, which is not empty."""
    app.add_url_rule("/", "index", lambda: flask.session.update(a=1) or flask.redirect("/seen"))
    app.add_url_rule("/seen", "seen", lambda: flask.jsonify(dict(flask.session)))

    assert client.get("/", follow_redirects=True).get_json() == {"a": 1}


@claim("sessions.lifecycle.is-saved-after-after-request")
def test_a_change_in_after_request_is_saved(app, client, kept):
    """The session is saved after the `after_request` functions have run."""
    app.after_request(lambda response: flask.session.update(a=1) or response)
    app.add_url_rule("/", "index", lambda: "")
    client.get("/")

    assert kept() == {"a": 1}


@claim("sessions.lifecycle.is-saved-after-after-this-request", doc="api#flask.after_this_request")
def test_a_change_in_after_this_request_is_saved(app, client, kept):
    """What an `after_this_request` function writes into the session is saved."""

    def view():
        flask.after_this_request(lambda response: flask.session.update(a=1) or response)
        return ""

    app.add_url_rule("/", "index", view)
    client.get("/")

    assert kept() == {"a": 1}


@claim("sessions.lifecycle.teardown-is-too-late")
def test_a_change_in_teardown_request_is_lost(app, client, kept):
    """What a teardown function writes into the session is not saved."""
    app.teardown_request(lambda error: flask.session.update(a=1))
    app.add_url_rule("/", "index", lambda: "")
    client.get("/")

    assert kept() == {}


@claim("sessions.lifecycle.stream-is-too-late", doc="api#flask.stream_with_context")
def test_a_stream_reads_the_session_and_cannot_write_it(app, client, kept):
    """A stream with `stream_with_context()` reads the session; what it writes is not saved."""

    def view():
        flask.session["a"] = 1

        def stream():
            yield str(flask.session["a"])
            flask.session["b"] = 2

        return flask.Response(flask.stream_with_context(stream()))

    app.add_url_rule("/", "index", view)

    assert (client.get("/").text, kept()) == ("1", {"a": 1})


class Mine(BaseConverter):
    """Turns any part of a URL into what the session has."""

    def to_python(self, value):
        """Read the session; without a request there is none."""
        return str(flask.session and dict(flask.session)) if flask.has_request_context() else ""


@pytest.fixture
def converted(app, client):
    """Ask for a URL with the converter, with 1 in the session; give what that finds."""
    app.url_map.converters["mine"] = Mine
    app.add_url_rule("/<mine:a>", "index", lambda a: str(a))
    with client.session_transaction() as session:
        session["a"] = 1
    return client.get("/x").text


@claim(
    "sessions.lifecycle.is-open-for-url-converters",
    flask=">=1.1,<2.0 || >=2.0.1",
    doc="api#url-route-registrations",
)
def test_a_url_converter_reads_the_session(converted):
    """A URL converter can read the session."""
    assert converted == "{'a': 1}"


@claim(
    "sessions.lifecycle.is-none-for-url-converters",
    flask=">=2.0,<2.0.1",
    doc="api#url-route-registrations",
)
def test_a_url_converter_comes_before_the_session(converted):
    """In Flask 2.0.0 `session` is None while a URL converter runs."""
    assert converted == "None"


@claim("sessions.lifecycle.is-one-object")
def test_one_request_has_one_session(serve):
    """`session` is the same object all through a request."""
    client = serve(lambda: str(len({id(flask.session._get_current_object()) for _ in range(3)})))

    assert client.get("/").text == "1"
