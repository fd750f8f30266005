"""What kind of collection ``response.headers`` is."""

from collections.abc import MutableMapping

import flask

from spec.kit import claim

DOC = "werkzeug:datastructures#werkzeug.datastructures.Headers"


@claim("responses.headers.are-no-mapping", werkzeug="<3.1 || >=3.1.2")
def test_headers_are_no_mapping():
    """`response.headers` is not an instance of `collections.abc.MutableMapping`."""
    assert not isinstance(flask.Response().headers, MutableMapping)


@claim("responses.headers.are-a-mapping", werkzeug=">=3.1,<3.1.2")
def test_headers_are_a_mapping():
    """`response.headers` is an instance of `collections.abc.MutableMapping`."""
    assert isinstance(flask.Response().headers, MutableMapping)
