"""The start page: every example of every chapter, with a way to try it."""

from __future__ import annotations

from flask import Blueprint, render_template

from app import (
    contexts,
    cookies,
    errors,
    hooks,
    json,
    redirects,
    request,
    responses,
    routing,
    sessions,
    statuses,
    templates,
    text,
    uploads,
    with_statement,
)

CHAPTERS = (
    text,
    with_statement,
    request,
    uploads,
    routing,
    errors,
    responses,
    statuses,
    json,
    templates,
    redirects,
    cookies,
    sessions,
    contexts,
    hooks,
)

blueprint = Blueprint("start", __name__)


@blueprint.route("/")
def index() -> str:
    """List the chapters and their examples."""
    return render_template("start.html", chapters=CHAPTERS)
