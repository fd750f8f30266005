"""What the start page shows of a view: where it is, and one sentence on what it does."""

from __future__ import annotations

from typing import NamedTuple

from flask import request, url_for


class Field(NamedTuple):
    """An input of an example's form: its name, the value it starts with, its HTML type."""

    name: str
    value: str = ""
    type: str = "text"


class Example(NamedTuple):
    """One line of the start page: `target` is an endpoint, or a path that is taken as it is.

    With `fields` it is a form, sent as a query string by GET and as multipart/form-data by POST.
    """

    target: str
    shows: str
    method: str = "GET"
    fails: bool = False
    fields: tuple[Field, ...] = ()

    @property
    def url(self) -> str:
        """The address of the example, below the place where the app is mounted."""
        if self.target.startswith("/"):
            return request.script_root + self.target
        return url_for(self.target)
