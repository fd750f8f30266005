"""Contexts: what note 2 calls global, seen inside and outside a request."""

from __future__ import annotations

from flask import Blueprint, Flask, current_app, g, has_app_context, has_request_context

from app.examples import Example

TITLE = "Contexts"
EXAMPLES = (
    Example("contexts.name", "current_app.name, read inside the request that asks for it."),
    Example("contexts.name_of_another_app", "Note 2's example, in an application context."),
    Example("contexts.both", "A request has both contexts."),
    Example("contexts.counter", "g is new in every request: the count never passes 1."),
)

blueprint = Blueprint("contexts", __name__, url_prefix="/contexts")


@blueprint.route("/name")
def name() -> str:
    """Answer the name of the app that serves."""
    return current_app.name


@blueprint.route("/name-of-another-app")
def name_of_another_app() -> str:
    """Answer what note 2 prints, for an app of that name."""
    app = Flask("example")
    with app.app_context():
        return current_app.name


@blueprint.route("/both")
def both() -> str:
    """Answer which contexts there are."""
    return f"application context: {has_app_context()}, request context: {has_request_context()}"


@blueprint.route("/counter")
def counter() -> str:
    """Count on g."""
    g.count = g.get("count", 0) + 1
    return str(g.count)
