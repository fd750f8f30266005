"""``--cores``: a run in several processes."""

import multiprocessing
import os
import sys
from collections import deque
from dataclasses import replace
from multiprocessing import resource_tracker
from types import SimpleNamespace

import pytest

from spec.kit import processes
from spec.kit.processes import cores_here
from spec.kit.records.record import read_record
from spec.kit.worker import Gave, Worker, work

CLAIM = """
import os, warnings
import pytest
from spec.kit import claim

DOC = "quickstart#tea"


@claim("tea.cup.is-{0}")
def test_cup_{0}(request, tmp_path):
    "Cup {0}."
    {1}
"""


@pytest.fixture(scope="module", autouse=True)
def tracker():
    """What multiprocessing starts with the first process, and keeps."""
    resource_tracker.ensure_running()


@pytest.fixture
def cups(house, monkeypatch):
    """Claims in several files, each of which is worth a process."""
    monkeypatch.setattr(processes, "_FILES", 1)

    def cups(body, number=6):
        for it in range(number):
            house.write(f"spec/tea/test_cup_{it}.py", CLAIM.format(f"n{it}", body))
        return house

    return cups


def test_two_processes_give_what_one_gives(cups):
    note = "open(f'{request.config.rootpath}/{os.getpid()}.pid', 'w').close()"
    house = cups(f"{note}; assert request.node.name != 'test_cup_n3', 'it is cold'")
    first = house.run("--cores=1", "--record=1.json", "--page=1.html")

    second = house.run("--cores=2", "--record=2.json", "--page=2.html")

    assert (first.ret, second.ret) == (1, 1)
    assert first.parseoutcomes() == second.parseoutcomes() == {"passed": 6, "failed": 1}
    one, two = (read_record(house.root / f"{it}.json").claims for it in "12")
    assert {id: replace(it, ms=0) for id, it in one.items()} == {
        id: replace(it, ms=0) for id, it in two.items()
    }
    assert len([*house.root.glob("*.pid")]) == 2
    assert "it is cold" in (house.root / "2.html").read_text("utf-8")


@pytest.fixture
def crashed(cups, monkeypatch):
    """The same, and another process that has ended before it ran anything."""
    process = SimpleNamespace(start=int, join=lambda *_: None, terminate=int, close=int)
    context = SimpleNamespace(Pipe=multiprocessing.Pipe, Process=lambda **_: process)
    monkeypatch.setattr(processes, "get_context", lambda _: context)
    return cups


def test_a_process_that_crashes_leaves_its_files_to_the_first(crashed):
    crashed("pass").run("--cores=2").assert_outcomes(passed=7)


def test_too_many_red_ones_end_the_run(crashed):
    result = crashed("raise KeyError").run("--cores=2", "--maxfail=1", "--record=here.json")

    assert result.ret == 1
    result.stdout.fnmatch_lines(
        ["nothing written: the run ended before * claims ran", "*stopping*"]
    )


def test_a_plugin_may_stop_the_run(crashed):
    house = crashed("request.session.shouldstop = 'enough'")

    result = house.run("--cores=2", no_reraise_ctrlc=True)

    assert result.ret == 2
    result.stdout.fnmatch_lines(["*Interrupted: enough*"])


def test_what_cannot_be_collected_ends_the_run(crashed):
    house = crashed("pass")
    house.write("spec/tea/test_cup_0.py", CLAIM.format("n0", "pass") + "\nraise KeyError\n")

    assert house.run("--cores=2", no_reraise_ctrlc=True).ret == 2


def test_few_files_have_one_process(house, monkeypatch):
    monkeypatch.setattr(processes, "_Other", None)

    house.run("--cores=2").assert_outcomes(passed=1)


class Fake:
    """A connection that hands out files, and keeps what is sent."""

    def __init__(self, *paths):  # noqa: D107
        self.paths, self.sent = deque(paths), []
        self.send = self.sent.append

    def recv(self):  # noqa: D102
        return self.paths.popleft()


def test_another_process_sends_what_each_file_gave(cups):
    house = cups("warnings.warn('it is old', DeprecationWarning)", 2)
    paths = [str(house.root / f"spec/tea/test_{it}.py") for it in ("cup_1", "tea")]
    there = Fake(*paths, "")

    house.run("-Wdefault", "--record=here.json", "--page=here.html", plugins=[Worker(there)])

    assert [(it.path, [report["when"] for report in it.reports]) for it in there.sent] == [
        (path, ["setup", "call", "teardown"]) for path in paths
    ]
    assert [it[:2] for gave in there.sent for it in gave.warnings] == [
        ("DeprecationWarning", "it is old")
    ]
    assert not [*house.root.glob("here.*")]


def test_warnings_and_reports_are_told_to_the_plugins():
    told = []
    hook = SimpleNamespace(
        pytest_report_from_serializable=lambda config, data: SimpleNamespace(
            nodeid="a", location=("a", 1, "a"), when=data
        ),
        pytest_runtest_logstart=lambda **it: told.append("start"),
        pytest_runtest_logreport=lambda report: told.append(report.when),
        pytest_runtest_logfinish=lambda **it: told.append("finish"),
        pytest_warning_recorded=SimpleNamespace(
            call_historic=lambda kwargs: told.append(
                (kwargs["warning_message"].category.__name__, kwargs["nodeid"])
            )
        ),
    )
    config = SimpleNamespace(hook=hook)
    gave = Gave("a.py", ["setup", "call", "teardown"], [("OldWarning", "old", "a.py", 1, "a")])

    processes.Processes(config, 1, 100).tell(gave)

    assert told == ["start", "setup", "call", "teardown", "finish", ("OldWarning", "a")]


def test_another_process_shows_nothing(monkeypatch):
    seen = []
    monkeypatch.setattr(os, "dup2", lambda fd, shown: seen.append(shown))
    monkeypatch.setattr(pytest, "main", lambda arguments, plugins: seen.append(arguments))

    work(None, ("-q",))

    assert seen == [1, 2, ["-q"]]


@pytest.mark.parametrize(
    ("platform", "cores", "expected"),
    [("linux", 2, 2), ("linux", 64, 4), ("win32", 2, 2), ("win32", None, 1), ("emscripten", 8, 1)],
)
def test_a_run_takes_the_cores_that_it_may_use(monkeypatch, platform, cores, expected):
    monkeypatch.setattr(sys, "platform", platform)
    here = (lambda pid: range(cores)) if platform == "linux" else None
    monkeypatch.setattr(os, "sched_getaffinity", here, raising=False)
    monkeypatch.setattr(os, "cpu_count", lambda: cores)

    assert cores_here() == expected
