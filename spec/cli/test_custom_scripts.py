"""A script of one's own that has the commands of an app."""

import click
from click.testing import CliRunner
from flask.cli import FlaskGroup, ScriptInfo

from spec.kit import claim

DOC = "cli#custom-scripts"


@claim("cli.script.loads-the-app-of-its-factory")
def test_a_script_loads_the_app_of_its_factory(app, monkeypatch):
    """A `click.group()` of FlaskGroup has the commands of its `create_app`, without FLASK_APP."""
    monkeypatch.setenv("FLASK_RUN_FROM_CLI", "true")
    monkeypatch.delenv("FLASK_APP", raising=False)
    app.cli.add_command(click.Command("tea", callback=lambda: print("green")))
    script = click.group("script", cls=FlaskGroup, create_app=lambda: app)(lambda: None)

    assert CliRunner().invoke(script, ["tea"]).output == "green\n"


@claim("cli.script-info.has-the-path-of-the-app", doc="api#flask.cli.ScriptInfo.app_import_path")
def test_a_script_info_has_the_path_of_the_app():
    """`ScriptInfo.app_import_path` is what the app is imported from."""
    assert ScriptInfo("shop:make_app").app_import_path == "shop:make_app"
