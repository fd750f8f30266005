"""The pytest plugin: collects claims, runs them on their side of their guards, reports them."""

from __future__ import annotations

import difflib
import gc
import sys
import warnings
from collections.abc import Generator
from contextlib import ExitStack
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path
from typing import Any, NoReturn

import pytest

from spec.kit.claims.claim import Claim
from spec.kit.claims.cores import uncollected
from spec.kit.claims.entries import chapter_of
from spec.kit.claims.leaks import monkeypatch, nothing_left_behind
from spec.kit.claims.outcomes import RED
from spec.kit.claims.proof import GuardUnneeded, OtherFailure, far_side
from spec.kit.claims.raised import errors_noted
from spec.kit.data.errors import seen_in
from spec.kit.data.schema import BadData
from spec.kit.once import Once
from spec.kit.others import OFF, switch_off
from spec.kit.processes import Processes
from spec.kit.records.files import need_room_for
from spec.kit.run import RUN, Run
from spec.tools.parts import MissingPart, OutOfReach, name_what_wasm_lacks
from spec.tools.processes import ProcessFailed

__all__ = ["monkeypatch", "nothing_left_behind"]

CLAIM = pytest.StashKey[Claim]()
OF_THE_SPEC = "notices_"
"""How functions begin that test a model of the spec, not Flask: ``-o python_functions``."""
SHOWN = pytest.StashKey["list[str]"]()
"""The changes of whose errors a claim shows one."""


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
        help="run only the claims that were not run in this cell since they were changed",
    )
    group.addoption("--page", type=Path, metavar="PATH", help="write what the claims gave, HTML")
    group.addoption(
        "--cores",
        type=int,
        default=1,
        metavar="N",
        help="run the claims in N processes, fewer where there are few claims",
    )
    group.addoption(
        "--require-parts",
        action="store_true",
        help="fail the claims whose part (a program, a package) is not installed",
    )


@pytest.hookimpl(tryfirst=True)
def pytest_cmdline_main(config: pytest.Config) -> None:
    """Switch the plugins of others off, before any of them is configured."""
    switch_off(config)


def pytest_configure(config: pytest.Config) -> None:
    """Register the marker."""
    config.addinivalue_line("markers", "claim(id, doc, otherwise, **guards): a behaviour of Flask")
    if sys.platform == "emscripten":
        name_what_wasm_lacks()


def pytest_report_header(config: pytest.Config) -> list[str]:
    """Name the plugins of others that are off."""
    off: list[str] = config.stash[OFF]
    return [f"switched off: {', '.join(off)}; -p NAME leaves one on"] if off else []


