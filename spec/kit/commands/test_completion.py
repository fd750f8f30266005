"""``python -m spec completion``."""

import os
import shutil
import subprocess
import sys
from importlib.util import find_spec

import pytest
from click.testing import CliRunner

from spec.kit import commands
from spec.kit.commands import completion

NEW = find_spec("click.shell_completion") is not None
PROGRAM = f"env PYTHONPATH={commands.ROOT} {sys.executable} -m spec"
IN_BASH = """
eval "$({program} completion bash)"
ask() {{
    COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMPREPLY=()
    _spec_completion spec
    echo "${{COMPREPLY[@]}}"
}}
ask spec st
ask spec diff --fo
ask spec diff --format s
spec stack --help | head -n 1
"""


def run(*arguments):
    """The lines of the command."""
    result = CliRunner().invoke(commands.command, ["completion", *arguments])
    return result.exit_code, result.output


@pytest.mark.skipif(not NEW, reason="click 7 cannot")
@pytest.mark.parametrize("shell", completion.SHELLS)
def test_a_script_calls_the_module_in_place_of_a_program(shell):
    status, script = run(shell)

    assert (status, script.count(PROGRAM)) == (0, 2)
    assert "$1" not in script
    assert "$+commands" not in script


@pytest.mark.skipif(not NEW or not shutil.which("bash"), reason="click 7 cannot")
def test_bash_completes_commands_options_and_choices(tmp_path):
    done = subprocess.run(
        ["bash", "--norc", "-c", IN_BASH.format(program=PROGRAM)],
        cwd=tmp_path,
        env={**os.environ, "COLUMNS": "80"},
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout.splitlines() == [
        "stack",
        "--format",
        "sarif",
        "Usage: python -m spec stack [OPTIONS] [FILES]...",
    ]


def test_an_old_click_is_told(monkeypatch):
    monkeypatch.setitem(sys.modules, "click.shell_completion", None)

    assert run("bash") == (
        2,
        "this click cannot complete: python -m pip install 'click>=8', for Flask from 2.0 on\n",
    )
