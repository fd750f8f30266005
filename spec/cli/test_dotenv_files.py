"""Env files, with python-dotenv installed."""

import os
from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from flask.cli import FlaskGroup, load_dotenv

from spec.kit import claim
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
    """Both .env and .flaskenv are loaded; what stands in both is taken from .env."""
    assert load(env="SHOP=a\nTEA=green", flaskenv="SHOP=b\nCUP=big") == (
        True,
        {"SHOP": "a", "TEA": "green", "CUP": "big"},
    )


@claim("cli.dotenv.environment-wins")
def test_the_environment_beats_the_files(load, monkeypatch):
    """A variable that is set already keeps its value."""
    monkeypatch.setenv("TEA", "black")

    assert load(env="TEA=green\nCUP=big") == (True, {"TEA": "black", "CUP": "big"})


@claim("cli.dotenv.no-files")
def test_no_env_file_loads_nothing(load):
    """`load_dotenv()` returns False and loads nothing if there is no env file."""
    assert load() == (False, {})


@claim("cli.dotenv.found-in-a-parent-folder")
def test_an_env_file_of_a_parent_folder_is_found(load, folder, monkeypatch):
    """The files are looked for from the working directory upwards."""
    (folder / ".env").write_text("TEA=green")
    (folder / "inner").mkdir()
    monkeypatch.chdir(folder / "inner")

    assert load()[1] == {"TEA": "green"}


@claim("cli.dotenv.path-alone", flask="<3.1")
def test_a_path_takes_the_place_of_the_default_files(load, folder):
    """load_dotenv(path) loads that file and none of the default ones."""
    (folder / "own").write_text("TEA=green")

    assert load(str(folder / "own"), env="CUP=big")[1] == {"TEA": "green"}


@claim("cli.dotenv.path-beside-the-default-files", flask=">=3.1")
def test_a_path_is_loaded_beside_the_default_files(load, folder):
    """load_dotenv(path) loads that file and the default ones."""
    (folder / "own").write_text("TEA=green")

    assert load(str(folder / "own"), env="CUP=big")[1] == {"TEA": "green", "CUP": "big"}


@claim("cli.dotenv.missing-path")
def test_a_path_without_a_file_loads_nothing(load, folder):
    """load_dotenv(path) of a file that is not there loads nothing of it."""
    assert load(str(folder / "own"))[1] == {}


@claim("cli.dotenv.of-the-command")
@pytest.mark.parametrize(
    ("options", "tea"),
    [
        pytest.param({}, "green", id="by-default"),
        pytest.param({"load_dotenv": False}, "none", id="not-on-demand"),
    ],
)
def test_the_flask_command_loads_env_files(load, app, folder, monkeypatch, options, tea):
    """The flask command loads .env, unless its group was made with load_dotenv=False."""
    monkeypatch.setenv("FLASK_RUN_FROM_CLI", "true")
    (folder / ".env").write_text("TEA=green")
    command = click.Command("tea", callback=lambda: print(os.environ.get("TEA", "none")))
    app.cli.add_command(command)
    group = FlaskGroup(create_app=lambda: app, **options)

    assert CliRunner().invoke(group, ["tea"]).output == f"{tea}\n"


@pytest.fixture
def inner(folder, monkeypatch):
    """A working directory below the folder of an env file."""
    (folder / ".env").write_text("TEA=green")
    (folder / "inner").mkdir()
    monkeypatch.chdir(folder / "inner")
    return folder / "inner"


@claim("cli.dotenv.changes-to-the-folder-of-the-file", flask="<2.0")
def test_an_env_file_changes_the_working_directory(load, inner):
    """load_dotenv() changes the working directory to the folder of the env file."""
    load()

    assert Path.cwd() == inner.parent


@claim("cli.dotenv.stays-in-the-working-directory", flask=">=2.0")
def test_an_env_file_leaves_the_working_directory(load, inner):
    """load_dotenv() leaves the working directory, though the env file is in a folder above it."""
    load()

    assert Path.cwd() == inner
