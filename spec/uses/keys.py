"""Keys and strings: ``app.config``, the environ, environment variables, headers, commands."""

from __future__ import annotations

import shlex
from collections.abc import Iterator

from spec.uses.asking import Where
from spec.uses.expressions import dotted, last_part
from spec.uses.found import Use
from spec.uses.making import Maker
from spec.uses.resolver import Resolver
from spec.uses.settings import Setting
from spec.uses.summary import Expr, Site
from spec.uses.touched import Touched
from spec.uses.values import LIKELY, SURE, How, Value, settled, sorted_known
from spec.uses.words import RUNS, last

_CLASSES = {"config": "flask.Config", "header": "werkzeug.test.Client"}
"""What has such keys."""

_ENVIRONMENT = {("name", "os.environ"), ("name", "os")}
_NAMES = {
    "config": {"config"},
    "environ": {"environ"},
    "env": {"environ", "env", "monkeypatch"},
    "header": set(),
}
"""Names of what has such keys, where nothing else tells."""


class Keys:
    """Touches that are strings."""

    def __init__(self, resolver: Resolver, touched: Touched, maker: Maker) -> None:
        """Ask a resolver whose keys they are."""
        self._resolver, self._touched, self._maker = resolver, touched, maker

    def at(self, where: Where, site: Site) -> Iterator[Use]:
        """The touches of a key or a string."""
        if site.kind == "text":
            word = site.expression[1]
            is_sure = bool({".", " "} & {*word}) and site.way != "compared"
            how = How(SURE if is_sure else LIKELY, "the string as a whole")
            for entry in self._touched.keys.get(("text", word), ()):
                yield from self._maker.use(entry, where, site, how)
            for entry in self._touched.names.get(word, ()):
                how = How(LIKELY, "a string that names it")
                yield from self._maker.use(entry, where, site, how)
            return
        _, base, (_, key) = site.expression
        for kind in ("header",) if site.way == "header" else ("config", "environ", "env"):
            entries = self._touched.keys.get((kind, key), ())
            if entries and (known := self._holder(kind, where, base)):
                for entry in entries:
                    yield from self._maker.use(entry, where, site, known)

    def _holder(self, kind: str, where: Where, base: Expr) -> How | None:
        """How sure it is that something has keys of a kind; None where it has others."""
        value = self._resolver.settled(where, base)
        for it in sorted_known(value):
            is_env = kind == "env" and it.what in _ENVIRONMENT
            if is_env or _CLASSES.get(kind) in self._resolver.foreign(it.what):
                return settled(it, value)
        name = last(dotted(base))
        if name not in _NAMES[kind] or self._is_other(kind, value):
            return None
        is_environ = kind == "environ" and "flask.Request" in self._owners(where, base)
        return How(SURE if is_environ else LIKELY, f"by its name, `{dotted(base)}`")

    @staticmethod
    def _is_other(kind: str, value: Value) -> bool:
        """Whether something is known to be another thing of that name."""
        return kind == "config" and any(it.what[0] != "name" for it in value.known)

    def _owners(self, where: Where, base: Expr) -> list[str]:
        """The classes of ``x``, for ``x.environ``."""
        if base[0] != "attribute":
            return []
        value = self._resolver.settled(where, base[1])
        return [name for it in value.known for name in self._resolver.foreign(it.what)]

    def held(self, path: str, setting: Setting) -> Iterator[Use]:
        """The keys of ``app.config`` that a class or a module holds as attributes."""
        scope = self._resolver.index.files[path].scopes[setting.scope]
        for name, bindings in scope.bindings.items():
            for entry in self._touched.keys.get(("config", name), ()):
                it = bindings[-1]
                place = it.line, it.line, it.column
                site = Site("key", setting.scope, it.block, (), "set", *place, 0)
                where = Where(path, setting.scope, it.block)
                yield from self._maker.use(entry, where, site, setting.how)

    def commands(self, where: Where, site: Site) -> Iterator[Use]:
        """The commands that a call runs, where they are written out."""
        is_run = last_part(site.expression[1]) in RUNS
        words = self._words(where, site.expression) if is_run else []
        for entry in self._touched.commands if words else ():
            if _runs(words, entry.touch.name.split()):
                how = How(SURE, f"runs `{' '.join(words)}`")
                yield from self._maker.use(entry, where, site._replace(way="command"), how)

    def _words(self, where: Where, call: Expr) -> list[str]:
        """The words of a command, beginning with ``flask``; empty where it runs none."""
        _, function, positional, keywords = call
        given = [*positional, *(value for name, value, _ in keywords if name == "args")]
        if function[0] == "attribute":
            owner = self._resolver.settled(where, function[1])
            for it in owner.known:
                if "click.testing.CliRunner" in self._resolver.foreign(it.what):
                    return ["flask", *next(filter(None, map(_words_of, given)), [])]
        for words in map(_words_of, given[:1]):
            if words[:1] == ["flask"]:
                return words
            if words[1:3] == ["-m", "flask"]:
                return words[2:]
        return []


def _runs(words: list[str], wanted: list[str]) -> bool:
    """Whether the words of a command are those of a touch; an option may stand anywhere."""
    names = [it for it in wanted if not it.startswith("-")]
    options = [it for it in wanted if it.startswith("-")]
    given = [it.partition("=")[0] for it in words]
    return words[: len(names)] == names and all(it in given for it in options)


def _words_of(given: Expr) -> list[str]:
    """The words of a list of strings or of a string."""
    if given[0] == "list":
        return [str(it[1]) if it[0] == "constant" else "" for it in given[1]]
    if given[0] != "constant" or not isinstance(given[1], str):
        return []
    try:
        return shlex.split(given[1])
    except ValueError:
        return []
