"""What the session has besides a dict."""

from __future__ import annotations

import pytest
from flask.sessions import SessionMixin

from spec.kit import claim
from spec.sessions.samples import A_IS_1

DOC = "api#flask.sessions.SessionMixin"


@claim("sessions.object.new-is-false", doc="api#flask.session.new")
@pytest.mark.parametrize(
    "cookie", [pytest.param(None, id="no-cookie"), pytest.param(A_IS_1, id="cookie")]
)
def test_the_session_never_says_that_it_is_new(answer, clock, cookie):
    """`session.new` is False even in the first request of a client."""
    facts = []
    answer(lambda session: facts.append(session.new), cookie)

    assert facts == [False]


@claim("sessions.object.permanent-is-an-item", doc="api#flask.session.permanent")
def test_permanent_is_an_item_of_the_session(answer):
    """`session.permanent` stands in the session as `_permanent`, a bool."""
    states = []

    def view(session):
        states.append(repr(dict(session)))
        session.permanent = 1
        states.append(repr(dict(session)))
        session.permanent = 0
        states.append(repr(dict(session)))

    answer(view)
    assert states == ["{}", "{'_permanent': True}", "{'_permanent': False}"]


@claim("sessions.object.starts-unmodified", doc="api#flask.session.modified")
def test_a_session_that_was_loaded_is_not_modified(answer, clock):
    """`session.modified` is False until something is changed."""
    facts = []
    answer(
        lambda s: facts.extend([s.modified, s["a"], s.modified, s.update(b=1), s.modified]), A_IS_1
    )

    assert facts == [False, 1, False, None, True]


@claim("sessions.object.mixin-defaults", doc="api#flask.sessions.SessionMixin")
def test_an_own_session_counts_as_modified():
    """A session class of one's own is neither new nor permanent, and always modified."""

    class Session(dict, SessionMixin):
        pass

    session = Session()
    assert (session.new, session.modified, session.permanent) == (False, True, False)


@claim(
    "sessions.object.mixin-is-accessed",
    flask="<3.1.3",
    doc="api#flask.sessions.SessionMixin.accessed",
)
def test_an_own_session_counts_as_accessed():
    """`accessed` of a session class of one's own is True from the start."""
    assert SessionMixin.accessed is True


@claim(
    "sessions.object.mixin-is-not-accessed",
    flask=">=3.1.3",
    doc="api#flask.sessions.SessionMixin.accessed",
)
def test_an_own_session_does_not_count_as_accessed():
    """`accessed` of a session class of one's own is False until the proxy is used."""
    assert SessionMixin.accessed is False
