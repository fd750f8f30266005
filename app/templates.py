"""Templates: note 2's page that is sent as an error."""

from __future__ import annotations

from flask import Blueprint, render_template

from app.examples import Example

TITLE = "Templates"
EXAMPLES = (
    Example("templates.error", "An ordinary view whose page is sent with 404."),
    Example("/templates/no-such-page", "Unknown URLs get the app's error handler, not that page."),
)

blueprint = Blueprint("templates", __name__, url_prefix="/templates")


@blueprint.route("/error")
def error() -> tuple[str, int]:
    """Return a rendered template with a status."""
    return render_template("error.html"), 404
