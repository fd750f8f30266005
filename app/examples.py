"""What the start page shows of a view: where it is, and one sentence on what it does."""

from __future__ import annotations

from typing import NamedTuple

from flask import request, url_for


class Example(NamedTuple):
    """One line of the start page: `target` is an endpoint, or a path that no view answers."""

    target: str
    shows: str
    method: str = "GET"
    fails: bool = False

    @property
    def url(self) -> str:
        """The address of the example, below the place where the app is mounted."""
        if self.target.startswith("/"):
            return request.script_root + self.target
        return url_for(self.target)
