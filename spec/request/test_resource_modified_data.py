"""is_resource_modified() of data, whose ETag it makes."""

from werkzeug.http import is_resource_modified
from werkzeug.test import create_environ

from spec.kit import claim

DOC = "werkzeug:http#werkzeug.http.is_resource_modified"


def environ_with(etag):
    """A WSGI environ of a client that has this ETag."""
    return create_environ(headers={"If-None-Match": f'"{etag}"'})


@claim("request.conditional.data-are-compared-by-md5", werkzeug="<2.0")
def test_data_are_compared_by_md5():
    """`is_resource_modified(data=...)` compares the MD5 of the data with the ETags sent."""
    environ = environ_with("900150983cd24fb0d6963f7d28e17f72")

    assert not is_resource_modified(environ, data=b"abc")


@claim("request.conditional.data-are-compared-by-sha-1", werkzeug=">=2.0,<3.2")
def test_data_are_compared_by_sha_1():
    """`is_resource_modified(data=...)` compares the SHA-1 of the data with the ETags sent."""
    environ = environ_with("a9993e364706816aba3e25717850c26c9cd0d89d")

    assert not is_resource_modified(environ, data=b"abc")
