"""Redirects: to another site as in note 2, and to a view of the app."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Blueprint, redirect, url_for

if TYPE_CHECKING:
    from werkzeug.wrappers import Response

blueprint = Blueprint("redirects", __name__, url_prefix="/redirects")


@blueprint.route("/index")
def index() -> Response:
    """Note 2's listing: 302 to another site; the browser leaves this app."""
    return redirect("http://www.baidu.com")


@blueprint.route("/to-view")
def to_view() -> Response:
    """302 to a view of this app, whose URL `url_for()` builds."""
    return redirect(url_for("responses.text"))
