"""Answers that come by halves or not at all."""

from __future__ import annotations

from unittest import mock

import pytest
from werkzeug.serving import run_simple

from spec.kit import claim
from spec.servers.on import GUNICORNS, on
from spec.tools.wire import answer_of, exchange, request_of

DOC = "rfc:9110#section-5.5"

HEADER = request_of("GET", "/not-latin/header")


@on("werkzeug")
@claim(
    "servers.answer.header-beyond-latin-1-is-half-a-head",
    doc="rfc:9110#section-5.5",
    werkzeug="<2.1",
)
def test_a_header_that_latin_1_lacks_ends_the_answer(server):
    """Before Werkzeug 2.1 a header with a character beyond Latin-1 ends the answer in its head."""
    assert exchange(server.port, HEADER) == b"HTTP/1.0 200 OK\r\n"


@on("werkzeug")
@claim(
    "servers.answer.header-beyond-latin-1-is-no-answer",
    doc="rfc:9110#section-5.5",
    werkzeug=">=2.1",
)
def test_a_header_that_latin_1_lacks_is_no_answer(server):
    """The development server closes without an answer for a header beyond Latin-1."""
    assert exchange(server.port, HEADER) == b""


@on("werkzeug")
@claim("servers.answer.phrase-beyond-latin-1-is-no-answer")
def test_a_status_phrase_that_latin_1_lacks_is_no_answer(server):
    """The development server closes without an answer for a status phrase beyond Latin-1."""
    assert exchange(server.port, request_of("GET", "/not-latin/phrase")) == b""


@on("waitress", "cheroot")
@claim("servers.answer.beyond-latin-1-is-a-500")
@pytest.mark.parametrize("where", ["header", "phrase"])
def test_what_latin_1_lacks_is_a_500_of_the_server(ask, where):
    """waitress and cheroot answer 500 to a header or status phrase beyond Latin-1."""
    assert ask(f"/not-latin/{where}").status[9:] == b"500 Internal Server Error"


SERVER = "server#development-server"
OLD = b"GET /stream HTTP/1.0\r\n\r\n"


@on("werkzeug")
@claim("servers.stream.of-http-1-0-ends-with-the-connection", doc=SERVER, werkzeug="<2.1")
def test_a_stream_to_an_http_1_0_client_ends_with_the_connection(server):
    """Before Werkzeug 2.1 an HTTP/1.0 client receives a stream as it is."""
    assert answer_of(exchange(server.port, OLD)).body == b"one two"


@on("werkzeug")
@claim("servers.stream.of-http-1-0-has-chunks", doc="rfc:9112#section-6.1", werkzeug=">=2.1")
def test_a_stream_to_an_http_1_0_client_has_chunks(server):
    """The development server sends chunks to an HTTP/1.0 client, which cannot read them."""
    answer = answer_of(exchange(server.port, OLD))

    assert answer.body == b"4\r\none \r\n3\r\ntwo\r\n0\r\n\r\n"


@pytest.fixture
def server_made(monkeypatch):
    """What stands for a server that WERKZEUG_RUN_MAIN calls the child of a reloader."""
    monkeypatch.setenv("WERKZEUG_RUN_MAIN", "true")
    monkeypatch.delenv("WERKZEUG_SERVER_FD", raising=False)
    with mock.patch("werkzeug.serving.make_server") as make_server:
        make_server.return_value.socket.getsockname.return_value = ("127.0.0.1", 80)
        yield make_server.return_value


SERVING = "werkzeug:serving#werkzeug.serving.run_simple"


@claim("servers.run.with-run-main-serves", doc=SERVING, werkzeug="<2.1", otherwise=KeyError)
def test_a_server_with_run_main_runs(server_made):
    """`run_simple()` serves if the environment sets WERKZEUG_RUN_MAIN by itself."""
    run_simple("127.0.0.1", 0, None)

    assert server_made.serve_forever.call_count == 1


@claim("servers.run.with-run-main-raises", doc=SERVING, werkzeug=">=2.1")
@pytest.mark.usefixtures("server_made")
def test_a_server_with_run_main_raises():
    """`run_simple()` raises KeyError if the environment sets WERKZEUG_RUN_MAIN by itself."""
    with pytest.raises(KeyError, match="^'WERKZEUG_SERVER_FD'$"):
        run_simple("127.0.0.1", 0, None)


@on(*GUNICORNS)
@claim("servers.answer.phrase-beyond-latin-1-is-a-500-of-gunicorn")
def test_a_status_phrase_that_latin_1_lacks_is_a_500_of_gunicorn(ask):
    """gunicorn answers 500 to a status phrase beyond Latin-1."""
    assert ask("/not-latin/phrase").status[9:] == b"500 Internal Server Error"


@on(*GUNICORNS)
@claim("servers.answer.header-beyond-latin-1-is-not-sent-by-gunicorn", doc="rfc:9110#section-5.5")
def test_gunicorn_sends_nothing_of_a_response_that_latin_1_lacks(server):
    """gunicorn sends nothing of a response whose header is beyond Latin-1."""
    assert exchange(server.port, HEADER)[:34] in {b"", b"HTTP/1.1 500 Internal Server Error"}
