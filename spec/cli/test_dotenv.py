"""Files of environment variables, where python-dotenv is not installed."""

import sys

import flask
import pytest
from click.testing import CliRunner
from flask.cli import FlaskGroup, load_dotenv

from spec.kit import claim

DOC = "cli#environment-variables-from-dotenv"


@pytest.fixture
def no_dotenv(monkeypatch):
    """Leave python-dotenv uninstalled, whether it is or not."""
    monkeypatch.setattr(flask.cli, "dotenv", None, raising=False)
    monkeypatch.setitem(sys.modules, "dotenv", None)


@claim("cli.dotenv.tip")
@pytest.mark.parametrize("file", [".env", ".flaskenv"])
def test_an_env_file_without_python_dotenv_brings_a_tip(folder, no_dotenv, capsys, file):
    """Where python-dotenv is missing, an env file is not loaded: a tip is written on stderr."""
    (folder / file).touch()

    assert not load_dotenv()
    out, err = capsys.readouterr()
    assert (out, err[:23]) == ("", " * Tip: There are .env ")


@claim("cli.dotenv.no-tip")
def test_no_env_file_brings_no_tip(folder, no_dotenv, capsys):
    """Where there is no env file nothing is said of python-dotenv."""
    load_dotenv()

    assert capsys.readouterr() == ("", "")


@claim("cli.dotenv.tip-of-app-run")
@pytest.mark.parametrize(
    ("skip", "options", "tip"),
    [
        pytest.param("", {}, True, id="by-default"),
        pytest.param("1", {}, False, id="skipped"),
        pytest.param("true", {}, False, id="skipped-in-words"),
        pytest.param("0", {}, True, id="not-skipped"),
        pytest.param("False", {}, True, id="not-skipped-in-words"),
        pytest.param("", {"load_dotenv": False}, False, id="argument"),
        pytest.param("1", {"load_dotenv": True}, False, id="variable-before-argument"),
    ],
)
def test_env_files_are_skipped_on_demand(
    folder, no_dotenv, capsys, monkeypatch, skip, options, tip
):
    """FLASK_SKIP_DOTENV, unless it says 0, false or no, and load_dotenv=False skip env files."""
    (folder / ".env").touch()
    for name in ("FLASK_RUN_FROM_CLI", "FLASK_DEBUG", "FLASK_ENV"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("FLASK_SKIP_DOTENV", skip)
    monkeypatch.setattr("werkzeug.serving.run_simple", lambda *given, **rest: None)

    flask.Flask("example").run(**options)
    assert capsys.readouterr().err.startswith(" * Tip: ") is tip


@pytest.fixture
def given_a_file(folder, no_dotenv, monkeypatch):
    """The last line of what flask --env-file says."""
    (folder / "test.env").touch()
    monkeypatch.setenv("FLASK_RUN_FROM_CLI", "true")
    group = FlaskGroup(create_app=lambda: flask.Flask("example"))
    result = CliRunner().invoke(group, ["--env-file", "test.env", "routes"])
    assert result.exit_code == 2
    return result.output.splitlines()[-1]


@claim("cli.dotenv.env-file-needs-python-dotenv", flask=">=2.2")
def test_the_env_file_option_needs_python_dotenv(given_a_file):
    """Where python-dotenv is missing --env-file is refused."""
    assert given_a_file[-52:] == "python-dotenv must be installed to load an env file."


@claim("cli.dotenv.no-env-file-option", flask="<2.2")
def test_there_is_no_env_file_option(given_a_file):
    """The flask command has no option for an env file."""
    assert given_a_file[:21].lower() == "error: no such option"
