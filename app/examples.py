"""What the start page shows: chapters of examples, whose words are the docstrings of the code."""

from __future__ import annotations

from types import ModuleType
from typing import Any, NamedTuple

from flask import current_app, request, url_for


class Field(NamedTuple):
    """An input of a form: its name, the value it starts with, its HTML type."""

    name: str
    value: str = ""
    type: str = "text"


class Way(NamedTuple):
    """A way to try an example: `target` is an endpoint, or a path that is taken as it is.

    It is a link, or a form if it has fields or is sent by POST. GET sends them in the query string,
    POST as multipart/form-data.
    """

    target: str
    method: str = "GET"
    fields: tuple[Field, ...] = ()

    @property
    def url(self) -> str:
        """The address of the example, below the place where the app is mounted."""
        if self.target.startswith("/"):
            return request.script_root + self.target
        return url_for(self.target)


class Example(NamedTuple):
    """One line of the page: a name, what the docstring of the code says, and ways to try it."""

    name: str
    says: str
    ways: tuple[Way, ...] = ()
    fails: bool = False


class Chapter(NamedTuple):
    """A module of the app; `name` is its anchor on the page."""

    name: str
    title: str
    says: str
    examples: tuple[Example, ...]


WAYS = {
    "text.echo": (Way("text.echo", fields=(Field("word", "深圳"),)),),
    "request.index": (
        Way("request.index", "POST", (Field("name", "python"), Field("age", "24"))),
        Way("/request/index?city=Shenzhen&country=China"),
    ),
    "request.search": (Way("request.search", fields=(Field("key", "flask"),)),),
    "uploads.upload_file": (Way("uploads.upload_file", "POST", (Field("the_file", type="file"),)),),
    "uploads.upload": (Way("uploads.upload", "POST", (Field("pic", type="file"),)),),
    "errors.login": (Way("errors.login"), Way("errors.login", "POST")),
    "templates.error": (Way("templates.error"), Way("/templates/no-such-page")),
}
"""The ways to try a view that is not just opened: its forms, with what they start with."""

FAILS = frozenset({"errors.login_666", "statuses.empty", "hooks_note_1.index"})
"""The views that answer 500, on purpose."""


def docstring_of(it: Any) -> str:
    """The docstring of a function, a class or a module, on one line."""
    return " ".join((it.__doc__ or "").split())


def shown(it: Any, *ways: Way, name: str = "") -> Example:
    """Show a function or a class that is no view."""
    return Example(name or it.__name__, docstring_of(it), ways)


def views_of(module: ModuleType) -> list[Example]:
    """Show the views of a module and of those below it, in the order of their registration."""
    methods = {rule.endpoint: rule.methods or set() for rule in current_app.url_map.iter_rules()}
    found = []
    for endpoint, view in current_app.view_functions.items():
        if f"{view.__module__}.".startswith(f"{module.__name__}."):
            opened = Way(endpoint, "GET" if "GET" in methods[endpoint] else "POST")
            ways = WAYS.get(endpoint, (opened,))
            found.append(Example(endpoint, docstring_of(view), ways, endpoint in FAILS))
    return found


def chapter(name: str, module: ModuleType, *examples: Example) -> Chapter:
    """Show a module, whose docstring has the title before its first colon."""
    title, _, says = docstring_of(module).partition(": ")
    return Chapter(name, title, says[:1].upper() + says[1:], examples)
