"""What ``app.run()`` does with its environment."""

import warnings

import pytest
from werkzeug.serving import make_server

from spec.kit import claim

DOC = "api#flask.Flask.run"


@pytest.fixture
def served(monkeypatch):
    """The options of each server that is started; the environment says nothing of Flask."""
    served = []
    monkeypatch.setattr(
        "werkzeug.serving.run_simple", lambda *given, **options: served.append(options)
    )
    for name in ("FLASK_DEBUG", "FLASK_ENV", "FLASK_RUN_FROM_CLI", "WERKZEUG_RUN_MAIN"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("flask.cli.load_dotenv", lambda *given: False)
    return served


@claim("application.run.takes-debug-from-the-environment")
@pytest.mark.parametrize(
    ("variable", "options", "debug"),
    [
        pytest.param("1", {}, True, id="on"),
        pytest.param("0", {}, False, id="off"),
        pytest.param("1", {"debug": False}, False, id="argument-first"),
        pytest.param("1", {"load_dotenv": False}, False, id="environment-not-read"),
    ],
)
def test_flask_debug_sets_the_debug_mode_of_run(app, served, monkeypatch, variable, options, debug):
    """`app.run()` takes the debug mode from FLASK_DEBUG, unless an argument overrides it."""
    monkeypatch.setenv("FLASK_DEBUG", variable)
    app.run(**options)

    assert [it["use_debugger"] for it in served] == [debug]


@pytest.fixture
def under_flask(monkeypatch):
    """The module of the app is imported by the flask command."""
    monkeypatch.setenv("FLASK_RUN_FROM_CLI", "true")


@claim("application.run.does-not-serve-under-the-flask-command")
def test_run_serves_nothing_under_the_flask_command(app, served, under_flask):
    """`app.run()` starts no server in a module that the `flask` command imports."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        app.run()

    assert served == []


@claim("application.run.is-silent-after-a-reload")
def test_run_is_silent_after_a_reload(app, served, under_flask, monkeypatch, capsys):
    """`app.run()` prints nothing in the process that the reloader has started."""
    monkeypatch.setenv("WERKZEUG_RUN_MAIN", "true")
    app.run()

    assert (served, capsys.readouterr()) == ([], ("", ""))


@claim("application.run.prints-that-it-is-ignored", flask=">=2.2", otherwise=Warning)
def test_run_prints_that_it_is_ignored(app, served, under_flask, capsys):
    """Under the `flask` command `app.run()` prints that it is ignored."""
    app.run()

    assert capsys.readouterr().out.startswith(" * Ignoring a call to 'app.run()'")


@claim("application.run.warns-that-it-is-ignored", flask="<2.2")
def test_run_warns_that_it_is_ignored(app, served, under_flask):
    """Before Flask 2.2 `app.run()` under the `flask` command warns that it is ignored."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        app.run()

    assert [str(it.message)[:28] for it in caught] == ["Silently ignoring app.run() "]


@claim(
    "application.run.threads-and-processes-exclude-each-other",
    doc="werkzeug:serving#werkzeug.serving.run_simple",
)
def test_threads_and_processes_exclude_each_other(app, served):
    """`app.run(processes=2)` raises ValueError unless threads are off: `make_server()` does."""
    app.run(processes=2)

    assert served[0]["threaded"] is True
    with pytest.raises(ValueError, match="^(?i:cannot have a multi-?thread.* and multi.process )"):
        make_server("127.0.0.1", 0, app, threaded=True, processes=served[0]["processes"])
    make_server("127.0.0.1", 0, app, threaded=False, processes=2).server_close()
