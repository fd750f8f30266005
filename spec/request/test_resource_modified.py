"""is_resource_modified() of requests that are no GET."""

from werkzeug.http import is_resource_modified
from werkzeug.test import create_environ

from spec.kit import claim

DOC = "werkzeug:http#werkzeug.http.is_resource_modified"


@claim("request.conditional.post-has-a-modified-resource", werkzeug=">=1.0")
def test_a_post_is_compared_as_a_get_is():
    """`is_resource_modified()` is True for a POST without a condition."""
    assert is_resource_modified(create_environ(method="POST"), etag="a")


@claim("request.conditional.post-has-an-unmodified-resource", werkzeug="<1.0")
def test_a_post_is_never_modified():
    """`is_resource_modified()` is False for every method but GET and HEAD."""
    assert not is_resource_modified(create_environ(method="POST"), etag="a")
