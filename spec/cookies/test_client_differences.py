import flask
import pytest

from spec.kit import claim

DOC = "rfc:6265#section-5.3"


@claim("cookies.client.sends-in-the-order-of-setting", doc="rfc:6265#section-5.4")
def test_cookies_are_sent_in_the_order_in_which_they_were_set(jar):
    """The test client sends cookies in the order of setting, not the longest path first."""
    jar.post("/", data="a=1; Path=/")
    jar.post("/", data="b=2; Path=/x")

    assert jar.get("/x").text == "a=1; b=2"


@claim("cookies.client.foreign-host-deletes")
def test_a_foreign_host_deletes_a_cookie(jar):
    """In the test client a host can delete the cookie of a domain that it does not belong to."""
    jar.post("/", "http://example.com/", data="a=b; Domain=example.com; Path=/")
    jar.post("/", "http://other.example/", data="a=; Max-Age=0; Domain=example.com; Path=/")

    assert jar.get("/", "http://example.com/").text == "no cookie"


@claim(
    "cookies.client.empty-max-age-drops-the-line",
    werkzeug="<2.3",
    otherwise=(AssertionError, ValueError),
)
def test_a_line_with_an_empty_max_age_is_dropped(jar):
    """Before Werkzeug 2.3 the test client ignores a Set-Cookie line with an empty Max-Age."""
    jar.post("/", data="a=1; Path=/")
    jar.post("/", data="a=2; Max-Age=; Path=/")

    assert jar.get("/").text == "a=1"


@claim("cookies.client.empty-max-age-raises", werkzeug=">=2.3,<2.3.2")
def test_an_empty_max_age_raises(jar):
    """In Werkzeug 2.3.0 and 2.3.1 an empty Max-Age raises ValueError in the test client."""
    with pytest.raises(ValueError, match="invalid literal for int"):
        jar.post("/", data="a=2; Max-Age=; Path=/")


@claim(
    "cookies.client.empty-max-age-deletes",
    werkzeug=">=2.3.2",
    otherwise=(AssertionError, ValueError),
)
def test_an_empty_max_age_deletes(jar):
    """An empty Max-Age deletes the cookie in the test client; browsers ignore the attribute."""
    jar.post("/", data="a=1; Path=/")
    jar.post("/", data="a=2; Max-Age=; Path=/")

    assert jar.get("/").text == "no cookie"


@claim("cookies.client.max-age-wins-over-the-epoch", werkzeug="<2.3.2")
def test_max_age_wins_over_the_epoch(jar):
    """A cookie with an Expires of 1970 and a Max-Age of an hour is kept by the test client."""
    jar.post("/", data="a=b; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=3600; Path=/")

    assert jar.get("/").text == "a=b"


@claim("cookies.client.epoch-wins-over-max-age", werkzeug=">=2.3.2")
def test_the_epoch_wins_over_max_age(jar):
    """An Expires of 1970 deletes the cookie in the test client, whatever its Max-Age."""
    jar.post("/", data="a=b; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=3600; Path=/")

    assert jar.get("/").text == "no cookie"


@claim("cookies.client.deletes-before-it-sets", werkzeug="<2.3")
def test_a_response_deletes_before_it_sets(app, jar):
    """Before Werkzeug 2.3 the test client keeps a cookie that a response sets and then deletes."""

    @app.route("/both")
    def both():
        response = flask.make_response("")
        response.set_cookie("a", "b", path="/")
        response.delete_cookie("a", path="/")
        return response

    jar.get("/both")

    assert jar.get("/").text == "a=b"


@claim("cookies.client.lines-count-in-their-order", werkzeug=">=2.3")
def test_the_lines_of_a_response_count_in_their_order(app, jar):
    """A cookie that a response sets and then deletes is deleted in the test client."""

    @app.route("/both")
    def both():
        response = flask.make_response("")
        response.set_cookie("a", "b", path="/")
        response.delete_cookie("a", path="/")
        return response

    jar.get("/both")

    assert jar.get("/").text == "no cookie"
