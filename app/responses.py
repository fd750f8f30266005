"""Responses: what a view may return, and headers beside it."""

from __future__ import annotations

from flask import Blueprint, Response, make_response

blueprint = Blueprint("responses", __name__, url_prefix="/responses")


@blueprint.route("/text")
def text() -> str:
    """A string is the body of a response, as HTML."""
    return "<h1>Hello, World!</h1>"


@blueprint.route("/response")
def response() -> Response:
    """Note 2's listing: a response of `make_response()` is sent as it is."""
    response = make_response("<h1>Hello, World!</h1>")
    return response  # noqa: RET504


@blueprint.route("/header")
def header() -> Response:
    """Note 1's header `sample`, on an empty response."""
    resp = make_response()
    resp.headers["sample"] = "value"
    return resp


@blueprint.route("/attributes")
def attributes() -> Response:
    """What note 2's table says a response has: this one's body is replaced by its attributes."""
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
