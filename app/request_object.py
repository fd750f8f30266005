"""Requests: what note 1's view reads, and note 2's login form and search word."""

from __future__ import annotations

from flask import Blueprint, Response, render_template, request
from markupsafe import escape

blueprint = Blueprint("request", __name__, url_prefix="/request")

ROWS = (
    *("form", "args", "values", "cookies", "files"),
    *("blueprint", "endpoint", "method", "scheme", "is_secure", "host"),
    *("path", "url", "base_url", "remote_addr"),
)


@blueprint.route("/index", methods=["GET", "POST"])
def index() -> Response:
    """Note 1's view reads name and age from the form, city from the query string.

    What is not sent is None. As text/plain, which the note's is not, no answer can run scripts.
    """
    # get() gives only the first of multiple parameters with the same name
    name = request.form.get("name")
    age = request.form.get("age")
    name_li = request.form.getlist("name")

    # If the data of the request body is not in form format, it can be obtained through request.data
    print("request.data: %s" % request.data)  # type: ignore[str-bytes-safe]  # noqa: T201

    # args is used to extract the parameters (query string) in the url
    city = request.args.get("city")
    text = "hello name=%s, age=%s, city=%s, name_li=%s" % (name, age, city, name_li)
    return Response(text, mimetype="text/plain")


@blueprint.route("/form")
def html_form() -> str:
    """Note 1's form; it is sent to `/request/everything`."""
    return render_template("form.html")


@blueprint.route("/login", methods=["POST", "GET"])
def login() -> str:
    """Note 2's login shows a form, and welcomes admin with the password secret."""
    error = None
    if request.method == "POST":
        if valid_login(request.form["username"], request.form["password"]):
            return log_the_user_in(request.form["username"])
        else:  # noqa: RET505
            error = "Invalid username/password"
    return render_template("login.html", error=error)


def valid_login(username: str, password: str) -> bool:
    """Tell whether the one user that there is wants to log in; the note leaves this out."""
    return (username, password) == ("admin", "secret")


def log_the_user_in(username: str) -> str:
    """Welcome the user; the note leaves this out."""
    return f"welcome {escape(username)}"


@blueprint.route("/search")
def search() -> str:
    """Note 2's search word, from the query string; it is empty if it is not sent."""
    searchword = request.args.get("key", "")
    return f"search for {escape(searchword)}"


@blueprint.route("/everything", methods=["GET", "POST"])
def everything() -> str:
    """All that note 2's table says a request has, row by row."""
    rows = [(name, getattr(request, name)) for name in ROWS]
    rows += [("headers", dict(request.headers)), ("get_data()", request.get_data())]
    return render_template("rows.html", title="What the request says of itself", rows=rows)
