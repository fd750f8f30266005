"""The pytest plugin: collects claims, runs them on their side of their guards, reports them."""

from __future__ import annotations

import difflib
import sys
import warnings
from collections.abc import Generator
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any, NoReturn

import pytest

from spec.kit import archive, data, lint, records
from spec.kit.claims import Claim
from spec.kit.leaks import nothing_left_behind
from spec.kit.outcomes import RED
from spec.kit.parts import MissingPart, OutOfReach, name_what_wasm_lacks
from spec.kit.processes import ProcessFailed
from spec.kit.proof import GuardUnneeded, far_side
from spec.kit.run import RUN, Run

__all__ = ["nothing_left_behind"]

CLAIM = pytest.StashKey[Claim]()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options of a run."""
    group = parser.getgroup("claims")
    group.addoption(
        "--claim",
        action="append",
        default=[],
        metavar="PATTERN",
        help="run only the claims whose id matches, as in 'cookies.*'; may be repeated",
    )
    group.addoption(
        "--record",
        type=Path,
        metavar="PATH",
        help="write what the claims gave: PATH.json, or a folder for a file named after the cell",
    )
    group.addoption(
        "--resume",
        action="store_true",
        help="run nothing where the record at --record is of this spec and cell, and not red",
    )
    group.addoption("--page", type=Path, metavar="PATH", help="write what the claims gave, HTML")
    group.addoption(
        "--require-parts",
        action="store_true",
        help="fail the claims whose part (a program, a package) is not installed",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Register the marker."""
    config.addinivalue_line("markers", "claim(id, doc, otherwise, **guards): a behaviour of Flask")
    if sys.platform == "emscripten":
        name_what_wasm_lacks()


