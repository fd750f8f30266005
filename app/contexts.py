"""Contexts: what note 2 calls global, inside a request and outside."""

from __future__ import annotations

from flask import Blueprint, Flask, current_app, g, has_app_context, has_request_context

blueprint = Blueprint("contexts", __name__, url_prefix="/contexts")


@blueprint.route("/name")
def name() -> str:
    """`current_app.name` in a request is the name of the app that serves it."""
    return current_app.name


@blueprint.route("/name-of-another-app")
def name_of_another_app() -> str:
    """Note 2's listing: `current_app` in the context of an app is that app."""
    app = Flask("example")
    with app.app_context():
        return current_app.name


@blueprint.route("/both")
def both() -> str:
    """A request has both contexts."""
    return f"application context: {has_app_context()}, request context: {has_request_context()}"


@blueprint.route("/counter")
def counter() -> str:
    """`g` is new in every request: what counts on it never passes 1."""
    g.count = g.get("count", 0) + 1
    return str(g.count)
