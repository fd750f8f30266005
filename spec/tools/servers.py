"""WSGI servers: each is started as its users start it, on a port that the system chooses."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

from packaging.version import Version

from spec.tools.parts import need_package
from spec.tools.processes import Process

ROOT = Path(__file__).resolve().parent.parent.parent

_CHEROOT = """
import sys
from importlib import import_module
from cheroot.wsgi import Server
module, name = sys.argv[1].split(":")
server = Server(("127.0.0.1", 0), getattr(import_module(module), name))
server.prepare()
print("Serving on", server.bind_addr, flush=True)
server.serve()
"""


class Kind(NamedTuple):
    """How a server is started: its package, its command, the line that names its port."""

    package: str
    command: tuple[str, ...]
    ready: str


_GUNICORN = Kind("gunicorn", ("-m", "gunicorn", "--bind=127.0.0.1:0"), r"Listening at: .*:(\d+)")

KINDS = {
    "werkzeug": Kind("flask", ("-m", "flask", "run", "--port=0"), r"Running on .*:(\d+)"),
    "gunicorn": _GUNICORN,
    "gunicorn-threads": _GUNICORN._replace(command=(*_GUNICORN.command, "--threads=4")),
    "waitress": Kind(
        "waitress", ("-m", "waitress", "--listen=127.0.0.1:0"), r"Serving on .*:(\d+)"
    ),
    "cheroot": Kind("cheroot", ("-c", _CHEROOT), r"Serving on .*, (\d+)\)"),
}
"""The servers by name: Flask's own for development, and four of others."""


@dataclass(frozen=True)
class Server:
    """A server that accepts connections on 127.0.0.1."""

    process: Process
    port: int


@contextmanager
def serving(
    name: str, app: str, *options: str, env: Mapping[str, str] | None = None
) -> Iterator[Server]:
    """Serve ``app``, as in ``module:name``, by one of KINDS until the block is left.

    ``options`` are as on the server's command line. MissingPart: the server is not installed.
    """
    kind = KINDS[name]
    need_package(kind.package, f"python -m pip install {kind.package}")
    command = [sys.executable, *kind.command, *options, *_options(kind)]
    target = [] if name == "werkzeug" else [app]
    variables = {"FLASK_APP": app, **(env or {})}
    with Process(*command, *target, folder=ROOT, env=variables) as process:
        yield Server(process, int(process.await_line(kind.ready)[1]))


def _options(kind: Kind) -> list[str]:
    return without_control_socket() if kind.package == "gunicorn" else []


def without_control_socket() -> list[str]:
    """The option by which this gunicorn opens no control socket, where it knows of one."""
    if Version(version("gunicorn")) >= Version("25.1"):
        return ["--no-control-socket"]  # it has the same path for every gunicorn of a user
    return []
