"""``python -m spec diff``: what changes between two sets of packages, and for a user's code."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable
from itertools import chain
from pathlib import Path
from typing import Any

import click

from spec.kit import commands
from spec.kit.claims.index import read_index
from spec.kit.data.changes import read_changes
from spec.kit.data.schema import BadData
from spec.kit.diff.between import Between, Met, between
from spec.kit.diff.sides import Sides, sets_of
from spec.kit.diff.told import Told, chosen, everywhere, keys_of, less, on_the_way, told_of
from spec.kit.diff.tree_pins import pins_of_tree
from spec.kit.records.files import write_whole
from spec.kit.stacks.known import Known, read_known
from spec.kit.stacks.verdict import python_here
from spec.kit.views import diff_forms as forms
from spec.kit.views.diff import concise_lines, diff_lines
from spec.kit.views.diff_uses import everywhere_lines, stop_lines, unsure_lines, uses_lines
from spec.uses.cores import cores_here
from spec.uses.find import uses_of
from spec.uses.found import Found

FAIL_ON = {
    "breaks": {"breaks"},
    "warns": {"breaks", "warns"},
    "answers": {"breaks", "warns", "answers", "test"},
    "any": {"breaks", "warns", "answers", "test", "adds"},
}
_COLOURS = {
    "BREAKS": "red",
    "WARNS": "yellow",
    "ANSWERS": "cyan",
    "TEST": "cyan",
    "MAYBE": "blue",
    "ADDS": "green",
}


@click.command()
@click.argument("old", metavar="[A]", default="")
@click.argument("new", metavar="[B]", default="newest")
@click.option("--with", "pins", default="", help="Pins for B, such as werkzeug==2.3.8.")
@click.option("--uses", multiple=True, type=commands.Place(exists=True), help="Code to look at.")
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
    requirements or lock file, a record of a run, here, or newest. With --uses only what that code
    touches is told; A is what its own pins say if it is not given. Exit status 0: it is told,
    1: there is what --fail-on names, 2: it could not be told.
    """
    spec, python = commands.ROOT / "spec", python_here()
    known, claims = read_known(spec / "stacks.txt"), read_index(commands.ROOT).claims
    changes = read_changes(spec / "changes")
    sides = Sides(known, sets_of(spec / "cells", python), python)
    if not old and not asked["uses"]:
        raise BadData("say from which release to which, as in: python -m spec diff 2.1 3.1")
    first = sides.old(old or str(pins_of_tree(asked["uses"], python)))
    lying = between(first, sides.new(new, pins), claims, changes)
    met = [it for it in lying.met if _is_asked(it, asked)]
    for name in {*asked["chapter"]} - {it.chapter for it in claims.values()}:
        raise BadData(f"--chapter {name}: no claim is in it")
    found, told = None, [Told(it.shows, it) for it in met]
    if asked["uses"]:
        base = None if asked["form"] == "json" else Path.cwd()
        found = uses_of(asked["uses"], chosen(met, changes), cores_here(), base)
        if not found.files:
            raise BadData(f"{' '.join(map(str, asked['uses']))}: no Python file is there")
        told = told_of(met, found)
    if asked["save"]:
        keys = [text for _, _, text in keys_of(told)]
        write_whole(asked["save"], json.dumps(keys, indent=1) + "\n")
    told, left = less(told, _known(asked["known"]))
    for line in _lines(lying, known, told, found, asked):
        _show(line)
    if asked["form"] == "text":
        more = everywhere(met, told) if found else []
        for line in everywhere_lines(more, whole=asked["everywhere"]):
            _show(line)
        stop = on_the_way(told, first.stack, sides.ran) if found else None
        for line in [*stop_lines(stop), *([f"{left} known ones left out"] if left else [])]:
            _show(line)
    limit = FAIL_ON.get(asked["fail_on"], set())
    sys.exit(any(it.section in limit for it in told))


def _lines(
    lying: Between, known: Known, told: list[Told], found: Found | None, asked: dict[str, Any]
) -> Iterable[str]:
    """What is told, in the form that is asked for."""
    form = asked["form"]
    if form == "json":
        return [json.dumps(forms.diff_json(lying, told, found), ensure_ascii=False, indent=1)]
    if form == "sarif":
        return [json.dumps(forms.sarif(told), ensure_ascii=False, indent=1)]
    if form != "text":
        writers = {"github": forms.github_lines, "markdown": forms.markdown_lines}
        return writers.get(form, concise_lines)(told)
    if found is None:
        return diff_lines(lying, known, told)
    lines = uses_lines(lying, known, told, found, whole=asked["full"])
    return chain(lines, unsure_lines(found) if asked["unsure"] else ())


def _is_asked(it: Met, asked: dict[str, Any]) -> bool:
    of = {id.partition(".")[0] for id in it.change.was + it.change.now}
    is_of = not asked["chapter"] or bool({*asked["chapter"]} & of)
    return is_of and not (asked["unannounced"] and it.change.is_announced)


def _known(path: Path | None) -> frozenset[str]:
    if path is None:
        return frozenset()
    try:
        found = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise BadData(f"{path}: cannot be read: {error}; write it with --save") from None
    if not isinstance(found, list) or not all(isinstance(it, str) for it in found):
        raise BadData(f"{path}: is not what --save writes")
    return frozenset(found)


def _show(line: str) -> None:
    """A line; a heading in colour, where the terminal has some and ``NO_COLOR`` is not set."""
    colour = _COLOURS.get(line.partition(" ")[0])
    plain = False if os.environ.get("NO_COLOR") else None
    click.echo(click.style(line, fg=colour, bold=True) if colour else line, color=plain)
