"""The start page: every example of every chapter, with a way to try it."""

from __future__ import annotations

from flask import Blueprint, render_template

from app import cookies, errors, hooks, sessions, statuses

CHAPTERS = (hooks, errors, statuses, cookies, sessions)

blueprint = Blueprint("start", __name__)


@blueprint.route("/")
def index() -> str:
    """List the chapters and their examples."""
    return render_template("start.html", chapters=CHAPTERS)
