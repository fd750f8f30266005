"""Routing: a view at a URL, and the map of all of them."""

from __future__ import annotations

from flask import Blueprint, Response, current_app

blueprint = Blueprint("routing", __name__, url_prefix="/routing")


@blueprint.route("/")
def index() -> str:
    """Note 2's view."""
    return "<h1>Hello, World!</h1>"


@blueprint.route("/map")
def url_map() -> Response:
    """Note 2's `print(app.url_map)`: which URLs and methods lead to which view."""
    return Response(str(current_app.url_map), mimetype="text/plain")
