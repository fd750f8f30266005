"""Cookies: set, read and deleted as in note 1."""

from __future__ import annotations

from flask import Blueprint, Response, abort, make_response, request
from markupsafe import escape

blueprint = Blueprint("cookies", __name__, url_prefix="/cookies")


@blueprint.route("/set_cookie")
def set_cookie() -> Response:
    """Note 1's listing: the header that is assigned last replaces the three cookies before it."""
    resp = make_response("success")
    # Set a cookie. It is temporary by default: it expires when the browser is closed
    resp.set_cookie("Itcast", "Python")
    resp.set_cookie("Itcast1", "Python1")
    # max_age sets the validity period in seconds
    resp.set_cookie("Itcast2", "Python1", max_age=3600)
    # Set the cookie by setting the request header
    resp.headers["Set-Cookie"] = (
        "Itcast3=Python3; Expires=Sat, 18-Nov-2017 04:36:04 GMT; Max-Age=3600; Path=/"
    )
    return resp


@blueprint.route("/set_cookie/three")
def set_three_cookies() -> Response:
    """The listing without that header sends three cookies: each `set_cookie()` adds one."""
    resp = make_response("success")
    resp.set_cookie("Itcast", "Python")
    resp.set_cookie("Itcast1", "Python1")
    resp.set_cookie("Itcast2", "Python1", max_age=3600)
    return resp


@blueprint.route("/set_cookie/header")
def set_cookie_header() -> Response:
    """That header alone, which is written by hand, sends `Itcast3`."""
    resp = make_response("success")
    resp.headers["Set-Cookie"] = (
        "Itcast3=Python3; Expires=Sat, 18-Nov-2017 04:36:04 GMT; Max-Age=3600; Path=/"
    )
    return resp


@blueprint.route("/get_cookie")
def get_cookie() -> str:
    """Note 1's view reads `Itcast`; without that cookie this one answers 400.

    The note's returns None, which is a 500.
    """
    c = request.cookies.get("Itcast")
    if c is None:
        abort(400, "The request has no cookie named Itcast; set it first.")
    return escape(c)


@blueprint.route("/delete_cookie")
def delete_cookie() -> Response:
    """Note 1's view deletes `Itcast`."""
    resp = make_response("del success")
    # delete cookie
    resp.delete_cookie("Itcast")
    return resp
