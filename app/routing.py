"""Routing: a view at a URL, and the map of all of them."""

from __future__ import annotations

from flask import Blueprint, Response, current_app

from app.examples import Example

TITLE = "Routing"
EXAMPLES = (
    Example("routing.index", "The view of note 2's example."),
    Example("routing.url_map", "app.url_map: which URLs and methods lead to which view."),
)

blueprint = Blueprint("routing", __name__, url_prefix="/routing")


@blueprint.route("/")
def index() -> str:
    """Answer note 2's page."""
    return "<h1>Hello, World!</h1>"


@blueprint.route("/map")
def url_map() -> Response:
    """Show what note 2 prints, a rule a line."""
    lines = map(repr, current_app.url_map.iter_rules())
    return Response("\n".join(lines), mimetype="text/plain")
