"""Bytes on a socket."""

import socket
import struct
import threading

import pytest

from spec.tools.wire import answer_of, exchange, request_of


@pytest.fixture
def answering():
    """Answer one connection with some bytes, then close or reset it; give the port."""
    threads = []

    def answering(data, reset=False):
        listening = socket.create_server(("127.0.0.1", 0))

        def answer():
            with listening, listening.accept()[0] as connection:
                connection.recv(1)
                connection.sendall(data)
                if reset:
                    linger = struct.pack("ii", 1, 0)
                    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)

        threads.append(threading.Thread(target=answer))
        threads[-1].start()
        return listening.getsockname()[1]

    yield answering
    for thread in threads:
        thread.join()


def test_all_bytes_are_kept_until_the_close(answering):
    assert exchange(answering(b"hello"), b"?") == b"hello"


def test_a_reset_is_a_close(answering):
    assert exchange(answering(b"", reset=True), b"??") == b""


def test_a_request_asks_for_a_close():
    assert request_of("PUT", "/tea", "Content-Length: 3", body=b"hot") == (
        b"PUT /tea HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 3\r\n\r\nhot"
    )


def test_an_answer_is_taken_apart():
    answer = answer_of(b"HTTP/1.1 200 OK\r\nTea: hot\r\nDate: now\r\ntea:cold\r\n\r\na\r\n\r\nb")

    assert answer == (
        b"HTTP/1.1 200 OK",
        [b"Tea: hot", b"Date: now", b"tea:cold"],
        b"a\r\n\r\nb",
    )
    assert answer.all(b"Tea") == [b"hot", b"cold"]


def test_an_answer_without_a_head_is_refused():
    with pytest.raises(ValueError, match="nothing"):
        answer_of(b"nothing")
