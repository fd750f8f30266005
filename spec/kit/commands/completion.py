"""``python -m spec completion``: a function ``spec`` for a shell, completed by the Tab key."""

from __future__ import annotations

import re
import shlex
import sys
from importlib import import_module

import click

from spec.kit import commands
from spec.kit.data.schema import BadData

SHELLS = ("bash", "zsh", "fish")
_BODY = {"fish": "function spec; {} $argv; end"}
_ASKS = "_SPEC_COMPLETE"
"""The variable by which a shell asks, as `spec/__main__.py` has it."""
_CALL = re.compile(r" (?:\$1|spec)\)")
"""Where click's scripts call the program that is completed."""
_IS_THERE = re.compile(r"^.*\$\+commands\[spec\].*\n", re.MULTILINE)
"""Where that for zsh asks whether it is a file, which a function is not."""


@click.command()
@click.argument("shell", type=click.Choice(SHELLS))
def command(shell: str) -> None:
    """Print what lets a shell call this as `spec`, from any folder, and complete its words.

    In ~/.bashrc or ~/.zshrc, in the folder of this project:
    eval "$(python -m spec completion bash)"; for fish: python -m spec completion fish | source
    """
    try:
        module = import_module("click.shell_completion")
    except ModuleNotFoundError:
        told = "this click cannot complete: python -m pip install 'click>=8', for Flask from 2.0 on"
        raise BadData(told) from None
    words = ["env", f"PYTHONPATH={commands.ROOT}", sys.executable, "-m", "spec"]
    program = " ".join(map(shlex.quote, words))
    of_click = module.get_completion_class(shell)(commands.command, {}, "spec", _ASKS)
    script = _CALL.sub(lambda _: f" {program})", _IS_THERE.sub("", of_click.source()))
    click.echo(_BODY.get(shell, 'spec() {{ {} "$@"; }}').format(program))
    click.echo(script)
