"""What the command line of Flask 2.0 warns of."""

import click
import flask
import pytest
from flask.cli import ScriptInfo

from spec.kit import claim

DOC = "changes#version-2-0-0"


@claim(
    "cli.discovery.script-info-warns-at-flask", flask=">=2.0,<2.1", otherwise=pytest.fail.Exception
)
@pytest.mark.parametrize(
    ("factory", "text"),
    [
        pytest.param(
            "def create_app(script_info=None): return Flask('a')",
            "The 'script_info' argument is deprecated and will not be passed to the app factory"
            " function in Flask 2.1.",
            id="by-name",
        ),
        pytest.param(
            "def create_app(info): return Flask('a')",
            "Script info is deprecated and will not be passed as the single argument to the app"
            " factory function in Flask 2.1.",
            id="by-position",
        ),
    ],
)
def test_script_info_warns_at_flasks_line(write, factory, text):
    """Factories that take the ScriptInfo warn in Flask 2.0, at a line of Flask."""
    write(factory)

    with pytest.warns(DeprecationWarning, match=f"^{text}$") as told:
        ScriptInfo("shop").load_app()
    assert told[0].filename == flask.cli.__file__


@claim("cli.flask.click-7-warns-at-flask", flask=">=2.0,<2.1", otherwise=pytest.fail.Exception)
def test_click_7_warns_at_flasks_line(monkeypatch):
    """The `flask` command warns of click 7 in Flask 2.0, at a line of Flask."""
    monkeypatch.setitem(vars(click), "__version__", "7.1.2")
    monkeypatch.setattr(flask.cli.cli, "main", lambda **_: None)
    text = "^Using the `flask` cli with Click 7 is deprecated and will not be supported starting"

    with pytest.warns(DeprecationWarning, match=text) as told:
        flask.cli.main()
    assert told[0].filename == flask.cli.__file__
