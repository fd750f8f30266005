"""The lint of the data: what has to be so between notes, changes and claims."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

from packaging.version import Version

from spec.kit.claims.claim import Claim
from spec.kit.claims.guards import Edge
from spec.kit.claims.index import Index
from spec.kit.claims.lint import asserts_a_warning
from spec.kit.data.changes import UNRELEASED, UNRUN, Change
from spec.kit.data.ledger import Verdict
from spec.kit.data.notes import Notes
from spec.kit.data.retired import Retired
from spec.kit.data.schema import BadData
from spec.kit.data.touches import is_here

Claims = Mapping[str, Claim]


def lint(
    index: Index,
    notes: Notes,
    changes: Collection[Change],
    retired: Retired,
    verdicts: Iterable[Verdict] = (),
) -> None:
    """Refuse claims and data that are not well formed. BadData: each mistake, a line each."""
    told = index.mistakes or (
        *lint_notes(notes, index.claims),
        *lint_changes(changes, index.claims),
        *lint_retired(retired, index.claims),
        *lint_ledger(verdicts, changes, index.claims),
    )
    if told:
        raise BadData("\n".join(["the claims are not well formed", *told]))


def lint_notes(notes: Notes, claims: Claims) -> Iterator[str]:
    """Statements that name claims which do not exist, or are given twice."""
    seen = set()
    for statement in notes.statements:
        where = f"spec/notes.toml: statement {statement.id!r}"
        if statement.id in seen:
            yield f"{where} is given twice: drop one"
        seen.add(statement.id)
        for missing in sorted(it for it in {*statement.claims} if it not in claims):
            yield f"{where} names the claim {missing!r}: no test makes it"


def lint_changes(changes: Iterable[Change], claims: Claims) -> Iterator[str]:
    """Edges without a change, changes without an edge."""
    told: set[tuple[str, Edge]] = set()
    for change in changes:
        told.update(_sides(change))
        yield from (
            f"spec/changes: change {change.id!r} {text}" for text in _lint_change(change, claims)
        )
    for claim in claims.values():
        for edge in _edges(claim):
            if (claim.id, edge) not in told:
                side = "now" if edge.lower else "was"
                yield (
                    f"{claim.path}:{claim.line}: {claim.id} has an edge at {edge}: "
                    f"tell the change in spec/changes, with it as {side}"
                )


def lint_ledger(
    verdicts: Iterable[Verdict], changes: Iterable[Change], claims: Claims
) -> Iterator[str]:
    """Verdicts that name claims or changes which do not exist, and changes that they announce."""
    known = {change.id: change for change in changes}
    for verdict in verdicts:
        for name in verdict.names:
            if name in known and not known[name].announced and not verdict.row:
                yield f"{verdict}: {name!r} is called unannounced, and this tells it: quote it"
            elif name not in known and name not in claims:
                yield f"{verdict}: there is no claim and no change {name!r}"


def _lint_change(change: Change, claims: Claims) -> Iterator[str]:
    for id, edge in _sides(change):
        if id not in claims:
            yield f"names the claim {id!r}: no test makes it"
        elif edge not in _edges(claims[id]):
            yield f"names {id!r}, which has no guard with the edge {edge.range}"
        elif not (change.was and change.now) and claims[id].otherwise == "AssertionError":
            yield f"has one side only: assert the other side of {id!r} too"
    if change.fix_runs and change.fix_runs not in {*claims, *UNRUN}:
        yield f"has its fix run by {change.fix_runs!r}: no test makes it"
    if change.shows == "warns" and not _is_warned_of(change, claims):
        yield "shows a warning that no claim of now asserts: assert it, with pytest.warns"


def lint_retired(retired: Retired, claims: Claims) -> Iterator[str]:
    """Ids that are retired and in use, and those whose claim of now is not there."""
    for old, new in retired.now.items():
        if new not in claims:
            yield f"spec/retired.toml: {old!r} is now {new!r}: no test makes it"
    for old in sorted({*retired.now, *retired.gone}):
        if old in claims:
            where = f"{claims[old].path}:{claims[old].line}"
            yield f"spec/retired.toml: {old!r} is the id of {where}: give that claim another"
        if old in retired.now and old in retired.gone:
            yield f"spec/retired.toml: {old!r} is in [now] and in [gone]: drop one"


def lint_unreleased(
    changes: Iterable[Change], newest: Callable[[str], Version | None]
) -> Iterator[str]:
    """Changes of a release that is called unreleased, and was run. ``newest`` of a package."""
    for change in changes:
        last = newest(change.package)
        if change.unreleased and last and last >= change.release:
            where = f"spec/changes: change {change.id!r}: {change.package} {last} was run"
            yield f"{where}: leave out {UNRELEASED.strip()!r}"


def _sides(change: Change) -> Iterator[tuple[str, Edge]]:
    """The claims of a change, each with the edge that its guard has to have."""
    yield from ((id, Edge(change.package, change.release, lower=False)) for id in change.was)
    yield from ((id, Edge(change.package, change.release, lower=True)) for id in change.now)


def lint_touches(
    changes: Iterable[Change], here: Mapping[str, str | None], known: Iterable[Mapping[str, str]]
) -> Iterator[str]:
    """Touches that the installed packages lack, in the nearest releases that were run to an edge.

    What is added has to be there after the change, everything else before it. ``known`` are the
    packages of the cells: of those with that release, the one decides whose Flask and Werkzeug are
    of one time, as an older Flask may lack what a change of Werkzeug touches.
    """
    known = list(known)
    for change in changes:
        release = here.get(change.package)
        releases = {Version(it[change.package]) for it in known if change.package in it}
        if change.shows == "adds":
            nearest = min((it for it in releases if it >= change.release), default=None)
        else:
            nearest = max((it for it in releases if it < change.release), default=None)
        if release is None or nearest != Version(release):
            continue
        if not _is_of_one_time(here, [it for it in known if it.get(change.package) == release]):
            continue
        for touch, text in zip(change.touches, change.written):
            if not is_here(touch):
                where = f"spec/changes: change {change.id!r}"
                yield f"{where}: {change.package} {release} has no {text}: mend the touch"


def _is_of_one_time(here: Mapping[str, str | None], known: Iterable[Mapping[str, str]]) -> bool:
    """Whether no cell has a newer Flask than here, nor one with this Flask an older Werkzeug."""
    flask, werkzeug = (Version(here.get(name) or "0") for name in ("flask", "werkzeug"))
    return not any(
        Version(it["flask"]) > flask
        or (Version(it["flask"]) == flask and Version(it.get("werkzeug", "0")) < werkzeug)
        for it in known
    )


def _is_warned_of(change: Change, claims: Claims) -> bool:
    """Whether a claim of what is so now asserts a warning."""
    now = [claims[id] for id in change.now if id in claims]
    return any(asserts_a_warning(claim.source, claim.says) for claim in now)


def _edges(claim: Claim) -> list[Edge]:
    return [edge for guard in claim.guards if not guard.problem() for edge in guard.edges()]
