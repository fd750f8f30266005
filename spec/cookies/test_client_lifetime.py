import datetime as dt

import flask
import pytest

from spec.kit import claim

DOC = "werkzeug:test#werkzeug.test.Client"
EPOCH = "Thu, 01 Jan 1970 00:00:00 GMT"


@claim("cookies.client.max-age-zero-deletes")
def test_a_max_age_of_zero_deletes(jar):
    """Max-Age=0 deletes the cookie in the test client."""
    jar.post("/", data="a=b; Path=/")
    jar.post("/", data="a=; Max-Age=0; Path=/")

    assert jar.get("/").text == "no cookie"


@claim("cookies.client.epoch-deletes", werkzeug="<2.3 || >=2.3.2")
def test_an_expires_of_the_epoch_deletes(jar):
    """An Expires of 1970 deletes the cookie in the test client."""
    jar.post("/", data="a=b; Path=/")
    jar.post("/", data=f"a=; Expires={EPOCH}; Path=/")

    assert jar.get("/").text == "no cookie"


@claim("cookies.client.epoch-does-not-delete", werkzeug=">=2.3,<2.3.2")
def test_an_expires_of_the_epoch_does_not_delete(jar):
    """In Werkzeug 2.3.0 and 2.3.1 the test client keeps a cookie with an Expires of 1970."""
    jar.post("/", data="a=b; Path=/")
    jar.post("/", data=f"a=c; Expires={EPOCH}; Path=/")

    assert jar.get("/").text == "a=c"


@claim("cookies.client.max-age-wins-over-expires")
def test_max_age_wins_over_a_past_expires(jar):
    """A cookie with a past Expires and a Max-Age of an hour is kept by the test client."""
    jar.post("/", data="a=b; Expires=Sat, 18-Nov-2017 04:36:04 GMT; Max-Age=3600; Path=/")

    assert jar.get("/").text == "a=b"


@claim("cookies.client.past-expires-deletes", werkzeug="<2.3")
def test_a_past_expires_deletes(jar):
    """Before Werkzeug 2.3 a past Expires deletes the cookie in the test client."""
    jar.post("/", data="a=b; Path=/")
    jar.post("/", data="a=; Expires=Sat, 18 Nov 2017 04:36:04 GMT; Path=/")

    assert jar.get("/").text == "no cookie"


@claim("cookies.client.past-expires-is-kept", werkzeug=">=2.3")
def test_a_past_expires_is_kept(jar):
    """The test client keeps and sends a cookie whose Expires is past."""
    jar.post("/", data="a=b; Expires=Sat, 18 Nov 2017 04:36:04 GMT; Path=/")

    assert jar.get("/").text == "a=b"


@claim("cookies.client.negative-max-age-deletes", werkzeug="<2.3")
def test_a_negative_max_age_deletes(jar):
    """Before Werkzeug 2.3 a negative Max-Age deletes the cookie in the test client."""
    jar.post("/", data="a=b; Path=/")
    jar.post("/", data="a=; Max-Age=-1; Path=/")

    assert jar.get("/").text == "no cookie"


@claim("cookies.client.negative-max-age-is-kept", werkzeug=">=2.3")
def test_a_negative_max_age_is_kept(jar):
    """The test client keeps and sends a cookie with a negative Max-Age."""
    jar.post("/", data="a=b; Max-Age=-1; Path=/")

    assert jar.get("/").text == "a=b"


@claim("cookies.client.does-not-age")
@pytest.mark.parametrize("lifetime", ["Max-Age=60", "Expires=Thu, 01 Jan 2026 12:01:00 GMT"])
def test_the_client_does_not_age_its_cookies(jar, clock, lifetime):
    """The test client still sends a cookie whose lifetime has ended since it was set."""
    jar.post("/", data=f"a=b; {lifetime}; Path=/")
    clock.shift(dt.timedelta(hours=1))

    assert jar.get("/").text == "a=b"


@claim(
    "cookies.client.delete-cookie-of-a-response-removes-it", doc="api#flask.Response.delete_cookie"
)
def test_delete_cookie_of_a_response_reaches_the_client(app, client):
    """`delete_cookie()` removes a cookie from the test client that `set_cookie()` set."""

    @app.route("/<action>")
    def act(action):
        response = flask.make_response(flask.request.headers.get("Cookie", "no cookie"))
        if action == "set":
            response.set_cookie("a", "b", path="/")
        if action == "delete":
            response.delete_cookie("a", path="/")
        return response

    client.get("/set")

    assert [client.get("/delete").text, client.get("/see").text] == ["a=b", "no cookie"]
