"""``python -m spec stack``."""

import subprocess
import sys

import pytest
from click.testing import CliRunner

from spec.kit import commands
from spec.kit.stacks.conftest import LINES
from spec.kit.stacks.gone import Gone, Read


@pytest.fixture
def stack(tmp_path, monkeypatch):
    """Run the command in a folder with a small table; give its status and its lines."""
    (tmp_path / "spec").mkdir()
    (tmp_path / "spec/stacks.txt").write_text(LINES)
    monkeypatch.setattr(commands, "ROOT", tmp_path)
    monkeypatch.setattr("spec.kit.stacks.verdict.python_here", lambda: "3.9")
    monkeypatch.setattr("spec.kit.commands.stack.read_imports", lambda: Read(set(), []))
    monkeypatch.chdir(tmp_path)

    def run(*arguments):
        result = CliRunner().invoke(commands.command, ["stack", *arguments])
        assert result.exception is None or isinstance(result.exception, SystemExit)
        return result.exit_code, result.output.splitlines()

    return run


@pytest.mark.parametrize(
    ("text", "status", "line"),
    [
        (
            "Flask==2.3.3",
            0,
            "STARTS: `import flask`, `Flask(__name__)`, the first request, `session`,",
        ),
        ("Flask==2.0.3", 1, "DOES NOT START at `import flask`"),
        (
            "Flask==2.3.3\nclick==9",
            2,
            "COULD NOT TELL: nothing that was run until 2026-01-02 fails here, but click 9 is",
        ),
    ],
)
def test_the_status_tells_whether_a_file_starts(stack, tmp_path, text, status, line):
    (tmp_path / "requirements.txt").write_text(text)

    found, lines = stack("requirements.txt")

    assert (found, line in lines) == (status, True)


def test_several_files_are_one_set(stack, tmp_path):
    (tmp_path / "requirements.txt").write_text("Flask==2.0.3")
    (tmp_path / "constraints.txt").write_text("Werkzeug==2.3.8")

    assert stack("requirements.txt", "constraints.txt")[0] == 0


def test_without_a_file_the_installed_packages_are_taken(stack, monkeypatch):
    monkeypatch.setattr("spec.kit.commands.stack.installed", lambda: {"flask": "==2.0.3"})

    assert stack()[0] == 1


def test_a_set_may_be_for_another_python(stack, tmp_path):
    (tmp_path / "requirements.txt").write_text("Flask==2.3.3")

    assert stack("--python=3.13", "requirements.txt")[1][1].endswith("; Python 3.13")
    (tmp_path / "uv.lock").write_text('requires-python = "==3.13.*"\npackage = []')
    assert stack("uv.lock", "requirements.txt")[1][1].endswith("; Python 3.13")


def test_what_extensions_take_is_read_where_they_are_installed(stack, monkeypatch, tmp_path):
    error = "ImportError: cannot import name 'g' from 'flask'"
    found = Gone("flask-tea", "1.0", "flask_tea", 1, error, at_once=True)
    (tmp_path / "spec/surface.txt").write_text("run flask 1.0..3.1.3\nflask.g  1.0..2.2.5")
    monkeypatch.setattr("spec.kit.commands.stack.installed", lambda: {"flask": "==2.3.3"})
    monkeypatch.setattr("spec.kit.commands.stack.read_imports", lambda: Read(set(), [found]))

    status, lines = stack()

    assert (status, lines[2:]) == (
        1,
        [
            "DOES NOT START at `import flask_tea`",
            "  ImportError: cannot import name 'g' from 'flask'",
            "  flask-tea 1.0 takes it in flask_tea, line 1; Flask 2.2.5 is the last that has",
            "  it",
        ],
    )


def test_what_differs_from_a_cell_is_told_of_a_set_that_starts(stack, tmp_path):
    (tmp_path / "spec/cells").mkdir()
    (tmp_path / "spec/cells/flask-2.3.txt").write_text("Flask==2.3.3")
    (tmp_path / "requirements.txt").write_text("Flask==2.3.3")

    assert stack("requirements.txt")[1][5:] == [
        "Every claim was run on these: spec/cells/flask-2.3.txt"
    ]


@pytest.mark.parametrize("arguments", ["requirements.txt", "nowhere.txt", "--python=tea"])
def test_what_cannot_be_told_is_one_line(stack, tmp_path, arguments):
    (tmp_path / "requirements.txt").write_text("click")

    status, lines = stack(arguments)

    assert (status, len(lines)) == (2, 1)


def test_the_tables_are_made_anew(stack, monkeypatch, tmp_path):
    made = []
    for table in ("stacks", "surface"):
        monkeypatch.setattr(f"spec.sources.{table}.make.make_anew", lambda *it: made.append(it))

    assert stack("--make") == (0, [])
    assert made == [(tmp_path / "spec", tmp_path / ".spec/stacks")] * 2


WITHOUT = """
import runpy, sys
for name in ("flask", "werkzeug", "jinja2", "pytest", "packaging", "hypothesis", "tomli"):
    sys.modules[name] = None
sys.argv = ["spec", "stack", sys.argv[1]]
runpy.run_module("spec", run_name="__main__")
"""


def test_neither_flask_nor_pytest_is_needed(tmp_path):
    (tmp_path / "requirements.txt").write_text("Flask==2.2.2\nWerkzeug==3.0.0\n")

    done = subprocess.run(
        [sys.executable, "-c", WITHOUT, tmp_path / "requirements.txt"],
        cwd=commands.ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert (done.returncode, done.stderr) == (1, "")
    assert "DOES NOT START at `import flask`" in done.stdout.splitlines()
