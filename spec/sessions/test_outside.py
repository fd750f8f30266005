"""The session where no request is active."""

from __future__ import annotations

import flask
import pytest

from spec.kit import claim

DOC = "reqcontext#purpose-of-the-context"


@claim("sessions.outside.messages-raise-runtime-error", flask=">=2.2", otherwise=AttributeError)
def test_flashed_messages_outside_a_request_are_a_runtime_error():
    """`get_flashed_messages()` outside a request raises RuntimeError."""
    with pytest.raises(RuntimeError, match="^Working outside of (request|application) context"):
        flask.get_flashed_messages()


@claim("sessions.outside.messages-raise-attribute-error", flask="<2.2", otherwise=RuntimeError)
def test_flashed_messages_outside_a_request_are_an_attribute_error():
    """Before Flask 2.2 `get_flashed_messages()` outside a request raises AttributeError."""
    with pytest.raises(AttributeError, match="^'NoneType' object has no attribute 'flashes'$"):
        flask.get_flashed_messages()


@claim(
    "sessions.outside.test-request-context-saves-nothing",
    doc="api#flask.Flask.test_request_context",
)
def test_a_test_request_context_has_a_session(app):
    """`test_request_context()` opens a session that is never saved."""
    with app.test_request_context():
        flask.session["a"] = 1
        inside = dict(flask.session)
    with app.test_request_context():
        after = dict(flask.session)

    assert (inside, after) == ({"a": 1}, {})
