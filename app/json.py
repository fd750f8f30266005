"""JSON: the ways of the two notes to answer with it."""

from __future__ import annotations

import json

from flask import Blueprint, Response, jsonify

from app.examples import Example

TITLE = "JSON"
EXAMPLES = (
    Example("json.index", "jsonify() of keywords: city and country."),
    Example("json.dumps", "json.dumps() of a dictionary, the Content-Type written by hand."),
    Example("json.data", "jsonify() of the same dictionary."),
    Example("json.note_2", "jsonify() of note 2's dictionary; the age stays a text."),
)

blueprint = Blueprint("json", __name__, url_prefix="/json")

DATA = {"name": "python", "age": 24}


@blueprint.route("/index")
def index() -> Response:
    """Answer with keywords."""
    return jsonify(city="sz", country="china")


@blueprint.route("/dumps")
def dumps() -> tuple[str, int, dict[str, str]]:
    """Convert the dictionary to a string, and name its type."""
    json_str = json.dumps(DATA)
    return json_str, 200, {"Content-Type": "application/json"}


@blueprint.route("/data")
def data() -> Response:
    """Let jsonify convert the dictionary and name its type."""
    return jsonify(DATA)


@blueprint.route("/note-2")
def note_2() -> Response:
    """Answer with the dictionary of note 2."""
    d = {"name": "lin", "age": "27"}
    return jsonify(d)
