"""Uploads as they come off the wire."""

MULTIPART = "multipart/form-data; boundary=b"


def part(parameters, value=b"x", *headers):
    """One part of a multipart body: what follows ``form-data;``, the value, more headers."""
    lines = [f"Content-Disposition: form-data; {parameters}", *headers]
    return b"--b\r\n" + "\r\n".join(lines).encode() + b"\r\n\r\n" + value + b"\r\n"


def multipart(*parts):
    """A multipart body with the boundary ``b``."""
    return b"".join(parts) + b"--b--\r\n"


def file(value, *headers):
    """The body that uploads ``value`` as ``a.txt`` in the field ``pic``."""
    return multipart(part('name="pic"; filename="a.txt"', value, *headers))
