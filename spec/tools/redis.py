"""A Redis server of one's own, on a Unix socket in a folder of its own."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from spec.tools.parts import need_program
from spec.tools.processes import Process

REDIS = "5.1"
"""The first release of the package redis that closes the socket of a connection that failed."""
INSTALL = "apt-get install --no-install-recommends redis-server"


def address_of(folder: Path) -> str:
    """The address of the server in ``folder``."""
    return f"unix://{folder}/redis.sock"


@contextmanager
def redis_server(folder: Path, *options: str) -> Iterator[Process]:
    """A server in ``folder`` that is ready and keeps nothing on disk, until the block is left.

    ``options`` are as on its command line. MissingPart: there is no redis-server.
    """
    program = need_program("redis-server", INSTALL)
    own = ["--port", "0", "--unixsocket", f"{folder}/redis.sock", "--save", ""]
    with Process(program, *own, *options, folder=folder) as server:
        server.await_line("[Rr]eady to accept connections")
        yield server
