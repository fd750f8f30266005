"""What the flask command is made of: Flask's commands, those of plugins, and the app's."""

import click
import flask
import pytest
from click.testing import CliRunner
from flask.cli import FlaskGroup, ScriptInfo

from spec.kit import claim
from spec.kit.claims.leaks import current_context

DOC = "cli#plugins"


@pytest.fixture(autouse=True)
def from_cli(monkeypatch):
    """Let the flask command set FLASK_RUN_FROM_CLI for the time of a claim."""
    monkeypatch.setenv("FLASK_RUN_FROM_CLI", "true")


@pytest.fixture
def plugin(folder, no_other_plugins):
    """Install a distribution that offers a command to every Flask app; setuptools is not here."""
    info = folder / "till-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: till\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("[flask.commands]\nopen=shop:open_till\n")
    source = "import click\nopen_till = click.Command('open', callback=lambda: print('open'))\n"
    (folder / "shop.py").write_text(source)


@claim("cli.plugin.adds-a-command", flask=">=2.1")
def test_an_installed_plugin_adds_a_command(plugin):
    """An entry point of the group `flask.commands` is a command, without any app."""
    group = FlaskGroup(load_dotenv=False, create_app=lambda: None)

    assert CliRunner().invoke(group, ["open"]).output == "open\n"


@claim("cli.plugin.needs-setuptools", flask="<2.1")
def test_a_plugin_is_not_found_without_setuptools(plugin):
    """Before Flask 2.1 plugins add no command without `pkg_resources` of setuptools."""
    group = FlaskGroup(load_dotenv=False, create_app=lambda: None)

    assert CliRunner().invoke(group, ["open"]).exit_code == 2


@claim("cli.plugin.is-listed-with-flasks-own", flask=">=2.1")
def test_a_plugin_is_listed_beside_flasks_own(app, plugin):
    """`flask --help` lists the commands of plugins, of Flask and of the app, sorted by name."""
    app.cli.add_command(click.Command("visit"))
    group = FlaskGroup(load_dotenv=False, create_app=lambda: app)

    with app.app_context():  # click before 8.2 leaves another one pushed
        said = CliRunner().invoke(group, ["--help"]).output
    commands = said.partition("Commands:\n")[2].splitlines()
    assert [line.split()[0] for line in commands] == ["open", "routes", "run", "shell", "visit"]


@claim("cli.help.leaves-the-context", flask=">=2.2", click="<8.2", otherwise=RuntimeError)
def test_help_leaves_the_context_of_the_app_pushed(app):
    """Before Click 8.2 `--help` leaves the context of the app pushed."""
    app.cli.add_command(click.Command("visit"))
    group = FlaskGroup(load_dotenv=False, create_app=lambda: app)
    CliRunner().invoke(group, ["--help"])

    assert flask.current_app.name == "example"
    current_context().pop()


@claim("cli.flask.app-option-loads-it", flask=">=2.2", doc="cli#application-discovery")
@pytest.mark.parametrize(
    ("option", "name"),
    [
        pytest.param(["--app", "shop"], "tea", id="module"),
        pytest.param(["-A", "shop:other"], "coffee", id="attribute"),
    ],
)
def test_the_app_option_loads_the_app_that_it_names(write, option, name):
    """`flask --app NAME` takes what FLASK_APP takes, and loads that app."""
    write(
        "import click\n"
        "def make(name):\n"
        "    app = Flask(name, static_folder=None)\n"
        "    app.cli.add_command(click.Command('name', callback=lambda: print(name)))\n"
        "    return app\n"
        "app, other = make('tea'), make('coffee')\n"
    )

    assert (
        CliRunner().invoke(FlaskGroup(load_dotenv=False), [*option, "name"]).output == f"{name}\n"
    )


@claim("cli.flask.passes-context-settings-to-click", doc="api#flask.cli.FlaskGroup")
def test_settings_of_click_are_passed_on(app):
    """`FlaskGroup(context_settings=…)` passes its settings to Click."""
    settings = {"help_option_names": ["-?"]}
    group = FlaskGroup(load_dotenv=False, create_app=lambda: app, context_settings=settings)

    assert [CliRunner().invoke(group, [option]).exit_code for option in ("-?", "--help")] == [0, 2]


@claim("cli.runner.runs-any-command", doc="api#flask.testing.FlaskCliRunner.invoke")
def test_the_runner_runs_another_command_for_the_app(app):
    """`runner.invoke(command)` runs any command, with a ScriptInfo of the runner's app."""
    command = click.Command("name", callback=flask.cli.pass_script_info(show_name))

    assert app.test_cli_runner().invoke(command).output == "example\n"


@claim("cli.runner.takes-another-object", doc="api#flask.testing.FlaskCliRunner.invoke")
def test_the_runner_takes_another_script_info(app):
    """`runner.invoke(obj=…)` replaces the ScriptInfo of the runner's app."""
    command = click.Command("name", callback=flask.cli.pass_script_info(show_name))
    other = ScriptInfo(create_app=lambda: flask.Flask("other"))

    assert app.test_cli_runner().invoke(command, obj=other).output == "other\n"


def show_name(info):
    """Print the name of the app that is loaded."""
    print(info.load_app().name)
