"""Hooks: note 1's listing, whose first view fails, and note 2's, which shows the order.

Flask 2.3 removed `before_first_request`: `create_app()` does what the notes do in it.
"""

from __future__ import annotations

from flask import Blueprint, current_app, render_template

blueprint = Blueprint("hooks", __name__, url_prefix="/hooks")


@blueprint.route("/")
def index() -> str:
    """What the hooks of both listings have printed so far; no hook runs around this page."""
    traces = {note: list(lines) for note, lines in current_app.extensions["trace"].items()}
    return render_template("hooks.html", traces=traces)
