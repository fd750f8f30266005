"""Statuses: every form in which note 1 gives a status, and the one of note 2."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, Response, make_response

from app.examples import Example

TITLE = "Statuses"
EXAMPLES = (
    Example("statuses.headers_list", "A tuple with a list of headers: 400, Itcast and City."),
    Example("statuses.headers_dict", "A tuple with a dictionary of headers: Itcast1 and City1."),
    Example("statuses.number", "A number that HTTP does not know: 666 UNKNOWN."),
    Example("statuses.text", "A status with its own words, “666 itcast status”, and headers."),
    Example("statuses.text_alone", "“666 itcast status” again, the headers left out."),
    Example("statuses.index", "make_response(): “999 itcast” and the header city: sz."),
    Example(
        "statuses.lower_case", "“404 not found” is sent as written, with a header and no body."
    ),
    Example("statuses.bad_request", "A number after the text: 400 BAD REQUEST."),
    Example("statuses.number_as_text", "“404” given as text, without words."),
    Example(
        "statuses.words_alone",
        "“itcast” without a number is sent as “0 itcast”; a browser may refuse to show it.",
    ),
    Example("statuses.empty", "An empty status is a ValueError.", fails=True),
)

# Flask's types know a status as a number only; Flask itself takes text as well.
TextStatus = Any

blueprint = Blueprint("statuses", __name__, url_prefix="/statuses")


@blueprint.route("/list")
def headers_list() -> tuple[str, int, list[tuple[str, str]]]:
    """Wrap the headers with a list."""
    return "index page", 400, [("Itcast", "pyton"), ("City", "shenzhen")]


@blueprint.route("/dict")
def headers_dict() -> tuple[str, int, dict[str, str]]:
    """Wrap the headers with a dictionary."""
    return "index page", 400, {"Itcast1": "python1", "City1": "sz1"}


@blueprint.route("/number")
def number() -> tuple[str, int, dict[str, str]]:
    """Make up a status code."""
    return "index page", 666, {"Itcast1": "python1", "City1": "sz1"}


@blueprint.route("/text")
def text() -> TextStatus:
    """Make up a status code and its description."""
    return "index page", "666 itcast status", {"Itcast1": "python1", "City1": "sz1"}


@blueprint.route("/text-alone")
def text_alone() -> TextStatus:
    """Leave the headers out."""
    return "index page", "666 itcast status"


@blueprint.route("/index")
def index() -> Response:
    """Build the response with `make_response`."""
    resp = make_response("index page 2")
    resp.status = "999 itcast"
    resp.headers["city"] = "sz"
    return resp


@blueprint.route("/lower-case")
def lower_case() -> Response:
    """Set a header and a status in lower case on an empty response."""
    resp = make_response()
    resp.headers["sample"] = "value"
    resp.status = "404 not found"
    return resp


@blueprint.route("/bad-request")
def bad_request() -> tuple[str, int]:
    """Give the status after the text, as note 2 does."""
    return "<h1>Bad Request!</h1>", 400


@blueprint.route("/number-as-text")
def number_as_text() -> TextStatus:
    """Give a status text that is a number alone."""
    return "index page", "404"


@blueprint.route("/words-alone")
def words_alone() -> TextStatus:
    """Give a status text without a number; Werkzeug puts 0 in front."""
    return "index page", "itcast"


@blueprint.route("/empty")
def empty() -> TextStatus:
    """Give an empty status text, on purpose: it is a ValueError."""
    return "index page", ""
