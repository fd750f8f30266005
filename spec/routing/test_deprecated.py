"""Arguments of routing of which Werkzeug 2.3 warns."""

import flask
import pytest
from werkzeug.routing import Map, Rule

from spec.kit import claim

DOC = "werkzeug:changes#version-2-3-0"

BYTES = (
    "^Passing bytes as a URL value is deprecated and will not be supported in Werkzeug (2.4|3.0).$"
)


@claim("routing.map.encoding-warns", werkzeug=">=2.3,<3.0", otherwise=pytest.fail.Exception)
@pytest.mark.parametrize(
    ("name", "value"),
    [
        pytest.param("charset", "utf-8", id="charset"),
        pytest.param("encoding_errors", "strict", id="encoding_errors"),
    ],
)
def test_an_encoding_of_a_map_warns(name, value):
    """`Map(charset=...)` and `Map(encoding_errors=...)` warn in Werkzeug 2.3."""
    text = f"^The '{name}' parameter is deprecated and will be removed in Werkzeug (2.4|3.0).$"

    with pytest.warns(DeprecationWarning, match=text) as told:
        Map(**{name: value})
    assert told[0].filename == __file__


@claim(
    "routing.map.building-with-bytes-warns", werkzeug=">=2.3,<3.0", otherwise=pytest.fail.Exception
)
def test_building_with_bytes_warns():
    """`MapAdapter.build()` with bytes as a value warns in Werkzeug 2.3."""
    adapter = Map([Rule("/<name>", endpoint="view")]).bind("localhost")

    with pytest.warns(DeprecationWarning, match=BYTES) as told:
        adapter.build("view", {"name": b"a"})
    assert told[0].filename == __file__


@claim(
    "routing.url-for.bytes-warn-at-flask",
    werkzeug=">=2.3,<3.0",
    otherwise=(pytest.fail.Exception, AssertionError),
    unless="flask <2.2",
)
def test_url_for_of_bytes_warns_at_flasks_line(app):
    """`url_for()` with bytes as a value warns in Werkzeug 2.3, at a line of Flask."""
    app.add_url_rule("/<name>", "view")

    with app.test_request_context(), pytest.warns(DeprecationWarning, match=BYTES) as told:
        flask.url_for("view", name=b"a")
    assert told[0].filename == flask.app.__file__
