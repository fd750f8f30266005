"""``python -m app``: the commands that note 1 knows from Flask-Script."""

import runpy
import socket
import sys
import threading

import pytest

from app import __main__ as commands
from app import create_app
from spec.kit import claim
from spec.tools.parts import need_os

DOC = "cli#run-the-development-server"


CHANGED = (
    *("FLASK_DEBUG", "FLASK_ENV", "FLASK_APP", "FLASK_RUN_FROM_CLI"),
    "WERKZEUG_RUN_MAIN",
)


SEE = "see python -m app --help"


@pytest.fixture
def run(app_of_the_notes, monkeypatch, capsys):
    """Run a command line; gives exit status, output, errors, and what was to be served where."""
    served = []

    def run_simple(host, port, app, **options):
        served.append((host, port))

    monkeypatch.setattr(commands, "create_app", lambda: app_of_the_notes)
    monkeypatch.setattr("werkzeug.serving.run_simple", run_simple)
    monkeypatch.setattr("flask.cli.run_simple", run_simple, raising=False)
    for name in CHANGED:
        monkeypatch.setenv(name, "")
        monkeypatch.delenv(name)

    def run(*arguments):
        monkeypatch.setattr(sys, "argv", ["app", *arguments])
        with pytest.raises(SystemExit) as left:
            commands.main()
        out, err = capsys.readouterr()
        return left.value.code or 0, out, err, served

    return run


@pytest.fixture
def port():
    """A port that nobody listens on."""
    need_os("sockets")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


@claim("cli.runserver.serves-on-host-and-port", example=True)
def test_runserver_serves_on_the_host_and_port_it_is_given(run, port):
    """The example app's `runserver -h HOST -p PORT` serves on that host and port."""
    status, _, _, served = run("runserver", "-h", "127.0.0.1", "-p", str(port))

    assert (status, served) == (0, [("127.0.0.1", port)])


@claim("cli.runserver.serves-on-loopback-by-default", example=True)
def test_runserver_serves_on_loopback_by_default(run, port):
    """Without `-h` the example app's `runserver` listens on 127.0.0.1 only."""
    _, _, _, served = run("runserver", "-p", str(port))

    assert served == [("127.0.0.1", port)]


@claim("cli.runserver.serves-on-ipv6", example=True)
def test_runserver_serves_on_ipv6(run):
    """The example app's `runserver` takes a host with a colon as an IPv6 address."""
    need_os("sockets")
    status, _, _, served = run("runserver", "-h", "::1", "-p", "0")

    assert (status, served) == (0, [("::1", 0)])


BAD = [
    pytest.param(["-p", "no"], "no", id="port-is-no-number"),
    pytest.param(["-p", "70000"], "70000", id="port-too-large"),
    pytest.param(["-h", "a..b", "-p", "0"], "a..b", id="host-is-no-name"),
    pytest.param(["-h", "-p", "6000"], "6000", id="as-note-1-prints-it"),
]


@pytest.mark.parametrize(("options", "named"), BAD)
@claim("cli.runserver.bad-input-exits-with-2", example=True)
def test_bad_input_gets_one_line_and_status_2(run, options, named):
    """The example app's `runserver` names bad input in one line and exits with 2."""
    need_os("sockets")
    status, out, err, served = run("runserver", *options)

    assert (status, out, served, err.count("\n"), err[:7]) == (2, "", [], 1, "Error: ")
    assert named in err


@pytest.mark.parametrize("command", ["runserver -p 0", "shell"])
@claim("cli.app.bad-store-exits-with-2", example=True)
def test_a_bad_store_of_sessions_gets_one_line_and_status_2(run, monkeypatch, command):
    """The example app names an unknown SESSION_STORE in one line and exits with 2."""
    need_os("sockets")
    monkeypatch.setattr(commands, "create_app", create_app)
    monkeypatch.setenv("SESSION_STORE", "rdis")
    status, _, err, _ = run(*command.split())

    message = "SESSION_STORE is 'rdis'; use one of cookie, memory, url, redis, url-redis"
    assert (status, err.splitlines()[-1]) == (2, f"Error: {message}; {SEE}")


