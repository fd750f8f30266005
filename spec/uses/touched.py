"""The touches of the chosen changes, by what a site is asked for."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from spec.kit.data.touches import Touch
from spec.uses import shapes
from spec.uses.kinds import Chosen
from spec.uses.words import KEYED, fits, is_below, last


class Entry(NamedTuple):
    """A touch of a change that was chosen."""

    touch: Touch
    written: str
    chosen: Chosen


class Touched:
    """Touches by name, by member, by key."""

    def __init__(self, chosen: Iterable[Chosen]) -> None:
        """Sort the touches of some changes."""
        self.names: dict[str, list[Entry]] = {}
        self.below: list[Entry] = []
        self.members: dict[str, list[Entry]] = {}
        self.calls: dict[str, list[Entry]] = {}
        self.keys: dict[tuple[str, str], list[Entry]] = {}
        self.answers: dict[str, list[Entry]] = {}
        self.commands: list[Entry] = []
        self.shapes: dict[str, list[Entry]] = {}
        self._of_name: dict[str, list[Entry]] = {}
        self._members_so: dict[tuple[str, str], list[Entry]] = {}
        for it in chosen:
            for touch, written in zip(it.change.touches, it.change.written):
                self._add(Entry(touch, written, it))

    def _add(self, entry: Entry) -> None:
        touch = entry.touch
        if touch.kind in KEYED:
            key = touch.name.lower() if touch.kind == "header" else touch.name
            self.keys.setdefault((touch.kind, key), []).append(entry)
        elif touch.kind == "answer":
            self.answers.setdefault(touch.name.partition(" ")[0], []).append(entry)
        elif touch.kind == "command":
            self.commands.append(entry)
        elif touch.kind == "shape":
            self.shapes.setdefault(touch.name, []).append(entry)
        elif touch.argument:
            self.calls.setdefault(touch.member or last(touch.name), []).append(entry)
        elif touch.below:
            self.below.append(entry)
        elif touch.member:
            self.members.setdefault(touch.member, []).append(entry)
        else:
            self.names.setdefault(touch.name, []).append(entry)

    def of_name(self, dotted: str) -> list[Entry]:
        """The touches of a dotted name, or of the module that it is below."""
        found = self._of_name.get(dotted)
        if found is None:
            below = [it for it in self.below if is_below(dotted, it.touch.name)]
            found = self._of_name[dotted] = [*self.names.get(dotted, ()), *below]
        return found

    def members_so(self, name: str, way: str) -> list[Entry]:
        """The touches of a member that is read, set or called so."""
        found = self._members_so.get((name, way))
        if found is None:
            found = [it for it in self.members.get(name, ()) if fits(it.touch.way, way)]
            self._members_so[name, way] = found
        return found

    def reached(self, roots: Iterable[str]) -> bool:
        """Whether something of a module that counts as a whole may come from what is imported."""
        inside = tuple(f"{it.touch.name}." for it in self.below)
        around = {it[:end] for it in inside for end, letter in enumerate(it) if letter == "."}
        return any(it in around or f"{it}.".startswith(inside) for it in (*roots, *shapes.CLASSES))


def owner(touch: Touch) -> str:
    """The class whose member a touch names."""
    return shapes.class_of(touch.name) or touch.name
