"""``flask run`` and its neighbours where something is missing or broken."""

import sys

import click
import flask
import flask.cli
import pytest
from click.testing import CliRunner
from flask.cli import FlaskGroup, ScriptInfo

from spec.kit import claim

DOC = "cli#run-the-development-server"


@pytest.fixture
def run(app, folder, monkeypatch):
    """Run flask run with a server that notes its app; gives exit status, output and the app."""
    monkeypatch.setenv("FLASK_RUN_FROM_CLI", "true")
    monkeypatch.setenv("FLASK_DEBUG", "0")
    for name in ("cert.pem", "key.pem"):
        (folder / name).touch()

    def run(*options, load=lambda: app):
        served = []

        def server(host, port, application, **rest):
            served.append(application)

        monkeypatch.setattr("werkzeug.serving.run_simple", server)
        monkeypatch.setattr(flask.cli, "run_simple", server, raising=False)
        group = FlaskGroup(load_dotenv=False)
        result = CliRunner().invoke(group, ["run", *options], obj=ScriptInfo(create_app=load))
        return result.exit_code, result.output.splitlines()[-1:], served

    return run


def broken():
    """An app factory that fails."""
    raise ZeroDivisionError("broken app")


@claim("cli.run.broken-app-stops-the-command")
def test_an_app_that_fails_to_load_stops_the_command(run):
    """`flask run` ends with status 1 if the app factory raises."""
    status, _, served = run(load=broken)

    assert (status, served) == (1, [])


@claim(
    "cli.run.broken-app-hides-its-error-in-the-reloader",
    flask=">=2.0,<2.0.2",
    otherwise=(ZeroDivisionError, AssertionError),
)
def test_an_app_that_fails_to_load_is_a_type_error_under_the_reloader(run, monkeypatch, capsys):
    """On Flask 2.0.0 and 2.0.1 a broken app under the reloader raises TypeError per request."""
    monkeypatch.setenv("WERKZEUG_RUN_MAIN", "true")
    status, _, served = run(load=broken)

    assert (status, len(served)) == (0, 1)
    with pytest.raises(TypeError, match="^exceptions must derive from BaseException$"):
        served[0]({}, None)


@claim(
    "cli.run.broken-app-is-served-under-the-reloader",
    flask=">=2.0.2",
    otherwise=(TypeError, AssertionError),
)
def test_an_app_that_fails_to_load_is_served_under_the_reloader(run, monkeypatch, capsys):
    """Under the reloader an app that fails to load is served; each request raises its error."""
    monkeypatch.setenv("WERKZEUG_RUN_MAIN", "true")
    status, _, served = run(load=broken)

    assert (status, len(served)) == (0, 1)
    with pytest.raises(ZeroDivisionError, match="^broken app$"):
        served[0]({}, None)


@claim("cli.run.broken-app-is-not-shown-in-the-reloader", flask=">=2.0,<2.2")
def test_an_app_that_fails_to_load_is_not_shown_in_the_reloader(run, monkeypatch):
    """On Flask 2.0 and 2.1 the reloader prints nothing of an app that fails to load."""
    monkeypatch.setenv("WERKZEUG_RUN_MAIN", "true")

    assert run(load=broken)[:2] == (0, [])


@claim("cli.run.broken-app-is-shown-in-the-reloader", flask=">=2.2")
def test_an_app_that_fails_to_load_is_shown_in_the_reloader(run, monkeypatch):
    """The reloader prints the traceback of an app that fails to load."""
    monkeypatch.setenv("WERKZEUG_RUN_MAIN", "true")

    assert run(load=broken)[:2] == (0, ["ZeroDivisionError: broken app"])


@pytest.fixture
def colour(app, monkeypatch):
    """Run a command that prints what g has, in a context of the app whose g is red."""
    monkeypatch.setenv("FLASK_RUN_FROM_CLI", "true")

    @app.cli.command("colour")
    def colour():
        click.echo(flask.g.get("colour", "none"))

    group = FlaskGroup(load_dotenv=False)
    with app.app_context():
        flask.g.colour = "red"
        result = CliRunner().invoke(group, ["colour"], obj=ScriptInfo(create_app=lambda: app))
    return result.output


@claim("cli.context.one-that-is-pushed-is-used", flask=">=2.2", doc="cli#application-context")
def test_a_context_of_the_app_that_is_pushed_is_used(colour):
    """A command runs in the app context that is pushed already, if it is the app's."""
    assert colour == "red\n"


@claim("cli.context.another-one-is-pushed", flask="<2.2", doc="cli#application-context")
def test_another_context_is_pushed_over_that_of_the_app(colour):
    """Before Flask 2.2 a command runs in an app context of its own, even within another one."""
    assert colour == "none\n"


@claim("cli.run.broken-app-stops-the-reloader", flask="<2.0")
def test_an_app_that_fails_to_load_stops_the_reloader(run, monkeypatch):
    """Before Flask 2.0 an app that fails to load ends `flask run` under the reloader, too."""
    monkeypatch.setenv("WERKZEUG_RUN_MAIN", "true")

    assert run(load=broken)[0::2] == (1, [])


@pytest.fixture
def by_match(app, monkeypatch):
    """The endpoints that flask routes --sort=match shows, of rules that were added in reverse."""
    monkeypatch.setenv("FLASK_RUN_FROM_CLI", "true")
    for rule in ("/<path:all>", "/<name>", "/tea"):
        app.add_url_rule(rule, rule.strip("/<>").replace(":", "-"))
    group = FlaskGroup(create_app=lambda: app, load_dotenv=False)

    lines = CliRunner().invoke(group, ["routes", "--sort", "match"]).output.splitlines()
    return [line.split()[0] for line in lines[2:]]


# The option's help says that match is the order in which Flask matches routes.
@claim("cli.routes.match-is-the-order-of-matching", werkzeug="<2.2")
def test_routes_are_shown_in_the_order_of_matching(by_match):
    """Before Werkzeug 2.2 `flask routes --sort=match` lists rules in the order they are tried."""
    assert by_match == ["tea", "name", "path-all"]


@claim("cli.routes.match-is-the-order-of-adding", werkzeug=">=2.2")
def test_routes_are_shown_in_the_order_of_adding(by_match):
    """`flask routes --sort=match` lists rules in the order they were added."""
    assert by_match == ["path-all", "name", "tea"]


@pytest.mark.filterwarnings("ignore:The '__version__' attribute:DeprecationWarning")
@claim("cli.main.is-the-flask-command", doc="cli#command-line-interface")
def test_main_runs_the_flask_command(monkeypatch, capsys):
    """`flask.cli.main()` runs the `flask` command with the arguments of the process."""
    monkeypatch.setenv("FLASK_RUN_FROM_CLI", "true")
    monkeypatch.setattr(sys, "argv", ["flask", "--help"])
    with pytest.raises(SystemExit) as ended:
        flask.cli.main()

    assert ended.value.code == 0
    assert capsys.readouterr().out.splitlines()[0].startswith("Usage: ")
