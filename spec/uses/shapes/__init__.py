"""The shape of Flask and its companions: what a class's members, a function, a decorator give.

Written by hand after the newest releases and kept small: what a user's code holds in a name.
Nothing is imported.
"""

from __future__ import annotations

from functools import cache

from spec.uses.shapes import of_flask, of_werkzeug
from spec.uses.shapes.calls import FUNCTIONS, GLOBALS

CLASSES = {**of_flask.CLASSES, **of_werkzeug.CLASSES}
"""Class to its bases and members."""

_FUNCTION_MODULES = {"flask", "flask.helpers", "flask.json", "werkzeug.utils"}

_TWINS = {
    "flask.app.Flask": "flask.Flask",
    "flask.blueprints.Blueprint": "flask.Blueprint",
    "flask.wrappers.Request": "flask.Request",
    "flask.wrappers.Response": "flask.Response",
    "flask.config.Config": "flask.Config",
    "flask.globals.LocalProxy": "werkzeug.local.LocalProxy",
    "werkzeug.Client": "werkzeug.test.Client",
    "werkzeug.EnvironBuilder": "werkzeug.test.EnvironBuilder",
    "werkzeug.LocalProxy": "werkzeug.local.LocalProxy",
    "jinja2.environment.Environment": "jinja2.Environment",
    "flask.Markup": "markupsafe.Markup",
    "jinja2.Markup": "markupsafe.Markup",
    "flask.templating.Environment": "jinja2.Environment",
}
_FLAT = ("werkzeug.wrappers.", "werkzeug.datastructures.", "werkzeug.routing.", "itsdangerous.")


@cache
def class_of(dotted: str) -> str:
    """The class that a dotted name is known as; empty where it is no class of the table."""
    dotted = _TWINS.get(dotted, dotted)
    if dotted in CLASSES:
        return dotted
    name = dotted.rpartition(".")[2]
    for package in _FLAT:
        if dotted.startswith(package) and package + name in CLASSES:
            return package + name
    if dotted == f"werkzeug.{name}":
        return next(
            (
                it
                for it in (f"werkzeug.datastructures.{name}", f"werkzeug.wrappers.{name}")
                if it in CLASSES
            ),
            "",
        )
    return ""


@cache
def lineage(name: str) -> tuple[str, ...]:
    """A class and all that it derives from."""
    bases, _ = CLASSES.get(name, ((), {}))
    return (name, *(it for base in bases for it in lineage(base)))


@cache
def member(name: str, attribute: str) -> str | None:
    """What a member of a class is: a type, or None where the table has none.

    For a method it is what a call of it gives.
    """
    for it in lineage(name):
        _, members = CLASSES.get(it, ((), {}))
        if attribute in members:
            return members[attribute]
    return None


def proxy(dotted: str) -> str:
    """What a proxy of Flask stands for."""
    module, _, name = dotted.rpartition(".")
    return GLOBALS.get(name, "") if module in {"flask", "flask.globals"} else ""


def gives(dotted: str) -> str:
    """What a function gives."""
    module, _, name = dotted.rpartition(".")
    return FUNCTIONS.get(name, "") if module in _FUNCTION_MODULES else ""
