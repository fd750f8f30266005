"""Processes: a program that runs beside the claims, such as a server."""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import subprocess
import threading
from collections.abc import Iterable, Mapping
from contextlib import AbstractContextManager, suppress
from types import TracebackType

PATIENCE = 20.0
"""Seconds that a process has to do what is awaited of it; only a failure ever takes so long."""


class ProcessFailed(Exception):
    """A process did not do what was awaited; the message ends with its output."""


class Process(AbstractContextManager["Process"]):
    """A command that runs until the block is left; what it writes is kept as text.

    It has a process group of its own, all of which ends with it. Where util-linux is installed it
    ends with the thread that started it too, should that be killed. ``sockets`` are handed over:
    the command finds them under the numbers that they have here. A server that is given a socket
    which listens already, on a port that the system chose, is ready from the start: whoever
    connects waits for it.
    """

    def __init__(
        self,
        *command: str,
        folder: str | os.PathLike[str] | None = None,
        env: Mapping[str, str] | None = None,
        sockets: Iterable[socket.socket] = (),
        stdin: int = subprocess.DEVNULL,
    ) -> None:
        """Start it in ``folder``; ``env`` goes over the environment of this process."""
        self.command = command
        self._lines: list[str] = []
        self._over = False
        self._changed = threading.Condition()
        self._child = subprocess.Popen(  # noqa: S603 - the claims say what to run
            [*until_the_parent_ends(), *command],
            cwd=folder,
            env={**os.environ, "PYTHONUNBUFFERED": "1", **(env or {})},
            stdin=stdin,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            pass_fds=[each.fileno() for each in sockets],
            start_new_session=True,
            encoding="utf-8",
            errors="backslashreplace",
        )
        self._reader = threading.Thread(target=self._read, name=f"output of {command[0]}")
        self._reader.daemon = True
        self._reader.start()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End it, however the block is left."""
        self.end()

    @property
    def pid(self) -> int:
        """The number of the process, and of its group."""
        return self._child.pid

    @property
    def output(self) -> str:
        """What it has written so far, standard output and errors together."""
        with self._changed:
            return "".join(self._lines)

    def await_line(self, pattern: str, seconds: float = PATIENCE) -> re.Match[str]:
        """Wait for a line of output in which ``pattern`` is found; give the match.

        ProcessFailed: no such line came in time, or before the end of the output.
        """
        with self._changed:
            self._changed.wait_for(lambda: self._over or self._find(pattern), seconds)
            match = self._find(pattern)
        if match is None:
            raise self._failure(f"wrote no line with {pattern!r}", seconds)
        return match

    def await_end(self, seconds: float = PATIENCE) -> int:
        """Wait until it ends by itself; give its exit status, negative for a signal.

        ProcessFailed: it did not end in time.
        """
        try:
            self._child.wait(seconds)
        except subprocess.TimeoutExpired:
            raise self._failure("did not end", seconds) from None
        return self.kill()

    def send(self, number: int) -> None:
        """Send a signal to the process and its children."""
        with suppress(ProcessLookupError):  # all of them have ended
            os.killpg(self.pid, number)

    def end(self, seconds: float = PATIENCE) -> int:
        """Ask it to end, wait, kill what is left of it; give its exit status. May be repeated."""
        self._child.terminate()
        with suppress(subprocess.TimeoutExpired):
            self._child.wait(seconds)
        return self.kill()

    def kill(self) -> int:
        """End it at once, and its children; give its exit status, negative for a signal."""
        self.send(signal.SIGKILL)
        with self._child:
            self._reader.join()
        return self._child.wait()

    def _read(self) -> None:
        for line in self._child.stdout or ():
            with self._changed:
                self._lines.append(line)
                self._changed.notify_all()
        with self._changed:
            self._over = True
            self._changed.notify_all()

    def _find(self, pattern: str) -> re.Match[str] | None:
        return next(filter(None, (re.search(pattern, line) for line in self._lines)), None)

    def _failure(self, what: str, seconds: float) -> ProcessFailed:
        return ProcessFailed(
            f"{self.command[0]} {what} within {seconds} s; it wrote:\n{self.output}"
        )


def until_the_parent_ends() -> list[str]:
    """What to put before a command so that the system ends it with its parent."""
    setpriv = shutil.which("setpriv")
    return [setpriv, "--pdeathsig", "TERM", "--"] if setpriv else []
