"""The session of a request that fails."""

from __future__ import annotations

import flask
import pytest
from flask.sessions import SecureCookieSessionInterface

from spec.kit import claim

DOC = "lifecycle#how-a-request-is-handled"


@claim("sessions.lifecycle.is-saved-with-a-404")
def test_the_session_is_saved_with_a_404(app, client, kept):
    """The session is saved with a 404 too."""
    app.before_request(lambda: flask.session.update(a=1))

    assert (client.get("/").status_code, kept()) == (404, {"a": 1})


@claim("sessions.lifecycle.is-saved-after-an-abort", doc="api#flask.abort")
def test_the_session_is_saved_when_the_view_aborts(app, client, kept):
    """The session is saved if the view calls `abort()`."""
    app.add_url_rule("/", "index", lambda: flask.session.update(a=1) or flask.abort(403))

    assert (client.get("/").status_code, kept()) == (403, {"a": 1})


def failing():
    """Write to the session, then fail."""
    flask.session["a"] = 1
    raise ZeroDivisionError


@claim("sessions.lifecycle.unhandled-error-saves", flask=">=1.1")
def test_the_session_is_saved_with_an_unhandled_error(app, client, kept):
    """The session is saved after an unhandled exception, though the answer is a 500."""
    app.add_url_rule("/", "index", failing)

    assert (client.get("/").status_code, kept()) == (500, {"a": 1})


@claim(
    "sessions.lifecycle.unhandled-error-loses",
    doc="api#flask.sessions.SessionInterface.save_session",
    flask="<1.1",
)
def test_the_session_is_lost_with_an_unhandled_error(app, client, kept):
    """Before Flask 1.1 the session is not saved after an unhandled exception."""
    app.add_url_rule("/", "index", failing)

    assert (client.get("/").status_code, kept()) == (500, {})


@claim("sessions.lifecycle.handled-error-saves")
@pytest.mark.parametrize("handled", [ZeroDivisionError, 500])
def test_the_session_is_saved_with_a_handled_error(app, client, handled, kept):
    """The session is saved after an exception that has an error handler."""
    app.register_error_handler(handled, lambda error: ("handled", 500))
    app.add_url_rule("/", "index", failing)

    assert (client.get("/").text, kept()) == ("handled", {"a": 1})


class Closed(SecureCookieSessionInterface):
    """Opens nothing and says so."""

    def open_session(self, app, request):
        """Fail."""
        raise ZeroDivisionError


@claim(
    "sessions.lifecycle.open-error-is-a-500", doc="api#flask.sessions.SessionInterface.open_session"
)
def test_an_error_in_opening_the_session_is_a_500(app, serve):
    """An exception in `open_session()` answers 500."""
    app.session_interface = Closed()

    assert serve(lambda: "").get("/").status_code == 500
