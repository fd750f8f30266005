"""JSON: the ways of the two notes to answer with it."""

from __future__ import annotations

import json

from flask import Blueprint, Response, jsonify

blueprint = Blueprint("json", __name__, url_prefix="/json")


@blueprint.route("/index")
def index() -> Response:
    """Note 1's third way: `jsonify()` takes keywords as well."""
    return jsonify(city="sz", country="china")


@blueprint.route("/dumps")
def dumps() -> tuple[str, int, dict[str, str]]:
    """Note 1's first way: `json.dumps()` of a dictionary, the Content-Type given by hand."""
    data = {
        "name": "python",
        "age": 24,
    }
    # json.dumps (dictionary) converts python's dictionary to a json string
    json_str = json.dumps(data)
    return json_str, 200, {"Content-Type": "application/json"}


@blueprint.route("/data")
def data() -> Response:
    """Note 1's second way: `jsonify()` of the dictionary gives the Content-Type as well."""
    data = {
        "name": "python",
        "age": 24,
    }
    return jsonify(data)


@blueprint.route("/note-2")
def note_2() -> Response:
    """Note 2's listing: `jsonify()` of a dictionary; the age stays a string."""
    d = {"name": "lin", "age": "27"}
    return jsonify(d)
