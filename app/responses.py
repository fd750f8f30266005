"""Responses: what a view may return, and headers beside it."""

from __future__ import annotations

from flask import Blueprint, Response, make_response

from app.examples import Example

TITLE = "Responses"
EXAMPLES = (
    Example("responses.text", "A text is the body of a response, as HTML."),
    Example("responses.response", "A response of make_response() is sent as it is."),
    Example("responses.header", "A response with the header sample: value."),
    Example("responses.attributes", "What note 2's table says that a response has."),
)

blueprint = Blueprint("responses", __name__, url_prefix="/responses")


@blueprint.route("/text")
def text() -> str:
    """Return a text."""
    return "<h1>Hello, World!</h1>"


@blueprint.route("/response")
def response() -> Response:
    """Return a response, as note 2 makes it."""
    return make_response("<h1>Hello, World!</h1>")


@blueprint.route("/header")
def header() -> Response:
    """Return a response with a header, as note 1 makes it."""
    resp = make_response()
    resp.headers["sample"] = "value"
    return resp


@blueprint.route("/attributes")
def attributes() -> Response:
    """Replace the body of a response by its own attributes, one a line."""
    resp = make_response("<h1>Hello, World!</h1>")
    resp.set_cookie("Itcast", "Python")
    lines = [
        f"status_code: {resp.status_code}",
        f"content_length: {resp.content_length}",
        f"content_type: {resp.content_type}",
        f"get_data(): {resp.get_data()!r}",
    ]
    resp.set_data("\n".join(lines))
    resp.mimetype = "text/plain"
    return resp
