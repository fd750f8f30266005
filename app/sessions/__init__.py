"""Sessions: what note 1 keeps between requests, in the signed cookie or another store."""

from __future__ import annotations

from flask import Blueprint, current_app, redirect, render_template, request, session, url_for
from werkzeug.wrappers import Response

from app.examples import Example

TITLE = "Sessions"
EXAMPLES = (
    Example("sessions.login", "Keeps a name and a mobile number until the browser is closed."),
    Example("sessions.login_permanent", "Keeps them for 31 days: the cookie has an Expires date."),
    Example("sessions.index", "Greets by the name that was kept: “hello python” or “hello None”."),
    Example("sessions.logout", "Empties the session, which deletes its cookie."),
    Example(
        "sessions.home", "Logs in by a form; it does so without cookies too, see SESSION_STORE."
    ),
)

blueprint = Blueprint("sessions", __name__, url_prefix="/sessions")


@blueprint.route("/login")
def login() -> str:
    """Set session data, in a session of its own: a stored one gets a new id."""
    session.clear()
    session["name"] = "python"
    session["mobile"] = "18611111111"
    return "login success"


@blueprint.route("/login/permanent")
def login_permanent() -> str:
    """Set session data that outlives the browser."""
    answer = login()
    session.permanent = True
    return answer


@blueprint.route("/index")
def index() -> str:
    """Get session data."""
    name = session.get("name")
    return f"hello {name}"


@blueprint.route("/logout")
def logout() -> str:
    """Remove all session data."""
    session.clear()
    return "logout success"


@blueprint.route("/", methods=["GET", "POST"])
def home() -> str | Response:
    """Greet, and log in under the name that is sent."""
    if request.method == "POST":
        name = request.form["name"]
        session.clear()
        session["name"] = name
        return redirect(url_for(".home"), 303)
    store = current_app.config["SESSION_STORE"]
    return render_template("session.html", name=session.get("name"), store=store)
