"""Changes: the edges of guards, one file a release line in ``spec/changes``."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from packaging.version import InvalidVersion, Version

from spec.kit.data.quotes import Quote, read_quotes
from spec.kit.data.schema import BadData, Words, any_of, check, read_tables
from spec.kit.data.touches import Touch, read_touch
from spec.kit.packages import GUARDS

SHOWS = {
    "breaks": "code that ran raises",
    "answers": "the same code gives something else",
    "warns": "the same code warns",
    "adds": "code that raised runs",
}
"""How a change shows to code that was written for the release before."""

UNRUN = {
    "advice": "it is advice: there is nothing to run",
    "upgrade": "another release is the fix",
}
"""Why no claim runs a fix, in a word that stands for one."""

_FILE = re.compile(r"([a-z\d]+)-(\d+\.\d+)")
UNRELEASED = " (unreleased)"
"""What follows a release in its changes until it comes out."""

_ID = re.compile(r"[a-z\d]+\.[a-z\d]+(-[a-z\d]+)*")
_ERROR = re.compile(r"[A-Za-z_][\w.]*(: .+)?")
_REQUIRED = {"id": str, "release": str, "shows": str, "touches": list, "fix": str}
_OPTIONAL = {
    "was": list,
    "now": list,
    "warned": str,
    "error": Words,
    "announced": str,
    "unannounced": bool,
    "fix_runs": str,
}


@dataclass(frozen=True)
class Change:
    """An edge of guards: the claims on either side, how it shows, who announced it, the fix."""

    id: str
    package: str
    release: Version
    was: tuple[str, ...]
    now: tuple[str, ...]
    shows: str
    touches: tuple[Touch, ...]
    written: tuple[str, ...]
    """The touches as they are written."""
    fix: str
    warned: Version | None = None
    errors: tuple[str, ...] = ()
    """The line that a person sees, or the lines of which one is seen, as Python or the release
    words it; ``…`` stands for what differs from case to case."""
    announced: str = ""
    fix_runs: str = ""
    """The claim that runs the fix, or a word of UNRUN; empty: it is not run yet."""
    unreleased: bool = False
    """Whether it is on the development branch only, from which the release is made."""

    @property
    def came(self) -> str:
        """The release as it is told: ``3.2.0 (unreleased)`` until it comes out."""
        return f"{self.release}{UNRELEASED if self.unreleased else ''}"

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """What the changelogs say, in their words; nothing where none announced it."""
        return read_quotes(self.announced)

    @property
    def mend(self) -> str:
        """The fix, as it is told."""
        return self.fix if self.fix_runs else f"{self.fix} (not run)"

    @property
    def is_announced(self) -> bool:
        """Whether it was announced when it came, or before; a later mend may tell of it too."""
        return any(it.package != self.package or it.release <= self.release for it in self.quotes)


def fixes(changes: Collection[Change]) -> str:
    """How many fixes a claim runs, in words, and how many of those that mend what breaks.

    Those of changes that are not released are not counted.
    """
    changes = [it for it in changes if not it.unreleased]
    breaking = [it for it in changes if it.shows == "breaks"]
    return f"fixes: {_fixes(changes)}; of what breaks: {_fixes(breaking)}"


def _fixes(changes: Collection[Change]) -> str:
    unrun = sum(it.fix_runs in UNRUN for it in changes)
    left = sum(not it.fix_runs for it in changes)
    return f"{len(changes) - unrun - left} run, {unrun} cannot be run, {left} not yet"


def read_changes(folder: Path) -> tuple[Change, ...]:
    """The changes of a folder. BadData: a file or an entry is not well formed."""
    changes = [change for path in sorted(folder.glob("*.toml")) for change in _read_file(path)]
    first: dict[str, Change] = {}
    told: dict[tuple[str, Version, str], Change] = {}
    for change in changes:
        if first.setdefault(change.id, change) is not change:
            raise BadData(f"change {change.id!r} stands twice in {folder.name}: choose another id")
        key = change.package, change.release, change.announced
        if change.announced and told.setdefault(key, change) is not change:
            other = told[key].id
            raise BadData(f"change {change.id!r} quotes what {other!r} quotes: make them one")
    return tuple(changes)


def _read_file(path: Path) -> Iterator[Change]:
    name = _FILE.fullmatch(path.stem)
    if name is None or name[1] not in GUARDS:
        raise BadData(f"{path.name}: call it after a release line, such as flask-2.3.toml")
    package, line = name.groups()
    last = None
    for table in read_tables(path, {"change"})["change"]:
        change = _change(f"{path.name}: change {table.get('id', '?')!r}", package, table)
        if f"{change.release}.0".split(".")[:2] != line.split("."):
            raise BadData(f"{path.name}: change {change.id!r} is of {change.release}: move it")
        if last and (change.release, change.id) < (last.release, last.id):
            raise BadData(f"{path.name}: change {change.id!r} stands after {last.id!r}: sort them")
        last = change
        yield change


def _change(where: str, package: str, table: Mapping[str, Any]) -> Change:
    check(where, table, _REQUIRED, _OPTIONAL)
    for problem in _problems(package, table):
        raise BadData(f"{where}: {problem}")
    warned = table.get("warned")
    return Change(
        id=table["id"],
        package=package,
        release=_release(table),
        was=tuple(table.get("was", ())),
        now=tuple(table.get("now", ())),
        shows=table["shows"],
        touches=tuple(touch for text in table["touches"] if (touch := read_touch(text))),
        written=tuple(table["touches"]),
        fix=table["fix"],
        warned=Version(warned) if warned else None,
        errors=_errors(table),
        announced=table.get("announced", ""),
        fix_runs=table.get("fix_runs", ""),
        unreleased=table["release"].endswith(UNRELEASED),
    )


def _problems(package: str, table: Mapping[str, Any]) -> Iterator[str]:
    """What is wrong with an entry whose keys are well formed, with the mend."""
    if not _ID.fullmatch(table["id"]) or not table["id"].startswith(f"{package}."):
        yield f'write id = "{package}.what-changed", lower case, hyphens'
    if table["shows"] not in SHOWS:
        yield f"shows is {table['shows']!r}; use one of {any_of(SHOWS)}"
    if not (table.get("was") or table.get("now")):
        yield 'name claims with was = ["…"], now = ["…"] or both'
    yield from _problems_of_releases(table)
    announced, errors = table.get("announced", ""), _errors(table)
    if bool(announced) == bool(table.get("unannounced")):
        yield 'give either announced = "…" or unannounced = true'
    if announced and not read_quotes(announced):
        yield 'write announced = "Flask 2.3.0: …; Werkzeug 3.0.0: …"'
    if not all(map(_ERROR.fullmatch, errors)):
        yield 'write error = "ImportError: cannot import name …", one line, or a list of such'
    if table["shows"] == "breaks" and not errors:
        yield 'say with error = "…" what a person sees where it breaks'
    for text in table["touches"]:
        if read_touch(text) is None:
            yield f"{text!r} is not a touch; see spec/kit/data/touches.py"


def _release(table: Mapping[str, Any]) -> Version:
    """The release of a change, out or not. InvalidVersion: it is none."""
    release: str = table["release"]
    return Version(release.removesuffix(UNRELEASED))


def _errors(table: Mapping[str, Any]) -> tuple[str, ...]:
    error = table.get("error", ())
    return (error,) if isinstance(error, str) else tuple(error)


def _problems_of_releases(table: Mapping[str, Any]) -> Iterator[str]:
    try:
        release, warned = _release(table), Version(table.get("warned", "0"))
    except InvalidVersion:
        yield (
            'write release = "2.3.0", or "2.3.0 (unreleased)" before it comes out, '
            'and warned = "2.2.0" where it warned before'
        )
    else:
        if warned >= release:
            yield f"warned has to come before {release}"
