"""Processes that run beside the claims."""

import os
import signal
import socket
import sys

import pytest

from spec.tools import processes
from spec.tools.processes import Process, ProcessFailed

WAITS = "import signal; print('ready', flush=True); signal.pause()"
STAYS = "import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN); " + WAITS
WITH_CHILD = (
    "import subprocess, sys; code, *arguments = sys.argv[1:];"
    "child = [sys.executable, '-c', code, *arguments]; subprocess.call(child, close_fds=False)"
)
AS_PARENT = (
    "import socket, sys; from spec.tools.processes import Process;"
    "held = socket.socket(fileno=int(sys.argv[2]));"
    "Process(sys.executable, '-c', sys.argv[1], sockets=[held]).await_line('ready');" + WAITS
)


def python(code, *arguments, **options):
    return Process(sys.executable, "-c", code, *arguments, **options)


@pytest.fixture
def life():
    """Two ends of a socket: one to hand over, and one that is at its end when nobody has that."""
    ours, theirs = socket.socketpair()
    ours.settimeout(processes.PATIENCE)
    with ours, theirs:
        yield ours, theirs


def test_a_line_of_output_is_awaited():
    with python("print('port 80'); " + WAITS) as process:
        assert process.await_line(r"port (\d+)")[1] == "80"
        assert process.await_line("ready").string == "ready\n"
        assert process.output == "port 80\nready\n"


def test_a_process_that_ends_without_the_line_fails_with_its_output():
    with python("print('no port')") as process, pytest.raises(ProcessFailed) as caught:
        process.await_line("ready")

    assert str(caught.value) == (
        f"{sys.executable} wrote no line with 'ready' within 20.0 s; it wrote:\nno port\n"
    )


def test_a_line_that_does_not_come_in_time_fails():
    with python(WAITS) as process, pytest.raises(ProcessFailed, match=r"within 0\.01 s"):
        process.await_line("never", seconds=0.01)


def test_a_command_that_is_not_there_fails(monkeypatch):
    with Process("/nowhere/program") as process, pytest.raises(ProcessFailed, match="/nowhere/"):
        process.await_line("ready")

    monkeypatch.setattr(processes, "until_the_parent_ends", list)
    with pytest.raises(FileNotFoundError):
        Process("/nowhere/program")


def test_a_process_ends_by_itself():
    with python("raise SystemExit(3)") as process:
        assert process.await_end() == 3


def test_a_process_that_does_not_end_in_time_fails():
    with python(WAITS) as process, pytest.raises(ProcessFailed, match=r"did not end within 0\.01"):
        process.await_end(seconds=0.01)


@pytest.mark.parametrize(
    ("code", "status"),
    [pytest.param(WAITS, -signal.SIGTERM, id="asked"), pytest.param(STAYS, -9, id="killed")],
)
def test_a_process_is_asked_to_end_then_killed(code, status):
    process = python(code)
    process.await_line("ready")

    assert [process.end(seconds=0.05), process.end(), process.kill()] == [status] * 3


def fail_beside(process):
    with process:
        process.await_line("ready")
        raise KeyError


@pytest.mark.parametrize("code", [WAITS, WITH_CHILD], ids=["alone", "with-a-child"])
def test_a_block_that_fails_ends_all_of_the_process(life, code):
    ours, theirs = life
    process = python(code, STAYS, str(theirs.fileno()), sockets=[theirs])
    theirs.close()
    with pytest.raises(KeyError):
        fail_beside(process)

    assert ours.recv(1) == b""


@pytest.mark.skipif(not processes.until_the_parent_ends(), reason="needs setpriv of util-linux")
def test_a_process_ends_with_a_parent_that_is_killed(life):
    ours, theirs = life
    with python(AS_PARENT, WAITS, str(theirs.fileno()), sockets=[theirs]) as parent:
        theirs.close()
        parent.await_line("ready")
        os.kill(parent.pid, signal.SIGKILL)

        assert ours.recv(1) == b""


def test_signals_stop_and_continue_a_process():
    code = "import signal; signal.signal(signal.SIGUSR1, lambda *_: print('seen', flush=True));"
    with python(code + "print('ready', flush=True)\nwhile True: signal.pause()") as process:
        process.await_line("ready")
        process.send(signal.SIGUSR1)

        assert process.await_line("seen")
    process.send(signal.SIGUSR1)


def test_a_socket_is_handed_over():
    code = (
        "import socket, sys; listening = socket.socket(fileno=int(sys.argv[1]));"
        "connection, _ = listening.accept(); connection.sendall(b'hello')"
    )
    with socket.create_server(("127.0.0.1", 0)) as listening:
        address = listening.getsockname()
        process = python(code, str(listening.fileno()), sockets=[listening])

    with process, socket.create_connection(address) as connection:
        assert connection.recv(5) == b"hello"


def test_the_environment_and_the_folder_are_given(tmp_path):
    with python(
        "import os; print(os.environ['TEA'], os.getcwd())", env={"TEA": "hot"}, folder=tmp_path
    ) as process:
        process.await_end()

        assert process.output == f"hot {tmp_path}\n"
