"""A long SERVER_NAME beyond ASCII, with a port."""

import flask
import pytest
from werkzeug.exceptions import BadRequest

from spec.kit import claim

DOC = "config#SERVER_NAME"


@pytest.fixture
def address(app):
    """Build the URL of a view whose server has a name of 55 letters `ä`, and a port."""
    app.config["SERVER_NAME"] = "ä" * 55 + ":5000"
    app.add_url_rule("/", "index")

    def address():
        with app.app_context():
            return flask.url_for("index")

    return address


@claim("routing.server-name.long-and-beyond-ascii-is-refused", werkzeug="<2.3.5")
def test_a_long_server_name_beyond_ascii_is_refused(address):
    """`url_for()` raises BadHost if SERVER_NAME is beyond ASCII, has a port and is too long."""
    with pytest.raises(BadRequest, match="^400 Bad Request"):
        address()


@claim(
    "routing.server-name.long-and-beyond-ascii-is-encoded", werkzeug=">=2.3.5", otherwise=BadRequest
)
def test_a_long_server_name_beyond_ascii_is_encoded(address):
    """The port of a SERVER_NAME beyond ASCII does not count towards the length of the name."""
    assert address() == f"http://xn--4c{'a' * 55}:5000/"
