"""The two sets that are compared, from what a person types.

A release (``2.1``, ``3.1.3``), pins (``flask==2.1.3,werkzeug==2.1.2``), a requirements or lock
file, a record of a run, ``here``, or ``newest``; ``next`` is the last record of a run on Flask's
development branch, or if there is none the newest set with what changes tell of that branch.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from spec.kit.claims.claim import Claim
from spec.kit.data.changes import Change
from spec.kit.data.schema import BadData
from spec.kit.packages import GUARDS
from spec.kit.records.record import read_record
from spec.kit.stacks.choice import choose
from spec.kit.stacks.files import Asked, read_asked
from spec.kit.stacks.here import installed
from spec.kit.stacks.known import TITLES, Known
from spec.kit.stacks.versions import NONE, allows, key, newest, pinned

_RELEASE = re.compile(r"\d+(\.\d+){0,3}")
_PINS = re.compile(r"[A-Za-z][\w.-]*==\d[\w.]*(,[A-Za-z][\w.-]*==\d[\w.]*)*")
_DEVELOPED = re.compile(r"^flask-\d[\d.]*\.?dev")
_ORDERED = ("flask", "werkzeug")
_RAN = {"holds", "gives-way", "broken", "guard-unneeded"}
HOW = (
    "give a release such as 2.1, pins such as flask==2.1.3,werkzeug==2.1.2, a file, here or newest"
)


@dataclass(frozen=True)
class Side:
    """One of the two sets: package to release, and what was run on it where it is a record."""

    stack: Mapping[str, str]
    outcomes: Mapping[str, str] = field(default_factory=dict)
    commits: Mapping[str, str] = field(default_factory=dict)
    """The commits that packages of a record are installed from."""

    def holds(self, claim: Claim) -> bool:
        """Whether a claim holds here: as it was run, or as its guards say."""
        outcome = self.outcomes.get(claim.id)
        if outcome in _RAN:
            return outcome in {"holds", "guard-unneeded"}
        there = {package: it for package, it in self.stack.items() if it != NONE}
        return claim.holds_for(there)


class Sides:
    """Reads both sides: what was run on the day of an old release, what pip takes for a new one."""

    def __init__(self, known: Known, ran: Mapping[str, Mapping[str, str]], python: str) -> None:
        """``ran``: by the name of its file, each set on which claims were run."""
        self._known, self._sets, self._python = known, ran, python
        self.ran = sorted(ran.values(), key=lambda it: [key(it[name]) for name in _ORDERED])
        """These sets, the oldest first."""

    def old(self, text: str) -> Side:
        """What is left: a release comes with the companions that it was run with."""
        release = self._release(text)
        if release is None:
            return self._side(text, {}, is_old=True)
        return Side({**choose(self._known, {}, self._python), **self._day(release)})

    def new(self, text: str, pins: str = "") -> Side:
        """What comes: a release comes with what pip takes today, less what ``pins`` say."""
        over = _pins(pins, "--with") if pins else {}
        release = self._release(text)
        if release is not None:
            return self._chosen({"flask": f"=={release}", **over}, text)
        return self._side(text, over)

    def ahead(self, changes: Iterable[Change]) -> Side:
        """The newest set with each release that has not come out. BadData: no change tells of one.

        Its guards tell of the development branch.
        """
        packages = {it.package: f"{it.release}.dev0" for it in changes if it.unreleased}
        if not packages:
            raise BadData("next: run Flask's development branch first, as in: tox run -m next")
        return Side({**self.new("newest").stack, **packages})

    def _day(self, flask: str) -> dict[str, str]:
        """The set on which the claims of a Flask's line were run, with that Flask."""
        return {**self._sets.get(f"flask-{'.'.join(flask.split('.')[:2])}", {}), "flask": flask}

    def _release(self, text: str) -> str | None:
        """The newest patch of the release that is typed; None where none is. BadData: not known."""
        releases = self._known.releases["flask"]
        if text == "newest":
            return releases[-1]
        if not _RELEASE.fullmatch(text):
            return None
        is_patch = len(text.split(".")) == len(releases[-1].split("."))
        found = newest(releases, f"=={text}" if is_patch else f"=={text}.*")
        if not found:
            raise BadData(f"{text}: no such Flask was run; the newest is {releases[-1]}")
        return found

    def _side(self, text: str, over: Asked, *, is_old: bool = False) -> Side:
        if text == "here":
            return self._chosen({**installed(), **over}, text)
        if _PINS.fullmatch(text):
            return self._chosen({**_pins(text, text), **over}, text, is_old=is_old)
        path = Path(text)
        if not path.is_file():
            raise BadData(f"{text}: no such file, and no set of packages: {HOW}")
        if path.suffix == ".json":
            return _recorded(path, over)
        return self._chosen({**read_asked([path], self._python), **over}, text, is_old=is_old)

    def _chosen(self, asked: Asked, text: str, *, is_old: bool = False) -> Side:
        """What pip makes of what is asked for; an old Flask has companions of its day.

        BadData: there is no Flask that was run in it.
        """
        if asked.get("flask", "@") == "@":
            raise BadData(f"{text}: no release of Flask is in it; {HOW}")
        for package, wanted in asked.items():
            self._need(package, wanted, text)
        stack = choose(self._known, {it: of for it, of in asked.items() if of != "@"}, self._python)
        if "flask" not in stack:
            raise BadData(f"{text}: no Flask that was run is {asked['flask']}")
        day = self._day(stack["flask"]) if is_old else {}
        stack.update({it: of for it, of in day.items() if _is_free(asked.get(it, ""), of)})
        beside = {it: pinned(asked[it]) for it in GUARDS if it in asked}
        return Side({**{it: release for it, release in beside.items() if release}, **stack})

    def _need(self, package: str, wanted: str, text: str) -> None:
        """Refuse what is newer or older than all that was run: nothing is known of it."""
        pin, is_of_flask = pinned(wanted), package in TITLES and package != "simplejson"
        releases = [it for it in self._known.releases.get(package, []) if it != NONE] * is_of_flask
        if pin and releases and not key(releases[0]) <= key(pin) <= key(releases[-1]):
            ran = f"{releases[0]} to {releases[-1]} were"
            raise BadData(f"{text}: {package} {pin} was not run, {ran}: no data is not no change")


