"""Env files, with python-dotenv installed."""

import os
from pathlib import Path

import click
import flask
import pytest
from click.testing import CliRunner
from flask.cli import FlaskGroup, ScriptInfo, load_dotenv

from spec.kit import claim
from spec.kit.claims.leaks import current_context
from spec.tools.parts import need_package

DOC = "cli#environment-variables-from-dotenv"

NAMES = ("SHOP", "TEA", "CUP")


@pytest.fixture
def dotenv(folder, monkeypatch):
    """A working directory for env files, whose variables are not set before."""
    need_package("dotenv", "python -m pip install python-dotenv")
    for name in NAMES:
        monkeypatch.setenv(name, "")
        monkeypatch.delenv(name)
    return folder


def variables():
    """The variables of env files that are set."""
    return {name: os.environ[name] for name in NAMES if name in os.environ}


@claim("cli.dotenv.env-beats-flaskenv")
def test_env_beats_flaskenv(dotenv):
    """Both `.env` and `.flaskenv` are loaded; `.env` wins for variables in both."""
    (dotenv / ".env").write_text("SHOP=a\nTEA=green")
    (dotenv / ".flaskenv").write_text("SHOP=b\nCUP=big")

    assert load_dotenv() is True
    assert variables() == {"SHOP": "a", "TEA": "green", "CUP": "big"}


@claim("cli.dotenv.environment-wins")
def test_the_environment_beats_the_files(dotenv, monkeypatch):
    """A variable that is already set keeps its value."""
    monkeypatch.setenv("TEA", "black")
    (dotenv / ".env").write_text("TEA=green\nCUP=big")

    assert (load_dotenv(), variables()) == (True, {"TEA": "black", "CUP": "big"})


@claim("cli.dotenv.without-a-file-returns-false")
def test_no_env_file_loads_nothing(dotenv):
    """`load_dotenv()` returns False and loads nothing if there is no env file."""
    assert (load_dotenv(), variables()) == (False, {})


@pytest.fixture
def inner(dotenv, monkeypatch):
    """A working directory below the folder of an env file."""
    (dotenv / ".env").write_text("TEA=green")
    (dotenv / "inner").mkdir()
    monkeypatch.chdir(dotenv / "inner")
    return dotenv / "inner"


@claim("cli.dotenv.is-found-in-a-parent-folder")
def test_an_env_file_of_a_parent_folder_is_found(inner):
    """`load_dotenv()` looks for the files from the working directory upwards."""
    load_dotenv()

    assert variables() == {"TEA": "green"}


@claim("cli.dotenv.root-path-finds-files-from-anywhere", doc="api#flask.Flask.root_path")
def test_the_root_path_finds_files_from_anywhere(app, dotenv, monkeypatch):
    """A file is found by `app.root_path` wherever the env file is."""
    app.root_path = str(dotenv / "below")
    (dotenv / "below").mkdir()
    (dotenv / "below" / "tea.txt").write_text("oolong")
    monkeypatch.chdir(dotenv / "below")
    (dotenv / ".env").write_text("CUP=big")
    load_dotenv()

    assert Path(app.root_path, "tea.txt").read_text() == "oolong"


@claim("cli.dotenv.path-is-loaded-alone", flask="<3.1")
def test_a_path_takes_the_place_of_the_default_files(dotenv):
    """Before Flask 3.1 `load_dotenv(path)` loads that file and none of the default files."""
    (dotenv / "own").write_text("TEA=green")
    (dotenv / ".env").write_text("CUP=big")
    load_dotenv(str(dotenv / "own"))

    assert variables() == {"TEA": "green"}


@claim("cli.dotenv.path-is-loaded-beside-the-default-files", flask=">=3.1")
def test_a_path_is_loaded_beside_the_default_files(dotenv):
    """`load_dotenv(path)` loads that file and the default files."""
    (dotenv / "own").write_text("TEA=green")
    (dotenv / ".env").write_text("CUP=big")
    load_dotenv(str(dotenv / "own"))

    assert variables() == {"TEA": "green", "CUP": "big"}


@claim("cli.dotenv.missing-path-loads-nothing")
def test_a_path_without_a_file_loads_nothing(dotenv):
    """`load_dotenv(path)` loads nothing from a file that does not exist."""
    load_dotenv(str(dotenv / "own"))

    assert variables() == {}


@claim("cli.dotenv.is-loaded-by-the-command")
@pytest.mark.parametrize(
    ("options", "tea"),
    [
        pytest.param({}, "green", id="by-default"),
        pytest.param({"load_dotenv": False}, "none", id="not-on-demand"),
    ],
)
def test_the_flask_command_loads_env_files(app, dotenv, monkeypatch, options, tea):
    """The `flask` command loads `.env`, unless its FlaskGroup has `load_dotenv=False`."""
    monkeypatch.setenv("FLASK_RUN_FROM_CLI", "true")
    (dotenv / ".env").write_text("TEA=green")
    command = click.Command("tea", callback=lambda: print(os.environ.get("TEA", "none")))
    app.cli.add_command(command)
    group = FlaskGroup(create_app=lambda: app, **options)

    assert CliRunner().invoke(group, ["tea"]).output == f"{tea}\n"


