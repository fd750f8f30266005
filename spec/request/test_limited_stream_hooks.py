"""``on_exhausted()`` and ``on_disconnect()`` of a subclass of ``LimitedStream``."""

import io

import pytest
from werkzeug.wsgi import LimitedStream

from spec.kit import claim

DOC = "werkzeug:wsgi#werkzeug.wsgi.LimitedStream"


class Broken(io.RawIOBase):
    """A stream whose client is gone."""

    def read(self, _size=-1):
        raise OSError("reset")

    def readinto(self, _buffer):
        raise OSError("reset")


@claim("request.limited-stream.hooks-give-what-is-read", werkzeug="<2.3")
def test_hooks_of_a_limited_stream_give_what_is_read():
    """LimitedStream reads what its `on_exhausted()` and `on_disconnect()` return."""
    exhausted, broken = LimitedStream(io.BytesIO(), 0), LimitedStream(io.BytesIO(), 2)
    exhausted.on_exhausted = lambda: b"more"
    broken.on_disconnect = lambda: b"gone"

    assert (exhausted.read(1), broken.read(2)) == (b"more", b"gone")


@claim("request.limited-stream.results-of-hooks-are-ignored", werkzeug=">=2.3")
def test_results_of_hooks_of_a_limited_stream_are_ignored():
    """LimitedStream ignores what its `on_exhausted()` and `on_disconnect()` return."""
    exhausted, broken = LimitedStream(io.BytesIO(), 0), LimitedStream(io.BytesIO(), 2)
    exhausted.on_exhausted = lambda: b"more"
    broken.on_disconnect = lambda: b"gone"

    assert (exhausted.read(1), broken.read(2)) == (b"", b"")


@claim("request.limited-stream.on-disconnect-takes-nothing", werkzeug="<2.3", otherwise=TypeError)
def test_on_disconnect_takes_nothing():
    """LimitedStream calls `on_disconnect()` without arguments if reading raises OSError."""
    stream = LimitedStream(Broken(), 2)
    stream.on_disconnect = lambda: b"gone"

    assert stream.read(2) == b"gone"


@claim("request.limited-stream.on-disconnect-takes-the-error", werkzeug=">=2.3")
def test_on_disconnect_takes_the_error():
    """LimitedStream calls `on_disconnect(error=...)` if reading raises OSError."""
    stream = LimitedStream(Broken(), 2)

    def on_disconnect():
        return b"gone"

    stream.on_disconnect = on_disconnect
    with pytest.raises(TypeError, match=r"on_disconnect\(\) got an unexpected keyword .*'error'$"):
        stream.read(2)


@claim("request.limited-stream.on-disconnect-may-have-a-default")
def test_on_disconnect_may_have_a_default():
    """An `on_disconnect(self, error=None)` of a LimitedStream is called on every release."""
    calls = []

    class Own(LimitedStream):
        def on_disconnect(self, error=None):
            calls.append(error)
            return b""

    assert (Own(Broken(), 2).read(2), len(calls)) == (b"", 1)
