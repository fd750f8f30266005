"""What a visitor shows to be known again: the signed cookie, or the id of a stored session."""

from __future__ import annotations

import re

import pytest

from spec.kit import claim
from spec.sessions.visitors import Visitor

DOC = "web-security#set-cookie-options"


@claim("sessions.stores.login-renews", example=True, doc="rfc:6265#section-8.4")
def test_a_login_gets_a_new_token(visitor):
    """In each kind of store of the example app a login gives the session another token."""
    visitor.put(cart=1)
    before = visitor.token
    visitor.log_in()

    assert (visitor.token != before, visitor.visit()) == (True, {"name": "python"})


@claim("sessions.stores.planted-token-is-not-logged-in", example=True, doc="rfc:6265#section-8.4")
def test_a_planted_token_is_not_logged_in(visitor):
    """An attacker who plants a token on a visitor of the example app does not share the login."""
    thief = Visitor(visitor.app)
    thief.put(a=1)
    visitor.token = thief.token
    visitor.log_in()

    assert "name" not in thief.visit()


@claim("sessions.stores.planted-token-is-gone", example=True, doc="rfc:6265#section-8.4")
def test_a_stored_session_is_gone_once_it_was_renewed(stored_visitor):
    """In the example app's server-side stores a planted session id is worthless after a login."""
    thief = Visitor(stored_visitor.app)
    thief.put(a=1)
    stored_visitor.token = thief.token
    stored_visitor.log_in()

    assert thief.visit() == {}


@claim("sessions.stores.logout-revokes", example=True)
def test_a_logout_revokes_a_stored_session(stored_visitor):
    """In the example app's server-side stores a copy of the id is worthless after the logout."""
    stored_visitor.log_in()
    copy = Visitor(stored_visitor.app, stored_visitor.token)
    stored_visitor.log_out()

    assert copy.visit() == {}


INVENTED = [
    pytest.param("", id="empty"),
    pytest.param("A" * 43, id="like-an-id"),
    pytest.param("../" * 14 + "a", id="path"),
]


@pytest.mark.parametrize("token", INVENTED)
@claim("sessions.stores.invented-token-is-ignored", example=True, doc="rfc:6265#section-8.4")
def test_an_invented_token_is_not_adopted(visitor, token):
    """In each kind of store of the example app a token that the app did not issue is ignored."""
    guest = Visitor(visitor.app, token)
    seen = guest.visit()
    guest.put(a=1)

    assert (seen, guest.token != token, guest.visit()) == ({}, True, {"a": 1})
    assert Visitor(visitor.app, token).visit() == {}


@claim("sessions.stores.changed-token-is-ignored", example=True)
def test_a_changed_token_is_refused(visitor):
    """In each kind of store of the example app a token with a changed character is ignored."""
    visitor.log_in()
    token = visitor.token
    changed = [*token]
    changed[20] = "A" if token[20] != "A" else "B"

    assert Visitor(visitor.app, "".join(changed)).visit() == {}
    assert visitor.visit() == {"name": "python"}


@claim("sessions.stores.id-is-random", example=True)
def test_an_id_is_random(stored_visitor):
    """The example app's server-side stores give each session a random id of 43 characters."""
    ids = []
    for _ in range(5):
        guest = Visitor(stored_visitor.app)
        guest.log_in()
        ids.append(guest.token)

    assert len({id[:8] for id in ids}) == 5
    assert all(re.fullmatch("[A-Za-z0-9_-]{43}", id) for id in ids)


@claim("sessions.stores.id-is-kept", example=True)
def test_a_session_keeps_its_id_while_it_changes(stored_visitor):
    """In the example app's server-side stores reading or changing a session keeps its id."""
    stored_visitor.put(a=1)
    first = stored_visitor.token
    stored_visitor.put(b=2)
    stored_visitor.visit()

    assert (stored_visitor.token, stored_visitor.visit()) == (first, {"a": 1, "b": 2})
