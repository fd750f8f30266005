"""Beyond the notes: sessions in the memory of one server, gone when it ends, unknown to others."""

from __future__ import annotations

import time
from collections import OrderedDict
from threading import Lock


class MemoryStore:
    """A store in this process, for all its threads."""

    def __init__(self) -> None:
        """Begin empty."""
        self._kept: OrderedDict[str, tuple[float, str]] = OrderedDict()
        self._lock = Lock()

    def load(self, id: str) -> str | None:
        """Find the text of an id."""
        with self._lock:
            expires, text = self._kept.get(id, (0.0, ""))
            return text if expires > time.time() else None

    def save(self, id: str, text: str, seconds: int, replaces: str | None) -> bool:
        """Keep text in place of that of the id `replaces`."""
        with self._lock:
            self._drop_expired()
            there = self._kept.pop(replaces or "", None)
            if replaces == id and there is None:
                return False
            self._kept[id] = time.time() + seconds, text
            return True

    def delete(self, id: str) -> None:
        """Drop the text of an id."""
        with self._lock:
            self._kept.pop(id, None)

    def _drop_expired(self) -> None:
        """Drop the oldest while they are too old: all live for the same time."""
        while self._kept and next(iter(self._kept.values()))[0] <= time.time():
            self._kept.popitem(last=False)
