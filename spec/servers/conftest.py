"""The servers, each started once, when the first claim needs it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest

from spec.tools.servers import KINDS, Server, serving
from spec.tools.wire import Answer, answer_of, exchange, request_of

Ask = Callable[..., Answer]


@pytest.fixture(scope="session")
def running() -> Iterator[Callable[[str], Server]]:
    """Give a server by its name, and start it if it does not run yet."""
    servers: dict[str, Server] = {}
    with ExitStack() as stack:

        def running(name: str) -> Server:
            if name not in servers:
                servers[name] = stack.enter_context(serving(name, "spec.servers.wire_app:app"))
                exchange(servers[name].port, request_of("GET", "/text"))  # its workers are there
            return servers[name]

        yield running


@pytest.fixture(scope="session", params=list(KINDS))
def server(request: pytest.FixtureRequest, running: Callable[[str], Server]) -> Server:
    """Each of the servers, or those that a claim names."""
    return running(request.param)


@pytest.fixture
def ask(server: Server) -> Ask:
    """Send a request to the server; give its answer."""

    def ask(path: str, method: str = "GET", *headers: str, body: bytes = b"") -> Answer:
        return answer_of(exchange(server.port, request_of(method, path, *headers, body=body)))

    return ask
