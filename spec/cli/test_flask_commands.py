"""Flask's own commands, which took the place of Flask-Script."""

import flask
import pytest
from click.testing import CliRunner
from flask.cli import FlaskGroup

from spec.kit import claim

DOC = "cli#custom-commands"


@pytest.fixture
def app():
    """An app with a view."""
    app = flask.Flask("example")
    app.add_url_rule("/", "index", lambda: "page")
    return app


@pytest.fixture
def invoke(app):
    """Run a command line of the app; gives its exit status and its output."""

    def invoke(*arguments):
        result = app.test_cli_runner().invoke(args=arguments)
        return result.exit_code, result.output

    return invoke


@claim("cli.flask.has-three-commands", doc="cli#command-line-interface")
def test_the_flask_command_has_run_shell_and_routes():
    """The flask command serves, opens a shell and lists routes."""
    assert sorted(FlaskGroup().commands) == ["routes", "run", "shell"]


@claim("cli.flask.run-takes-host-and-port", doc="cli#run-the-development-server")
def test_flask_run_takes_host_and_port():
    """flask run takes the host with -h and the port with -p."""
    options = {name for it in FlaskGroup().commands["run"].params for name in it.opts}

    assert {"-h", "--host", "-p", "--port"} <= options


@claim("cli.flask.help-is-spelt-out", doc="cli#run-the-development-server")
def test_h_is_not_help():
    """-h is the host, and help is --help alone."""
    command = FlaskGroup().commands["run"]
    (host,) = [it for it in command.params if it.name == "host"]

    assert (host.opts, host.default) == (["--host", "-h"], "127.0.0.1")


@claim("cli.flask.routes-lists-the-map", doc="changes#version-1-0")
def test_flask_routes_lists_the_map(app):
    """flask routes has a line for every rule, sorted by endpoint."""
    command = FlaskGroup(create_app=lambda: app, load_dotenv=False)
    result = CliRunner().invoke(command, ["routes"], env={"FLASK_RUN_FROM_CLI": "false"})

    lines = [line.split()[0] for line in result.output.splitlines()]
    assert (result.exit_code, lines[0], lines[2:]) == (0, "Endpoint", ["index", "static"])


@claim("cli.custom.is-run-by-name")
def test_a_command_of_the_app_is_run_by_its_name(app, invoke):
    """@app.cli.command(name) adds a command, which the test runner runs."""

    @app.cli.command("greet")
    def greet():
        print("hello")

    assert invoke("greet") == (0, "hello\n")


@claim("cli.custom.has-an-app-context", doc="cli#application-context")
def test_a_command_runs_in_an_application_context(app, invoke):
    """A command of the app has current_app."""

    @app.cli.command("name")
    def name():
        print(flask.current_app.name)

    assert invoke("name") == (0, "example\n")


@claim("cli.custom.fails-with-its-exception", doc="testing#running-commands-with-the-cli-runner")
def test_a_failing_command_has_status_1(app):
    """A command that raises ends with status 1, and the runner has the exception."""

    @app.cli.command("fail")
    def fail():
        raise ZeroDivisionError

    result = app.test_cli_runner().invoke(args=["fail"])
    assert (result.exit_code, type(result.exception)) == (1, ZeroDivisionError)


@claim("cli.custom.unknown-is-status-2")
def test_an_unknown_command_has_status_2(invoke):
    """A command that does not exist ends with status 2."""
    assert invoke("nothing")[0] == 2


@claim("cli.custom.blueprint-group", flask=">=1.1", otherwise=AttributeError)
def test_a_command_of_a_blueprint_is_in_its_group(app, invoke):
    """A command of a blueprint is run as a subcommand of the blueprint's name."""
    blueprint = flask.Blueprint("shop", "example")

    @blueprint.cli.command("open")
    def open_shop():
        print("open")

    app.register_blueprint(blueprint)

    assert invoke("shop", "open") == (0, "open\n")


@claim("cli.flask.app-option", flask=">=2.2", doc="cli#application-discovery")
def test_flask_takes_the_app_as_an_option():
    """``flask --app hello`` names the app."""
    assert [it.opts for it in FlaskGroup().params if it.name == "app"] == [["-A", "--app"]]


@claim("cli.flask.app-by-environment-alone", flask="<2.2", doc="cli#application-discovery")
def test_flask_takes_the_app_from_the_environment_alone():
    """The flask command has no option for the app: FLASK_APP names it."""
    assert [it.name for it in FlaskGroup().params if it.name == "app"] == []
