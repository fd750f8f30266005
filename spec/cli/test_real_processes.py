"""``python -m app`` as people run it: a process, a terminal, Ctrl-C."""

from __future__ import annotations

import os
import signal
import sys

import pytest

from spec.kit import claim
from spec.tools.processes import Process
from spec.tools.servers import ROOT
from spec.tools.wire import answer_of, exchange, request_of

DOC = "cli#run-the-development-server"
IN_A_TERMINAL = """
import os, pty, sys
sys.exit(os.waitstatus_to_exitcode(pty.spawn([sys.executable, "-m", "app", "shell"])))
"""


@pytest.fixture
def ctrl_c():
    """Let processes heed Ctrl-C: in the background of a shell they would inherit that it is not."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield signal.SIGINT
    signal.signal(signal.SIGINT, before)


@claim("cli.process.runserver-serves-until-ctrl-c", example=True)
def test_runserver_serves_until_ctrl_c(ctrl_c):
    """The example app's `runserver` prints its address, serves there, and ends on Ctrl-C."""
    command = ["-m", "app", "runserver", "-h", "127.0.0.1", "-p", "0"]
    with Process(sys.executable, *command, folder=ROOT) as process:
        port = int(process.await_line(r"Running on http://127\.0\.0\.1:(\d+)")[1])
        answer = answer_of(exchange(port, request_of("GET", "/sessions/index")))
        process.send(ctrl_c)

        assert (answer.status[9:], answer.body) == (b"200 OK", b"hello None")
        assert process.await_end() == 0


@pytest.fixture
def shell():
    """Type lines into ``python -m app shell`` in a terminal; give exit status and output."""

    def shell(*lines):
        ours, theirs = os.pipe()
        try:
            with Process(sys.executable, "-c", IN_A_TERMINAL, folder=ROOT, stdin=ours) as process:
                process.await_line("Instance: ")
                os.write(theirs, "".join(f"{line}\n" for line in lines).encode())
                return process.await_end(), process.output
        finally:
            os.close(ours)
            os.close(theirs)

    return shell


@claim("cli.process.shell-is-a-python-prompt-with-the-app", doc="cli#open-a-shell")
def test_the_shell_works_with_the_app_in_a_terminal(shell):
    """`python -m app shell` is a Python prompt with the app; `exit()` leaves it."""
    lines = ["from flask import current_app", "print('is', current_app.name.upper(), app.testing)"]
    status, output = shell(*lines, "exit()")

    assert (status, "is APP False" in output.splitlines()) == (0, True)
