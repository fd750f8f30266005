"""The reverse question: which releases the code can run on, and the places that decide."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from packaging.version import Version

from spec.kit.data.changes import Change
from spec.uses.find import uses_of
from spec.uses.found import Bound, Bounds, Found, Use
from spec.uses.kinds import Chosen, returned_of


def bounds_of(
    paths: Sequence[Path], changes: Iterable[Change], cores: int = 1
) -> tuple[tuple[Bounds, ...], Found]:
    """The bounds of each package that something decides, and everything that was found.

    Only what is sure decides: a name that a release removed, or that a release brought. A name that
    went and came back decides nothing.
    """
    changes = [it for it in changes if it.shows in {"breaks", "adds"}]
    broken = [it for it in changes if it.shows == "breaks"]
    back = frozenset[str]().union(*(returned_of(it, changes) for it in broken))
    chosen = [Chosen(it, it.shows, returned=back) for it in changes]
    found = uses_of(paths, chosen, cores)
    deciding: dict[str, list[Use]] = {}
    for use in found.uses:
        if use.certainty == "sure" and use.kind in {"breaks", "adds"}:
            deciding.setdefault(use.change, []).append(use)
    packages = sorted({it.package for it in changes if it.id in deciding})
    return tuple(_of_package(it, changes, deciding) for it in packages), found


def _of_package(package: str, changes: Sequence[Change], deciding: dict[str, list[Use]]) -> Bounds:
    mine = [it for it in changes if it.package == package and it.id in deciding]
    came = [it.release for it in mine if it.shows == "adds"]
    went = [it.release for it in mine if it.shows == "breaks"]
    at_least, below = max(came, default=None), min(went, default=None)

    def bound(release: Version | None, shows: str) -> Bound | None:
        if release is None:
            return None
        those = [it.id for it in mine if (it.release, it.shows) == (release, shows)]
        return Bound(release, tuple(sorted(use for it in those for use in deciding[it])))

    return Bounds(package, bound(at_least, "adds"), bound(below, "breaks"))
