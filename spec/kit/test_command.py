"""The command line of ``python -m spec``."""

import subprocess
import sys

import pytest
from click.testing import CliRunner

from spec.kit import command, records


@pytest.fixture
def arguments(monkeypatch):
    """What pytest is called with."""
    seen = []
    monkeypatch.setattr(pytest, "main", lambda arguments: seen.extend(arguments) or 1)
    return seen


def test_the_claims_run_and_are_written(arguments, tmp_path):
    result = CliRunner().invoke(command.command, ["--out", str(tmp_path)])

    name = records.cell_name(records.cell())
    assert result.exit_code == 1
    assert arguments == [
        f"--rootdir={command.ROOT}",
        f"--config-file={command.ROOT / 'pyproject.toml'}",
        f"--ignore={command.ROOT / 'spec' / 'kit'}",
        str(command.ROOT / "spec"),
        f"--page={tmp_path / name}.html",
        f"--record={tmp_path / name}.json",
        "--quiet",
    ]


def test_a_folder_that_is_a_file_is_refused(arguments, tmp_path):
    (tmp_path / "file").touch()

    result = CliRunner().invoke(command.command, ["--out", str(tmp_path / "file")])

    assert (result.exit_code, arguments) == (2, [])


def test_what_is_not_installed_is_named():
    code = """
import runpy, sys
sys.modules["hypothesis"] = None
runpy.run_module("spec", run_name="__main__")
"""

    result = subprocess.run(
        [sys.executable, "-c", code], cwd=command.ROOT, capture_output=True, check=False
    )

    assert (result.returncode, result.stderr.decode().splitlines()) == (
        2,
        ["not installed: python -m pip install hypothesis"],
    )
