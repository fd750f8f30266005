from contextlib import ExitStack

import flask
import pytest

from spec.kit import claim

DOC = "signals#subscribing-to-signals"


@claim("with_statement.signal.connected-to", unless="no blinker", otherwise=RuntimeError)
def test_connected_to_connects_for_its_block(pages):
    """In the block of connected_to() the function receives the signal, after it no more."""
    trace = []
    client = pages.test_client()

    def note(sender, **extra):
        trace.append(flask.request.path)

    with flask.request_started.connected_to(note, pages):
        client.get("/a")
    client.get("/b")

    assert trace == ["/a"]


@claim("with_statement.signal.connected-to-one-app", unless="no blinker", otherwise=RuntimeError)
def test_connected_to_listens_to_the_app_given(pages):
    """Signals of an app other than the one given are not received."""
    trace = []
    with flask.appcontext_pushed.connected_to(lambda app: trace.append(app.name), pages):
        with flask.Flask("other").app_context():
            pass
        with pages.app_context():
            pass

    assert trace == ["example"]


@claim(
    "with_statement.signal.disconnected-by-an-exception",
    unless="no blinker",
    otherwise=RuntimeError,
)
def test_an_exception_disconnects(pages):
    """When the block raises, the function is disconnected, too."""
    trace = []

    def note(sender, **extra):
        trace.append("received")

    with pytest.raises(KeyError), flask.request_started.connected_to(note, pages):
        raise KeyError
    pages.test_client().get("/a")

    assert trace == []


@claim("with_statement.signal.around-an-app-context", unless="no blinker", otherwise=RuntimeError)
def test_signals_tell_of_a_block(app):
    """An app context tells when it is pushed, torn down and popped."""
    trace = []

    def note(name):
        return lambda sender, **extra: trace.append(name)

    receivers = [note("pushed"), note("torn down"), note("popped")]
    signals = [flask.appcontext_pushed, flask.appcontext_tearing_down, flask.appcontext_popped]
    with ExitStack() as stack:
        for signal, receiver in zip(signals, receivers):
            stack.enter_context(signal.connected_to(receiver, app))
        with app.app_context():
            trace.append("block")

    assert trace == ["pushed", "block", "torn down", "popped"]
