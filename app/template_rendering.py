"""Templates: note 2's page that is sent as an error."""

from __future__ import annotations

from flask import Blueprint, render_template

blueprint = Blueprint("templates", __name__, url_prefix="/templates")


@blueprint.route("/error")
def error() -> tuple[str, int]:
    """Note 2's listing: a view sends its page with 404. Unknown URLs do not get that page."""
    return render_template("error.html"), 404
