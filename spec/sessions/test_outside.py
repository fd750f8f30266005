"""The session where no request is active."""

from __future__ import annotations

import flask
import pytest

from spec.kit import claim

DOC = "reqcontext#purpose-of-the-context"
USES = [
    pytest.param(lambda: flask.session["a"], id="getitem"),
    pytest.param(lambda: flask.session.get("a"), id="get"),
    pytest.param(lambda: flask.session.__setitem__("a", 1), id="setitem"),
    pytest.param(lambda: "a" in flask.session, id="in"),
    pytest.param(lambda: len(flask.session), id="len"),
    pytest.param(lambda: flask.session.permanent, id="permanent"),
    pytest.param(lambda: flask.flash("a"), id="flash"),
]


@claim("sessions.outside.runtime-error", flask=">=2.2")
@pytest.mark.parametrize("use", USES)
def test_the_session_outside_a_request_is_a_runtime_error(use):
    """Using the session without a request raises RuntimeError, in these words."""
    with pytest.raises(RuntimeError) as caught:
        use()

    assert str(caught.value) == (
        "Working outside of request context.\n"
        "\n"
        "This typically means that you attempted to use functionality that needed\n"
        "an active HTTP request. Consult the documentation on testing for\n"
        "information about how to avoid this problem."
    )


@claim("sessions.outside.runtime-error-two-blanks", flask="<2.2")
@pytest.mark.parametrize("use", USES)
def test_the_session_outside_a_request_is_a_runtime_error_with_two_blanks(use):
    """Using the session without a request raises RuntimeError, two blanks in its third line."""
    with pytest.raises(RuntimeError) as caught:
        use()

    assert str(caught.value) == (
        "Working outside of request context.\n"
        "\n"
        "This typically means that you attempted to use functionality that needed\n"
        "an active HTTP request.  Consult the documentation on testing for\n"
        "information about how to avoid this problem."
    )


@claim("sessions.outside.messages-runtime-error", flask=">=2.2", otherwise=AttributeError)
def test_flashed_messages_outside_a_request_are_a_runtime_error():
    """`get_flashed_messages()` without a request raises RuntimeError."""
    with pytest.raises(RuntimeError, match="^Working outside of request context"):
        flask.get_flashed_messages()


@claim("sessions.outside.messages-attribute-error", flask="<2.2", otherwise=RuntimeError)
def test_flashed_messages_outside_a_request_are_an_attribute_error():
    """`get_flashed_messages()` without a request raises AttributeError."""
    with pytest.raises(AttributeError, match="^'NoneType' object has no attribute 'flashes'$"):
        flask.get_flashed_messages()


@claim("sessions.outside.app-context-is-not-enough")
def test_an_app_context_has_no_session(app):
    """With an app context alone there is no session."""
    with app.app_context(), pytest.raises(RuntimeError, match="^Working outside of request"):
        flask.session.get("a")


@claim("sessions.outside.repr-and-bool")
def test_the_name_itself_is_harmless_outside_a_request():
    """`repr(session)` says that it stands for nothing; it counts as false."""
    assert (repr(flask.session), bool(flask.session)) == ("<LocalProxy unbound>", False)


@claim("sessions.outside.test-request-context", doc="api#flask.Flask.test_request_context")
def test_a_test_request_context_has_a_session(app):
    """A test_request_context opens a session, which is gone with it and never saved."""
    with app.test_request_context():
        flask.session["a"] = 1
        inside = dict(flask.session)
    with app.test_request_context():
        after = dict(flask.session)

    assert (inside, after) == ({"a": 1}, {})
