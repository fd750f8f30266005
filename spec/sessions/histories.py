"""Histories of sessions: what browsers, thieves, the clock and the keeper of the keys do."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any, Protocol

from hypothesis import strategies as st
from markupsafe import Markup

from spec.sessions.model import Set
from spec.sessions.signer import MONTH, sign
from spec.sessions.tagged import DICT, TAGS
from spec.tools.search import picked

NOON = dt.datetime(2026, 1, 1, 12, tzinfo=dt.timezone.utc)
LEAVES = st.sampled_from(
    [
        *[None, True, -1, 0.5, 10**20, "é世", b"", b"\xff", uuid.UUID(int=7), uuid.UUID(int=8)],
        *[Markup("<b>"), Markup(""), NOON, NOON.astimezone(dt.timezone(dt.timedelta(hours=-3)))],
    ]
)
NAMES = st.sampled_from(["a", "b", *TAGS, DICT, " x", "é"])
VALUES = (
    LEAVES
    | LEAVES
    | st.recursive(
        LEAVES,
        lambda inner: st.one_of(
            st.lists(inner, max_size=2),
            st.lists(inner, max_size=2).map(tuple),
            st.dictionaries(NAMES, inner, max_size=2),
        ),
        max_leaves=4,
    )
)
SETS = st.tuples(st.just("visit"), st.just(0), st.tuples(st.just("set"), NAMES, VALUES))
NESTED = [("visit", 0, ("set", "a", [])), ("visit", 0, ("append", "a"))]
STEPS = [
    *[("visit", who, ("look",)) for who in (0, 0, 1, 2)],
    *[("visit", 0, it) for it in [("clear",), ("pop", "a"), ("permanent", True)]],
    *[("visit", 1, it) for it in [("set", "b", 1), ("permanent", False), ("permanent", True)]],
    *NESTED * 4,
    *[("wait", it) for it in (60, MONTH - 60, MONTH, MONTH + 1)],
    *[("rotate", key, keep) for key, keep in [("key", 1), ("new", 0), ("new", 1), ("newer", 2)]],
    *[("steal", 1, 0), ("steal", 0, 1), ("mix", 0, 1), ("mix", 1, 0), ("cut", 0), ("forge", 1)],
    *[("replay", 2, 0), ("replay", 2, 1), ("replay", 0, 2), ("close", 0), ("close", 1)],
]
HISTORIES = st.tuples(picked(STEPS, 0, 8), SETS, picked(STEPS, 2, 12)).map(
    lambda parts: [*parts[0], parts[1], *parts[2]]
)


class Server(Protocol):
    """Flask, or what foretells it."""

    now: int

    def wait(self, seconds: int) -> None:
        """Let time pass."""

    def rotate(self, key: str, keep: int) -> None:
        """Take another key, and keep some old ones as fallbacks."""

    def request(self, text: str, action: Any) -> tuple[dict[str, Any], Set | None]:
        """The session that a view sees, and the cookie that is set."""


class World:
    """Three browsers, each with the cookie that it sends, and a trace of what they see."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self.trace: list[Any] = []
        self.cookies: list[Set | None] = [None] * 3
        self.set_before: list[str] = []

    def wait(self, seconds: int) -> None:
        self.server.wait(seconds)

    def rotate(self, key: str, keep: int) -> None:
        self.server.rotate(key, keep)

    def text(self, who: int) -> str:
        """What a browser sends: it forgets a cookie whose time is over."""
        cookie = self.cookies[who]
        if cookie and cookie.ends is not None and cookie.ends <= self.server.now:
            cookie = self.cookies[who] = None
        return cookie.text if cookie else ""

    def visit(self, who: int, action: Any) -> None:
        session, cookie = self.server.request(self.text(who), action)
        self.trace.append((repr(session), cookie))
        if cookie:
            self.set_before.append(cookie.text)
            self.cookies[who] = cookie if cookie.text else None

    def close(self, who: int) -> None:
        """Close a browser and open it again: a cookie without an end is gone."""
        cookie = self.cookies[who]
        self.cookies[who] = cookie if cookie and cookie.ends is not None else None

    def steal(self, who: int, other: int) -> None:
        self.cookies[who] = self.cookies[other]

    def replay(self, who: int, which: int) -> None:
        """Send a cookie of before again."""
        if which < len(self.set_before):
            self.cookies[who] = Set(self.set_before[which], None)

    def cut(self, who: int) -> None:
        """Lose the end of a cookie."""
        self.cookies[who] = Set(self.text(who)[:-2], None)

    def mix(self, who: int, other: int) -> None:
        """Put the signature of another cookie behind what a cookie says."""
        said, signature = self.text(who).rpartition(".")[0], self.text(other).rpartition(".")[2]
        self.cookies[who] = Set(f"{said}.{signature}", None)

    def forge(self, who: int) -> None:
        """Sign with a key that was guessed."""
        self.cookies[who] = Set(sign({"a": "forged"}, b"guess", self.server.now), None)


def lived(server: Server, history: list[tuple[Any, ...]]) -> list[Any]:
    """What every visit of a history shows, and every cookie that is set."""
    world = World(server)
    for kind, *given in history:
        getattr(world, kind)(*given)
    return world.trace
