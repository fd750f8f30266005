"""Sessions: what note 1 keeps between requests, in a cookie that Flask signs."""

from __future__ import annotations

from flask import Blueprint, current_app, redirect, render_template, request, session, url_for
from markupsafe import escape
from werkzeug.wrappers import Response

blueprint = Blueprint("sessions", __name__, url_prefix="/sessions")


@blueprint.route("/login")
def login() -> str:
    """Note 1's login sets session data, which a browser keeps until it is closed."""
    session.clear()  # beyond the note: a session in a store gets a new id
    # Set session data
    session["name"] = "python"
    session["mobile"] = "18611111111"
    return "login success"


@blueprint.route("/login/permanent")
def login_permanent() -> str:
    """A permanent session outlives the browser: its cookie has an Expires date, in 31 days."""
    answer = login()
    session.permanent = True
    return answer


@blueprint.route("/index")
def index() -> str:
    """Note 1's index gets session data: it answers “hello python”, or “hello None”."""
    # Get session data
    name = session.get("name")
    return "hello %s" % escape(name)


@blueprint.route("/logout")
def logout() -> str:
    """The logout empties the session, which deletes its cookie."""
    session.clear()
    return "logout success"


@blueprint.route("/", methods=["GET", "POST"])
def home() -> str | Response:
    """A form that logs in under any name; with `SESSION_STORE=url` it does so without cookies."""
    if request.method == "POST":
        name = request.form["name"]
        session.clear()
        session["name"] = name
        return redirect(url_for(".home"), 303)
    store = current_app.config["SESSION_STORE"]
    return render_template("session.html", name=session.get("name"), store=store)
