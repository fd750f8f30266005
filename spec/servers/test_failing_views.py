"""What is left of a server whose view has failed, without the debugger."""

from __future__ import annotations

import sys

import pytest

from spec.kit import claim
from spec.tools.parts import need_os
from spec.tools.processes import Process
from spec.tools.wire import exchange, request_of

DOC = "debugging#external-debuggers"
SHOP = """
import sys
import flask

app = flask.Flask("shop", static_folder=None)
app.add_url_rule("/", "tea", lambda: {}["tea"])
app.add_url_rule("/ok", "ok", lambda: "still here")
off = {"use_debugger": False, "use_reloader": False, "load_dotenv": False}
app.run(port="0", debug=True, **off, OPTIONS)
"""
FAILING, FINE = request_of("GET", "/"), request_of("GET", "/ok")


@pytest.fixture
def serving(tmp_path):
    """Run a program that calls `app.run()` with more options; give the process and its port."""
    need_os("processes")
    processes = []

    def serving(options=""):
        source = SHOP.replace("OPTIONS", options)
        processes.append(Process(sys.executable, "-c", source, folder=tmp_path))
        return processes[0], int(processes[0].await_line(r"Running on .*:(\d+)")[1])

    yield serving
    for process in processes:
        process.end()


@claim("servers.failing-view.without-the-debugger-is-a-500")
def test_a_failing_view_without_the_debugger_is_a_500(serving):
    """With `use_debugger=False` a view that fails answers 500, and the server runs on."""
    _, port = serving()

    assert exchange(port, FAILING)[9:34] == b"500 INTERNAL SERVER ERROR"
    assert exchange(port, FINE)[-10:] == b"still here"


@claim("servers.failing-view.that-passes-through-ends-its-thread")
def test_a_failing_view_that_passes_through_ends_its_thread(serving):
    """With `passthrough_errors=True` a view that fails answers nothing, but the server runs on."""
    process, port = serving("passthrough_errors=True")

    assert exchange(port, FAILING) == b""
    assert process.await_line("^KeyError: 'tea'$")
    assert (exchange(port, FINE)[-10:], "Exception in thread " in process.output) == (
        b"still here",
        True,
    )


@claim("servers.failing-view.that-passes-through-ends-a-server-without-threads")
def test_a_failing_view_that_passes_through_ends_a_server_without_threads(serving):
    """With `passthrough_errors=True, threaded=False` a view that fails ends the program."""
    process, port = serving("passthrough_errors=True, threaded=False")

    assert exchange(port, FAILING) == b""
    assert (process.await_end(), process.output.splitlines()[-1]) == (1, "KeyError: 'tea'")
