"""Sessions: what note 1 keeps between requests, in Flask's signed cookie."""

from __future__ import annotations

from flask import Blueprint, session

from app.examples import Example

TITLE = "Sessions"
EXAMPLES = (
    Example("sessions.login", "Keeps a name and a mobile number until the browser is closed."),
    Example("sessions.login_permanent", "Keeps them for 31 days: the cookie has an Expires date."),
    Example("sessions.index", "Greets by the name that was kept: “hello python” or “hello None”."),
    Example("sessions.logout", "Empties the session, which deletes its cookie."),
)

blueprint = Blueprint("sessions", __name__, url_prefix="/sessions")


@blueprint.route("/login")
def login() -> str:
    """Set session data."""
    session["name"] = "python"
    session["mobile"] = "18611111111"
    return "login success"


@blueprint.route("/login/permanent")
def login_permanent() -> str:
    """Set session data that outlives the browser."""
    session.permanent = True
    return login()


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
