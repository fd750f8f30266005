"""``spec/stacks.txt``, made: grids are run, extensions, and whole stacks, which tries the table."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path

import click

from spec.kit.records.files import write_whole
from spec.kit.stacks.choice import choose
from spec.kit.stacks.known import (
    EXTENSIONS,
    LIKE,
    MAKE,
    NAMES,
    OPTIONAL,
    SETUPTOOLS,
    Known,
    Stack,
    known_of,
)
from spec.kit.stacks.mend import Mender
from spec.kit.stacks.versions import NONE, key
from spec.sources.sdists import pins_of
from spec.sources.stacks.bench import Bench, pythons_here
from spec.sources.stacks.beside import Beside
from spec.sources.stacks.extensions import Extensions
from spec.sources.stacks.pairs import GRIDS, Pairs
from spec.sources.stacks.table import needs, rectangles, span

PYTHONS = ("3.9", "3.10", "3.11", "3.12", "3.13")
FLOORS = {
    "flask": "1.0",
    "werkzeug": "0.14.1",
    "jinja2": "2.10",
    "markupsafe": "1.1.1",
    "itsdangerous": "0.24",
    "click": "6.7",
    "blinker": "1.4",
    "simplejson": "3.16.0",
    "setuptools": "80.9.0",
}
"""The oldest release of each package that is run."""
YANKED = {"click": {"8.2.2": "Unintended change in behavior of boolean options and None"}}
"""The releases that indexes do not list any more, which people have pinned, with the reasons."""

_HEAD = (
    f"# What starts with what, by running. Generated: {MAKE}",
    "# fails: two packages that do not start together, the first step that fails, its error.",
    "# An extension is one of two: it is imported, set up and used with what it needed in its day.",
    "# With setuptools: extensions that take its module pkg_resources themselves, gone from 82 on.",
    *(f"# Python {line} is {what}." for line, what in LIKE.items()),
    "# yanked: a release that pip takes only where it is pinned, and why it was taken back.",
    "# alone: what `pip install Flask==X` came to on that day, and the pins that mend it.",
)


def make_anew(spec: Path, folder: Path) -> None:
    """Run what the folder has no results of yet, and write the table of a spec.

    BadData: pip or a Python is not here.
    """
    bench = Bench(folder, pythons_here(PYTHONS))
    today = dt.datetime.now(dt.timezone.utc).date().isoformat()
    days = days_of(spec / "cells")
    lines = [*_HEAD, f"made {today}", *_found(bench, days)]
    extensions = Extensions(bench, today)
    beside = Beside(extensions, days, known_of(lines))
    for name in EXTENSIONS:
        lines.extend(beside.lines_of(name))
        click.echo(f"{name}: {len(extensions.results)} uses were run so far")
    known = known_of(lines)
    write_whole(spec / "stacks.txt", "\n".join([*lines, *_alone(known, bench), ""]))
    click.echo(_summary(known, bench.results))


def _summary(known: Known, results: Mapping[str, object]) -> str:
    """How many stacks start, and how many of those that the metadata allow."""
    none = dict.fromkeys(OPTIONAL, NONE)
    stacks = {name: {**none, **dict(pin.split("==") for pin in name.split())} for name in results}
    allowed = [name for name in stacks if not any(known.unmet(stacks[name]))]
    start, fit = (sum(not results[name] for name in names) for names in (results, allowed))
    return (
        f"{len(results)} stacks were run: {start} start, {len(results) - start} do not;"
        f" the metadata allow {len(allowed)}: {fit} start, {len(allowed) - fit} do not"
    )


def _found(bench: Bench, days: Sequence[Stack]) -> Iterator[str]:
    """The lines of the releases, their needs, and the pairs that fail."""
    releases = {
        package: [it for it in _listed(bench, package, floor) if bench.place(package, it)]
        for package, floor in FLOORS.items()
    }
    for package in (*OPTIONAL, SETUPTOOLS):
        releases[package].insert(0, NONE)
    releases["python"] = [*PYTHONS, *LIKE]
    yield from (f"releases {it} {' '.join(releases[it])}" for it in NAMES if it in releases)
    for package, reasons in YANKED.items():
        yield from (f"yanked {package} {release}  {reasons[release]}" for release in reasons)
    for package in FLOORS:
        yield from needs(package, bench, releases[package])
    pairs = Pairs(bench, days)
    for grid in GRIDS:
        table = pairs.table(grid, releases)
        click.echo(f"{grid.one} with {grid.other}: {len(bench.results)} stacks were run so far")
        found = rectangles(table, releases[grid.one], releases[grid.other])
        for ones, others, (step, error) in found:
            yield f"fails {grid.one} {ones}  {grid.other} {others}  {step}  {error}"


def _listed(bench: Bench, package: str, floor: str) -> list[str]:
    """The releases of a package, with those that are yanked."""
    return sorted({*bench.releases(package, floor), *YANKED.get(package, ())}, key=key)


def days_of(folder: Path) -> list[dict[str, str]]:
    """The stacks of the last patch of each Flask line, the oldest first."""
    found = map(pins_of, folder.glob("flask-?.?.txt"))
    return sorted(found, key=lambda stack: key(stack["flask"]))


def _alone(known: Known, bench: Bench) -> Iterator[str]:
    """What each Flask alone came to, run whole; and the pins that mend it, run whole."""
    python = PYTHONS[-1]
    rows = []
    for release in known.releases["flask"]:
        stack = choose(known, {"flask": f"=={release}"}, python)
        rows.append(_tried(known, bench, stack))
    for text, same in groupby(range(len(rows)), key=rows.__getitem__):
        places = [*same]
        yield f"alone {span(known.releases['flask'], places[0], places[-1])}  {text}"


def _tried(known: Known, bench: Bench, stack: Stack) -> str:
    """How a whole stack fails, with the first mend that runs; a table that is wrong is told."""
    given = bench.start(stack)
    told = [(it.step, it.error) for it in known.failures(stack)][:1]
    if bool(given) != bool(told):
        click.echo(f"the table is wrong of {_pins(stack)}: {given or 'it starts'}")
    if not given:
        return "starts"
    for mend in Mender(known, {}, stack).hold_back():
        if not bench.start(mend.stack):
            return f"{given['step']}  {given['error']}  | {_pins(mend.pins)}"
        click.echo(f"the table is wrong of {_pins(mend.stack)}: {bench.start(mend.stack)}")
    return f"{given['step']}  {given['error']}  | no pins"


def _pins(stack: Mapping[str, str]) -> str:
    return " ".join(f"{NAMES[package]}=={release}" for package, release in stack.items())
