"""The fleet: nginx with three ways to share out requests, two gunicorns, one Redis."""

from __future__ import annotations

import os
import socket
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from spec.fleet.visitors import Visitor
from spec.tools.parts import need_package, need_program
from spec.tools.processes import Process
from spec.tools.redis import REDIS, address_of, redis_server
from spec.tools.servers import ROOT, without_control_socket

WAYS = ("IN_TURN", "HASHED", "REGION")
KEPT = ("--appendonly", "yes", "--appendfsync", "always")


class Fleet:
    """The parts of the fleet, which are started, killed and started again by their names."""

    def __init__(self, folder: Path, parts: ExitStack) -> None:
        """Start all of it in a folder."""
        self.folder, self._parts = folder, parts
        self.nodes: dict[str, Process] = {}
        self._redis = ExitStack()
        parts.callback(self.stop_redis)
        self.start_redis()
        for name in "ab":
            self.start(name)
        self.ports = self._balance()

    def start_redis(self) -> None:
        """Start Redis, which keeps on disk whatever it has acknowledged."""
        self._redis.enter_context(redis_server(self.folder, *KEPT))

    def stop_redis(self) -> None:
        """End Redis."""
        self._redis.close()

    def restart_redis(self) -> None:
        """End Redis and start it again."""
        self.stop_redis()
        self.start_redis()

    def start(self, name: str) -> None:
        """Start a server and await that it listens."""
        command = [sys.executable, "-m", "gunicorn", f"--bind=unix:{self.folder}/{name}.sock"]
        options = ["--threads=4", *without_control_socket()]
        env = {"NODE": name, "REDIS_URL": address_of(self.folder)}
        node = Process(*command, *options, "spec.fleet.node:app", folder=ROOT, env=env)
        self.nodes[name] = self._parts.enter_context(node)
        node.await_line("Booting worker")

    def visitor(self, way: str, by: str = "IN_TURN", address: str = "127.0.0.1") -> Visitor:
        """A visitor who comes through the balancer."""
        return Visitor(self.ports[by], way, address)

    def _balance(self) -> dict[str, int]:
        """Start nginx on sockets that are bound here, so that the system chooses the ports."""
        nginx = need_program("nginx", "apt-get install --no-install-recommends nginx-light")
        sockets = {way: self._parts.enter_context(socket.socket()) for way in WAYS}
        config = (ROOT / "spec/fleet/nginx.conf").read_text("utf-8")
        for way, each in sockets.items():
            each.bind(("127.0.0.1", 0))
            each.listen(64)
            config = config.replace(way, str(each.getsockname()[1]))
        (self.folder / "nginx.conf").write_text(config, "utf-8")
        handed = {"NGINX": "".join(f"{each.fileno()};" for each in sockets.values())}
        command = [nginx, "-p", str(self.folder), "-c", "nginx.conf", "-e", "stderr"]
        if os.geteuid() == 0:
            command += ["-g", "user root;"]  # another one cannot enter the folder
        balancer = Process(*command, folder=self.folder, env=handed, sockets=sockets.values())
        self._parts.enter_context(balancer)
        return {way: each.getsockname()[1] for way, each in sockets.items()}


@contextmanager
def running(folder: Path) -> Iterator[Fleet]:
    """A fleet in a folder, until the block is left."""
    need_package("gunicorn", "python -m pip install gunicorn")
    need_package("redis", "python -m pip install -U redis", REDIS)
    with ExitStack() as parts:
        yield Fleet(folder, parts)


@pytest.fixture(scope="package")
def fleet(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Fleet]:
    """The fleet, all of whose parts run."""
    with running(tmp_path_factory.mktemp("fleet")) as fleet:
        yield fleet


@pytest.fixture
def own_fleet(tmp_path: Path) -> Iterator[Fleet]:
    """A fleet whose parts a claim may kill."""
    with running(tmp_path) as fleet:
        yield fleet
