"""What changes of the command line say to write instead, run on both sides of them."""

import click
import pytest
from click.testing import CliRunner
from flask.cli import FlaskGroup, ScriptInfo, load_dotenv

from spec.kit import claim

DOC = "cli#custom-commands"


@claim("cli.fixes.commands-are-added-to-the-app", doc="api#flask.cli.AppGroup")
def test_a_command_is_added_to_the_app(app):
    """`app.cli.add_command()` adds a Click command, such as one of a blueprint's module."""
    command = click.Command("greet", callback=lambda: click.echo("hello"))
    app.cli.add_command(command)

    assert app.test_cli_runner().invoke(args=["greet"]).output == "hello\n"


@claim("cli.fixes.debug-is-set-after-load-app", doc="api#flask.cli.ScriptInfo")
def test_debug_is_set_after_load_app(app, monkeypatch):
    """`debug` that is set after `load_app()` stays, whatever FLASK_DEBUG is."""
    monkeypatch.setenv("FLASK_DEBUG", "0")
    info = ScriptInfo(create_app=lambda: app)
    info.load_app().debug = True

    assert info.load_app().debug is True


@claim("cli.fixes.load-dotenv-is-tested-for-truth", doc="api#flask.cli.load_dotenv")
def test_load_dotenv_is_tested_for_truth(folder, monkeypatch):
    """`not load_dotenv()` is True on every release if no env file is loaded."""
    assert not load_dotenv()


@claim("cli.fixes.last-column-is-the-rule", doc="cli#custom-scripts")
@pytest.mark.parametrize("subdomain", [None, "office"])
def test_the_last_column_is_the_rule(app, monkeypatch, subdomain):
    """The last column of `flask routes` is the rule, with and without subdomains."""
    monkeypatch.setenv("FLASK_RUN_FROM_CLI", "true")
    app.add_url_rule("/tea", "tea", str, subdomain=subdomain)
    group = FlaskGroup(create_app=lambda: app, load_dotenv=False)
    lines = CliRunner().invoke(group, ["routes"]).output.splitlines()

    assert [line.split()[-1] for line in lines if line.startswith("tea")] == ["/tea"]
