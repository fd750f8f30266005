"""What every store of sessions does: the signed cookie, server memory, the URL, Redis."""

from __future__ import annotations

import uuid

import flask
import pytest
from markupsafe import Markup

from spec.kit import claim
from spec.sessions.samples import class_of_what_comes_back
from spec.sessions.visitors import Visitor

DOC = "api#flask.sessions.SessionInterface"


@claim("sessions.stores.come-back", example=True)
def test_a_session_comes_back(visitor):
    """In every store of the example app the next requests find what one put into the session."""
    visitor.put(name="python", mobile="18611111111")

    assert [visitor.visit(), visitor.visit()] == [{"name": "python", "mobile": "18611111111"}] * 2


@claim("sessions.stores.types", example=True)
@pytest.mark.parametrize(
    "value",
    [
        pytest.param(None, id="none"),
        pytest.param(True, id="bool"),
        pytest.param(2**70, id="big-int"),
        pytest.param(1.5, id="float"),
        pytest.param("é世\0\ud800", id="any-text"),
        pytest.param([1, (2, [3])], id="list-and-tuple"),
        pytest.param(b"\x00\xff", id="bytes"),
        pytest.param(Markup("<b>"), id="markup"),
        pytest.param(uuid.UUID(int=1), id="uuid"),
        pytest.param({"a": {"b": (1,)}}, id="nested"),
        pytest.param({" t": [1]}, id="key-like-a-tag"),
    ],
)
def test_a_store_keeps_the_types_of_the_cookie(visitor, value):
    """In every store of the example app a session's values keep their types."""
    visitor.put(value=value)
    back = visitor.visit(lambda session: session["value"])

    assert (back, type(back)) == (value, class_of_what_comes_back(value))


@claim("sessions.stores.refused-value", example=True)
def test_a_value_that_cannot_be_kept_changes_nothing(visitor):
    """In every store of the example app a value that is not serializable answers 500."""
    visitor.put(a=1)
    visitor.visit(lambda session: session.update(a=2, b=object()))

    assert (visitor.response.status_code, visitor.visit()) == (500, {"a": 1})


@claim("sessions.stores.unused", example=True)
def test_a_request_without_session_use_sends_nothing(visitor):
    """In every store of the example app a view that uses no session sets no cookie and no Vary."""
    visitor.visit(lambda session: None)

    headers = visitor.response.headers
    assert (headers.getlist("Set-Cookie"), headers.getlist("Vary")) == ([], [])
    assert visitor.token == ""


@claim("sessions.stores.reading-keeps-nothing", example=True)
def test_reading_an_empty_session_keeps_nothing(visitor):
    """In every store of the example app reading an empty session creates no token."""
    assert (visitor.visit(lambda session: session.get("a")), visitor.token) == (None, "")


@claim("sessions.stores.logout", example=True)
def test_a_cleared_session_is_gone(visitor):
    """In every store of the example app `session.clear()` leaves neither items nor a token."""
    visitor.put(a=1)
    visitor.log_out()

    assert (visitor.token, visitor.visit()) == ("", {})


@claim("sessions.stores.last-item", example=True)
def test_a_session_without_its_last_item_is_gone(visitor):
    """In every store of the example app a session without its last item is deleted."""
    visitor.put(a=1)
    visitor.visit(lambda session: session.pop("a"))

    assert (visitor.token, visitor.visit()) == ("", {})


@claim("sessions.stores.visitors-are-apart", example=True)
def test_two_visitors_have_two_sessions(visitor):
    """In every store of the example app a visitor does not see the session of another."""
    other = Visitor(visitor.app)
    visitor.put(a=1)
    other.put(a=2)

    assert (visitor.visit(), other.visit()) == ({"a": 1}, {"a": 2})


@claim("sessions.stores.change-inside", example=True)
def test_a_change_inside_a_value_needs_modified(visitor):
    """In every store of the example app a change inside a list needs `session.modified`."""
    visitor.put(a=[1])
    visitor.visit(lambda session: session["a"].append(2))
    unmarked = visitor.visit()
    visitor.visit(lambda session: session["a"].append(2) or setattr(session, "modified", True))

    assert (unmarked, visitor.visit()) == ({"a": [1]}, {"a": [1, 2]})


@claim("sessions.stores.after-request", example=True, doc="lifecycle#how-a-request-is-handled")
def test_a_change_in_after_request_is_kept(visitor):
    """In every store of the example app what an after_request function puts in is kept."""
    visitor.app.after_request(lambda response: flask.session.update(a=1) or response)
    visitor.put(b=2)

    assert visitor.visit() == {"a": 1, "b": 2}


@claim("sessions.stores.flash", example=True, doc="patterns/flashing#simple-flashing")
def test_a_flashed_message_is_seen_once(visitor):
    """In every store of the example app `flash()` hands a message to the next request that asks."""
    visitor.visit(lambda session: flask.flash("saved"))
    shown = [visitor.visit(lambda session: flask.get_flashed_messages()) for _ in range(2)]

    assert shown == [["saved"], []]


@claim("sessions.stores.logout-of-nobody", example=True)
def test_a_logout_without_session_is_answered(visitor):
    """In every store of the example app `session.clear()` deletes a token that has no session."""
    visitor.token = "A" * 43
    visitor.log_out()

    assert (visitor.response.status_code, visitor.token, visitor.visit()) == (200, "", {})