@claim("cli.runserver.port-in-use-exits-with-2", example=True)
def test_a_port_in_use_gets_one_line_and_status_2(run):
    """The example app's `runserver` names a port in use in one line and exits with 2."""
    need_os("sockets")
    with socket.socket() as busy:
        busy.bind(("127.0.0.1", 0))
        busy.listen()
        port = busy.getsockname()[1]
        status, _, err, _ = run("runserver", "-p", str(port))

    assert (status, err) == (
        2,
        f"Error: cannot serve on '127.0.0.1', port {port}: Address already in use; {SEE}\n",
    )


@claim("cli.runserver.reloader-keeps-the-socket", example=True)
def test_the_reloaders_child_takes_over_the_socket(run, monkeypatch):
    """The child of the example app's reloader serves on the port that its parent has bound."""
    before = set(threading.enumerate())
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        port = bound.getsockname()[1]
        monkeypatch.setenv("WERKZEUG_RUN_MAIN", "true")
        status, _, _, served = run("runserver", "-p", str(port))
    for thread in set(threading.enumerate()) - before:
        thread.join()  # Flask 2.0 and 2.1 load the app of a reloader's child in a thread

    assert (status, served) == (0, [("127.0.0.1", port)])


@claim("cli.app.unknown-command-exits-with-2", example=True)
def test_an_unknown_command_gets_one_line_and_status_2(run):
    """The example app names an unknown command in one line and exits with 2."""
    status, _, err, _ = run("serve")

    assert (status, err.count("\n")) == (2, 1)
    assert "serve" in err


@claim("cli.app.help-lists-the-commands")
def test_help_lists_the_commands(monkeypatch, capsys):
    """`python -m app --help` lists the three commands."""
    monkeypatch.setattr(sys, "argv", ["app", "--help"])
    monkeypatch.delitem(sys.modules, "app.__main__")
    with pytest.raises(SystemExit, match="^0$"):
        runpy.run_module("app", run_name="__main__")

    listed = capsys.readouterr().out.partition("Commands:\n")[2]
    assert [line.split()[0] for line in listed.splitlines()] == ["routes", "runserver", "shell"]


@claim("cli.app.routes-lists-every-view", example=True, doc="changes#version-1-0")
def test_routes_lists_every_view(run):
    """The example app's `routes` command has a line for every rule of the app."""
    status, out, _, _ = run("routes")

    endpoints = {line.split()[0] for line in out.splitlines()[2:]}
    assert (status, endpoints) == (
        0,
        {rule.endpoint for rule in commands.create_app().url_map.iter_rules()},
    )


@claim("cli.app.shell-binds-app", example=True, doc="cli#open-a-shell")
@pytest.mark.filterwarnings("ignore:'app.env' is deprecated")  # Flask 2.2.0 asks for it itself
def test_the_shell_has_the_app_bound(run, monkeypatch):
    """The example app's `shell` command opens an interpreter in which `app` is the app."""
    spaces = []
    monkeypatch.setattr("code.interact", lambda banner=None, local=None, **_: spaces.append(local))
    monkeypatch.delenv("PYTHONSTARTUP", raising=False)
    status, _, _, _ = run("shell")

    assert (status, spaces[0]["app"].name, spaces[0]["app"].secret_key) == (
        0,
        "app",
        "dhsodfhisfhosdhf29fy989",
    )


@claim("cli.app.abort-is-status-1", example=True)
def test_an_abort_leaves_with_status_1(run, monkeypatch):
    """Ctrl-C ends a command of the example app with status 1 and without a traceback."""

    def interrupt(*args, **options):
        raise KeyboardInterrupt

    monkeypatch.setattr("app.__main__.check_address", interrupt)
    status, _, err, _ = run("runserver", "-p", "0")

    assert (status, err.strip()) == (1, "")
