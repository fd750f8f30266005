"""Redirects: to another site as in note 2, and to a view of the app."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Blueprint, redirect, url_for

from app.examples import Example

if TYPE_CHECKING:
    from werkzeug.wrappers import Response

TITLE = "Redirects"
EXAMPLES = (
    Example("redirects.index", "302 to another site; the browser leaves this app."),
    Example("redirects.to_view", "302 to a view of this app, whose URL url_for() makes."),
)

blueprint = Blueprint("redirects", __name__, url_prefix="/redirects")


@blueprint.route("/index")
def index() -> Response:
    """Redirect to the site that the note names."""
    return redirect("http://www.baidu.com")


@blueprint.route("/to-view")
def to_view() -> Response:
    """Redirect to a view."""
    return redirect(url_for("responses.text"))
