"""``python -m spec explain``."""

import json
import os
import subprocess
import sys

import pytest
from click.testing import CliRunner

from spec.kit import commands

GONE = "AttributeError: 'Flask' object has no attribute 'pour'"


@pytest.fixture
def explain(tea, monkeypatch):
    """Run the command in a small spec; give its status and its lines."""
    monkeypatch.setattr(commands, "ROOT", tea.root)
    tea.write("spec/cells/flask-2.3.txt", "Flask==2.3.3\nWerkzeug==2.3.8\n")
    monkeypatch.chdir(tea.root)

    def run(*arguments, **options):
        result = CliRunner().invoke(commands.command, ["explain", *arguments], **options)
        assert result.exception is None or isinstance(result.exception, SystemExit)
        return result.exit_code, result.output.splitlines()

    return run


def test_words_are_answered(explain):
    status, lines = explain("--on", "2.3", "is", "the", "lid", "heavy")

    assert (status, lines[0][:31]) == (0, "on 2.3: Flask 2.3.3, Werkzeug 2")
    assert "  instead  The lid of the pot is open." in lines


def test_a_question_may_name_the_stack(explain):
    status, lines = explain("is the lid heavy on Flask 2.3.3 with Werkzeug 2.3.8?")

    assert (status, lines[0][:40]) == (0, "on flask==2.3.3,werkzeug==2.3.8: Flask 2")


def test_what_is_run_is_what_is_installed(explain):
    status, lines = explain("--run", "coffee", "in", "Flask", "2.3.3")

    assert (status, lines[0][:6]) == (1, "here: ")


def test_a_traceback_is_read_from_standard_input(explain):
    text = f'  File "app.py", line 3, in a\n    b\n{GONE}\n'

    status, lines = explain("--on=2.3", "-", input=text)

    assert status == 0
    assert "  do       app.py:3 is yours: Fill the cup with `cup.fill()`." in lines


def test_an_option_of_another_command_may_be_asked_about(explain):
    assert explain("--on=2.3", "flask run --debug")[0] == 1
    assert explain("--on=2.3", "flask", "run", "--debug")[0] == 1


def test_what_nothing_matches_has_status_1(explain):
    status, lines = explain("--on=2.3", "coffee")

    assert (status, lines[-1]) == (1, "nothing is known of: coffee")


def test_it_is_told_as_json(explain):
    status, lines = explain("--json", "--on=2.3", "pour-is-gone")

    content = json.loads("\n".join(lines))
    assert (status, content["query"]) == (0, "pour-is-gone")


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        ([], "nothing is asked: give a name, an error or words, or - for a traceback"),
        (["-"], "nothing is asked: give a name, an error or words, or - for a traceback"),
        (["--run", "--on=2.3", "tea"], "--run runs what is installed: leave out --on"),
        (["--on=lost.txt", "tea"], "lost.txt: cannot be read: No such file or directory"),
    ],
)
def test_what_cannot_be_answered_is_one_line(explain, arguments, line):
    assert explain(*arguments) == (2, [line])


def test_the_claims_that_match_are_run(explain, monkeypatch):
    asked = []

    def run(root, ids):
        asked.extend(ids)
        return {"tea.shop.sells-leaves": "gives-way"}

    monkeypatch.setattr("spec.kit.explain.runs.run_claims", run)

    status, lines = explain("--run", "tea.shop.sells-leaves")

    assert (status, asked) == (0, ["tea.shop.sells-leaves"])
    assert ("run now: 1 gives-way" in lines, "  here     wrong" in lines) == (True, True)


def test_where_no_claim_matches_none_is_run(explain):
    assert explain("--run", "coffee")[0] == 1


WITHOUT = """
import runpy, sys
for name in ("flask", "werkzeug", "jinja2", "pytest", "hypothesis", "time_machine"):
    sys.modules[name] = None
sys.argv = ["spec", "explain", *sys.argv[1:]]
runpy.run_module("spec", run_name="__main__")
"""


def ask(*words, **options):
    return subprocess.run(
        [sys.executable, "-c", WITHOUT, *words],
        cwd=commands.ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        **options,
    )


def test_neither_flask_nor_pytest_is_needed():
    done = ask("--on=3.1", "'Flask' object has no attribute 'before_first_request'")

    assert (done.returncode, done.stderr) == (0, "")
    assert "BREAKS since Flask 2.3.0, warned from 2.2.0 on:" in done.stdout.splitlines()


def test_what_is_needed_is_named():
    code = WITHOUT.replace('"flask",', '"packaging",')

    done = subprocess.run(
        [sys.executable, "-c", code, "tea"], cwd=commands.ROOT, capture_output=True, check=False
    )

    assert (done.returncode, done.stderr.decode().splitlines()) == (
        2,
        ["not installed: python -m pip install packaging"],
    )


SLOW = {"difflib", "importlib.metadata", "tomllib", "tomli", "spec.kit.explain.make"}
LOADED = """
import runpy, sys
sys.argv = ["spec", "explain", "after_request"]
try:
    runpy.run_module("spec", run_name="__main__")
finally:
    print(*sys.modules, sep="\\n")
"""


def test_nothing_slow_is_loaded_where_the_store_is_current():
    ask("tea")

    done = subprocess.run(
        [sys.executable, "-c", LOADED], cwd=commands.ROOT, capture_output=True, check=True
    )

    assert SLOW & {*done.stdout.decode().split()} == set()
