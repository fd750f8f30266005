"""What classes and functions have: attributes and parameters; the standard library only."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Iterator
from typing import Any

from spec.sources.surface.source import Source, source_of

STACK = ("flask", "werkzeug", "jinja2", "markupsafe", "itsdangerous", "click")
"""The packages whose releases are asked; others' attributes and parameters are not looked at."""
_KINDS: dict[int, str] = {
    inspect.Parameter.VAR_POSITIONAL: "*",
    inspect.Parameter.VAR_KEYWORD: "**",
    inspect.Parameter.KEYWORD_ONLY: "keyword",
}
_PLAIN = frozenset({type(None), bool, int, float, str, bytes})
_SHORT = 40
"""How long a default or a value may be to be told."""


class Sources(dict[str, Source]):
    """Module to what its text tells; nothing of modules that are not of the stack."""

    def __missing__(self, module: str) -> Source:
        """Read it once."""
        self[module] = source_of(sys.modules[module] if root_of(module) in STACK else sys)
        return self[module]

    def warns_when_called(self, value: Any) -> bool:
        """Whether a function, or the making of a class, warns of its end."""
        called = maker_of(value) if is_class(value) else value
        source = self[module_of(called)] if root_of(module_of(called)) in STACK else None
        return bool(source and called.__qualname__ in source.warn)

    def members(self, cls: type) -> dict[str, str]:
        """The attributes of a class, own and inherited; those set on ``self`` are marked."""
        told: dict[str, str] = {}
        for base in reversed(cls.__mro__[:-1]):
            source = self[base.__module__]
            for name in source.set_on_self.get(base.__qualname__, ()):
                told.setdefault(name, "self")
            for name, value in vars(base).items():
                warns = f"{base.__qualname__}.{name}" in source.warn
                told[name] = "!" * warns + shown_value(value)
        return {name: told[name] for name in sorted(told) if name[:2] != "__"}

    def own(self, cls: type) -> Iterator[str]:
        """The attributes of a class that a class of its package gives."""
        for base in cls.__mro__:
            if root_of(base.__module__) == root_of(cls.__module__):
                yield from vars(base)
                yield from self[base.__module__].set_on_self.get(base.__qualname__, ())


def calls(value: Any) -> Iterator[tuple[str, list[list[str]]]]:
    """The parameters of a function, or of a class as it is made and of its methods, by name."""
    if not is_class(value):
        yield from _call("", value)
        return
    yield from _call("", maker_of(value), bound=True)
    for name in dir(value):
        static = inspect.getattr_static(value, name, None)
        bound = not isinstance(static, staticmethod)
        if name[:2] != "__" and not is_class(static):
            yield from _call(f"::{name}", getattr(static, "__func__", static), bound)


def _call(name: str, function: Any, bound: bool = False) -> Iterator[tuple[str, list[list[str]]]]:
    """The parameters, without ``self``: the name; kind or place, and default."""
    if root_of(module_of(function)) not in STACK:
        return
    try:
        parameters = [*inspect.signature(function).parameters.values()]
    except (TypeError, ValueError):
        return
    found = []
    if bound and parameters and parameters[0].kind is not inspect.Parameter.VAR_POSITIONAL:
        del parameters[0]
    for place, it in enumerate(parameters, 1):
        default = "" if it.default is it.empty else f"={_shown(it.default)}"
        found.append([it.name, f"{_KINDS.get(it.kind, f'#{place}')}{default}"])
    yield name, found


def maker_of(cls: type) -> Any:
    """What takes the arguments for an instance: the nearest ``__init__`` or ``__new__``."""
    near = (vars(base).get(it) for base in cls.__mro__ for it in ("__init__", "__new__"))
    maker = next(filter(None, near))
    return getattr(maker, "__func__", maker)


def root_of(module: str) -> str:
    """The package of a module."""
    return module.partition(".")[0]


def is_class(value: Any) -> bool:
    """Whether it is a class; what stands for another object is not asked for its class."""
    return issubclass(type(value), type)


def is_open(cls: type) -> bool:
    """Whether instances of a class may have any attribute: its package gives it `__getattr__`."""
    near = [it for it in cls.__mro__ if root_of(it.__module__) in STACK]
    return any("__getattr__" in vars(it) for it in near)


def module_of(value: Any) -> str:
    """The module of a class or a function; empty for what is neither, such as a proxy."""
    if not is_class(value) and root_of(type(value).__module__) in STACK:
        return ""
    named = is_class(value) or inspect.isroutine(value)
    return str(getattr(value, "__module__", None) or "") if named else ""


def shown_value(value: Any) -> str:
    """What a constant is; nothing for other objects."""
    return f"={_shown(value)}" if type(value) in _PLAIN else ""


def _shown(value: Any) -> str:
    """A value as it is written, where that is short and the same in every process."""
    text = repr(value)
    return text if len(text) <= _SHORT and " at 0x" not in text and "  " not in text else "…"
