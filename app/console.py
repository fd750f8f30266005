"""The console: what the listings of the hooks print is kept, so that a page can show it."""

from __future__ import annotations

from collections import deque

from flask import Flask, current_app


class Console:
    """A stream for `print(…, file=…)`; the app that serves keeps its last hundred lines."""

    def __init__(self, note: str) -> None:
        """Stand for the console of a note, such as "note 1"."""
        self.note = note

    def write(self, text: str) -> None:
        """Keep a line. What `print` writes after it, its end, is none."""
        if text != "\n":
            current_app.extensions["trace"][self.note].append(text)


def add_consoles(app: Flask) -> None:
    """Give an app an empty console for each note."""
    app.extensions["trace"] = {note: deque(maxlen=100) for note in ("note 1", "note 2")}
