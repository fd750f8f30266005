"""Sessions in signed cookies, in plain Python: several browsers, one server, and a clock.

The server remembers every cookie that it set, and what for. A cookie that it did not set opens no
session; one that it set opens the session of then, unless its key or its time is over.
"""

from __future__ import annotations

import copy
from typing import Any, NamedTuple

from spec.sessions.signer import MONTH, sign
from spec.sessions.tagged import back, tagged

START = 1767268800
"""2026-01-01 12:00:00 UTC."""


class Rules(NamedTuple):
    """What differs between releases, and what a selftest takes away; the newest is the default."""

    knows_fallbacks: bool = True
    last_key_signs: bool = False
    moments_are_naive: bool = False
    nested_changes_are_noticed: bool = False
    permanent_ones_are_renewed: bool = True
    permanent_ones_end: bool = True
    empty_ones_are_deleted: bool = True
    age_counts: bool = True


class Set(NamedTuple):
    """A cookie that a response sets: its text, empty if it deletes, and when it ends, if ever."""

    text: str
    ends: int | None


class Server:
    """What Flask makes of sessions."""

    def __init__(self, rules: Rules) -> None:
        self.rules, self.now, self.keys = rules, START, ["key"]
        self.issued: dict[str, tuple[dict[str, Any], str, int]] = {}

    def wait(self, seconds: int) -> None:
        """Let time pass."""
        self.now += seconds

    def rotate(self, key: str, keep: int) -> None:
        """Take another key, and keep some old ones as fallbacks."""
        self.keys = [key, *self.keys[:keep]]

    def opened(self, text: str) -> dict[str, Any]:
        """The session of a cookie."""
        data, key, at = self.issued.get(text, ({}, "", 0))
        known = self.keys if self.rules.knows_fallbacks else self.keys[:1]
        fresh = self.now - at <= MONTH or not self.rules.age_counts
        return copy.deepcopy(data) if key in known and fresh else {}

    def request(self, text: str, action: Any) -> tuple[dict[str, Any], Set | None]:
        """The session that a view sees, before an action, and the cookie that is set after it."""
        session = self.opened(text)
        before = copy.deepcopy(session)
        changed = act(session, action) or (
            self.rules.nested_changes_are_noticed and session != before
        )
        permanent = bool(session.get("_permanent"))
        if not session and changed and self.rules.empty_ones_are_deleted:
            return before, Set("", 0)
        if session and (changed or (permanent and self.rules.permanent_ones_are_renewed)):
            ends = self.now + MONTH if permanent and self.rules.permanent_ones_end else None
            return before, Set(self.issue(session), ends)
        return before, None

    def issue(self, session: dict[str, Any]) -> str:
        """A cookie for a session."""
        known = self.keys if self.rules.knows_fallbacks else self.keys[:1]
        key = known[-1 if self.rules.last_key_signs else 0]
        text = sign(tagged(session), key.encode(), self.now)
        data = back(session, naive=self.rules.moments_are_naive)
        self.issued[text] = data, key, self.now
        return text


def act(session: dict[str, Any], action: tuple[Any, ...]) -> bool:
    """Do something to a session as a view does; whether the session is told of a change."""
    kind, *given = action
    if kind == "set":
        name, value = given
        session[name] = copy.deepcopy(value)
    elif kind == "pop":
        known = given[0] in session
        session.pop(given[0], None)
        return known
    elif kind == "clear":
        session.clear()
    elif kind == "permanent":
        session["_permanent"] = given[0]
    elif kind == "append":
        inner = session.get(given[0])
        if isinstance(inner, list):
            inner.append("nested")
    return kind in {"set", "clear", "permanent"}