@claim("cli.dotenv.may-be-skipped", flask=">=1.0.1")
def test_the_flask_command_may_load_no_env_files(app, dotenv, monkeypatch):
    """With FLASK_SKIP_DOTENV the `flask` command loads no env files."""
    monkeypatch.setenv("FLASK_RUN_FROM_CLI", "true")
    monkeypatch.setenv("FLASK_SKIP_DOTENV", "1")
    (dotenv / ".env").write_text("TEA=green")
    app.cli.add_command(click.Command("tea", callback=lambda: print(os.environ.get("TEA"))))
    group = FlaskGroup(create_app=lambda: app)

    assert CliRunner().invoke(group, ["tea"]).output == "None\n"


@claim("cli.dotenv.changes-to-the-folder-of-the-file", flask="<2.0")
def test_an_env_file_changes_the_working_directory(inner):
    """Before Flask 2.0 `load_dotenv()` changes the working directory to the file's folder."""
    load_dotenv()

    assert Path.cwd() == inner.parent


@claim("cli.dotenv.stays-in-the-working-directory", flask=">=2.0")
def test_an_env_file_leaves_the_working_directory(inner):
    """`load_dotenv()` keeps the working directory if the env file is in a folder above it."""
    load_dotenv()

    assert Path.cwd() == inner


@claim("cli.dotenv.is-read-as-utf-8", doc="api#flask.cli.load_dotenv")
def test_an_env_file_is_read_as_utf_8(dotenv):
    """An env file is read as UTF-8."""
    (dotenv / ".env").write_bytes(b"TEA=caf\xc3\xa9")

    assert (load_dotenv(), variables()) == (True, {"TEA": "caf\u00e9"})


@pytest.fixture
def listed(dotenv, monkeypatch):
    """Whether `flask --help` lists the command of an app that .flaskenv names."""
    for name in ("FLASK_APP", "FLASK_RUN_FROM_CLI"):
        monkeypatch.setenv(name, "")
        monkeypatch.delenv(name)
    source = "import click, flask\napp = flask.Flask('b')\napp.cli.command('brew')(lambda: None)\n"
    (dotenv / "shop.py").write_text(source)
    (dotenv / ".flaskenv").write_text("FLASK_APP=shop")
    result = CliRunner().invoke(FlaskGroup(), ["--help"])
    if flask.current_app:
        current_context().pop()  # before Click 8.2 the help leaves it
    return "\n  brew" in result.output


@claim(
    "cli.dotenv.app-of-an-env-file-is-in-the-help",
    doc="cli#environment-variables-from-dotenv",
    unless="flask >=2.2, flask <3.1.1, click >=8.1.8",
)
def test_the_help_lists_the_commands_of_an_app_in_an_env_file(listed):
    """`flask --help` lists the commands of the app that .flaskenv names."""
    assert listed


@claim(
    "cli.dotenv.load-defaults-false-loads-the-path-alone",
    doc="api#flask.cli.load_dotenv",
    flask=">=3.1",
    otherwise=TypeError,
)
def test_load_defaults_false_loads_the_path_alone(folder, monkeypatch):
    """`load_dotenv(path, load_defaults=False)` loads that file and none of the default files."""
    need_package("dotenv", "python -m pip install python-dotenv")
    for name, text in {"own": "TEA=green", ".env": "SHOP=a"}.items():
        (folder / name).write_text(text)
    monkeypatch.setattr(os, "environ", dict(os.environ))

    assert load_dotenv(str(folder / "own"), load_defaults=False) is True
    assert (os.environ.get("TEA"), os.environ.get("SHOP")) == ("green", None)


@claim(
    "cli.dotenv.default-files-may-be-left-out",
    doc="api#flask.cli.ScriptInfo",
    flask=">=3.1",
    otherwise=TypeError,
)
def test_a_script_info_may_leave_out_the_default_files(dotenv, monkeypatch):
    """`ScriptInfo(load_dotenv_defaults=False)` loads the file of `-e`, and no other."""
    monkeypatch.setenv("FLASK_RUN_FROM_CLI", "true")
    (dotenv / ".env").write_text("TEA=green")
    (dotenv / "own.env").write_text("CUP=big")
    info = ScriptInfo(create_app=lambda: None, load_dotenv_defaults=False)
    CliRunner().invoke(FlaskGroup(), ["-e", "own.env", "--help"], obj=info)

    assert {name: os.environ.get(name) for name in NAMES} == {
        "SHOP": None,
        "TEA": None,
        "CUP": "big",
    }


@claim("cli.dotenv.sets-an-option-of-a-command", doc="cli#setting-command-options")
def test_an_env_file_sets_an_option_of_a_command(app, dotenv, monkeypatch):
    """FLASK_TEA_CUPS in .flaskenv sets `--cups` of the command `tea`."""
    monkeypatch.setenv("FLASK_RUN_FROM_CLI", "true")
    monkeypatch.setenv("FLASK_TEA_CUPS", "")
    monkeypatch.delenv("FLASK_TEA_CUPS")
    (dotenv / ".flaskenv").write_text("FLASK_TEA_CUPS=3")
    options = [click.Option(["--cups"], default=1)]
    app.cli.add_command(
        click.Command("tea", params=options, callback=lambda cups: click.echo(cups))
    )

    assert CliRunner().invoke(FlaskGroup(create_app=lambda: app), ["tea"]).output == "3\n"
