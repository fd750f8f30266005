"""App factories that are handed over, as in ``FlaskGroup(create_app=…)``."""

from __future__ import annotations

from typing import NamedTuple

from spec.kit.data.touches import Touch
from spec.uses.asking import Asker, Where
from spec.uses.summary import Site


class Factory(NamedTuple):
    """A function of the tree that makes an app."""

    where: Where
    site: Site
    takes: bool
    """Whether it has a positional parameter without a default."""


def factory_of(asker: Asker, where: Where, site: Site, touch: Touch) -> Factory | None:
    """The factory that a call hands over; None where it hands over none, or a foreign one."""
    if touch.argument != "create_app=":
        return None
    for name, value, _ in site.expression[3]:
        known = list(asker.value(where, value).known) if name == "create_app" else []
        if len(known) == 1 and known[0].what[0] == "function":
            _, path, number = known[0].what
            scope = asker.index.function(path, number)
            takes = any(it.kind == "plain" and it.default is None for it in scope.parameters)
            at = Where(path, scope.parent, scope.block)
            line = scope.line
            made = Site(
                "call", scope.parent, scope.block, site.expression, "call", line, line, 0, 0
            )
            return Factory(at, made, takes)
    return None
