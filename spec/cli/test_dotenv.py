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


@claim("cli.dotenv.missing-python-dotenv-brings-a-tip-on-stderr", flask=">=1.0.4")
@pytest.mark.parametrize("file", [".env", ".flaskenv"])
def test_an_env_file_without_python_dotenv_brings_a_tip(folder, no_dotenv, capsys, file):
    """Without python-dotenv an env file is not loaded, and a tip is printed on stderr."""
    (folder / file).touch()

    assert not load_dotenv()
    out, err = capsys.readouterr()
    assert (out, err[:23]) == ("", " * Tip: There are .env ")


@claim("cli.dotenv.missing-python-dotenv-brings-a-tip-on-stdout", flask="<1.0.4")
def test_an_env_file_without_python_dotenv_brings_a_tip_on_stdout(folder, no_dotenv, capsys):
    """Before Flask 1.0.4 the tip to install python-dotenv is printed on stdout."""
    (folder / ".env").touch()

    assert not load_dotenv()
    out, err = capsys.readouterr()
    assert (out[:23], err) == (" * Tip: There are .env ", "")


@claim("cli.dotenv.without-a-file-prints-nothing")
def test_no_env_file_brings_no_tip(folder, no_dotenv, capsys):
    """Without an env file `load_dotenv()` prints nothing."""
    load_dotenv()

    assert capsys.readouterr() == ("", "")


@claim("cli.dotenv.is-false-without-python-dotenv", doc="api#flask.cli.load_dotenv", flask=">=1.1")
def test_load_dotenv_without_python_dotenv_is_false(folder, no_dotenv):
    """`load_dotenv()` returns False if python-dotenv is not installed."""
    assert load_dotenv() is False


@claim("cli.dotenv.is-none-without-python-dotenv", doc="api#flask.cli.load_dotenv", flask="<1.1")
def test_load_dotenv_without_python_dotenv_is_none(folder, no_dotenv):
    """Before Flask 1.1 `load_dotenv()` returns None if python-dotenv is not installed."""
    assert load_dotenv() is None


@pytest.fixture
def has_tip(folder, no_dotenv, capsys, monkeypatch):
    """Whether app.run() looks for the env file, given FLASK_SKIP_DOTENV and its options."""

    def has_tip(skip, options):
        (folder / ".env").touch()
        for name in ("FLASK_RUN_FROM_CLI", "FLASK_DEBUG", "FLASK_ENV"):
            monkeypatch.delenv(name, raising=False)
        monkeypatch.setenv("FLASK_SKIP_DOTENV", skip)
        monkeypatch.setattr("werkzeug.serving.run_simple", lambda *given, **rest: None)
        flask.Flask("example").run(**options)
        return " * Tip: " in "".join(capsys.readouterr())

    return has_tip


@claim("cli.dotenv.app-run-loads-env-files")
@pytest.mark.parametrize(
    ("skip", "options", "tip"),
    [
        pytest.param("False", {}, True, id="not-skipped-in-words"),
        pytest.param("", {"load_dotenv": False}, False, id="argument"),
    ],
)
def test_app_run_loads_env_files(has_tip, skip, options, tip):
    """`app.run()` loads env files, unless `load_dotenv=False`."""
    assert has_tip(skip, options) is tip


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
    """`flask --env-file` is an error if python-dotenv is not installed."""
    assert given_a_file[-52:] == "python-dotenv must be installed to load an env file."


@claim("cli.dotenv.has-no-env-file-option", flask="<2.2")
def test_there_is_no_env_file_option(given_a_file):
    """Before Flask 2.2 the `flask` command has no `--env-file` option."""
    assert given_a_file[:21].lower() == "error: no such option"


@claim("cli.dotenv.missing-env-file-is-refused", flask=">=2.2")
def test_a_missing_env_file_is_refused(monkeypatch):
    """`flask --env-file` is an error if there is no such file."""
    monkeypatch.setenv("FLASK_RUN_FROM_CLI", "true")
    result = CliRunner().invoke(FlaskGroup(), ["--env-file", "missing.env", "routes"])

    assert result.exit_code == 2
    assert result.output.endswith("File 'missing.env' does not exist.\n")
