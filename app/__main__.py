"""The commands of note 1, on Flask's own: `python -m app runserver | shell | routes`."""

from __future__ import annotations

import socket
import sys

import click
from flask.cli import ScriptInfo, routes_command, run_command, shell_command
from werkzeug.serving import is_running_from_reloader

from app import create_app


@click.group(no_args_is_help=False)
def cli() -> None:
    """Serve the app of the notes, or work with it."""


@cli.command()
@click.option("--host", "-h", default="127.0.0.1", help="The address to serve on.")
@click.option(
    "--port",
    "-p",
    default=5000,
    type=click.IntRange(0, 65535),
    help="The port to serve on; 0 takes a free one.",
)
@click.pass_context
def runserver(ctx: click.Context, host: str, port: int) -> None:
    """Serve the app for development, by default on 127.0.0.1:5000.

    With FLASK_DEBUG=1 in the environment the debugger and the reloader are on.
    """
    if not is_running_from_reloader():  # the reloader's child takes over a bound socket
        check_address(host, port)
    ctx.invoke(run_command, host=host, port=port)


cli.add_command(shell_command, "shell")
cli.add_command(routes_command, "routes")


def check_address(host: str, port: int) -> None:
    """Raise UsageError where the server could not be bound: old Werkzeugs show a traceback."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        with socket.socket(family, socket.SOCK_STREAM) as server:
            server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            server.bind((host, port))
    except (OSError, UnicodeError) as error:
        reason = getattr(error, "strerror", None) or error
        message = f"cannot serve on {host!r}, port {port}: {reason}"
        raise click.UsageError(message) from error


def main() -> None:
    """Run a command; bad input is answered with one line on stderr and the exit status 2."""
    try:
        status = cli.main(
            prog_name="python -m app",
            obj=ScriptInfo(create_app=create_app),
            standalone_mode=False,
        )
    except click.ClickException as error:
        message = error.format_message().rstrip(".")
        click.echo(f"Error: {message}; see python -m app --help", err=True)
        sys.exit(2)
    except click.Abort:
        sys.exit(1)
    sys.exit(status)


if __name__ == "__main__":
    main()
