"""Redirects that the test client follows, where it has an `open()` of its own or sends a file."""

import io

import flask
import pytest
from flask import request
from flask.testing import FlaskClient

from spec.kit import claim

DOC = "testing#following-redirects"


class Stamped(FlaskClient):
    """A client that adds a header to each request, as the documentation shows."""

    def open(self, *arguments, **options):
        """Send a request with the header."""
        return super().open(*arguments, headers={"X-Tea": "green"}, **options)


@claim(
    "redirects.following.goes-through-an-overridden-open",
    doc="api#flask.testing.FlaskClient",
    flask=">=2.1",
    otherwise=AttributeError,
)
def test_an_overridden_open_sends_the_followed_requests(app):
    """An overridden `open()` of a FlaskClient sends followed requests too."""
    app.add_url_rule("/", "leave", lambda: flask.redirect("/end"))
    app.add_url_rule("/end", "end", lambda: request.headers["X-Tea"])
    app.test_client_class = Stamped

    assert app.test_client().get("/", follow_redirects=True).data == b"green"


def upload_over(app, *codes):
    """Send a file to a page that redirects once for each code; give what arrives of it."""

    def page(left):
        if left < len(codes):
            return flask.redirect(f"/{left + 1}", codes[left])
        return request.files["file"].read()

    app.add_url_rule("/<int:left>", "page", page, methods=["POST"])
    app.testing = True
    files = {"file": (io.BytesIO(b"tea"), "a.txt")}
    return app.test_client().post("/0", data=files, follow_redirects=True).data


@claim(
    "redirects.following.two-redirects-keep-a-file", werkzeug="<2.0 || >=2.1", otherwise=ValueError
)
def test_a_file_is_kept_over_two_redirects(app):
    """The test client sends an uploaded file again over two 307 redirects."""
    assert upload_over(app, 307, 307) == b"tea"


@claim("redirects.following.two-redirects-close-a-file", werkzeug=">=2.0,<2.1")
def test_a_file_is_closed_over_two_redirects(app):
    """The test client raises ValueError for an uploaded file over two 307 redirects."""
    with pytest.raises(ValueError, match=r"^I/O operation on closed file\.$"):
        upload_over(app, 307, 307)
