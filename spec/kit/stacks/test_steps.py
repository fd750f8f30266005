"""The steps of starting."""

import json
import os
import runpy
import signal
import subprocess
import sys

import pytest

from spec.kit.stacks import steps
from spec.kit.stacks.known import STEPS


@pytest.fixture
def here(monkeypatch, capsys):
    """Run the steps in this process; give what they write."""
    before = signal.getsignal(signal.SIGINT), {**os.environ}
    monkeypatch.setattr(sys, "path", [*sys.path])

    def run(*folders):
        steps.main([*map(str, folders)])
        return json.loads(capsys.readouterr().out)

    yield run
    signal.signal(signal.SIGINT, before[0])
    os.environ.clear()
    os.environ.update(before[1])


def test_the_table_and_the_script_have_the_same_steps():
    assert tuple(steps.STEPS) == STEPS


def test_a_flask_that_starts_gives_nothing(here):
    assert here() == {}


def test_the_file_is_a_script(here, monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["steps.py"])
    monkeypatch.setitem(sys.modules, "flask", None)

    runpy.run_path(steps.__file__, run_name="__main__")

    assert json.loads(capsys.readouterr().out)["step"] == "import"


def test_the_script_needs_nothing_else(tmp_path):
    package = tmp_path / "flask"
    package.mkdir()
    (package / "__init__.py").write_text("from os import tea")

    done = subprocess.run(
        [sys.executable, "-I", "-S", steps.__file__, tmp_path], capture_output=True, check=True
    )

    found = json.loads(done.stdout)
    assert (found["step"], found["error"]) == (
        "import",
        "ImportError: cannot import name 'tea' from 'os'",
    )
    assert found["files"][-1] == str(package / "__init__.py")


def test_the_first_step_that_fails_is_told(here, monkeypatch):
    def fail():
        raise TypeError(f"{object()} (a/b) is not (c)")

    monkeypatch.setitem(steps.STEPS, "json", fail)

    found = here()
    assert (found["step"], found["error"]) == ("json", "TypeError: <object object> is not (c)")


def test_a_command_that_gives_up_tells_its_last_line(here):
    with pytest.raises(RuntimeError, match=r"^Error: No such command .tea.\.$"):
        steps.command("tea")


def test_a_server_that_never_answers_is_given_up(monkeypatch):
    killed = []
    monkeypatch.setattr(steps, "PATIENCE", 0.05)
    monkeypatch.setattr(os, "kill", lambda *it: killed.append(it))

    answers = []
    steps.ask(1, answers)

    assert (answers, killed) == ([], [(os.getpid(), signal.SIGINT)])


def test_a_wrong_answer_is_a_failure():
    with pytest.raises(AssertionError, match=r"^1 in place of 2$"):
        steps.expect(1, 2)
