"""What ``flask run`` says when it starts."""

import pytest
from flask import cli

from spec.kit import claim

DOC = "cli#run-the-development-server"


@pytest.fixture
def banner(app, monkeypatch, capsys):
    """Start flask run without a server; gives its lines."""
    monkeypatch.setenv("FLASK_RUN_FROM_CLI", "true")
    monkeypatch.setenv("FLASK_DEBUG", "0")
    monkeypatch.setattr("werkzeug.serving.run_simple", lambda *given, **options: None)
    monkeypatch.setattr(cli, "run_simple", lambda *given, **options: None, raising=False)

    def banner():
        info = cli.ScriptInfo("shop", create_app=lambda: app)
        cli.FlaskGroup(load_dotenv=False).main(["run"], obj=info, standalone_mode=False)
        return capsys.readouterr().out.splitlines()

    return banner


@pytest.mark.filterwarnings("ignore:'app.env' is deprecated")  # Flask 2.2.0 asks for it itself
@claim("cli.banner.names-app-and-debug-mode", flask=">=2.2.2")
def test_run_names_the_app_and_the_debug_mode(banner):
    """`flask run` prints the app that it serves and whether debug mode is on."""
    assert banner() == [" * Serving Flask app 'shop'", " * Debug mode: off"]


@pytest.mark.filterwarnings("ignore:'app.env' is deprecated")
@claim("cli.banner.begins-with-a-warning", flask=">=2.2,<2.2.2")
def test_run_warns_before_it_names_the_app(banner):
    """On Flask 2.2.0 and 2.2.1 `flask run` prints a warning before app and debug mode."""
    lines = banner()

    assert lines[0].startswith("WARNING: This is a development server.")
    assert lines[1:] == [" * Serving Flask app 'shop'", " * Debug mode: off"]


@claim("cli.banner.names-the-environment-too", flask="<2.2")
def test_run_names_the_environment_too(banner):
    """Before Flask 2.2 `flask run` prints the environment, with a warning, and the debug mode."""
    lines = banner()

    assert (lines[1], lines[-1]) == (" * Environment: production", " * Debug mode: off")
    assert lines[2].startswith("   WARNING: ")


@claim("cli.banner.names-debug-mode-that-is-on")
@pytest.mark.filterwarnings("ignore:'app.env' is deprecated")
def test_run_names_a_debug_mode_that_is_on(banner, monkeypatch):
    """`flask run` prints that debug mode is on if FLASK_DEBUG is 1."""
    monkeypatch.setenv("FLASK_DEBUG", "1")

    assert banner()[-1] == " * Debug mode: on"


@claim("cli.banner.is-not-printed-in-the-reloader")
def test_the_banner_is_not_printed_in_the_reloader(banner, monkeypatch):
    """`flask run` prints nothing in the process that the reloader has started."""
    monkeypatch.setenv("WERKZEUG_RUN_MAIN", "true")

    assert banner() == []
