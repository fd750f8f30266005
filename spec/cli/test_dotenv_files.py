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
def load(folder, monkeypatch):
    """Write env files and load them, or one of them; gives what the environment has then."""
    need_package("dotenv", "python -m pip install python-dotenv")
    for name in NAMES:
        monkeypatch.setenv(name, "")
        monkeypatch.delenv(name)

    def load(path=None, **files):
        for name, text in files.items():
            (folder / f".{name}").write_text(text)
        loaded = load_dotenv(path)
        return loaded, {name: os.environ[name] for name in NAMES if name in os.environ}

    return load


@claim("cli.dotenv.env-beats-flaskenv")
def test_env_beats_flaskenv(load):
    """Both `.env` and `.flaskenv` are loaded; `.env` wins for variables in both."""
    assert load(env="SHOP=a\nTEA=green", flaskenv="SHOP=b\nCUP=big") == (
        True,
        {"SHOP": "a", "TEA": "green", "CUP": "big"},
    )


@claim("cli.dotenv.environment-wins")
def test_the_environment_beats_the_files(load, monkeypatch):
    """A variable that is already set keeps its value."""
    monkeypatch.setenv("TEA", "black")

    assert load(env="TEA=green\nCUP=big") == (True, {"TEA": "black", "CUP": "big"})


@claim("cli.dotenv.without-a-file-returns-false")
def test_no_env_file_loads_nothing(load):
    """`load_dotenv()` returns False and loads nothing if there is no env file."""
    assert load() == (False, {})


@claim("cli.dotenv.is-found-in-a-parent-folder")
def test_an_env_file_of_a_parent_folder_is_found(load, folder, monkeypatch):
    """`load_dotenv()` looks for the files from the working directory upwards."""
    (folder / ".env").write_text("TEA=green")
    (folder / "inner").mkdir()
    monkeypatch.chdir(folder / "inner")

    assert load()[1] == {"TEA": "green"}


@claim("cli.dotenv.path-is-loaded-alone", flask="<3.1")
def test_a_path_takes_the_place_of_the_default_files(load, folder):
    """Before Flask 3.1 `load_dotenv(path)` loads that file and none of the default files."""
    (folder / "own").write_text("TEA=green")

    assert load(str(folder / "own"), env="CUP=big")[1] == {"TEA": "green"}


@claim("cli.dotenv.path-is-loaded-beside-the-default-files", flask=">=3.1")
def test_a_path_is_loaded_beside_the_default_files(load, folder):
    """`load_dotenv(path)` loads that file and the default files."""
    (folder / "own").write_text("TEA=green")

    assert load(str(folder / "own"), env="CUP=big")[1] == {"TEA": "green", "CUP": "big"}


@claim("cli.dotenv.missing-path-loads-nothing")
def test_a_path_without_a_file_loads_nothing(load, folder):
    """`load_dotenv(path)` loads nothing from a file that does not exist."""
    assert load(str(folder / "own"))[1] == {}


@claim("cli.dotenv.is-loaded-by-the-command")
@pytest.mark.parametrize(
    ("options", "tea"),
    [
        pytest.param({}, "green", id="by-default"),
        pytest.param({"load_dotenv": False}, "none", id="not-on-demand"),
    ],
)
def test_the_flask_command_loads_env_files(load, app, folder, monkeypatch, options, tea):
    """The `flask` command loads `.env`, unless its FlaskGroup has `load_dotenv=False`."""
    monkeypatch.setenv("FLASK_RUN_FROM_CLI", "true")
    (folder / ".env").write_text("TEA=green")
    command = click.Command("tea", callback=lambda: print(os.environ.get("TEA", "none")))
    app.cli.add_command(command)
    group = FlaskGroup(create_app=lambda: app, **options)

    assert CliRunner().invoke(group, ["tea"]).output == f"{tea}\n"


@claim("cli.dotenv.may-be-skipped", flask=">=1.0.1")
def test_the_flask_command_may_load_no_env_files(load, app, folder, monkeypatch):
    """With FLASK_SKIP_DOTENV the `flask` command loads no env files."""
    monkeypatch.setenv("FLASK_RUN_FROM_CLI", "true")
    monkeypatch.setenv("FLASK_SKIP_DOTENV", "1")
    (folder / ".env").write_text("TEA=green")
    app.cli.add_command(click.Command("tea", callback=lambda: print(os.environ.get("TEA"))))
    group = FlaskGroup(create_app=lambda: app)

    assert CliRunner().invoke(group, ["tea"]).output == "None\n"


@pytest.fixture
def inner(folder, monkeypatch):
    """A working directory below the folder of an env file."""
    (folder / ".env").write_text("TEA=green")
    (folder / "inner").mkdir()
    monkeypatch.chdir(folder / "inner")
    return folder / "inner"


@claim("cli.dotenv.changes-to-the-folder-of-the-file", flask="<2.0")
def test_an_env_file_changes_the_working_directory(load, inner):
    """Before Flask 2.0 `load_dotenv()` changes the working directory to the file's folder."""
    load()

    assert Path.cwd() == inner.parent


@claim("cli.dotenv.stays-in-the-working-directory", flask=">=2.0")
def test_an_env_file_leaves_the_working_directory(load, inner):
    """`load_dotenv()` keeps the working directory if the env file is in a folder above it."""
    load()

    assert Path.cwd() == inner


@claim("cli.dotenv.is-read-as-utf-8", doc="api#flask.cli.load_dotenv")
def test_an_env_file_is_read_as_utf_8(load, folder):
    """An env file is read as UTF-8."""
    (folder / ".env").write_bytes(b"TEA=caf\xc3\xa9")

    assert load() == (True, {"TEA": "caf\u00e9"})


@pytest.fixture
def listed(load, folder, monkeypatch):
    """Whether `flask --help` lists the command of an app that .flaskenv names."""
    for name in ("FLASK_APP", "FLASK_RUN_FROM_CLI"):
        monkeypatch.setenv(name, "")
        monkeypatch.delenv(name)
    source = "import click, flask\napp = flask.Flask('b')\napp.cli.command('brew')(lambda: None)\n"
    (folder / "shop.py").write_text(source)
    (folder / ".flaskenv").write_text("FLASK_APP=shop")
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
    "cli.dotenv.default-files-may-be-left-out",
    doc="api#flask.cli.ScriptInfo",
    flask=">=3.1",
    otherwise=TypeError,
)
def test_a_script_info_may_leave_out_the_default_files(load, folder, monkeypatch):
    """`ScriptInfo(load_dotenv_defaults=False)` loads the file of `-e`, and no other."""
    monkeypatch.setenv("FLASK_RUN_FROM_CLI", "true")
    (folder / ".env").write_text("TEA=green")
    (folder / "own.env").write_text("CUP=big")
    info = ScriptInfo(create_app=lambda: None, load_dotenv_defaults=False)
    CliRunner().invoke(FlaskGroup(), ["-e", "own.env", "--help"], obj=info)

    assert {name: os.environ.get(name) for name in NAMES} == {
        "SHOP": None,
        "TEA": None,
        "CUP": "big",
    }
