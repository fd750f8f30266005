"""Cookies: set, read and deleted as in note 1."""

from __future__ import annotations

from flask import Blueprint, Response, abort, make_response, request
from markupsafe import escape

from app.examples import Example

TITLE = "Cookies"
EXAMPLES = (
    Example("cookies.set_cookie", "The whole listing: its last line leaves only Itcast3."),
    Example("cookies.set_three_cookies", "Without that line: Itcast, Itcast1 and Itcast2."),
    Example(
        "cookies.set_cookie_header", "That line alone: the header written by hand sets Itcast3."
    ),
    Example("cookies.get_cookie", "Reads Itcast; without that cookie the answer is 400."),
    Example("cookies.delete_cookie", "Deletes Itcast."),
)

blueprint = Blueprint("cookies", __name__, url_prefix="/cookies")


def add_three_cookies(resp: Response) -> None:
    """Add the listing's two temporary cookies, and one that lives for an hour."""
    resp.set_cookie("Itcast", "Python")
    resp.set_cookie("Itcast1", "Python1")
    resp.set_cookie("Itcast2", "Python1", max_age=3600)


def assign_cookie_header(resp: Response) -> None:
    """Assign the header by hand; an assignment replaces every cookie that was set before."""
    resp.headers["Set-Cookie"] = (
        "Itcast3=Python3; Expires=Sat, 18-Nov-2017 04:36:04 GMT; Max-Age=3600; Path=/"
    )


@blueprint.route("/set_cookie")
def set_cookie() -> Response:
    """Set the cookies of the whole listing, of which one remains."""
    resp = make_response("success")
    add_three_cookies(resp)
    assign_cookie_header(resp)
    return resp


@blueprint.route("/set_cookie/three")
def set_three_cookies() -> Response:
    """Set cookies with `set_cookie` alone; each call adds a header."""
    resp = make_response("success")
    add_three_cookies(resp)
    return resp


@blueprint.route("/set_cookie/header")
def set_cookie_header() -> Response:
    """Set a cookie with the header alone."""
    resp = make_response("success")
    assign_cookie_header(resp)
    return resp


@blueprint.route("/get_cookie")
def get_cookie() -> str:
    """Answer the value of Itcast; the note answers None, which is a 500, when it is missing."""
    c = request.cookies.get("Itcast")
    if c is None:
        abort(400, "The request has no cookie named Itcast; set it first.")
    return escape(c)


@blueprint.route("/delete_cookie")
def delete_cookie() -> Response:
    """Delete Itcast through the response."""
    resp = make_response("del success")
    resp.delete_cookie("Itcast")
    return resp
