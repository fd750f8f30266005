"""The errors that changes tell: which are to be seen on what is installed, and which were."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from packaging.version import Version

from spec.kit.claims.claim import Claim
from spec.kit.claims.raised import is_line_of
from spec.kit.data.changes import Change


class Errors:
    """The errors that the claims of a run have to show, one of each change that has some.

    What breaks shows its error after the change, what is added before it, as long as the first
    claim of that side holds; if that side has none, as long as the first of the other does not.
    """

    def __init__(
        self, changes: Iterable[Change], claims: Mapping[str, Claim], here: Mapping[str, str | None]
    ) -> None:
        """``here``: the installed release of each package."""
        self._changes = [it for it in changes if it.errors and _is_shown(it, claims, here)]
        self._of: dict[str, list[Change]] = defaultdict(list)
        for change in self._changes:
            for id in change.was + change.now:
                self._of[id].append(change)
        self._seen: set[str] = set()

    def of(self, claim: Claim) -> list[Change]:
        """The changes whose error the claim may show."""
        return self._of.get(claim.id, [])

    def take(self, changes: Iterable[str]) -> None:
        """Note that the errors of these changes were seen."""
        self._seen.update(changes)

    def missing(
        self, outcomes: Mapping[str, Iterable[str]], *, ahead: bool = False
    ) -> Iterator[str]:
        """The errors that no claim showed, where all claims of the change are green.

        ``ahead``: only of changes that are not released; a newer release may word others otherwise.
        """
        for change in self._changes:
            if ahead and not change.unreleased:
                continue
            given = [outcomes.get(id, ("not-run",)) for id in change.was + change.now]
            green = all({*it} <= {"holds", "gives-way"} for it in given)
            if green and change.id not in self._seen:
                yield (
                    f"spec/changes: change {change.id!r} tells {change.errors[0]!r}: no claim of "
                    "it raises that here; mend the error, or catch it with pytest.raises"
                )


def seen_in(errors: Iterable[BaseException], changes: Iterable[Change]) -> list[str]:
    """The changes of which one of these errors is what a person sees."""
    errors = list(errors)
    return [
        change.id
        for change in changes
        if any(is_line_of(line, error) for line in change.errors for error in errors)
    ]


def _is_shown(change: Change, claims: Mapping[str, Claim], here: Mapping[str, str | None]) -> bool:
    """Whether a change shows its error on what is installed."""
    release = Version(Version(here.get(change.package) or "0").base_version)
    adds = change.shows == "adds"
    if (release < change.release) is not adds:
        return False
    side, other = (change.was, change.now) if adds else (change.now, change.was)
    return claims[side[0]].in_range if side else not claims[other[0]].in_range
