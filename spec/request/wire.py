"""Requests as they come off the wire."""

import io
from bisect import bisect
from itertools import accumulate, cycle, takewhile

FORM = "application/x-www-form-urlencoded"
MULTIPART = "multipart/form-data; boundary=x"


def part(name, value, *more):
    """One part of a multipart body, with ``more`` headers or parameters of its disposition."""
    head = "".join([f'Content-Disposition: form-data; name="{name}"', *more])
    return f"--x\r\n{head}\r\n\r\n".encode() + value + b"\r\n"


def multipart(*parts):
    """A multipart body with the boundary ``x``."""
    return b"".join(parts) + b"--x--\r\n"


class Reads(io.RawIOBase):
    """The input stream of a server that hands out a body in reads of ``sizes``, over and over.

    Without sizes it hands out what it is asked for. ``ends`` are the places where reads end, which
    are none of ``avoided``.
    """

    def __init__(self, body, sizes=(), avoided=()):
        ends = takewhile(lambda end: end < len(body), accumulate(cycle(sizes)))
        self.ends = [*(end for end in ends if end not in avoided), len(body)]
        self._body, self._at = body, 0

    def readable(self):
        return True

    def readinto(self, buffer):
        end = self.ends[min(bisect(self.ends, self._at), len(self.ends) - 1)]
        piece = self._body[self._at : end][: len(buffer)]
        self._at += len(piece)
        buffer[: len(piece)] = piece
        return len(piece)


def environ(body=b"", **keys):
    """A bare WSGI environ of a POST; ``__`` in a key stands for a dot, None leaves a key out."""
    keys = {
        "REQUEST_METHOD": "POST",
        "SCRIPT_NAME": "",
        "PATH_INFO": "/",
        "SERVER_NAME": "example.com",
        "SERVER_PORT": "80",
        "CONTENT_LENGTH": str(len(body)),
        "wsgi.url_scheme": "http",
        "wsgi.input": io.BytesIO(body),
        **{key.replace("__", "."): value for key, value in keys.items()},
    }
    return {key: value for key, value in keys.items() if value is not None}
