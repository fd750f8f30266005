"""Requests: what note 1's view reads, and note 2's login form and search word."""

from __future__ import annotations

from flask import Blueprint, Response, render_template, request
from markupsafe import escape

from app.examples import Example, Field

TITLE = "Requests"
EXAMPLES = (
    Example(
        "request.index",
        "Name and age are read from the form, the city from the query string.",
        method="POST",
        fields=(Field("name", "python"), Field("age", "24")),
    ),
    Example(
        "/request/index?city=Shenzhen&country=China",
        "Without a form: every field of it is None, the city is there.",
    ),
    Example("request.html_form", "Note 1's form; it sends what the view above does not read."),
    Example(
        "request.login",
        "The template by GET; by POST a welcome for admin and secret, or the template's error.",
    ),
    Example("request.search", "A word from the query string.", fields=(Field("key", "flask"),)),
    Example("request.everything", "What the request says of itself, row by row of note 2's table."),
)

blueprint = Blueprint("request", __name__, url_prefix="/request")

ROWS = (
    *("form", "args", "values", "cookies", "files"),
    *("blueprint", "endpoint", "method", "scheme", "is_secure", "host"),
    *("path", "url", "base_url", "remote_addr"),
)


@blueprint.route("/index", methods=["GET", "POST"])
def index() -> Response:
    """Answer what arrived, as text: the listing sends it as HTML, where it could run scripts."""
    name = request.form.get("name")
    age = request.form.get("age")
    name_li = request.form.getlist("name")
    city = request.args.get("city")
    text = f"hello name={name}, age={age}, city={city}, name_li={name_li}"
    return Response(text, mimetype="text/plain")


@blueprint.route("/form")
def html_form() -> str:
    """Show the form of note 1; the page says where it is sent."""
    return render_template("form.html")


@blueprint.route("/login", methods=["POST", "GET"])
def login() -> str:
    """Log in from the form's fields; without one of them the answer is 400."""
    error = None
    if request.method == "POST":
        if valid_login(request.form["username"], request.form["password"]):
            return log_the_user_in(request.form["username"])
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
    """Answer the search word, empty where there is none."""
    searchword = request.args.get("key", "")
    return f"search for {escape(searchword)}"


@blueprint.route("/everything", methods=["GET", "POST"])
def everything() -> str:
    """Show the attributes of note 2's table, the headers and the body."""
    rows = [(name, getattr(request, name)) for name in ROWS]
    rows += [("headers", dict(request.headers)), ("get_data()", request.get_data())]
    return render_template("rows.html", title="What the request says of itself", rows=rows)
