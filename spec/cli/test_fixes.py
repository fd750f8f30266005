"""What changes of the command line say to write instead, run on both sides of them."""

import rlcompleter
import sys
from importlib import import_module
from types import SimpleNamespace

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


@claim("cli.fixes.an-import-shows-the-error-of-a-module", doc="cli#application-discovery")
def test_an_import_shows_the_error_of_a_module(write):
    """Importing the module of an app raises the ImportError inside it."""
    write("import no_such_module")
    with pytest.raises(ImportError, match="^No module named 'no_such_module'$"):
        import_module("shop")


@claim("cli.fixes.last-column-is-the-rule", doc="cli#custom-scripts")
@pytest.mark.parametrize("subdomain", [None, "office"])
def test_the_last_column_is_the_rule(app, monkeypatch, subdomain):
    """The last column of `flask routes` is the rule, with and without subdomains."""
    monkeypatch.setenv("FLASK_RUN_FROM_CLI", "true")
    app.add_url_rule("/tea", "tea", str, subdomain=subdomain)
    group = FlaskGroup(create_app=lambda: app, load_dotenv=False)
    lines = CliRunner().invoke(group, ["routes"]).output.splitlines()

    assert [line.split()[-1] for line in lines if line.startswith("tea")] == ["/tea"]


@pytest.fixture
def invoke(monkeypatch):
    """Run a command of the ``flask`` command line without a server; give its output."""
    monkeypatch.setenv("FLASK_RUN_FROM_CLI", "true")
    monkeypatch.setenv("FLASK_DEBUG", "0")
    monkeypatch.setattr("werkzeug.serving.run_simple", lambda *given, **options: None)
    monkeypatch.setattr("flask.cli.run_simple", lambda *given, **options: None, raising=False)
    monkeypatch.delattr("sys.__interactivehook__", raising=False)

    def invoke(command, create_app):
        group = FlaskGroup(create_app=create_app, load_dotenv=False)
        return CliRunner().invoke(group, [command]).output

    return invoke


@claim("cli.fixes.banner-has-the-debug-mode", doc="cli#run-the-development-server")
@pytest.mark.filterwarnings("ignore:'app.env' is deprecated")  # Flask 2.2.0 asks for it itself
def test_the_banner_has_the_debug_mode(app, invoke):
    """`flask run` prints a line that begins with ` * Debug mode:` on every release."""
    lines = invoke("run", lambda: app).splitlines()

    assert [line for line in lines if line.startswith(" * Debug mode:")] == [" * Debug mode: off"]


@claim("cli.fixes.routes-tells-why-there-is-no-app", doc="cli#application-discovery")
def test_routes_tells_why_there_is_no_app(invoke):
    """`flask routes` prints why the app is not found."""
    assert "Could not locate a Flask application." in invoke("routes", lambda: None)


COMPLETES = """
import readline, rlcompleter, sys
sys.__interactivehook__()
readline.set_completer(rlcompleter.Completer(globals()).complete)
"""


@claim("cli.fixes.a-startup-file-completes-names", doc="cli#open-a-shell")
@pytest.mark.filterwarnings("ignore:'app.env' is deprecated")  # Flask 2.2.0 asks for it itself
def test_a_startup_file_completes_names(app, invoke, monkeypatch, tmp_path):
    """A file that PYTHONSTARTUP names lets `flask shell` complete the names of the shell."""
    completers = []
    readline = SimpleNamespace(set_completer=completers.append)
    monkeypatch.setitem(sys.modules, "readline", readline)
    monkeypatch.setitem(sys.modules, "rlcompleter", rlcompleter)
    monkeypatch.setattr(sys, "__interactivehook__", lambda: None, raising=False)
    monkeypatch.setattr("code.interact", lambda banner, local: None)
    (tmp_path / "startup.py").write_text(COMPLETES)
    monkeypatch.setenv("PYTHONSTARTUP", str(tmp_path / "startup.py"))
    invoke("shell", lambda: app)

    assert completers[0]("ap", 0) == "app("
