"""``on_exhausted()`` and ``on_disconnect()`` of a subclass of ``LimitedStream``."""

import io

import pytest
from werkzeug.wsgi import LimitedStream

from spec.kit import claim

DOC = "werkzeug:wsgi#werkzeug.wsgi.LimitedStream"


class Hooked(LimitedStream):
    """A stream whose hooks return something."""

    def on_exhausted(self):
        return b"more"

    def on_disconnect(self):
        return b"gone"


class Broken(io.RawIOBase):
    """A stream whose client is gone."""

    def read(self, _size=-1):
        raise OSError("reset")

    def readinto(self, _buffer):
        raise OSError("reset")


@claim("request.limited-stream.hooks-give-what-is-read", werkzeug="<2.3")
def test_hooks_of_a_limited_stream_give_what_is_read():
    """LimitedStream reads what its `on_exhausted()` and `on_disconnect()` return."""
    exhausted, broken = Hooked(io.BytesIO(b"ab"), 2), Hooked(io.BytesIO(b""), 2)
    exhausted.read()

    assert (exhausted.read(1), broken.read(2)) == (b"more", b"gone")


@claim("request.limited-stream.results-of-hooks-are-ignored", werkzeug=">=2.3")
def test_results_of_hooks_of_a_limited_stream_are_ignored():
    """LimitedStream ignores what its `on_exhausted()` and `on_disconnect()` return."""
    exhausted, broken = Hooked(io.BytesIO(b"ab"), 2), Hooked(io.BytesIO(b""), 2)
    exhausted.read()

    assert (exhausted.read(1), broken.read(2)) == (b"", b"")


@claim("request.limited-stream.on-disconnect-takes-nothing", werkzeug="<2.3", otherwise=TypeError)
def test_on_disconnect_takes_nothing():
    """LimitedStream calls `on_disconnect()` without arguments if reading raises OSError."""
    assert Hooked(Broken(), 2).read(2) == b"gone"


@claim("request.limited-stream.on-disconnect-takes-the-error", werkzeug=">=2.3")
def test_on_disconnect_takes_the_error():
    """LimitedStream calls `on_disconnect(error=...)` if reading raises OSError."""
    with pytest.raises(TypeError, match=r"on_disconnect\(\) got an unexpected keyword .*'error'$"):
        Hooked(Broken(), 2).read(2)


@claim("request.limited-stream.on-disconnect-may-have-a-default")
def test_on_disconnect_may_have_a_default():
    """An `on_disconnect(self, error=None)` of a LimitedStream is called on every release."""
    calls = []

    class Own(LimitedStream):
        def on_disconnect(self, error=None):
            calls.append(error)
            return b""

    assert (Own(Broken(), 2).read(2), len(calls)) == (b"", 1)
