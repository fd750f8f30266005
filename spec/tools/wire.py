"""The bytes of HTTP: a request is sent as it is given, an answer is kept as it comes."""

from __future__ import annotations

import socket
from typing import NamedTuple

SECONDS = 10.0


class Answer(NamedTuple):
    """What came back: the status line, the header lines in their order, what follows."""

    status: bytes
    headers: list[bytes]
    body: bytes

    def all(self, name: bytes) -> list[bytes]:
        """The values of every header of this name, which is matched in any case."""
        pairs = [line.partition(b":") for line in self.headers]
        return [value.strip() for key, _, value in pairs if key.lower() == name.lower()]


def exchange(port: int, request: bytes, seconds: float = SECONDS) -> bytes:
    """Send bytes to 127.0.0.1; give all that comes until the server closes the connection.

    A reset counts as a close. TimeoutError (on CPython 3.9 socket.timeout): nothing came
    for ``seconds``.
    """
    with socket.create_connection(("127.0.0.1", port), seconds) as connection:
        received = []
        try:
            connection.sendall(request)
            while data := connection.recv(65536):
                received.append(data)
        except (ConnectionResetError, BrokenPipeError):
            pass
        return b"".join(received)


def request_of(method: str, path: str, *headers: str, body: bytes = b"") -> bytes:
    """A request after whose answer the server closes the connection."""
    lines = [f"{method} {path} HTTP/1.1", "Host: localhost", "Connection: close", *headers]
    return "\r\n".join([*lines, "", ""]).encode("latin-1") + body


def answer_of(received: bytes) -> Answer:
    """The parts of an answer. ValueError: it has no head."""
    head, separator, body = received.partition(b"\r\n\r\n")
    if not separator:
        raise ValueError(received)
    status, *headers = head.split(b"\r\n")
    return Answer(status, headers, body)
