"""Groups of commands, their contexts, and what is left of them when the app is broken."""

import os

import click
import flask
import pytest
from click.testing import CliRunner
from flask.cli import AppGroup, FlaskGroup, ScriptInfo, pass_script_info
from flask.cli import with_appcontext as in_context

from spec.kit import claim

DOC = "cli#custom-commands"
SCRIPTS = "cli#custom-scripts"


@pytest.fixture
def invoke(app, monkeypatch):
    """Run a command line of a group, as for the app; gives its result."""
    monkeypatch.setenv("FLASK_RUN_FROM_CLI", "true")

    def invoke(group, *arguments, create_app=lambda: app):
        return CliRunner().invoke(group, arguments, obj=ScriptInfo(create_app=create_app))

    return invoke


def name_of_the_app():
    """Print the app's name, if there is one."""
    print(flask.current_app.name if flask.current_app else "no app")


@claim("cli.context.with-appcontext-pushes-it", doc="api#flask.cli.with_appcontext")
def test_with_appcontext_gives_a_click_command_the_app(invoke):
    """`@with_appcontext` pushes an app context for a Click command."""
    command = click.command()(in_context(name_of_the_app))

    assert invoke(command).output == "example\n"


@claim("cli.context.plain-command-has-none", doc="cli#application-context")
def test_a_plain_click_command_has_no_app(invoke):
    """A plain Click command has no app context."""
    assert invoke(click.command()(name_of_the_app)).output == "no app\n"


@claim("cli.context.app-group-pushes-it", doc="api#flask.cli.AppGroup.command")
@pytest.mark.parametrize(
    ("options", "output"),
    [
        pytest.param({}, "example\n", id="by-default"),
        pytest.param({"with_appcontext": False}, "no app\n", id="turned-off"),
    ],
)
def test_a_command_of_an_app_group_has_the_app(invoke, options, output):
    """`AppGroup.command()` pushes an app context, unless `with_appcontext=False`."""
    group = AppGroup("user")
    group.command("name", **options)(name_of_the_app)

    assert invoke(group, "name").output == output


@claim("cli.context.group-in-a-group-pushes-it", doc="api#flask.cli.AppGroup.group")
def test_a_group_in_an_app_group_is_an_app_group(invoke):
    """`AppGroup.group()` makes another AppGroup, whose commands have an app context."""
    group = AppGroup("user")
    inner = group.group("inner")(lambda: None)
    inner.command("name")(name_of_the_app)

    assert (type(inner), invoke(group, "inner", "name").output) == (AppGroup, "example\n")


@claim(
    "cli.context.command-added-to-app-cli-has-it",
    doc="cli#application-context",
    flask=">=2.2",
    otherwise=AssertionError,
)
def test_a_command_that_is_added_to_app_cli_has_the_app(app, invoke):
    """A plain Click command that is added to `app.cli` has an app context."""
    app.cli.add_command(click.command("name")(name_of_the_app))

    assert invoke(FlaskGroup(load_dotenv=False), "name").output == "example\n"


@claim(
    "cli.context.command-added-to-app-cli-has-no-app", doc="api#flask.cli.AppGroup", flask="<2.2"
)
def test_a_command_that_is_added_to_app_cli_has_no_app(app, invoke):
    """Before Flask 2.2 a Click command that is added to `app.cli` has no app context."""
    app.cli.add_command(click.command("name")(name_of_the_app))

    assert invoke(FlaskGroup(load_dotenv=False), "name").output == "no app\n"


@claim("cli.group.turns-app-run-off", doc="api#flask.Flask.run")
def test_the_flask_command_turns_app_run_off(app, monkeypatch):
    """The `flask` command sets FLASK_RUN_FROM_CLI, so that `app.run()` starts no server."""
    monkeypatch.setenv("FLASK_RUN_FROM_CLI", "false")
    app.cli.command("name")(lambda: print(os.environ["FLASK_RUN_FROM_CLI"]))
    group = FlaskGroup(create_app=lambda: app, load_dotenv=False)

    assert CliRunner().invoke(group, ["name"]).output == "true\n"


@pytest.fixture
def nested(app, monkeypatch):
    """Run a command of an app through a FlaskGroup in another Click group; gives its result."""
    monkeypatch.setenv("FLASK_RUN_FROM_CLI", "true")
    app.cli.command("name")(name_of_the_app)
    outer = click.Group("shop")
    outer.add_command(FlaskGroup(name="web", create_app=lambda: app, load_dotenv=False))
    return CliRunner().invoke(outer, ["web", "name"])


@claim("cli.group.inside-another-has-the-commands-of-its-app", doc=SCRIPTS, flask=">=2.2")
def test_a_flask_group_in_another_group_has_the_commands_of_the_app(nested):
    """A FlaskGroup inside another Click group has the commands of its app."""
    assert (nested.exit_code, nested.output) == (0, "example\n")


@claim("cli.group.inside-another-has-no-commands-of-its-app", doc=SCRIPTS, flask="<2.2")
def test_a_flask_group_in_another_group_lacks_the_commands_of_the_app(nested):
    """Before Flask 2.2 a FlaskGroup inside a Click group lacks the commands of its app."""
    line = nested.output.splitlines()[-1].replace('"', "'")

    assert (nested.exit_code, line.rstrip(".")) == (2, "Error: No such command 'name'")


