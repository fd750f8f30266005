"""Visitors of the fleet, each with an address of its own on loopback."""

from __future__ import annotations

import re
from http.client import HTTPConnection, HTTPException
from typing import NamedTuple
from urllib.parse import urlencode

SECONDS = 10.0


class Answer(NamedTuple):
    """What came back: the status, the name of the server that answered, the text."""

    status: int
    node: str | None
    text: str


class Visitor:
    """Visits one of the ways to keep sessions, and shows the token that it was given last."""

    def __init__(self, port: int, way: str, address: str = "127.0.0.1") -> None:
        """Begin without a token."""
        self.port, self.way, self.address = port, way, address
        self.token = ""

    def ask(self, method: str, page: str, **form: str) -> Answer:
        """Send one request. OSError or HTTPException: nothing came back."""
        path, headers = f"/{self.way}/sessions/{page}", {"Connection": "close"}
        if self.token and self.way.startswith("url"):
            path += f"?session={self.token}"
        elif self.token:
            headers["Cookie"] = f"session={self.token}"
        if form:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        connection = HTTPConnection(
            "127.0.0.1", self.port, timeout=SECONDS, source_address=(self.address, 0)
        )
        try:
            connection.request(method, path, urlencode(form) or None, headers)
            response = connection.getresponse()
            text = response.read().decode()
        finally:
            connection.close()
        given = f"{response.headers['Set-Cookie']} {response.headers['Location']}"
        if found := re.search(r"\bsession=([^;& ]*)", given):
            self.token = found[1]
        return Answer(response.status, response.headers["X-Node"], text)

    def log_in(self, name: str = "python") -> Answer:
        """Log in under a name."""
        return self.ask("POST", "", name=name)

    def greeting(self) -> Answer:
        """Come back."""
        return self.ask("GET", "index")


def tried(ask: object, *arguments: object) -> Answer:
    """An answer, or a status of 0 where none came back."""
    try:
        return ask(*arguments)
    except (OSError, HTTPException):
        return Answer(0, None, "")
