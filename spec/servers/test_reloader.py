"""The reloader of the development server, in real processes whose files change."""

from __future__ import annotations

import os
import socket

import pytest

from spec.kit import claim
from spec.servers.reloading import FLASK_RUN, RUN, reloading, shop, started
from spec.tools.parts import need_os, need_package
from spec.tools.processes import ProcessFailed
from spec.tools.wire import answer_of, request_of

DOC = "server#development-server"
DEFERRED = "server#deferred-errors-on-reload"
SERVING = "werkzeug:serving#werkzeug.serving.run_simple"
BROKEN = """
open('leaf.py', 'w').write('tea = (')
try:
    import leaf
finally:
    os.write(1, b'broken\\n')
"""


@pytest.fixture
def flask_run(tmp_path):
    """`flask run` with the reloader, which has looked at its module."""
    need_os("processes")
    with reloading(tmp_path, *FLASK_RUN, source=shop("green")) as running:
        assert running.get().body == b"green"
        running.process.await_line("^look 9$")
        yield running


@pytest.fixture
def program(tmp_path):
    """Run a program that calls `app.run()`, until the reloader has looked at all of its files."""
    need_os("processes")

    def program(options="", more=""):
        source = shop("green", more + RUN.replace("{options}", options))
        return reloading(tmp_path, "shop.py", source=source)

    return program


@claim("servers.reloader.serves-a-changed-module")
def test_the_reloader_serves_a_changed_module(flask_run):
    """With the reloader `flask run` starts again on the same port when a module changes."""
    tea = flask_run.change()

    assert flask_run.get().body == tea


@claim("servers.reloader.lets-a-request-wait")
def test_a_request_waits_while_the_program_starts_again(flask_run):
    """A request that comes while the reloader starts the program again meets the new code."""
    os.mkfifo(flask_run.folder / "gate")
    tea = flask_run.change(more="open('gate').read()")
    with socket.create_connection(("127.0.0.1", flask_run.port), 20.0) as waiting:
        waiting.sendall(request_of("GET", "/"))
        (flask_run.folder / "gate").write_text("open")

        assert answer_of(b"".join(iter(lambda: waiting.recv(4096), b""))).body == tea


@claim(
    "servers.reloader.serves-the-error-of-a-broken-module",
    doc=DEFERRED,
    flask="<2.0 || >=2.0.2",
)
def test_the_reloader_serves_the_error_of_a_broken_module(flask_run):
    """With the reloader `flask run` answers 500 with the SyntaxError that a change has brought."""
    flask_run.change(more=BROKEN)
    flask_run.process.await_line("^broken$")
    answer = flask_run.get()

    assert (answer.status[9:], b"SyntaxError: " in answer.body) == (
        b"500 INTERNAL SERVER ERROR",
        True,
    )


@claim(
    "servers.reloader.serves-a-mended-module",
    doc=DEFERRED,
    werkzeug=">=2.0",
    otherwise=ProcessFailed,
)
def test_the_reloader_serves_a_mended_module(flask_run):
    """With the reloader `flask run` starts again when a broken module is mended."""
    flask_run.change(more=BROKEN)
    flask_run.get()
    tea = flask_run.change_again()

    assert flask_run.get().body == tea


@claim("servers.reloader.runs-the-program-twice")
def test_the_reloader_runs_the_program_twice(program):
    """The reloader runs the program twice: the second one has WERKZEUG_RUN_MAIN=true."""
    with program(more="print('main', os.environ.get('WERKZEUG_RUN_MAIN'))") as running:
        running.process.await_line("^look 2$")
        lines = running.process.output.splitlines()

    assert [line for line in lines if line.startswith("main ")] == ["main None", "main true"]


@claim("servers.reloader.hands-over-its-socket", doc=SERVING)
def test_the_reloader_hands_over_its_socket(flask_run):
    """WERKZEUG_SERVER_FD is the number of the socket that the reloader has opened."""
    assert flask_run.get("/port").body == str(flask_run.port).encode()


@claim("servers.reloader.of-a-program-ends-with-a-broken-module", doc="server#in-code")
def test_a_program_ends_with_a_broken_module(program):
    """A program with the reloader ends with status 1 after a change that is a SyntaxError."""
    with program() as running:
        running.process.await_line("^look 9$")
        running.write("tea = (")

        assert running.process.await_end() == 1
    assert "SyntaxError: " in running.process.output


SCRIPT = """
import click, flask.cli, shop
click.group(cls=flask.cli.FlaskGroup, create_app=lambda: shop.app)(lambda: None)()
"""


@claim("servers.reloader.of-a-script-ends-with-a-broken-module", doc="cli#custom-scripts")
def test_a_custom_script_ends_with_a_broken_module(tmp_path):
    """A FlaskGroup script that imports the app ends with status 1 after a SyntaxError in it."""
    need_os("processes")
    (tmp_path / "manage.py").write_text(SCRIPT)
    command = ("manage.py", *FLASK_RUN[2:])
    with reloading(tmp_path, *command, source=shop("green")) as running:
        running.get()
        running.process.await_line("^look 9$")
        running.write("tea = (")

        assert running.process.await_end() == 1
    assert "SyntaxError: " in running.process.output


@claim("servers.reloader.looks-at-extra-files", doc=SERVING)
def test_the_reloader_looks_at_extra_files(program):
    """With `extra_files` the reloader starts the program again when one of them changes."""
    with program("extra_files=['tea.txt']", "open('tea.txt', 'a').close()") as running:
        running.process.await_line("^look 9$")
        running.write("black", "tea.txt")

        assert running.process.await_line(r"Detected change in '.*[/']tea\.txt', reloading")


@claim(
    "servers.reloader.does-not-look-at-excluded-files",
    doc=SERVING,
    werkzeug=">=2.0",
    otherwise=ProcessFailed,
)
def test_the_reloader_does_not_look_at_excluded_files(program):
    """With `exclude_patterns` a program runs on when a file changes whose name matches."""
    options = "extra_files=['tea.txt'], exclude_patterns=['*.txt']"
    with program(options, "open('tea.txt', 'a').close()") as running:
        running.process.await_line("^look 9$")
        running.write("black", "tea.txt")
        running.process.await_line("^look 20$")

        assert "Detected change" not in running.process.output


@pytest.fixture
def watchdog():
    """Let the claim wait where watchdog is not installed."""
    need_os("processes")
    need_package("watchdog", "python -m pip install watchdog")


@claim(
    "servers.reloader.uses-watchdog-if-it-is-installed", watchdog="<7.0", otherwise=ProcessFailed
)
def test_the_reloader_uses_watchdog_if_it_is_installed(watchdog, tmp_path):
    """If watchdog is installed the reloader uses it, and serves a changed module as well."""
    with started(tmp_path, *FLASK_RUN, source=shop("green")) as running:
        running.process.await_line(r"Restarting with (?!stat)")
        running.get()
        tea = running.change_again()

        assert running.get().body == tea


@claim("servers.reloader.of-type-stat-leaves-watchdog-out", doc=SERVING)
def test_the_reloader_of_type_stat_leaves_watchdog_out(watchdog, tmp_path):
    """With `reloader_type="stat"` the reloader looks at files itself, even if watchdog is there."""
    source = shop("green", RUN.replace("{options}", "reloader_type='stat'"))
    with started(tmp_path, "shop.py", source=source) as running:
        running.process.await_line("^look 9$")
        tea = running.change(RUN.replace("{options}", ""))

        assert running.get().body == tea