@claim("cli.context.pass-script-info-passes-it", doc="api#flask.cli.pass_script_info")
def test_pass_script_info_passes_the_script_info(invoke):
    """`@pass_script_info` calls the command with the ScriptInfo, which loads the app."""
    command = click.command()(pass_script_info(lambda info: print(info.load_app().name)))

    assert invoke(command).output == "example\n"


@claim("cli.context.factory-finds-the-script-info", doc="api#flask.cli.ScriptInfo")
def test_a_factory_finds_the_script_info(monkeypatch):
    """A factory without arguments finds the ScriptInfo in `click.get_current_context().obj`."""
    found = []

    def create_app():
        found.append(type(click.get_current_context().obj))
        return flask.Flask("example")

    monkeypatch.setenv("FLASK_RUN_FROM_CLI", "true")
    CliRunner().invoke(FlaskGroup(create_app=create_app, load_dotenv=False), ["routes"])

    assert found == [ScriptInfo]


@claim(
    "cli.flask.version-prints-python-flask-and-werkzeug",
    doc="cli#command-line-interface",
    flask=">=1.0.3",
)
def test_version_names_python_flask_and_werkzeug(invoke):
    """`flask --version` prints a line for each of Python, Flask and Werkzeug."""
    lines = invoke(FlaskGroup(load_dotenv=False), "--version").output.splitlines()

    assert [line.split()[0] for line in lines] == ["Python", "Flask", "Werkzeug"]


@claim(
    "cli.flask.version-prints-python-and-flask", doc="cli#command-line-interface", flask="<1.0.3"
)
def test_version_names_python_and_flask(invoke):
    """Before Flask 1.0.3 `flask --version` prints Flask and Python, but not Werkzeug."""
    output = invoke(FlaskGroup(load_dotenv=False), "--version").output

    assert ([it.split()[0] for it in output.splitlines()[:2]], "Werkzeug" in output) == (
        ["Flask", "Python"],
        False,
    )


@claim("cli.flask.can-be-made-without-version", doc="api#flask.cli.FlaskGroup")
def test_a_group_may_leave_out_version_and_commands():
    """FlaskGroup may be made without `--version` and without the default commands."""
    group = FlaskGroup(add_default_commands=False, add_version_option=False)

    assert (group.commands, [it.name for it in group.params if it.name == "version"]) == ({}, [])


def broken():
    """Fail as an app that cannot be loaded."""
    raise ZeroDivisionError("broken app")


@claim("cli.broken.help-lists-flasks-own")
@pytest.mark.parametrize("create_app", [broken, lambda: None], ids=["error", "no-app"])
def test_the_help_of_a_broken_app_lists_flasks_own_commands(invoke, create_app, no_other_plugins):
    """`flask --help` lists the built-in commands even if the app cannot be loaded."""
    result = invoke(FlaskGroup(load_dotenv=False), "--help", create_app=create_app)

    commands = result.output.partition("Commands:\n")[2].splitlines()
    names = [line.split()[0] for line in commands]
    assert (result.exit_code, names[:3]) == (0, ["routes", "run", "shell"])


@claim("cli.broken.unknown-command-exits-with-2")
def test_a_command_of_no_app_is_unknown(invoke):
    """Without an app, a command that is not built in ends with status 2."""
    result = invoke(FlaskGroup(load_dotenv=False), "greet", create_app=lambda: None)

    assert (result.exit_code, "No such command" in result.output) == (2, True)


@claim("cli.broken.reason-is-printed", flask=">=2.0")
def test_a_command_of_no_app_prints_the_reason(monkeypatch, capsys):
    """Without an app, an unknown command prints first on stderr why no app was found."""
    monkeypatch.setenv("FLASK_RUN_FROM_CLI", "true")
    group = FlaskGroup(load_dotenv=False)
    with pytest.raises(click.UsageError, match="^No such command"):
        group.main(["greet"], obj=ScriptInfo(create_app=lambda: None), standalone_mode=False)

    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("Error: Could not locate a Flask application.")


@claim("cli.broken.reason-is-not-printed", flask="<2.0")
def test_a_command_of_no_app_does_not_print_the_reason(invoke):
    """Before Flask 2.0 an unknown command does not print why no app was found."""
    result = invoke(FlaskGroup(load_dotenv=False), "greet", create_app=lambda: None)

    assert "Could not locate" not in result.output


@claim("cli.broken.error-is-passed-on")
def test_a_command_of_a_broken_app_raises_its_error(invoke):
    """A command of an app that raises while it is loaded ends with that exception."""
    result = invoke(FlaskGroup(load_dotenv=False), "greet", create_app=broken)

    assert (result.exit_code, repr(result.exception)) == (1, "ZeroDivisionError('broken app')")


@claim("cli.blueprint.cli-group-names-the-group", flask=">=1.1", otherwise=TypeError)
@pytest.mark.parametrize(
    ("options", "arguments"),
    [
        pytest.param({"cli_group": "till"}, ["till", "open"], id="named"),
        pytest.param({"cli_group": None}, ["open"], id="merged"),
    ],
)
def test_cli_group_names_the_group_of_a_blueprints_commands(app, invoke, options, arguments):
    """`cli_group` names the group of a blueprint's commands; None adds them to the app's."""
    blueprint = flask.Blueprint("shop", "example", **options)
    blueprint.cli.command("open")(lambda: print("open"))
    app.register_blueprint(blueprint)

    assert invoke(FlaskGroup(load_dotenv=False), *arguments).output == "open\n"
