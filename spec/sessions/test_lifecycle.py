"""When the session is opened and saved."""

from __future__ import annotations

import flask
import pytest
from werkzeug.routing import BaseConverter

from spec.kit import claim

DOC = "lifecycle#how-a-request-is-handled"


@claim("sessions.lifecycle.before-request")
def test_the_session_is_open_before_the_first_hook(app, client, kept):
    """A before_request function has the session, and what it writes is kept."""
    app.before_request(lambda: flask.session.update(a=1))
    app.add_url_rule("/", "index", lambda: str(flask.session["a"]))

    assert (client.get("/").text, kept()) == ("1", {"a": 1})


@claim("sessions.lifecycle.after-request")
def test_a_change_in_after_request_is_saved(app, client, kept):
    """The session is saved after the after_request functions."""
    app.after_request(lambda response: flask.session.update(a=1) or response)
    app.add_url_rule("/", "index", lambda: "")
    client.get("/")

    assert kept() == {"a": 1}


@claim("sessions.lifecycle.after-this-request", doc="api#flask.after_this_request")
def test_a_change_in_after_this_request_is_saved(app, client, kept):
    """What after_this_request writes into the session is saved."""

    def view():
        flask.after_this_request(lambda response: flask.session.update(a=1) or response)
        return ""

    app.add_url_rule("/", "index", view)
    client.get("/")

    assert kept() == {"a": 1}


@claim("sessions.lifecycle.teardown-is-too-late")
def test_a_change_in_teardown_request_is_lost(app, client, kept):
    """A teardown function can write to the session, but nobody saves it."""
    app.teardown_request(lambda error: flask.session.update(a=1))
    app.add_url_rule("/", "index", lambda: "")
    client.get("/")

    assert kept() == {}


@claim("sessions.lifecycle.stream-is-too-late", doc="api#flask.stream_with_context")
def test_a_stream_reads_the_session_and_cannot_write_it(app, client, kept):
    """A stream with context reads the session; what it writes comes after the headers."""

    def view():
        flask.session["a"] = 1

        def stream():
            yield str(flask.session["a"])
            flask.session["b"] = 2

        return flask.Response(flask.stream_with_context(stream()))

    app.add_url_rule("/", "index", view)

    assert (client.get("/").text, kept()) == ("1", {"a": 1})


class Mine(BaseConverter):
    """Turns any part of a URL into what the session has of ``a``."""

    def to_python(self, value):
        """Read the session."""
        return flask.session.get("a", 0)


@pytest.fixture
def converted(app, client):
    """Ask for a URL with the converter, with 1 in the session; give status and text."""
    app.url_map.converters["mine"] = Mine
    app.add_url_rule("/<mine:a>", "index", lambda a: str(a))
    with client.session_transaction() as session:
        session["a"] = 1
    try:
        response = client.get("/x")
    except RuntimeError:  # Flask 1.0 matches before it handles errors: the server sends the 500
        return 500, ""
    return response.status_code, response.text


@claim(
    "sessions.lifecycle.converter",
    flask=">=1.1,<2.0 || >=2.0.1",
    doc="api#url-route-registrations",
)
def test_a_url_converter_can_read_the_session(converted):
    """The URL is matched after the session is opened."""
    assert converted == (200, "1")


@claim(
    "sessions.lifecycle.converter-comes-first",
    flask="<1.1 || >=2.0,<2.0.1",
    doc="api#url-route-registrations",
)
def test_a_url_converter_cannot_read_the_session(converted):
    """The URL is matched before the session is opened: a converter that reads it is a 500."""
    assert converted[0] == 500


@claim(
    "sessions.lifecycle.copied-context-shares",
    flask=">=1.1",
    doc="api#flask.copy_current_request_context",
)
def test_a_copied_context_has_the_current_session(app, serve):
    """`copy_current_request_context` takes the session along as it is now."""

    def view():
        flask.session["a"] = 1
        copied = flask.copy_current_request_context(lambda: dict(flask.session))
        return str(copied())

    assert serve(view).get("/").text == "{'a': 1}"


@claim(
    "sessions.lifecycle.copied-context-reloads",
    flask="<1.1",
    doc="api#flask.copy_current_request_context",
)
def test_a_copied_context_has_the_session_of_the_cookie(app, serve):
    """`copy_current_request_context` opens the session anew, without the changes so far."""

    def view():
        flask.session["a"] = 1
        copied = flask.copy_current_request_context(lambda: dict(flask.session))
        return str(copied())

    assert serve(view).get("/").text == "{}"


@claim("sessions.lifecycle.views-see-one-session")
def test_one_request_has_one_session(app, serve):
    """Within a request every use of the name is the same session object."""
    client = serve(lambda: str(len({id(flask.session._get_current_object()) for _ in range(3)})))

    assert client.get("/").text == "1"


@claim("sessions.lifecycle.templates-see-the-session", doc="templating#standard-context")
def test_templates_see_the_session(serve, client, app):
    """Templates have the session without being given it."""
    app.add_url_rule("/", "index", lambda: flask.render_template_string("{{ session.name }}"))
    with client.session_transaction() as session:
        session["name"] = "python"

    assert client.get("/").text == "python"
