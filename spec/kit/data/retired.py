"""The ids that claims had, ``spec/retired.toml``: ``[now]``, the claim that says it, or ``[gone]``.

An id that stood in somebody's notes, record or report still finds what became of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from spec.kit.data.schema import BadData, read_toml


@dataclass(frozen=True)
class Retired:
    """Ids that no claim has any more."""

    now: dict[str, str]
    """The claim that says it now, by the id of old: it was renamed, or is said by another."""
    gone: dict[str, str]
    """Why no claim says it now."""

    def matching(self, pattern: str) -> dict[str, str]:
        """The claims of now whose ids of old match a pattern, by those."""
        return {old: new for old, new in self.now.items() if fnmatchcase(old, pattern)}


def read_retired(path: Path) -> Retired:
    """Read ``retired.toml``. BadData: it is not TOML, or a line is not well formed."""
    content = read_toml(path)
    for name, table in content.items():
        if name not in {"now", "gone"} or not isinstance(table, dict):
            raise BadData(f"{path.name}: {name!r} is not known; use [now] or [gone]")
        for old, said in table.items():
            if not isinstance(said, str) or not said:
                mend = "write its id in quotes, and after = the id of now, or why it is gone"
                raise BadData(f"{path.name}: [{name}] {old!r}: {mend}")
    return Retired(content.get("now", {}), content.get("gone", {}))
