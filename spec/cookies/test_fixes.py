"""What changes of cookies say to write instead, run on both sides of them."""

import calendar
import datetime as dt
import time
from email.utils import parsedate_to_datetime
from urllib.parse import quote

import flask
import pytest
from werkzeug.http import parse_date

from spec.kit import claim

DOC = "api#flask.Response.set_cookie"

DAY = dt.date(2030, 5, 17)
MIDNIGHT = dt.datetime(2030, 5, 17, tzinfo=dt.timezone.utc)


@claim("cookies.fixes.lines-are-alike-on-every-release")
@pytest.mark.parametrize(
    ("given", "line"),
    [
        pytest.param(("b", {}), "a=b; Path=/", id="path"),
        pytest.param(("", {}), "a=; Path=/", id="equals-sign"),
        pytest.param(
            ("b", {"domain": "cups.example"}), "a=b; Domain=cups.example; Path=/", id="no-dot"
        ),
        pytest.param(
            ("b", {"domain": "t\xeba.example:80".partition(":")[0]}),
            "a=b; Domain=xn--ta-hja.example; Path=/",
            id="no-port",
        ),
        pytest.param(
            ("b", {"secure": bool(1), "httponly": bool("")}), "a=b; Secure; Path=/", id="bools"
        ),
        pytest.param(("b", {"path": quote("/tea;a?")}), "a=b; Path=/tea%3Ba%3F", id="quoted-path"),
        pytest.param((quote("b=c/d", safe=""), {}), "a=b%3Dc%2Fd; Path=/", id="separators"),
        pytest.param((quote("\x1a"), {}), "a=%1A; Path=/", id="controls"),
    ],
)
def test_lines_of_fixes_are_alike(given, line):
    """With a path, bools and quoted values `set_cookie()` writes one line on every release."""
    value, options = given
    response = flask.Response()
    response.set_cookie("a", value, **{"path": "/", **options})

    assert response.headers["Set-Cookie"] == line


@claim("cookies.fixes.dates-are-parsed-on-every-release")
@pytest.mark.parametrize(
    "expires",
    [
        pytest.param(dt.datetime.combine(DAY, dt.time(), dt.timezone.utc), id="combined"),
        pytest.param(calendar.timegm(time.strptime("2030-05-17", "%Y-%m-%d")), id="timegm"),
    ],
)
def test_a_date_is_parsed(expires):
    """`parsedate_to_datetime()` and `parse_date()` read the Expires that `set_cookie()` writes."""
    response = flask.Response()
    response.set_cookie("a", "b", expires=expires)
    text = response.headers["Set-Cookie"].split("; ")[1].partition("=")[2]

    assert parsedate_to_datetime(text) == MIDNIGHT
    assert parse_date(text).replace(tzinfo=dt.timezone.utc) == MIDNIGHT


@claim("cookies.fixes.deletions-are-written-with-flags-on-every-release")
def test_set_cookie_deletes_with_flags():
    """`set_cookie()` with `expires=0` and `max_age=0` is a deletion that has flags."""
    response = flask.Response()
    response.set_cookie("a", expires=0, max_age=0, secure=True, path="/")
    parts = response.headers["Set-Cookie"].split("; ")

    assert [it for it in parts if "1970" not in it] == ["a=", "Max-Age=0", "Secure", "Path=/"]


@claim("cookies.fixes.whole-seconds-are-sent-on-every-release")
def test_whole_seconds_are_sent():
    """The seconds of a timedelta, made an int, are sent as Max-Age on every release."""
    response = flask.Response()
    response.set_cookie("a", max_age=int(dt.timedelta(seconds=-1.5).total_seconds()))

    assert "Max-Age=-1" in response.headers["Set-Cookie"].split("; ")


@claim("cookies.fixes.strip-removes-controls-on-every-release", doc="api#flask.Request.cookies")
def test_strip_removes_controls(app):
    """`strip()` of a cookie's value removes control characters, which some releases keep."""
    with app.test_request_context(headers={"Cookie": "a=\x1cb\x1f"}):
        assert flask.request.cookies["a"].strip() == "b"


@claim("cookies.fixes.client-keeps-what-set-cookie-writes", doc="api#flask.testing.FlaskClient")
@pytest.mark.parametrize(
    "options",
    [
        pytest.param({}, id="root"),
        pytest.param({"max_age": 60}, id="max-age-alone"),
        pytest.param({"domain": "cups.example"}, id="plain-domain"),
    ],
)
def test_the_client_keeps_what_set_cookie_writes(app, client, options):
    """A cookie of `set_cookie()` for the root is sent to every URL of its host or domain."""

    @app.route("/tea/set")
    def tea():
        response = flask.Response()
        response.set_cookie("a", "b", path="/", **options)
        return response

    app.add_url_rule("/see", "see", lambda: flask.request.headers.get("Cookie", ""))
    client.get("/tea/set", "http://cups.example")

    assert client.get("/see", "http://cups.example").text == "a=b"


@claim("cookies.fixes.one-base-url-shares-a-session", doc="api#flask.testing.FlaskClient")
def test_one_base_url_shares_a_session(app, client):
    """With the same `base_url` a request reads what `session_transaction()` wrote."""
    app.add_url_rule("/", "see", lambda: flask.session.get("a", ""))
    with client.session_transaction(base_url="http://cups.example") as session:
        session["a"] = "b"

    assert client.get("/", base_url="http://cups.example").text == "b"


@claim(
    "cookies.fixes.options-of-the-client-are-named",
    werkzeug="<3.0",
    otherwise=TypeError,
    doc="werkzeug:test#werkzeug.test.Client.set_cookie",
)
@pytest.mark.filterwarnings("ignore:The first parameter 'server_name':DeprecationWarning")
def test_options_of_the_client_are_named(jar):
    """The client's `set_cookie()` deletes a cookie with a `max_age` of 0 given by name."""
    jar.set_cookie("localhost", "a", "b")
    jar.set_cookie("localhost", "a", "b", max_age=0, path="/")

    assert jar.get("/").text == "no cookie"
