"""The command line of ``python -m spec``: a command a file, loaded when it is asked for."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from spec.kit.data.schema import BadData

ROOT = Path(__file__).resolve().parents[3]
COMMANDS = ("explain", "diff", "stack", "matrix", "data", "announcements", "completion")


class Place(click.Path):
    """A path as an argument: Click before 8.0 gives it as text."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The path of what was typed."""
        return Path(os.fsdecode(super().convert(value, param, ctx)))


class Commands(click.Group):
    """The commands, by the names of their files; without a name every claim is run."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - as Click has it
        """Their names, in the order of the help."""
        return [*COMMANDS]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load the command of a name."""
        if cmd_name not in COMMANDS:
            return super().get_command(ctx, cmd_name)
        found: click.Command = import_module(f"spec.kit.commands.{cmd_name}").command
        return found

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; a mistake of whoever calls is one line, exit status 2."""
        try:
            return super().invoke(ctx)
        except BadData as mistake:
            click.echo(mistake, err=True)
            sys.exit(2)


@click.group(cls=Commands, invoke_without_command=True)
@click.option(
    "--out",
    type=Place(file_okay=False),
    default=".spec",
    show_default=True,
    help="The folder for the page and the record.",
)
@click.option(
    "--cores",
    type=click.IntRange(min=1),
    help="How many processes run the claims; by default one a core, up to four.",
)
@click.pass_context
def command(context: click.Context, out: Path, cores: int | None) -> None:
    """Run every claim on the Flask that is installed.

    Shows a table of the chapters, and writes a page and a record to a folder.
    """
    if context.invoked_subcommand is None:
        import_module("spec.kit.commands.run").run(out.absolute(), cores)
