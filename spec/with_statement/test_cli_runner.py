import os
import sys
from pathlib import Path

import click
import flask
import pytest

from spec.kit import claim

DOC = "testing#running-commands-with-the-cli-runner"

# Click 8.5 deprecates isolated_filesystem().
WARNS = pytest.mark.filterwarnings("ignore:'isolated_filesystem':DeprecationWarning")


@claim("with_statement.cli-runner.isolated-filesystem", doc="click:testing#file-system-isolation")
@WARNS
def test_an_isolated_filesystem_is_an_empty_folder(app):
    """`isolated_filesystem()` makes a new, empty working directory and removes it afterwards."""
    before = Path.cwd()
    with app.test_cli_runner().isolated_filesystem() as folder:
        inside = (Path.cwd() == Path(folder).resolve(), list(Path().iterdir()))
        Path("a.txt").write_bytes(b"a")

    assert (inside, Path.cwd(), Path(folder).exists()) == ((True, []), before, False)


@claim(
    "with_statement.cli-runner.isolated-filesystem-ends", doc="click:testing#file-system-isolation"
)
@WARNS
def test_an_isolated_filesystem_ends_with_an_exception(app):
    """When the block raises, the folder is gone and the old one is back."""
    before = Path.cwd()
    with pytest.raises(KeyError), app.test_cli_runner().isolated_filesystem() as folder:
        raise KeyError

    assert (Path.cwd(), Path(folder).exists()) == (before, False)


@claim("with_statement.cli-runner.isolation", doc="click:api#click.testing.CliRunner.isolation")
def test_isolation_replaces_streams_and_environment(app):
    """`isolation()` replaces input, output and environment for the block."""
    stdout = sys.stdout
    with app.test_cli_runner().isolation(input="hi", env={"COLOUR": "red"}) as streams:
        seen = (sys.stdin.read(), os.environ["COLOUR"])
        click.echo("printed")
        printed = streams[0].getvalue()

    assert (seen, printed) == (("hi", "red"), b"printed\n")
    assert (sys.stdout, "COLOUR" in os.environ) == (stdout, False)


@claim("with_statement.cli-runner.a-command-has-the-context")
def test_a_command_runs_in_an_app_context(app):
    """A command runs in the app's context, which is popped and torn down at its end."""
    errors = []
    app.teardown_appcontext(errors.append)
    app.cli.command("name")(lambda: click.echo(flask.current_app.name))

    result = app.test_cli_runner().invoke(args=["name"])

    assert (result.output, errors, flask.has_app_context()) == ("example\n", [None], False)


def g_of_a_command(app):
    """Run a command in a block of the app's context; give what it prints of g."""
    app.cli.command("show")(lambda: click.echo(str(flask.g.get("user"))))
    with app.app_context():
        flask.g.user = "li"
        return app.test_cli_runner().invoke(args=["show"]).output


@claim("with_statement.cli-runner.a-command-has-its-own-context", flask="<2.2")
def test_a_command_in_a_block_has_its_own_context(app):
    """A command run in a block of the app's context has a context, and a g, of its own."""
    assert g_of_a_command(app) == "None\n"


@claim("with_statement.cli-runner.a-command-shares-the-context", flask=">=2.2")
def test_a_command_in_a_block_shares_its_context(app):
    """A command run in a block of the app's context shares that one, and its g."""
    assert g_of_a_command(app) == "li\n"
