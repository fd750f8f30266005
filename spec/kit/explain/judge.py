"""The judge: what is so on a stack, since when, and what is so instead."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from spec.kit.claims.claim import Claim
from spec.kit.data.changes import Change
from spec.kit.data.notes import Statement
from spec.kit.explain.here import Here
from spec.kit.explain.library import Library, change_of
from spec.kit.explain.ranges import before, title
from spec.kit.records.spans import spans
from spec.kit.stacks.versions import key

_RAN = {"holds": "right", "guard-unneeded": "right", "gives-way": "wrong", "broken": "wrong"}
"""What an outcome says of a claim; others leave it to its guards."""


class Judge:
    """Judges claims, changes and statements on a stack."""

    def __init__(self, library: Library, here: Here, outcomes: Mapping[str, str]) -> None:
        """``outcomes`` are what claims gave that were run now; of the others the guards tell."""
        self.library = library
        self.here = here
        self.outcomes = outcomes

    def verdict(self, claim: Claim) -> str:
        """Whether a claim holds on the stack: as it was run, or as its guards say."""
        outcome = self.outcomes.get(claim.id, "")
        if outcome in _RAN:
            return _RAN[outcome]
        packages = {it.package for it in claim.guards} or {"flask"}
        if not all(map(self.here.was_run, packages)):
            return "unknown"
        return "right" if claim.holds_for(self.here.releases) else "wrong"

    def is_past(self, change: Change) -> bool | None:
        """Whether a change lies behind the stack; None where that cannot be told."""
        release = self.here.releases.get(change.package)
        if not (release and self.here.was_run(change.package)):
            return None
        return key(release) >= key(str(change.release))

    def side(self, it: Change, was: Sequence[Claim], now: Sequence[Claim]) -> str:
        """Which side of a change the stack is on; neither where a later one has changed both."""
        past = self.is_past(it)
        if past is None:
            return "unknown"
        verdicts = [*map(self.verdict, now if past else was)]
        return "neither" if verdicts and "right" not in verdicts else "now" if past else "was"

    def judged(self, it: Statement) -> str:
        """Whether a note is right on the stack."""
        if it.advice:
            return "advice"
        verdicts = {id: self.verdict(self.library.claim(id)) for id in it.claims}
        if "unknown" in verdicts.values():
            return "unknown"
        return "right" if it.is_right(lambda claim: verdicts[claim] == "right") else "wrong"

    def right_on(self, it: Statement) -> str:
        """The releases of Flask on which a note is right."""
        claims = {id: self.library.claim(id) for id in it.claims}
        row = []
        for flask, releases in self.library.cells:
            held = {id for id, claim in claims.items() if claim.holds_for(releases)}
            row.append((flask, it.is_right(held.__contains__)))
        return spans(row)

    def since(self, change: Change) -> str:
        """Since when a claim is right or wrong here, or until when."""
        name, past = title(change.package), self.is_past(change)
        if past is None:
            return ""
        if past:
            return f"since {name} {change.came}"
        if change.unreleased:
            return f"before {name} {change.came}"
        last = before(change.package, str(change.release), self.here.known)
        return f"until {name} {last}" if last else f"before {name} {change.release}"

    def instead(self, claim: Claim, changes: list[Change]) -> list[str]:
        """What is so here: of the claims across an edge those that hold, or of those beyond."""
        seen, waiting = {claim.id}, [(claim.id, changes)]
        while waiting:
            id, of = waiting.pop(0)
            across = dict.fromkeys(
                other for it in of for other in (it.now if id in it.was else it.was)
            )
            found = [self.library.claim(other) for other in across if other not in seen]
            if told := [it.says for it in found if self.verdict(it) == "right"]:
                return told
            seen.update(across)
            waiting += [(it.id, self.changes(it.id)) for it in found]
        return []

    def changes(self, claim: str) -> list[Change]:
        """The changes at the edges of a claim."""
        return [change_of(it.body) for it in self.library.naming(claim, "change")]

    def nearest(self, changes: list[Change], id: str, here: str) -> Change | None:
        """The change that decides: behind the stack the last, else the first to come."""

        def explains(change: Change) -> bool:
            return (id in change.now) is (bool(self.is_past(change)) is (here == "right"))

        fit = [it for it in changes if explains(it)] or changes
        past = [it for it in fit if self.is_past(it)]
        if past:
            return max(past, key=lambda it: it.release)
        return min(fit, key=lambda it: it.release, default=None)
