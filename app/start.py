"""The start page: every example of every chapter, with a way to try it."""

from __future__ import annotations

from flask import Blueprint, render_template

from app import (
    contexts,
    cookies,
    errors,
    hooks,
    json_responses,
    redirects,
    refusals,
    request_object,
    responses,
    routing,
    sessions,
    statuses,
    template_rendering,
    text,
    uploads,
    with_statement,
)
from app.examples import Chapter, Way, chapter, shown, views_of
from app.sessions import choice

CHAPTERS = (
    text,
    with_statement,
    request_object,
    uploads,
    routing,
    errors,
    responses,
    statuses,
    json_responses,
    template_rendering,
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
    return render_template("start.html", chapters=chapters())


def chapters() -> list[Chapter]:
    """The chapters of the notes, with every view that they have, and what goes beyond the notes."""
    handlers = {errors: [shown(errors.error, Way("/errors/no-such-page"))]}
    of_the_notes = [
        chapter(it.blueprint.name, it, *views_of(it), *handlers.get(it, ())) for it in CHAPTERS
    ]
    refused = [
        shown(refusals.name_the_field, Way("request.login", "POST")),
        *map(shown, (refusals.name_the_limit, refusals.name_the_bytes, refusals.HostGuard)),
    ]
    stores = [shown(it, name=f"SESSION_STORE={name}") for name, it in choice.STORES.items()]
    beyond = [chapter("refusals", refusals, *refused), chapter("stores", choice, *stores)]
    return of_the_notes + beyond
