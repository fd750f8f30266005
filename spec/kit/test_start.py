"""The start of a run, on a stack that does not start."""

import os
import subprocess
import sys
from unittest import mock

import pytest

from spec.kit import start
from spec.kit.stacks.conftest import LINES


@pytest.fixture
def tried(tmp_path, monkeypatch):
    """Ask for a start with these packages installed, and this given by the steps."""
    (tmp_path / "stacks.txt").write_text(LINES)
    monkeypatch.setattr(start, "TABLE", tmp_path / "stacks.txt")
    monkeypatch.setattr(start, "python_here", lambda: "3.9")

    def ask(given, **packages):
        monkeypatch.setattr(
            start, "installed", lambda: {n: f"=={it}" for n, it in packages.items()}
        )
        done = subprocess.CompletedProcess([], 0, given, "")
        monkeypatch.setattr(subprocess, "run", lambda *_, **__: done)
        start.insist_on_a_start()

    return ask


def test_a_stack_that_starts_is_run(tried):
    tried("nothing is asked", flask="2.3.3")


@pytest.mark.parametrize(
    ("options", "line"),
    [((1, "utf-8"), start.OPTIMIZED), ((0, "ascii"), start.NOT_UTF_8)],
    ids=["without-assertions", "ascii"],
)
def test_a_python_that_cannot_run_claims_is_refused(tried, capsys, monkeypatch, options, line):
    monkeypatch.setattr(start, "sys", mock.Mock(wraps=sys, stderr=sys.stderr))
    start.sys.flags.optimize, start.sys.getfilesystemencoding.return_value = options

    with pytest.raises(SystemExit) as caught:
        tried("nothing is asked", flask="2.3.3")

    assert (caught.value.code, capsys.readouterr().err) == (2, f"{line}\n")


def test_a_flask_that_its_packager_mended_is_run(tried):
    tried("{}", flask="2.0.3")


def test_where_few_claims_are_broken_the_others_are_run(tried):
    tried('{"step": "transaction", "error": "TypeError: tea"}', flask="2.0.3")


def test_where_nothing_is_known_the_run_tells(tried):
    tried("nothing is asked", click="8.1.8")


def test_a_stack_that_does_not_start_is_told(tried, capsys):
    with pytest.raises(SystemExit) as caught:
        tried('{"step": "import", "error": "ImportError: tea"}', flask="2.0.3", werkzeug="3.0.0")

    lines = capsys.readouterr().err.splitlines()
    assert (caught.value.code, lines[2:4]) == (
        2,
        ["DOES NOT START at `import flask`", "  ImportError: no name 'url_quote'"],
    )


def test_what_the_table_does_not_know_is_run_if_it_can_be_imported(tried):
    tried("nothing is asked", flask="2.3.3", werkzeug="4.0")


def test_what_the_table_does_not_know_is_told_if_it_cannot_be_imported(tried, monkeypatch, capsys):
    def fail(name):
        raise ImportError("no tea")

    monkeypatch.setattr(start, "import_module", fail)

    with pytest.raises(SystemExit):
        tried("nothing is asked", flask="2.3.3", werkzeug="4.0")

    assert capsys.readouterr().err.splitlines()[-2:] == [
        "DOES NOT START at `import flask`",
        "  ImportError: no tea",
    ]


def test_steps_that_crash_are_told_as_the_import(tried, capsys):
    with pytest.raises(SystemExit):
        tried("", flask="2.0.3", werkzeug="3.0.0")

    assert "DOES NOT START at `import flask`" in capsys.readouterr().err


@pytest.mark.parametrize("module", ["pytest", "spec"])
def test_a_run_tells_in_place_of_a_traceback(tmp_path, module):
    for name, release in (("flask", "2.0.3"), ("werkzeug", "3.0.0")):
        info = tmp_path / f"{name}-{release}.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: {release}\n")
    (tmp_path / "flask.py").write_text("from os import tea")

    done = subprocess.run(
        [sys.executable, "-m", module],
        cwd=start.TABLE.parents[1],
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert (done.returncode, done.stdout) == (2, "")
    assert "DOES NOT START at `import flask`" in done.stderr.splitlines()
