"""Flask-Script, the package that note 1 takes its commands from."""

import importlib

import flask
import pytest

from spec.kit import claim
from spec.tools.parts import need_package

DOC = "cli#custom-commands"


@pytest.fixture
def script():
    """Import Flask-Script on demand; the claims wait for the package."""
    need_package("flask_script", "python -m pip install Flask-Script==2.0.6")
    return lambda: importlib.import_module("flask_script")


@pytest.fixture
def run(script, monkeypatch):
    """Hand a command line to a manager of an app; gives what app.run() was told."""
    told = []
    app = flask.Flask("example")
    monkeypatch.setattr(app, "run", lambda **options: told.append(options))

    def run(*arguments):
        script().Manager(app).handle("xx.py", list(arguments))
        return [(options["host"], options["port"]) for options in told]

    return run


@claim("cli.flask-script.is-imported", flask="<2.0", otherwise=ModuleNotFoundError)
def test_flask_script_is_imported(script):
    """Flask-Script is imported as `flask_script` and has the class Manager."""
    assert script().Manager.__name__ == "Manager"


@claim("cli.flask-script.import-fails", flask=">=2.0")
def test_flask_script_cannot_be_imported(script):
    """Importing Flask-Script raises ModuleNotFoundError for a private module of Flask."""
    with pytest.raises(ModuleNotFoundError, match=r"^No module named 'flask\._compat'$"):
        script()


@claim("cli.flask-script.manager-has-the-app", flask="<2.0", otherwise=ModuleNotFoundError)
def test_a_manager_is_made_for_an_app(script):
    """`Manager(app)` manages the commands of that app."""
    app = flask.Flask("example")

    assert script().Manager(app).app is app


@claim(
    "cli.flask-script.commands-are-runserver-and-shell", flask="<2.0", otherwise=ModuleNotFoundError
)
def test_the_commands_of_a_manager_are_runserver_and_shell(script, monkeypatch):
    """`manager.run()` has two commands at first, `runserver` and `shell`."""
    manager = script().Manager(flask.Flask("example"))
    monkeypatch.setattr("sys.argv", ["xx.py", "shell", "-?"])

    with pytest.raises(SystemExit, match="^0$"):
        manager.run()
    assert sorted(manager._commands) == ["runserver", "shell"]


@claim("cli.flask-script.runserver-serves-on-loopback", flask="<2.0", otherwise=ModuleNotFoundError)
def test_runserver_serves_on_loopback(run):
    """Flask-Script's `runserver` starts the development server on 127.0.0.1:5000."""
    assert run("runserver") == [("127.0.0.1", 5000)]


@claim(
    "cli.flask-script.runserver-takes-host-and-port", flask="<2.0", otherwise=ModuleNotFoundError
)
def test_runserver_takes_host_and_port(run):
    """Flask-Script's `runserver` takes the host with `-h` and the port with `-p`."""
    assert run("runserver", "-h", "0.0.0.0", "-p", "6000") == [("0.0.0.0", 6000)]


@claim("cli.flask-script.host-needs-a-value", flask="<2.0", otherwise=ModuleNotFoundError)
def test_the_line_of_note_1_fails(run, capsys):
    """Flask-Script's `runserver -h -p 6000`, as note 1 prints it, ends with status 2."""
    with pytest.raises(SystemExit) as left:
        run("runserver", "-h", "-p", "6000")

    last = capsys.readouterr().err.splitlines()[-1]
    assert (left.value.code, last.partition("error: ")[2]) == (
        2,
        "argument -h/--host: expected one argument",
    )


@claim(
    "cli.flask-script.shell-has-the-app-and-a-request", flask="<2.0", otherwise=ModuleNotFoundError
)
def test_the_shell_has_the_app_and_a_request(script, monkeypatch):
    """Flask-Script's `shell` opens an interpreter with `app` bound, in a request context."""
    seen = []

    def interact(banner, local):
        seen.append((local["app"], flask.has_request_context()))

    monkeypatch.setattr("code.interact", interact)
    app = flask.Flask("example")
    script().Manager(app).handle("xx.py", ["shell", "--no-ipython", "--no-bpython"])

    assert seen == [(app, True)]