def record_of_next(folder: Path) -> Path | None:
    """The last record of Flask's development branch in a folder, if there is one."""
    records = (it for it in folder.glob("**/*.json") if _DEVELOPED.search(it.name))
    return max(records, key=lambda it: it.stat().st_mtime, default=None)


def _is_free(wanted: str, release: str) -> bool:
    """Whether what is asked for leaves a choice that may fall on a release."""
    return wanted != "@" and not pinned(wanted) and allows(wanted, release)


def sets_of(folder: Path, python: str) -> dict[str, dict[str, str]]:
    """The sets on which claims were run, by the names of their files: ``flask-2.0``."""
    found = {}
    for path in sorted(folder.glob("*.txt")):
        asked = read_asked([path], python)
        found[path.stem] = {it: pinned(pin) for it, pin in asked.items()}
    return found


def _pins(text: str, where: str) -> dict[str, str]:
    if not _PINS.fullmatch(text):
        raise BadData(f"{where}: {text!r}: write pins such as werkzeug==2.3.8,jinja2==3.1.2")
    found = (pin.split("==") for pin in text.split(","))
    return {name.lower(): f"=={release}" for name, release in found}


def _recorded(path: Path, over: Asked) -> Side:
    if over:
        raise BadData(f"{path}: a record is of one set: leave out --with")
    record = read_record(path)
    outcomes = {id: entry.outcome for id, entry in record.claims.items()}
    return Side({**record.cell.releases}, outcomes, record.cell.commits)
