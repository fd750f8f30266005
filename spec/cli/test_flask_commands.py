"""Flask's own commands, which took the place of Flask-Script."""

import flask
import pytest
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
    """The `flask` command has the commands `run`, `shell` and `routes`."""
    assert sorted(FlaskGroup().commands) == ["routes", "run", "shell"]


@claim("cli.flask.run-takes-host-and-port", doc="cli#run-the-development-server")
def test_flask_run_takes_host_and_port():
    """`flask run` takes the host with `-h` and the port with `-p`."""
    options = {it.name: sorted(it.opts) for it in FlaskGroup().commands["run"].params}

    assert (options["host"], options["port"]) == (["--host", "-h"], ["--port", "-p"])


@claim("cli.custom.is-run-by-name")
def test_a_command_of_the_app_is_run_by_its_name(app, invoke):
    """`@app.cli.command(name)` adds a command, which the test runner runs by its name."""

    @app.cli.command("greet")
    def greet():
        print("hello")

    assert invoke("greet") == (0, "hello\n")


@claim("cli.custom.has-an-app-context", doc="cli#application-context")
def test_a_command_runs_in_an_application_context(app, invoke):
    """A command of `@app.cli.command()` runs in an app context."""

    @app.cli.command("name")
    def name():
        print(flask.current_app.name)

    assert invoke("name") == (0, "example\n")


@claim("cli.custom.fails-with-its-exception", doc="testing#running-commands-with-the-cli-runner")
def test_a_failing_command_has_status_1(app):
    """A command that raises ends with status 1; the runner's result has the exception."""

    @app.cli.command("fail")
    def fail():
        raise ZeroDivisionError

    result = app.test_cli_runner().invoke(args=["fail"])
    assert (result.exit_code, type(result.exception)) == (1, ZeroDivisionError)


@claim("cli.custom.unknown-is-status-2")
def test_an_unknown_command_has_status_2(invoke):
    """A command that does not exist ends with status 2."""
    assert invoke("nothing")[0] == 2


@claim("cli.custom.blueprint-commands-are-in-a-group", flask=">=1.1", otherwise=AttributeError)
def test_a_command_of_a_blueprint_is_in_its_group(app, invoke):
    """A command of a blueprint is a subcommand of the blueprint's name."""
    blueprint = flask.Blueprint("shop", "example")

    @blueprint.cli.command("open")
    def open_shop():
        print("open")

    app.register_blueprint(blueprint)

    assert invoke("shop", "open") == (0, "open\n")


@claim(
    "cli.flask.takes-the-app-from-the-environment-alone",
    flask="<2.2",
    doc="cli#application-discovery",
)
def test_flask_takes_the_app_from_the_environment_alone():
    """Before Flask 2.2 the `flask` command has no `--app` option: FLASK_APP names the app."""
    assert [it.name for it in FlaskGroup().params if it.name == "app"] == []