def pytest_sessionstart(session: pytest.Session) -> None:
    """Read the data; refuse it, and options that cannot be served, before anything runs."""
    config = session.config
    record, html = config.getoption("--record"), config.getoption("--page")
    if html and html.is_dir():
        _refuse(f"--page {html}: is a folder; give the path of a file")
    if html and getattr(config.option, "dist", "no") != "no":
        _refuse("--page needs the claims in one process: leave out -n")
    try:
        run = Run(config)
        if record and record.suffix != ".json":
            record = config.option.record = record / f"{records.cell_name(run.cell)}.json"
        if config.getoption("--resume") and archive.is_current(record, run.version, run.cell):
            pytest.exit(f"nothing to run: {record} is current", returncode=0)
    except (data.BadData, ProcessFailed) as mistake:
        _refuse(str(mistake))
    if run.newer:
        late = pytest.PytestUnraisableExceptionWarning
        config.addinivalue_line("filterwarnings", f"default::pytest.{late.__name__}")
        warnings.simplefilter("default", late)  # for what is found when all claims have run
    config.stash[RUN] = run
    config.pluginmanager.register(run)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Refuse bad metadata, then keep what ``--claim`` asks for."""
    run = config.stash[RUN]
    mistakes: list[str] = []
    made: dict[str, Claim | None] = {}
    for item in items:
        test = item.nodeid.partition("[")[0]
        if test not in made:
            made[test] = _claim(item, mistakes) if run.is_of_a_chapter(item.path) else None
        if claim := made[test]:
            item.stash[CLAIM] = claim
    claims = list(filter(None, made.values()))
    mistakes += [f"{claim.path}:{claim.line}: {text}" for claim, text in lint.lint_ids(claims)]
    mistakes = mistakes or run.mistakes(claims)
    if mistakes:
        _refuse("\n".join(["the claims are not well formed", *mistakes]))
    run.claims = {claim.id: claim for claim in claims}
    patterns = config.getoption("--claim")
    if patterns:
        _select(config, items, patterns)


def _claim(item: pytest.Item, mistakes: list[str]) -> Claim | None:
    """The claim that a test makes; what is wrong with its metadata goes to ``mistakes``."""
    found = lint.claim_or_mistakes(item)
    if isinstance(found, Claim):
        return found
    path, line, _ = item.location
    mistakes += [f"{path}:{(line or 0) + 1}: {text}" for text in found]
    return None


@pytest.hookimpl(trylast=True)
def pytest_collection_finish(session: pytest.Session) -> None:
    """Note which claims are about to run."""
    claims = [item.stash[CLAIM] for item in session.items if CLAIM in item.stash]
    session.config.stash[RUN].chosen = {claim.id for claim in claims}


def _select(config: pytest.Config, items: list[pytest.Item], patterns: list[str]) -> None:
    ids = list(config.stash[RUN].claims)
    chosen = set()
    for pattern in patterns:
        matching = [id for id in ids if fnmatchcase(id, pattern)]
        if not matching:
            near = difflib.get_close_matches(pattern, ids, 3, 0.5)
            hint = f"did you mean {' or '.join(near)}?" if near else "try a pattern, 'cookies.*'"
            _refuse(f"--claim {pattern}: no claim has such an id; {hint}")
        chosen.update(matching)
    kept = [item for item in items if CLAIM in item.stash and item.stash[CLAIM].id in chosen]
    config.hook.pytest_deselected(items=[item for item in items if item not in kept])
    items[:] = kept


@pytest.hookimpl(wrapper=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> Generator[None, object, object]:
    """Run a claim outside its range as the proof of its guard."""
    claim = pyfuncitem.stash.get(CLAIM, None)
    if claim is None or claim.in_range:
        return (yield)
    with far_side(claim, pyfuncitem.obj):
        yield
    return True


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, Any, Any]:
    """Note the outcome on the report, where it survives the way from a worker process."""
    report = yield
    claim = item.stash.get(CLAIM, None)
    if claim is not None:
        outcome = _outcome(claim, call)
        if outcome in RED and item.config.stash[RUN].newer:
            outcome, report.outcome = "drift", "skipped" if call.when == "setup" else "passed"
        report.claim, report.claim_outcome = claim.id, outcome
        report.claim_ms = call.duration * 1000 if call.when == "call" else 0.0
        report.claim_seen = _seen(call.excinfo) if call.excinfo else ""
        waits = outcome == "missing-part" and not _is_required(item, call)
        if report.skipped and outcome in {"error", "missing-part"} and not waits:
            report.outcome, report.longrepr = "failed", f"{claim.id}: {report.claim_seen}"
    return report


def _is_required(item: pytest.Item, call: pytest.CallInfo[None]) -> bool:
    """Whether the part that a claim waits for has to be here."""
    out_of_reach = call.excinfo is not None and call.excinfo.errisinstance(OutOfReach)
    return bool(item.config.getoption("--require-parts")) and not out_of_reach


def _seen(failure: pytest.ExceptionInfo[BaseException]) -> str:
    """The line that says what happened."""
    skipped = failure.errisinstance(pytest.skip.Exception)
    text = str(failure.value) if skipped else failure.exconly().removeprefix("AssertionError: ")
    return text.partition("\n")[0]


def _outcome(claim: Claim, call: pytest.CallInfo[None]) -> str | None:
    """What a phase of a test says of the claim; None where it says nothing."""
    if call.excinfo is None:
        if call.when != "call":
            return None
        return "holds" if claim.in_range else "gives-way"
    if call.excinfo.errisinstance(MissingPart):
        return "missing-part"
    if call.when != "call" or call.excinfo.errisinstance(pytest.skip.Exception):
        return "error"
    return "guard-unneeded" if call.excinfo.errisinstance(GuardUnneeded) else "broken"


def pytest_report_teststatus(report: Any) -> tuple[str, str, tuple[str, dict[str, bool]]] | None:
    """Keep proven guards and missing parts apart from what passes and what is skipped."""
    outcome = getattr(report, "claim_outcome", None)
    if outcome == "gives-way" and report.passed:
        return "gives way", "w", ("GIVES WAY", {"green": True})
    if outcome == "missing-part" and report.skipped:
        return "missing part", "m", ("MISSING PART", {"yellow": True})
    if outcome == "drift":
        return "drift", "d", ("DRIFT", {"yellow": True})
    return None


def _refuse(message: str) -> NoReturn:
    """Stop the run with a clear message and exit status 2."""
    pytest.exit(message, returncode=2)