def pytest_sessionstart(session: pytest.Session) -> None:
    """Read the data; refuse it, and options that cannot be served, before anything runs."""
    config = session.config
    record, page = config.getoption("--record"), config.getoption("--page")
    if page and page.is_dir():
        _refuse(f"--page {page}: is a folder; give the path of a file")
    if page and getattr(config.option, "dist", "no") != "no":
        _refuse("--page needs the claims in one process: leave out -n")
    try:
        run = Run(config)
        run.insist_on_its_age()
        if record and record.suffix != ".json":
            record = config.option.record = record / f"{run.cell.name}.json"
        for path in filter(None, (record, page)):
            need_room_for(path)
    except (BadData, ProcessFailed) as mistake:
        _refuse(str(mistake))
    _ask(run, config)
    if run.newer:
        late = pytest.PytestUnraisableExceptionWarning
        config.addinivalue_line("filterwarnings", f"default::pytest.{late.__name__}")
        warnings.simplefilter("default", late)  # for what is found when all claims have run
    config.stash[RUN] = run
    config.pluginmanager.register(run)
    config.pluginmanager.register(Once(session))
    if config.getoption("--cores") > 1 and not hasattr(config, "workerinput"):
        config.pluginmanager.register(Processes(config, config.getoption("--cores"), run.files()))


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Collect without the collector of garbage, which finds none in what stays to the end.

    What is there then is not looked at again while the claims run; of what they make little is
    garbage, and it is looked for seldom: each time costs what a claim does.
    """
    with uncollected():
        result = yield
        # A test of the kit, which runs pytest, would keep its garbage; and on WebAssembly
        # Hypothesis takes what is frozen for garbage.
        if not gc.get_freeze_count() and sys.platform != "emscripten":
            gc.freeze()
            gc.set_threshold(20_000)
    return result


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Read only the files that have a claim which is asked for; no test of the kit."""
    return None if config.stash[RUN].may_have_asked(collection_path) else True


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Find the claim of each test, then keep what is asked for."""
    run = config.stash[RUN]
    kept: list[pytest.Item] = []
    left: list[pytest.Item] = []
    for item in items:
        claim = run.claim_of(item.path, getattr(item, "originalname", ""))
        if claim:
            item.stash[CLAIM] = claim
            place = item.nodeid.partition("::")[0], claim.line - 1, item.name
            vars(item)["location"] = place  # pytest would look for it at length
        elif chapter_of(item.path, run.root) and not item.name.startswith(OF_THE_SPEC):
            _refuse(f"{item.nodeid} makes no claim: write it as a function of the module")
        wanted = run.asked is None or (claim is not None and claim.id in run.asked)
        (kept if wanted else left).append(item)
    if left:
        config.hook.pytest_deselected(items=left)
        items[:] = kept


@pytest.hookimpl(trylast=True)
def pytest_collection_finish(session: pytest.Session) -> None:
    """Note which claims are about to run; find once the hooks of a file, now that all are read."""
    vars(session)["gethookproxy"] = cache(session.gethookproxy)
    claims = [item.stash[CLAIM] for item in session.items if CLAIM in item.stash]
    session.config.stash[RUN].chosen = {claim.id for claim in claims}


def _ask(run: Run, config: pytest.Config) -> None:
    """Ask for the claims that ``--claim`` and ``--resume`` name, if they are given."""
    patterns, resume = config.getoption("--claim"), config.getoption("--resume")
    chosen = set()
    for pattern in patterns or (["*"] if resume else []):
        matching = [id for id in run.claims if fnmatchcase(id, pattern)]
        if not matching:
            run.renamed.update(run.retired.matching(pattern))
            matching = [*run.retired.matching(pattern).values()]
        if not matching:
            why = run.retired.gone.get(pattern) or nearest(pattern, list(run.claims))
            _refuse(f"--claim {pattern}: no claim has such an id; {why}")
        chosen.update(matching)
    if resume:
        chosen -= run.current()
        if not chosen:
            pytest.exit(f"nothing to run: {run.cell.name} is current", returncode=0)
    if chosen:
        run.ask_for(chosen)


def nearest(pattern: str, ids: list[str]) -> str:
    """What to write in place of a pattern that no id matches, in words."""
    chapters = sorted({id.partition(".")[0] for id in ids})
    chapter, dot, _ = pattern.partition(".")
    if near := difflib.get_close_matches(chapter, chapters, 1, 0.6):
        if near[0] != chapter or not dot or "*" in pattern:
            return f"did you mean '{near[0]}.*'?"
        of_it = [id for id in ids if id.startswith(f"{chapter}.")]
        close = difflib.get_close_matches(pattern, of_it, 3, 0.5)
        return f"did you mean {' or '.join(close)}?" if close else f"try '{chapter}.*'"
    return f"try a chapter, such as '{chapters[0]}.*'" if chapters else "there is none"


@pytest.hookimpl(wrapper=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> Generator[None, object, object]:
    """Run a claim outside its range as the proof of its guard; note the errors that it shows."""
    claim = pyfuncitem.stash.get(CLAIM, None)
    if claim is None:
        return (yield)
    changes = pyfuncitem.config.stash[RUN].errors.of(claim)
    if claim.in_range and not changes:
        yield
        return True
    seen: list[BaseException] = []
    mark = pyfuncitem.get_closest_marker("claim")
    otherwise = mark.kwargs["otherwise"] if mark else AssertionError
    with ExitStack() as around:
        if not claim.in_range:
            around.enter_context(far_side(claim, pyfuncitem.obj, otherwise))
        if changes:
            around.enter_context(errors_noted(seen))
        yield
    pyfuncitem.stash[SHOWN] = seen_in(seen, changes)
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
        report.claim_errors = item.stash.get(SHOWN, []) if call.when == "call" else []
        report.claim_ms = call.duration * 1000 if call.when == "call" else 0.0
        report.claim_seen = _seen(call.excinfo) if call.excinfo else ""
        report.claim_cause = _cause(call.excinfo) if call.excinfo else ""
        report.claim_part = getattr(call.excinfo and call.excinfo.value, "part", "")
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


def _cause(failure: pytest.ExceptionInfo[BaseException]) -> str:
    """The line that says what happened, outside the range of a claim too."""
    cause = failure.value.__cause__ if failure.errisinstance(OtherFailure) else None
    return _seen(pytest.ExceptionInfo.from_exception(cause) if cause else failure)


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
