"""Statuses: every form in which note 1 gives a status, the one of note 2, and odd ones."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, Response, make_response

# Flask's types know a status as a number only; Flask itself takes text as well.
TextStatus = Any

blueprint = Blueprint("statuses", __name__, url_prefix="/statuses")


@blueprint.route("/list")
def headers_list() -> tuple[str, int, list[tuple[str, str]]]:
    """Note 1 wraps the headers with a list: 400, `Itcast` and `City`."""
    return "index page", 400, [("Itcast", "pyton"), ("City", "shenzhen")]


@blueprint.route("/dict")
def headers_dict() -> tuple[str, int, dict[str, str]]:
    """Note 1 wraps the headers with a dictionary: `Itcast1` and `City1`."""
    return "index page", 400, {"Itcast1": "python1", "City1": "sz1"}


@blueprint.route("/number")
def number() -> tuple[str, int, dict[str, str]]:
    """Note 1 customizes the status code: 666, which HTTP does not know, is UNKNOWN."""
    return "index page", 666, {"Itcast1": "python1", "City1": "sz1"}


@blueprint.route("/text")
def text() -> TextStatus:
    """Note 1 customizes the description of the status code as well."""
    return "index page", "666 itcast status", {"Itcast1": "python1", "City1": "sz1"}


@blueprint.route("/text-alone")
def text_alone() -> TextStatus:
    """Note 1 omits the response headers."""
    return "index page", "666 itcast status"


@blueprint.route("/index")
def index() -> Response:
    """Note 1's listing: `make_response()`, then the status and the header `city`."""
    resp = make_response("index page 2")
    resp.status = "999 itcast"  # Set status code
    resp.headers["city"] = "sz"  # Set response header
    return resp


@blueprint.route("/lower-case")
def lower_case() -> Response:
    """Note 1's first lines: a header and a status, which is sent as it is written, and no body."""
    resp = make_response()
    resp.headers["sample"] = "value"
    resp.status = "404 not found"
    return resp


@blueprint.route("/bad-request")
def bad_request() -> tuple[str, int]:
    """Note 2's listing: the status code comes after the string."""
    return "<h1>Bad Request!</h1>", 400


@blueprint.route("/number-as-text")
def number_as_text() -> TextStatus:
    """A status string that is a number alone gets the words of that number."""
    return "index page", "404"


@blueprint.route("/words-alone")
def words_alone() -> TextStatus:
    """A status string without a number gets 0 in front; a browser may refuse to show it."""
    return "index page", "itcast"


@blueprint.route("/empty")
def empty() -> TextStatus:
    """An empty status string raises ValueError."""
    return "index page", ""
