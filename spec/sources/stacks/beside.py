"""Which releases of extensions fail with which of Flask and its companions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from spec.kit.stacks.choice import runs_on
from spec.kit.stacks.gone import LAST_SETUPTOOLS
from spec.kit.stacks.known import SETUPTOOLS, Known
from spec.kit.stacks.sources import PKG_RESOURCES
from spec.kit.stacks.versions import NONE, key, line
from spec.sources.stacks.bench import Stack
from spec.sources.stacks.extensions import OLD, Extensions
from spec.sources.stacks.pairs import NAMED, Failure, Pairs, fill
from spec.sources.stacks.table import need, rectangles, span

FLOORS = {
    "asgiref": "3.2.0",
    "connexion": "2.4.0",
    "dash": "1.21.0",
    "flask-admin": "1.5.3",
    "flask-babel": "0.12.2",
    "flask-bootstrap": "3.3.7.0",
    "flask-caching": "1.4.0",
    "flask-cors": "3.0.6",
    "flask-debugtoolbar": "0.10.1",
    "flask-httpauth": "3.2.4",
    "flask-jwt-extended": "3.13.1",
    "flask-limiter": "1.4",
    "flask-login": "0.4.0",
    "flask-mail": "0.9.1",
    "flask-migrate": "2.2.1",
    "flask-restful": "0.3.6",
    "flask-restplus": "0.12.1",
    "flask-restx": "0.1.1",
    "flask-script": "2.0.6",
    "flask-session": "0.3.1",
    "flask-socketio": "3.0.0",
    "flask-sqlalchemy": "2.3.2",
    "flask-uploads": "0.2.1",
    "flask-wtf": "0.14.2",
}
"""The oldest release of each extension that is run."""
BASES = ("1.1.4", "2.0.3", "2.2.5", "2.3.3")
"""The releases of Flask in which companions are exchanged: the first that starts with one."""
COMPANIONS = ("jinja2", "markupsafe", "itsdangerous", "click")
BLINKER = "1.8.2"
"""What stands in a stack without blinker for an extension that needs one."""
MANY = 12
"""More release lines than this are run by major releases."""
_NO = ("", "")


class Beside:
    """Extensions beside the stacks of the day, and beside those with one package exchanged."""

    def __init__(self, extensions: Extensions, days: Sequence[Stack], known: Known) -> None:
        """``days`` are the stacks of the last patch of each Flask line; ``known`` has the pairs."""
        self._extensions = extensions
        self._pairs = Pairs(extensions.bench, days)
        self._known = known
        self._blinker = self._setuptools = NONE
        self._is_missed = False
        """Whether a release cannot be used without ``pkg_resources``, or what it needs cannot."""
        self._edges = {0}
        """Where neighbouring releases differ: one failure may have hidden another."""

    def lines_of(self, name: str) -> Iterator[str]:
        """The lines of an extension: its releases, what they need, and the pairs that fail."""
        releases = self._extensions.releases(name, FLOORS[name])
        while missing := [
            releases[it]
            for it in _knots(releases)
            if not self._extensions.place(name, releases[it])
        ]:
            releases = [it for it in releases if it not in missing]
        yield f"releases {name} {' '.join(releases)}"
        needs = [*self._needs(name, releases)]
        yield from needs
        self._blinker = BLINKER if any(" blinker" in it for it in needs) else NONE
        self._setuptools, self._is_missed, self._edges = NONE, False, {0}
        without = [*self._fails_with_setuptools(name, releases)]
        self._setuptools = LAST_SETUPTOOLS[1] if self._is_missed else NONE
        for other in ("werkzeug", *self._blamed(name, releases), "flask"):
            yield from self._fails(name, releases, other)
        yield from without

    def _needs(self, name: str, releases: Sequence[str]) -> Iterator[str]:
        knots = _knots(releases)
        texts = fill(releases, lambda it: self._need(name, it), knots)
        for text, same in groupby(range(len(texts)), key=texts.__getitem__):
            places = [*same]
            if text:
                yield f"needs {name} {span(releases, places[0], places[-1])} {text}"

    def _need(self, name: str, release: str) -> str:
        here = self._extensions.place(name, release)
        return need(self._extensions.metadata(name, release)) if here else ""

    def _fails(self, name: str, releases: Sequence[str], other: str) -> Iterator[str]:
        """The lines of the pairs with another package."""
        known = self._known
        others = [
            it
            for it in known.releases[other]
            if self._base(other, it) and runs_on(known, other, it, OLD) and key(it) >= (1,)
        ]
        knots, columns = sorted({*_knots(releases), *self._edges}), _knots(others)
        tried = [releases[it] for it in knots]
        given = [self._column(name, tried, other, others[it]) for it in columns]
        for place, low, high in zip(range(len(columns)), columns, columns[1:]):
            if given[place] != given[place + 1]:
                for it in others[low + 1 : high]:  # the edges, each in one process
                    self._column(name, tried, other, it)
        table = fill(
            releases,
            lambda one: tuple(
                fill(others, lambda it: self._failure(name, one, other, it), columns)
            ),
            knots,
        )
        for place in range(1, len(table)):
            if table[place - 1] != table[place]:
                self._edges |= {place - 1, place}
        for row, column, (step, error) in rectangles(table, releases, others):
            yield f"fails {name} {row}  {other} {column}  {step}  {error}"

    def _fails_with_setuptools(self, name: str, releases: Sequence[str]) -> Iterator[str]:
        """The lines of the pairs with setuptools, where ``pkg_resources`` is missed.

        What an extension needs may have done without it later: that is told of none.
        """
        known = self._known
        tried = [releases[it] for it in _knots(releases)]
        for base in BASES:  # all of them in one process
            self._extensions.start(self._stack("flask", base), name, tried)
        others = [it for it in known.releases[SETUPTOOLS] if runs_on(known, SETUPTOOLS, it, OLD)]
        table = fill(
            releases,
            lambda one: tuple(fill(others, lambda it: self._missed(name, one, it))),
            _knots(releases),
        )
        for row, column, (step, error) in rectangles(table, releases, others):
            yield f"fails {name} {row}  {SETUPTOOLS} {column}  {step}  {error}"

    def _missed(self, name: str, one: str, release: str) -> Failure:
        """How a release itself misses ``pkg_resources`` with a setuptools, or with none."""
        for base in BASES:
            stack = {**self._stack("flask", base), SETUPTOOLS: NONE}
            if PKG_RESOURCES in self._error(stack, name, one):
                self._is_missed = True
                stack[SETUPTOOLS] = release
                found = self._extensions.start(stack, name, [one])[0]
                is_told = PKG_RESOURCES in found.get("error", "")
                is_own = self._extensions.has_word(name, one, PKG_RESOURCES)
                return (found["step"], found["error"]) if is_told and is_own else _NO
        return _NO

    def _error(self, stack: Stack, name: str, one: str) -> str:
        """The error of a release in a stack; empty if it has none."""
        return str(self._extensions.start(stack, name, [one])[0].get("error", ""))

    def _column(self, name: str, tried: Sequence[str], other: str, release: str) -> list[Failure]:
        """How releases fail with one of another package."""
        self._extensions.start(self._stack(other, release), name, tried)
        return [self._failure(name, it, other, release) for it in tried]

    def _blamed(self, name: str, releases: Sequence[str]) -> Iterator[str]:
        """The companions of which a failure speaks where all of them are the newest at once."""
        known = self._known
        newest = {
            it: [each for each in known.releases[it] if runs_on(known, it, each, OLD)][-1]
            for it in COMPANIONS
        }
        tried = [releases[it] for it in _knots(releases)]
        while True:
            stack = {**self._stack("flask", BASES[1]), **newest}
            given = self._extensions.start(stack, name, tried)
            named = {it[1] for found in given if found and (it := NAMED.search(found["error"]))}
            if not (blamed := sorted(named & {*newest})):
                return
            yield from blamed
            newest = {it: release for it, release in newest.items() if it not in blamed}

    def _base(self, other: str, release: str) -> str:
        """The Flask in which a release of another package is exchanged; empty: none starts."""
        if other == "flask":
            return release
        stacks = ({"flask": it, other: release, "python": OLD} for it in BASES)
        return next((it["flask"] for it in stacks if not self._known.failures(it)), "")

    def _stack(self, other: str, release: str) -> dict[str, str]:
        """The stack of the day of a Flask, with a release of another package."""
        base = self._base(other, release)
        stack = {**self._pairs.day("flask", base), "python": OLD, "flask": base, other: release}
        if stack["blinker"] == NONE:
            stack["blinker"] = self._blinker
        if self._setuptools != NONE:
            stack[SETUPTOOLS] = self._setuptools
        return {**stack, "click": "8.1.8"} if key(stack["click"]) >= (8, 2) else stack

    def _failure(self, name: str, one: str, other: str, release: str) -> Failure:
        """How a release fails with one of another package, if that is what it fails of."""
        stack = self._stack(other, release)
        found = self._extensions.start(stack, name, [one])[0]
        if not found:
            return _NO
        told = found["step"], found["error"]
        if named := NAMED.search(found["error"]):
            return told if named[1] == other else _NO
        if other == "flask":
            return _NO if self._is_of_another(name, one, stack, found) else told
        before = self._pairs.day("flask", stack["flask"])[other]
        if before == release:
            return _NO
        if not self._extensions.start({**stack, other: before}, name, [one])[0]:
            return told
        return told if self._failure(name, one, other, before) == told else _NO

    def _is_of_another(self, name: str, one: str, stack: Stack, found: Mapping[str, Any]) -> bool:
        """Whether a failure is there with an older Flask, too, if a companion is as new."""
        return not {"flask", "werkzeug", *COMPANIONS} & {*found["packages"]} or any(
            self._failure(name, one, other, stack[other]) == (found["step"], found["error"])
            for other in ("werkzeug", *COMPANIONS)
            if self._base(other, stack[other])
        )


def _knots(releases: Sequence[str]) -> list[int]:
    """The places of the first release and of the last of each line, or of each major if many."""
    lines = [line(it) for it in releases]
    if len({*lines}) > MANY:
        lines = [it[:1] for it in lines]
    last = len(releases) - 1
    return [it for it in range(len(releases)) if it in {0, last} or lines[it] != lines[it + 1]]
