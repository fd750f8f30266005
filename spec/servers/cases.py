"""The cases of the table of servers: what is sent, and what comes back in a few words."""

from __future__ import annotations

import socket

from spec.tools.wire import answer_of, exchange, request_of

FORM = "Content-Type: application/x-www-form-urlencoded"
LARGE = b"a=" + b"x" * 2000
CASES = {
    "666": request_of("GET", "/status/number"),
    "666 itcast status": request_of("GET", "/status/own-phrase"),
    "999 itcast": request_of("GET", "/status/any-number"),
    "404 not found": request_of("GET", "/status/lower-case"),
    "itcast": request_of("GET", "/status/phrase-alone"),
    "1000": request_of("GET", "/status/four-digits"),
    "204": request_of("GET", "/status/no-content"),
    "304": request_of("GET", "/status/not-modified"),
    "HEAD": request_of("HEAD", "/text"),
    "HEAD of a stream": request_of("HEAD", "/stream"),
    "a stream": request_of("GET", "/stream"),
    "a stream that fails": request_of("GET", "/stream/broken"),
    "failing before_request": request_of("GET", "/fails/before"),
    "failing view": request_of("GET", "/fails/view"),
    "failing after_request": request_of("GET", "/fails/after"),
    "failing teardown": request_of("GET", "/fails/teardown"),
    "a form over the limit": request_of(
        "POST", "/form", FORM, f"Content-Length: {len(LARGE)}", body=LARGE
    ),
    "a body in chunks": request_of(
        "POST", "/body", "Transfer-Encoding: chunked", body=b"3\r\nabc\r\n0\r\n\r\n"
    ),
    "100-continue": request_of(
        "POST", "/body", "Content-Length: 3", "Expect: 100-continue", body=b"abc"
    ),
    "a line break in a header": request_of("GET", "/injection"),
    "the same without Flask": request_of("GET", "/raw-injection"),
}


def seen(port: int, request: bytes) -> str:
    """What comes back, in a few words."""
    try:
        received = exchange(port, request, seconds=2.0)
    except socket.timeout:
        return "nothing"
    if not received:
        return "closed"
    *continues, rest = received.split(b"HTTP/1.1 100 Continue\r\n\r\n")
    answer = answer_of(rest)
    short = len(answer.body) < 40
    body = repr(answer.body)[1:] if short else f"{len(answer.body)} bytes"
    injected = ["header injected"] if answer.all(b"X-Injected") else []
    said = [*["100 Continue"] * len(continues), answer.status[9:].decode(), *injected]
    return ", ".join(said) + (f": {body}" if answer.body else "")
