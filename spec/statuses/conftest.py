"""The places where a status can be given, and the server's end of the wire."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

import flask
import pytest


def by_status_attribute(status: Any) -> flask.Response:
    """Assign the status to ``response.status``."""
    response = flask.Response("body")
    response.status = status
    return response


def by_status_code_attribute(status: Any) -> flask.Response:
    """Assign the status to ``response.status_code``."""
    response = flask.Response("body")
    response.status_code = status
    return response


PLACES = [
    pytest.param(lambda status: ("body", status), id="tuple"),
    pytest.param(lambda status: ("body", status, {"City": "sz"}), id="tuple-with-headers"),
    pytest.param(lambda status: (flask.Response("body", 201), status), id="tuple-of-response"),
    pytest.param(lambda status: flask.make_response("body", status), id="make-response"),
    pytest.param(lambda status: flask.Response("body", status=status), id="response-argument"),
]
TEXT_PLACES = [*PLACES, pytest.param(by_status_attribute, id="status-attribute")]
NUMBER_PLACES = [*PLACES, pytest.param(by_status_code_attribute, id="status-code-attribute")]


class Sent(NamedTuple):
    """What a server got: the arguments of every call of ``start_response``, and the body."""

    calls: list[tuple[Any, ...]]
    body: bytes


@pytest.fixture
def wire(app: flask.Flask) -> Callable[..., Sent]:
    """Call the app with a view at ``/`` as a WSGI server does, with a hand-made environ."""

    def wire(view: Callable[[], Any], method: str = "GET") -> Sent:
        calls: list[tuple[Any, ...]] = []
        environ = {
            "REQUEST_METHOD": method,
            "SCRIPT_NAME": "",
            "PATH_INFO": "/",
            "QUERY_STRING": "",
            "SERVER_NAME": "localhost",
            "SERVER_PORT": "80",
            "SERVER_PROTOCOL": "HTTP/1.1",
            "wsgi.url_scheme": "http",
        }
        app.add_url_rule("/", "view", view)
        body = app(environ, lambda *arguments: calls.append(arguments))
        try:
            return Sent(calls, b"".join(body))
        finally:
            body.close()

    return wire
