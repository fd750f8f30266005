"""``flask run``: what its options hand to the development server."""

import flask.cli
import pytest
from click.testing import CliRunner
from flask.cli import ScriptInfo, run_command

from spec.kit import claim

DOC = "cli#run-the-development-server"


@claim("cli.run.serves-on-port-5000-with-threads")
def test_run_serves_on_port_5000_with_threads(run):
    """`flask run` serves on 127.0.0.1:5000 with threads, without reloader and debugger."""
    served = run()[2]

    names = ["host", "port", "threaded", "use_reloader", "use_debugger", "ssl_context"]
    assert [served[name] for name in names] == ["127.0.0.1", 5000, True, False, False, None]


@claim("cli.run.options-reach-the-server")
@pytest.mark.parametrize(
    ("options", "name", "value"),
    [
        pytest.param(["--host", "0.0.0.0"], "host", "0.0.0.0", id="host"),
        pytest.param(["--port", "8000"], "port", 8000, id="port"),
        pytest.param(["--without-threads"], "threaded", False, id="threads"),
        pytest.param(["--debugger"], "use_debugger", True, id="debugger"),
    ],
)
def test_an_option_of_run_reaches_the_server(run, options, name, value):
    """`flask run` passes host, port, threads and debugger to the server."""
    assert run(*options)[2][name] == value


@claim("cli.run.port-is-a-number")
def test_the_port_is_a_number(run):
    """`flask run` refuses a non-numeric port, and serves nothing."""
    status, _, served = run("--port", "http")

    assert (status, served) == (2, {})


@claim(
    "cli.run.passes-extra-files",
    flask=">=1.1",
    unless="flask >=3.0.1, flask <3.0.2, python <3.12",
    otherwise=(KeyError, IndexError),
)
def test_extra_files_are_watched(run):
    """`flask run --extra-files` passes a list of paths, split like PATH, to the reloader."""
    assert run("--extra-files", "a.txt:b.txt")[2]["extra_files"] == ["a.txt", "b.txt"]


@claim(
    "cli.run.passes-exclude-patterns",
    flask=">=2.1",
    unless="flask >=3.0.1, flask <3.0.2, python <3.12",
    otherwise=(KeyError, IndexError),
)
def test_excluded_patterns_are_not_watched(run):
    """`flask run --exclude-patterns` passes a list of patterns, split like PATH."""
    served = run("--exclude-patterns", "*.a:*.b")[2]

    assert served["exclude_patterns"] == ["*.a", "*.b"]


@claim("cli.run.reload-decides-in-any-debug-mode")
@pytest.mark.parametrize(
    ("options", "reloads"),
    [pytest.param(["--reload"], True, id="on"), pytest.param(["--no-reload"], False, id="off")],
)
def test_the_reloader_is_chosen_apart_from_debug_mode(run, options, reloads):
    """`flask run --reload` and `--no-reload` decide, whatever the debug mode is."""
    assert run(*options)[2]["use_reloader"] is reloads


@claim("cli.run.debug-mode-turns-on-the-reloader", click="<8.2.2 || >=8.3")
def test_debug_mode_turns_on_the_reloader(run, monkeypatch):
    """In debug mode `flask run` turns on the reloader and the debugger."""
    monkeypatch.setenv("FLASK_DEBUG", "1")

    served = run()[2]
    assert (served["use_reloader"], served["use_debugger"]) == (True, True)


@claim("cli.run.debug-mode-turns-nothing-on", click=">=8.2.2,<8.3")
def test_debug_mode_turns_nothing_on(run, monkeypatch):
    """With Click 8.2.2 `flask run` in debug mode turns on no reloader and no debugger."""
    monkeypatch.setenv("FLASK_DEBUG", "1")

    served = run()[2]
    assert (served["use_reloader"], served["use_debugger"]) == (False, False)


@claim("cli.run.no-debugger-overrides-debug-mode")
def test_no_debugger_overrides_debug_mode(run, monkeypatch):
    """`flask run --no-debugger` leaves the debugger off in debug mode."""
    monkeypatch.setenv("FLASK_DEBUG", "1")

    assert run("--no-debugger")[2]["use_debugger"] is False


@claim(
    "cli.run.extra-files-raise-type-error",
    flask=">=3.0.1,<3.0.2",
    unless="python >=3.12",
    otherwise=(KeyError, AssertionError),
)
def test_extra_files_raise_type_error(app, folder, monkeypatch):
    """On Flask 3.0.1 `flask run --extra-files` raises TypeError on Python before 3.12."""
    monkeypatch.setattr("werkzeug.serving.run_simple", lambda *given, **options: None)
    monkeypatch.setattr(flask.cli, "run_simple", lambda *given, **options: None, raising=False)
    info = ScriptInfo("shop", create_app=lambda: app)
    result = CliRunner().invoke(run_command, ["--extra-files", "a.txt"], obj=info)

    assert str(result.exception) == "super(type, obj): obj must be an instance or subtype of type"


@claim("cli.run.eager-loading-is-taken", flask="<2.2")
def test_eager_loading_is_an_option(run):
    """Before Flask 2.2 `flask run` has the option `--eager-loading`."""
    assert run("--eager-loading")[0] == 0


@claim("cli.run.eager-loading-is-unknown", flask=">=2.2")
def test_eager_loading_is_an_unknown_option(run):
    """`flask run` has no option `--eager-loading`."""
    status, line, served = run("--eager-loading")

    assert (status, line[:21], served) == (2, "Error: No such option", {})


@claim(
    "cli.run.debug-starts-reloader-and-debugger",
    flask=">=2.2.3",
    unless="click >=8.2.2, click <8.3",
    otherwise=(KeyError, AssertionError),
)
def test_debug_starts_reloader_and_debugger(run):
    """`flask run --debug` starts the reloader and the debugger."""
    served = run("--debug")[2]

    assert (served["use_reloader"], served["use_debugger"]) == (True, True)
