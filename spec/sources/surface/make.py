"""``spec/surface.txt``, made: every release is imported with the companions of its day and asked.

What a module gives only when it is asked for it, as Werkzeug 0.16 and Flask 2.3 do, is not in a
syntax tree; that is why it is run.
"""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from itertools import repeat
from pathlib import Path

import click

from spec.kit.records.files import write_whole
from spec.kit.stacks.known import MAKE, read_known
from spec.kit.stacks.versions import Range
from spec.sources.stacks.bench import Bench, pythons_here
from spec.sources.stacks.make import days_of
from spec.sources.stacks.pairs import Grid, Pairs
from spec.sources.surface import probe
from spec.sources.surface.classes import STACK
from spec.sources.surface.rows import lines_of

PYTHONS = {"click": "3.11"}
"""CPython 3.9 runs every release of every package but click."""

_HEAD = (
    f"# What came, went or changed, by running. Generated: {MAKE}",
    "# a.b.* a module, a.b a name, a.B::c an attribute, a.b(c=) a parameter; the releases with it:",
    "# ! it warns, <m> it is merely imported from m, =value, #place=default, self: on instances.",
    "# ?: on instances perhaps, the class gives what it is asked for.",
    "# No row: there as long as what holds it. Private, or merely imported: told if it was lost.",
    "# a = b: the same by another path. a < b: a class and those that it extends.",
)


def make_anew(spec: Path, folder: Path) -> None:
    """Ask every release that ``stacks.txt`` names, and write the table of a spec.

    BadData: a Python is not here, or a package cannot be asked.
    """
    known = read_known(spec / "stacks.txt")
    bench = Bench(folder, pythons_here(["3.9", *PYTHONS.values()]))
    pairs = Pairs(bench, days_of(spec / "cells"))
    head, lines = [*_HEAD], []
    for package in STACK:
        releases, grid = (
            known.releases[package],
            Grid(package, package, PYTHONS.get(package, "3.9")),
        )
        stacks = [pairs.stack(grid, release, release) for release in releases]
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            facts = [*pool.map(bench.run, repeat(probe.__file__), stacks, repeat(package))]
        head.append(f"run {package} {Range(releases[0], releases[-1])}")
        lines += (found := lines_of(releases, facts))
        click.echo(f"{package}: {len(releases)} releases, {len(found)} lines")
    write_whole(spec / "surface.txt", "\n".join([*head, *lines, ""]))
