"""The command line of ``python -m spec``."""

import runpy
import subprocess
import sys
from unittest.mock import Mock

import pytest
from click.testing import CliRunner

from spec.kit import commands
from spec.kit.data.schema import BadData
from spec.kit.processes import cores_here
from spec.kit.records.cell import cell_here


@pytest.fixture
def arguments(monkeypatch):
    """What pytest is called with."""
    seen = []
    monkeypatch.setattr(pytest, "main", lambda arguments: seen.extend(arguments) or 1)
    return seen


def test_every_claim_is_run_and_written_from_anywhere(arguments, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    result = CliRunner().invoke(commands.command, ["--out", "here"])

    name = cell_here().name
    assert result.exit_code == 1
    assert arguments == [
        f"--rootdir={commands.ROOT}",
        f"--config-file={commands.ROOT / 'pyproject.toml'}",
        str(commands.ROOT / "spec"),
        "--claim=*",
        f"--cores={cores_here()}",
        f"--page={tmp_path / 'here' / name}.html",
        f"--record={tmp_path / 'here' / name}.json",
        "--quiet",
    ]


def test_it_takes_as_many_processes_as_are_asked_for(arguments):
    CliRunner().invoke(commands.command, ["--cores", "3"])

    assert "--cores=3" in arguments


def test_a_folder_that_is_a_file_is_refused(arguments, tmp_path):
    (tmp_path / "file").touch()

    result = CliRunner().invoke(commands.command, ["--out", str(tmp_path / "file")])

    assert (result.exit_code, arguments) == (2, [])


def test_the_help_names_the_commands():
    result = CliRunner().invoke(commands.command, ["--help"])

    assert [name for name in commands.COMMANDS if f"  {name} " not in result.output] == []


def test_a_command_that_is_not_there_is_refused(arguments):
    result = CliRunner().invoke(commands.command, ["matrxi"])

    assert (result.exit_code, arguments) == (2, [])
    assert "Traceback" not in result.output


def test_a_mistake_of_whoever_calls_is_one_line(monkeypatch):
    def fail(root):
        raise BadData("it cannot be")

    monkeypatch.setattr("spec.kit.commands.matrix.read_index", fail)

    result = CliRunner().invoke(commands.command, ["matrix"])

    assert (result.exit_code, result.output) == (2, "it cannot be\n")


WITHOUT = """
import runpy, sys
sys.modules["hypothesis"] = None
runpy.run_module("spec", run_name="__main__")
"""


def test_what_is_not_installed_is_named():
    result = subprocess.run(
        [sys.executable, "-c", WITHOUT], cwd=commands.ROOT, capture_output=True, check=False
    )

    assert (result.returncode, result.stderr.decode().splitlines()) == (
        2,
        ["not installed: python -m pip install hypothesis"],
    )


def test_the_package_runs_the_command_line(monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["spec", "--help"])

    with pytest.raises(SystemExit) as caught:
        runpy.run_module("spec", run_name="__main__")

    assert caught.value.code == 0
    assert capsys.readouterr().out.startswith("Usage: python -m spec [OPTIONS] ")


@pytest.mark.parametrize(
    ("error", "raised"),
    [
        pytest.param("Click will abort further execution because Python 3 …", SystemExit, id="is"),
        pytest.param("It is another error", RuntimeError, id="is-not"),
    ],
)
def test_an_old_click_that_refuses_the_locale_is_one_line(monkeypatch, capsys, error, raised):
    monkeypatch.setattr(sys, "argv", ["spec", "data"])
    monkeypatch.setattr(commands, "command", Mock(side_effect=RuntimeError(error)))

    with pytest.raises(raised) as caught:
        runpy.run_module("spec", run_name="__main__")

    told = "Click before 8.1 refuses ASCII: run with PYTHONUTF8=1, or in a locale of UTF-8\n"
    seen = (getattr(caught.value, "code", None), capsys.readouterr().err)
    assert seen == ((2, told) if raised is SystemExit else (None, ""))


@pytest.mark.parametrize("name", ["data", "diff", "explain", "stack"])
def test_what_is_asked_where_flask_is_broken_imports_neither_flask_nor_pytest(name):
    code = (
        f"import sys, spec.kit.commands.{name}\n"
        "print({'flask', 'werkzeug', 'jinja2', 'pytest'} & sys.modules.keys())"
    )

    done = subprocess.run(
        [sys.executable, "-c", code], cwd=commands.ROOT, capture_output=True, text=True, check=True
    )

    assert done.stdout == "set()\n"
