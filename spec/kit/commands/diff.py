"""``python -m spec diff``: what changes between two sets of packages, and for a user's code."""

from __future__ import annotations

import sys
import sysconfig
from collections.abc import Iterable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from spec.kit import commands
from spec.kit.commands.colours import show
from spec.kit.data.changes import Change
from spec.kit.data.known_changes import changes_of
from spec.kit.data.schema import BadData
from spec.kit.diff.between import Met, between
from spec.kit.diff.claims import claims_of
from spec.kit.diff.keys import read_keys, write_keys
from spec.kit.diff.sides import Side, Sides, record_of_next, sets_of
from spec.kit.diff.told import Told, chosen, less, told_of
from spec.kit.diff.tree_pins import pins_of_tree
from spec.kit.stacks.here import python_here
from spec.kit.stacks.known import read_known
from spec.kit.views.diff_report import Compared, Report, report_lines
from spec.kit.views.diff_uses import bounds_lines
from spec.uses.found import Extension, Found
from spec.uses.kinds import Chosen

FAIL_ON = {
    "breaks": {"breaks"},
    "warns": {"breaks", "warns"},
    "answers": {"breaks", "warns", "answers", "test"},
    "any": {"breaks", "warns", "answers", "test", "adds"},
}
_SITE = Path(sysconfig.get_path("purelib"))


@click.command()
@click.argument("old", metavar="[A]", default="")
@click.argument("new", metavar="[B]", default="newest")
@click.option("--with", "pins", default="", help="Pins for B, such as werkzeug==2.3.8.")
@click.option("--uses", multiple=True, type=commands.Place(exists=True), help="Code to look at.")
@click.option("--deps", is_flag=True, help="Look at the installed packages that need Flask, too.")
@click.option("--bounds", is_flag=True, help="Tell which releases the code of --uses can run on.")
@click.option("--chapter", multiple=True, help="Only changes of claims of this chapter.")
@click.option("--unannounced", is_flag=True, help="Only what no announcement told in time.")
@click.option("--full", is_flag=True, help="Tell in full what answers otherwise, or may be met.")
@click.option("--everywhere", is_flag=True, help="Also what clients send or people type.")
@click.option("--unsure", is_flag=True, help="List names of unknown owners, and unread files.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "concise", "json", "github", "markdown", "sarif"]),
    default="text",
    show_default=True,
)
@click.option("--fail-on", type=click.Choice([*FAIL_ON]), help="Exit with 1 if there is such.")
@click.option("--save", type=commands.Place(), help="Write what is told to a file, for --known.")
@click.option("--known", type=commands.Place(exists=True), help="Leave out what was saved there.")
def command(old: str, new: str, pins: str, **asked: Any) -> None:
    """Tell what changes from A to B: what breaks, what warns, what answers otherwise.

    A and B are each a release of Flask (2.1, 3.1.3), pins (flask==2.1.3,werkzeug==2.1.2), a
    requirements or lock file, a record of a run, here, newest, or next: Flask's development branch,
    as it was run last. With --uses only what that code touches is told; A is what its own pins say
    if it is not given. Exit status 0: it is told, 1: there is what --fail-on names, 2: it could not
    be told.
    """
    changes = changes_of(commands.ROOT)
    if asked["bounds"]:
        lines = _bounds(asked["uses"], changes)
        told: list[Told] = []
    else:
        report = _report(_between(old, new, pins, asked["uses"], changes), changes, asked)
        lines, told = report_lines(report), report.told
    show(lines)
    limit = FAIL_ON.get(asked["fail_on"], set())
    sys.exit(int(any(it.section in limit for it in told)))


def _between(
    old: str, new: str, pins: str, paths: Sequence[Path], changes: Sequence[Change]
) -> Compared:
    """What lies between the two sets. BadData: one of them cannot be told."""
    spec, python = commands.ROOT / "spec", python_here()
    known, claims = read_known(spec / "stacks.txt"), claims_of(commands.ROOT)
    sides = Sides(known, sets_of(spec / "cells", python), python)
    if not old and not paths:
        raise BadData("say from which release to which, as in: python -m spec diff 2.1 3.1")
    if old == "next":
        first = _next(sides, changes)
    else:
        first = sides.old(old or str(pins_of_tree(paths, python)))
    if new == "next" and pins:
        raise BadData("next is one set: leave out --with")
    second = _next(sides, changes) if new == "next" else sides.new(new, pins)
    return Compared(known, sides.ran, between(first, second, claims, changes), claims.chapters)


def _next(sides: Sides, changes: Sequence[Change]) -> Side:
    """Flask's development branch, as it was run last, or as changes tell of it."""
    record = record_of_next(commands.ROOT / ".spec")
    return sides.new(str(record)) if record else sides.ahead(changes)


def _report(compared: Compared, changes: Sequence[Change], asked: dict[str, Any]) -> Report:
    """What is told of it, as it is asked for."""
    for name in {*asked["chapter"]} - compared.chapters:
        raise BadData(f"--chapter {name}: no claim is in it")
    met = [it for it in compared.lying.met if _is_asked(it, asked)]
    found, told = None, [Told(it.shows, it) for it in met]
    if asked["uses"]:
        base = None if asked["form"] == "json" else Path.cwd()
        find = import_module("spec.uses.find")  # slow to load, as all that reads code
        place = commands.ROOT / ".spec" / "walked"
        found = find.uses_of(asked["uses"], chosen(met, changes), _cores(), base, place)
        _need_code(found, asked["uses"])
        told = told_of(met, found)
    if asked["save"]:
        write_keys(asked["save"], told)
    told, left = less(told, read_keys(asked["known"]))
    deps = _deps(chosen(met, changes)) if asked["deps"] else []
    return Report(compared, met, told, found, deps, left, asked)


def _deps(chosen: Iterable[Chosen]) -> list[Extension]:
    return [*import_module("spec.uses.deps").uses_of_extensions(_SITE, chosen)]


def _bounds(paths: Sequence[Path], changes: Sequence[Change]) -> Iterable[str]:
    """Which releases some code can run on. BadData: there is none."""
    if not paths:
        raise BadData("--bounds is about code: name it with --uses, as in: --uses src/ --bounds")
    released = [it for it in changes if not it.unreleased]
    bounds, found = import_module("spec.uses.bounds").bounds_of(paths, released, _cores())
    _need_code(found, paths)
    return bounds_lines(bounds, found)


def _cores() -> int:
    cores: int = import_module("spec.kit.claims.cores").cores_here()
    return cores


def _need_code(found: Found, paths: Sequence[Path]) -> None:
    if not found.files:
        raise BadData(f"{' '.join(map(str, paths))}: no Python file is there")


def _is_asked(it: Met, asked: dict[str, Any]) -> bool:
    of = {id.partition(".")[0] for id in it.change.was + it.change.now}
    is_of = not asked["chapter"] or bool({*asked["chapter"]} & of)
    return is_of and not (asked["unannounced"] and it.change.is_announced)
