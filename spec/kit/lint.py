"""The metadata lint: what collection insists on before any claim runs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from spec.kit.claims import Claim, claim_of
from spec.kit.data import Change, Notes
from spec.kit.docs import doc_problem
from spec.kit.guards import Edge

_ID = re.compile(r"[a-z][a-z_]*(\.[a-z0-9]+(-[a-z0-9]+)*){2,}")
_FORBIDDEN = (
    "should",
    "that",
    "test",
    "works",
    "work",
    "correctly",
    "check",
    "checks",
    "verify",
    "it",
)


def claim_or_mistakes(item: pytest.Item) -> Claim | list[str]:
    """The claim that a collected test makes, or what is wrong with it, each with its mend."""
    mark = item.get_closest_marker("claim")
    if mark is None or not isinstance(item, pytest.Function):
        return ['makes no claim: put @claim("chapter.subject.behaviour") above the function']
    if len(mark.args) != 1 or not isinstance(mark.args[0], str):
        return ['claim() takes one id: write @claim("chapter.subject.behaviour")']
    claim = claim_of(item, mark)
    return list(_lint_claim(claim)) or claim


def _lint_claim(claim: Claim) -> Iterator[str]:
    yield from _lint_id(claim)
    yield from _lint_words(claim)
    yield from (f"{claim.id}: {problem}" for guard in claim.guards if (problem := guard.problem()))
    if claim.otherwise is not AssertionError and not claim.guards:
        yield f"{claim.id} says otherwise= without a guard: drop it"
    name = claim.function.__name__
    word = name.split("_")[1]
    if word in _FORBIDDEN:
        yield f"{name} starts with {word!r}: name who does what, in the present tense"


def _lint_id(claim: Claim) -> Iterator[str]:
    folder = Path(claim.path).parent.name
    if not _ID.fullmatch(claim.id):
        yield f"id {claim.id!r} is not of the form chapter.subject.behaviour, lower case, hyphens"
    elif claim.chapter != folder:
        yield f"id {claim.id!r} stands in folder {folder!r}: start it with '{folder}.'"


def _lint_words(claim: Claim) -> Iterator[str]:
    if not claim.says:
        yield f"{claim.id} has no docstring: say in one line what is promised"
    elif "\n" in claim.says:
        yield f"{claim.id} has a docstring of several lines: say it in one"
    if not claim.doc:
        yield f'{claim.id} has no doc link: give the module DOC = "page#anchor" or claim(doc=…)'
    elif problem := doc_problem(claim.doc):
        yield f"{claim.id}: {problem}"


def lint_ids(claims: Iterable[Claim]) -> Iterator[tuple[Claim, str]]:
    """Claims whose id another test function makes too."""
    first: dict[str, Claim] = {}
    for claim in claims:
        other = first.setdefault(claim.id, claim)
        if (other.path, other.line) != (claim.path, claim.line):
            yield claim, f"id {claim.id!r} is taken by {other.path}:{other.line}: choose another"


def lint_notes(notes: Notes, claims: Iterable[Claim]) -> Iterator[str]:
    """Statements that name claims which do not exist, or are given twice."""
    known = {claim.id for claim in claims}
    seen = set()
    for statement in notes.statements:
        where = f"statement {statement.id!r}"
        if statement.id in seen:
            yield f"{where} is given twice: drop one"
        seen.add(statement.id)
        for missing in sorted(set(statement.claims) - known):
            yield f"{where} names the claim {missing!r}: no test makes it"


def lint_changes(changes: Iterable[Change], claims: Iterable[Claim]) -> Iterator[str]:
    """Edges without a change, and changes without an edge."""
    by_id = {claim.id: claim for claim in claims}
    told: set[tuple[str, Edge]] = set()
    for change in changes:
        sides = [(id, False) for id in change.was] + [(id, True) for id in change.now]
        for id, lower in sides:
            edge = Edge(change.package, change.release, lower)
            told.add((id, edge))
            if id not in by_id:
                yield f"{change.name} names the claim {id!r}: no test makes it"
            elif edge not in _edges(by_id[id]):
                yield f"{change.name} names {id!r}, which has no guard with the edge {edge.range}"
            elif not (change.was and change.now) and by_id[id].otherwise is AssertionError:
                yield f"{change.name} has one side only: assert the other side of {id!r} too"
    for claim in by_id.values():
        for edge in _edges(claim):
            if (claim.id, edge) not in told:
                side = "now" if edge.lower else "was"
                yield f"{claim.id} has an edge at {edge}: tell the change, with it as {side}"


def _edges(claim: Claim) -> list[Edge]:
    return [edge for guard in claim.guards if not guard.problem() for edge in guard.edges()]
