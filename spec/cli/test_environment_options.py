"""Options of commands that environment variables set, or that stand before the command."""

import os
from functools import partial

import click
from click.testing import CliRunner
from flask.cli import FlaskGroup

from spec.kit import claim

DOC = "cli#setting-command-options"


@claim("cli.environment.sets-an-option-of-a-command")
def test_the_environment_sets_an_option_of_a_command(run, monkeypatch):
    """FLASK_RUN_PORT sets `--port` of `flask run`, and the option overrides it."""
    monkeypatch.setenv("FLASK_RUN_PORT", "8000")

    assert [run()[2]["port"], run("--port", "7000")[2]["port"]] == [8000, 7000]


@claim("cli.environment.debug-comes-before-any-command", flask=">=2.2", doc="cli#debug-mode")
def test_the_debug_option_comes_before_any_command(app, monkeypatch):
    """`flask --debug` turns on debug mode for the command that follows."""
    monkeypatch.setenv("FLASK_RUN_FROM_CLI", "true")
    monkeypatch.setenv("FLASK_DEBUG", "0")
    app.cli.add_command(click.Command("mode", callback=lambda: print(app.debug)))
    group = FlaskGroup(create_app=lambda: app)

    assert CliRunner().invoke(group, ["--debug", "mode"]).output == "True\n"


@claim("cli.environment.debug-options-set-flask-debug", flask=">=2.2", doc="cli#debug-mode")
def test_the_debug_options_set_flask_debug(app, monkeypatch):
    """`flask --debug` sets the environment variable FLASK_DEBUG to 1, `flask --no-debug` to 0."""
    monkeypatch.setenv("FLASK_RUN_FROM_CLI", "true")
    monkeypatch.setenv("FLASK_DEBUG", "")
    app.cli.add_command(click.Command("mode", callback=lambda: print(os.environ["FLASK_DEBUG"])))
    flask = partial(CliRunner().invoke, FlaskGroup(create_app=lambda: app))

    assert [flask([it, "mode"]).output for it in ("--debug", "--no-debug")] == ["1\n", "0\n"]
