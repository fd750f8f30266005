"""The changes of a spec, checked once and kept: TOML and its checks take a quarter of a second."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from packaging.version import Version

from spec.kit.claims.sources import version_of
from spec.kit.data.changes import Change, read_changes
from spec.kit.data.kept import kept, stamps
from spec.kit.data.touches import Touch

FORMAT = version_of(Path(__file__).parent, Path(__file__).parents[1])
_version = cache(Version)


def changes_of(root: Path) -> tuple[Change, ...]:
    """The changes of the spec in ``root``. BadData: a file or an entry is not well formed."""
    folder = root / "spec" / "changes"
    now = stamps(FORMAT, sorted(folder.glob("*.toml")))
    rows = kept(root / ".spec" / "changes", now, lambda: list(map(_plain, read_changes(folder))))
    return tuple(map(_change, rows))


def _plain(it: Change) -> dict[str, Any]:
    """A change as strings and tuples of them."""
    touches = tuple(tuple(vars(touch).values()) for touch in it.touches)
    warned = it.warned and str(it.warned)
    return {**vars(it), "release": str(it.release), "warned": warned, "touches": touches}


def _change(row: dict[str, Any]) -> Change:
    release, warned = _version(row["release"]), row["warned"] and _version(row["warned"])
    touches = tuple(Touch(*it) for it in row["touches"])
    return Change(**{**row, "release": release, "warned": warned, "touches": touches})
