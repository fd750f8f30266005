"""Several requests at once, in each store."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from spec.kit import claim
from spec.sessions.visitors import Visitor

DOC = "design#thread-locals"


@claim("sessions.stores.threads-are-apart", example=True)
def test_visitors_at_once_have_their_own_sessions(visitor):
    """In each kind of store of the example app threads serve visitors their own sessions."""
    start = Barrier(4, timeout=10)

    def count(number):
        guest = Visitor(visitor.app)
        start.wait()
        guest.put(number=number, visits=0)
        for _ in range(5):
            guest.visit(lambda session: session.update(visits=session["visits"] + 1))
        return guest.visit()

    with ThreadPoolExecutor(4) as threads:
        seen = list(threads.map(count, range(4)))

    assert seen == [{"number": number, "visits": 5} for number in range(4)]


@claim("sessions.stores.last-change-wins", example=True)
def test_of_two_changes_at_once_the_later_answer_wins(visitor):
    """In each kind of store of the example app the last answer keeps its whole session."""
    visitor.put(a=1)
    tab = Visitor(visitor.app, visitor.token)

    visitor.visit(lambda session: (session.update(b=2), tab.put(c=3)))

    assert visitor.visit() == {"a": 1, "b": 2}


@claim("sessions.stores.reading-overwrites-nothing", example=True)
def test_a_request_that_only_reads_overwrites_nothing(stored_visitor):
    """In the example app's server-side stores a request that only reads overwrites no change."""
    stored_visitor.put(a=1)
    tab = Visitor(stored_visitor.app, stored_visitor.token)

    stored_visitor.visit(lambda session: (session["a"], tab.put(b=2)))

    assert stored_visitor.visit() == {"a": 1, "b": 2}


@claim("sessions.stores.logout-wins", example=True)
def test_a_logout_beats_a_change_at_the_same_time(stored_visitor):
    """In the example app's server-side stores a late change does not bring back a session."""
    stored_visitor.put(a=1)
    tab = Visitor(stored_visitor.app, stored_visitor.token)

    tab.visit(lambda session: (session.update(b=2), stored_visitor.log_out()))

    assert (tab.visit(), stored_visitor.visit()) == ({}, {})
