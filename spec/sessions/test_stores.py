"""What every store of sessions does: the signed cookie, server memory, the URL, Redis."""

from __future__ import annotations

import uuid

import flask

from spec.kit import claim
from spec.sessions.visitors import Visitor

DOC = "api#flask.sessions.SessionInterface"


@claim("sessions.stores.come-back", example=True)
def test_a_session_comes_back(visitor_of_every_store):
    """In every store of the example app the next requests find what one put into the session."""
    visitor = visitor_of_every_store
    visitor.put(name="python", mobile="18611111111")

    assert [visitor.visit(), visitor.visit()] == [{"name": "python", "mobile": "18611111111"}] * 2


@claim("sessions.stores.keep-the-types-of-values", example=True)
def test_a_store_keeps_the_types_of_the_cookie(visitor):
    """In each kind of store of the example app values such as tuples and bytes keep their types."""
    value = [(1,), b"\x00\xff", uuid.UUID(int=1), {" t": [1]}]
    visitor.put(value=value)

    assert visitor.visit(lambda session: session["value"]) == value


@claim("sessions.stores.refused-value-is-a-500", example=True)
def test_a_value_that_cannot_be_kept_changes_nothing(visitor):
    """In each kind of store of the example app a value that is not serializable answers 500."""
    visitor.put(a=1)
    visitor.visit(lambda session: session.update(a=2, b=object()))

    assert (visitor.response.status_code, visitor.visit()) == (500, {"a": 1})


@claim("sessions.stores.send-nothing-if-it-was-unused", example=True)
def test_a_request_without_session_use_sends_nothing(visitor):
    """In each kind of store of the example app an unused session sends no cookie and no Vary."""
    visitor.visit(lambda session: None)

    headers = visitor.response.headers
    assert (headers.getlist("Set-Cookie"), headers.getlist("Vary")) == ([], [])
    assert visitor.token == ""


@claim("sessions.stores.reading-keeps-nothing", example=True)
def test_reading_an_empty_session_keeps_nothing(visitor):
    """In each kind of store of the example app reading an empty session creates no token."""
    assert (visitor.visit(lambda session: session.get("a")), visitor.token) == (None, "")


@claim("sessions.stores.clear-removes-items-and-token", example=True)
def test_a_cleared_session_is_gone(visitor):
    """In each kind of store of the example app `session.clear()` removes items and token."""
    visitor.put(a=1)
    visitor.log_out()

    assert (visitor.token, visitor.visit()) == ("", {})


@claim("sessions.stores.is-deleted-with-its-last-item", example=True)
def test_a_session_without_its_last_item_is_gone(visitor):
    """In each kind of store of the example app a session without its last item is deleted."""
    visitor.put(a=1)
    visitor.visit(lambda session: session.pop("a"))

    assert (visitor.token, visitor.visit()) == ("", {})


@claim("sessions.stores.visitors-are-apart", example=True)
def test_two_visitors_have_two_sessions(visitor):
    """In each kind of store of the example app a visitor does not see the session of another."""
    other = Visitor(visitor.app)
    visitor.put(a=1)
    other.put(a=2)

    assert (visitor.visit(), other.visit()) == ({"a": 1}, {"a": 2})


@claim("sessions.stores.change-inside-needs-modified", example=True)
def test_a_change_inside_a_value_needs_modified(visitor):
    """In each kind of store of the example app a change inside a list needs `session.modified`."""
    visitor.put(a=[1])
    visitor.visit(lambda session: session["a"].append(2))
    unmarked = visitor.visit()
    visitor.visit(lambda session: session["a"].append(2) or setattr(session, "modified", True))

    assert (unmarked, visitor.visit()) == ({"a": [1]}, {"a": [1, 2]})


@claim(
    "sessions.stores.keep-what-after-request-puts-in",
    example=True,
    doc="lifecycle#how-a-request-is-handled",
)
def test_a_change_in_after_request_is_kept(visitor):
    """In each kind of store of the example app what an `after_request` function puts in is kept."""
    visitor.app.after_request(lambda response: flask.session.update(a=1) or response)
    visitor.put(b=2)

    assert visitor.visit() == {"a": 1, "b": 2}


@claim(
    "sessions.stores.show-a-flashed-message-once",
    example=True,
    doc="patterns/flashing#simple-flashing",
)
def test_a_flashed_message_is_seen_once(visitor):
    """In each kind of store of the example app a flashed message is shown once."""
    visitor.visit(lambda session: flask.flash("saved"))
    shown = [visitor.visit(lambda session: flask.get_flashed_messages()) for _ in range(2)]

    assert shown == [["saved"], []]


@claim("sessions.stores.logout-deletes-an-unknown-token", example=True)
def test_a_logout_without_session_is_answered(visitor):
    """In each kind of store of the example app a logout deletes an unknown token."""
    visitor.token = "A" * 43
    visitor.log_out()

    assert (visitor.response.status_code, visitor.token, visitor.visit()) == (200, "", {})
