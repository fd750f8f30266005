"""A long SERVER_NAME beyond ASCII, with a port."""

import flask
import pytest
from werkzeug.exceptions import BadRequest

from spec.kit import claim

DOC = "config#SERVER_NAME"


LONG = "ä" * 55 + ":5000"


@claim("routing.server-name.long-and-beyond-ascii-is-refused", werkzeug="<2.3.5")
def test_a_long_server_name_beyond_ascii_is_refused(app):
    """`app_context()` raises BadHost if SERVER_NAME is beyond ASCII, has a port and is too long."""
    app.config["SERVER_NAME"] = LONG

    with pytest.raises(BadRequest, match="^400 Bad Request"):
        app.app_context()


@claim(
    "routing.server-name.long-and-beyond-ascii-is-encoded", werkzeug=">=2.3.5", otherwise=BadRequest
)
def test_a_long_server_name_beyond_ascii_is_encoded(app):
    """The port of a SERVER_NAME beyond ASCII does not count towards the length of the name."""
    app.config["SERVER_NAME"] = LONG
    app.add_url_rule("/", "index")

    with app.app_context():
        assert flask.url_for("index") == f"http://xn--4c{'a' * 55}:5000/"
