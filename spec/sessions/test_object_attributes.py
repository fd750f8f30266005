"""What the session has besides a dict."""

from __future__ import annotations

from flask.sessions import SessionMixin

from spec.kit import claim
from spec.sessions.samples import A_IS_1

DOC = "api#flask.sessions.SessionMixin"


@claim("sessions.object.new-is-false", doc="api#flask.session.new")
def test_new_is_false_in_the_first_request(answer):
    """`session.new` is False even in the first request of a client."""
    facts = []
    answer(lambda session: facts.append(session.new))

    assert facts == [False]


@claim("sessions.object.permanent-is-an-item", doc="api#flask.session.permanent")
def test_permanent_is_an_item_of_the_session(answer):
    """`session.permanent` is the item `_permanent` of the session, a bool."""
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


@claim("sessions.object.mixin-has-defaults", doc="api#flask.sessions.SessionMixin")
def test_an_own_session_counts_as_modified():
    """A session class with SessionMixin is modified, neither new nor permanent, by default."""

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
    """Before Flask 3.1.3 `SessionMixin.accessed` is True by default."""
    assert SessionMixin.accessed is True


@claim(
    "sessions.object.mixin-is-not-accessed",
    flask=">=3.1.3",
    doc="api#flask.sessions.SessionMixin.accessed",
)
def test_an_own_session_does_not_count_as_accessed():
    """`SessionMixin.accessed` is False by default."""
    assert SessionMixin.accessed is False
