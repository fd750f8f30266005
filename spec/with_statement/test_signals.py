import flask
import pytest

from spec.kit import claim

DOC = "signals#subscribing-to-signals"


@claim(
    "with_statement.signal.is-received-in-the-block", unless="no blinker", otherwise=RuntimeError
)
def test_connected_to_connects_for_its_block(pages):
    """In a `with signal.connected_to(f)` block `f` receives the signal, after it no more."""
    trace = []
    client = pages.test_client()

    def note(sender, **extra):
        trace.append(flask.request.path)

    with flask.request_started.connected_to(note, pages):
        client.get("/a")
    client.get("/b")

    assert trace == ["/a"]


@claim(
    "with_statement.signal.is-not-received-after-an-exception",
    unless="no blinker",
    otherwise=RuntimeError,
)
def test_an_exception_disconnects(pages):
    """The function is disconnected if the `connected_to()` block raises."""
    trace = []

    def note(sender, **extra):
        trace.append("received")

    with pytest.raises(KeyError, match="tea"), flask.request_started.connected_to(note, pages):
        raise KeyError("tea")
    pages.test_client().get("/a")

    assert trace == []
