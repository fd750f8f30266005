"""Requests as they come off the wire."""

import io

FORM = "application/x-www-form-urlencoded"
MULTIPART = "multipart/form-data; boundary=x"


def part(name, value, *more):
    """One part of a multipart body, with ``more`` headers or parameters of its disposition."""
    head = "".join([f'Content-Disposition: form-data; name="{name}"', *more])
    return f"--x\r\n{head}\r\n\r\n".encode() + value + b"\r\n"


def multipart(*parts):
    """A multipart body with the boundary ``x``."""
    return b"".join(parts) + b"--x--\r\n"


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
