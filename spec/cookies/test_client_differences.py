import flask

from spec.kit import claim

DOC = "rfc:6265#section-5.3"


@claim("cookies.client.sends-in-the-order-of-setting", doc="rfc:6265#section-5.4")
def test_cookies_are_sent_in_the_order_in_which_they_were_set(jar):
    """The cookie that was set first is sent first, where browsers send the longest path first."""
    jar.post("/", data="a=1; Path=/")
    jar.post("/", data="b=2; Path=/x")

    assert jar.get("/x").text == "a=1; b=2"


@claim("cookies.client.foreign-host-deletes")
def test_a_foreign_host_deletes_a_cookie(jar):
    """A host deletes the cookie of a domain that it does not belong to."""
    jar.post("/", "http://example.com/", data="a=b; Domain=example.com; Path=/")
    jar.post("/", "http://other.example/", data="a=; Max-Age=0; Domain=example.com; Path=/")

    assert jar.get("/", "http://example.com/").text == "no cookie"


def after_an_empty_max_age(jar):
    """Set a cookie, then the same with an empty Max-Age; give what is left."""
    jar.post("/", data="a=1; Path=/")
    try:
        jar.post("/", data="a=2; Max-Age=; Path=/")
    except ValueError:
        return "an error"
    return jar.get("/").text


@claim("cookies.client.empty-max-age-drops-the-line", werkzeug="<2.3")
def test_a_line_with_an_empty_max_age_is_dropped(jar):
    """A line whose Max-Age is empty changes nothing."""
    assert after_an_empty_max_age(jar) == "a=1"


@claim("cookies.client.empty-max-age-raises", werkzeug=">=2.3,<2.3.2")
def test_an_empty_max_age_raises(jar):
    """An empty Max-Age is a ValueError in the client."""
    assert after_an_empty_max_age(jar) == "an error"


@claim("cookies.client.empty-max-age-deletes", werkzeug=">=2.3.2")
def test_an_empty_max_age_deletes(jar):
    """An empty Max-Age takes the cookie out of the client, where browsers ignore the attribute."""
    assert after_an_empty_max_age(jar) == "no cookie"


@claim("cookies.client.max-age-wins-over-the-epoch", werkzeug="<2.3.2")
def test_max_age_wins_over_the_epoch(jar):
    """A cookie with an Expires of 1970 and a Max-Age of an hour lives."""
    jar.post("/", data="a=b; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=3600; Path=/")

    assert jar.get("/").text == "a=b"


@claim("cookies.client.epoch-wins-over-max-age", werkzeug=">=2.3.2")
def test_the_epoch_wins_over_max_age(jar):
    """An Expires of 1970 deletes, whatever Max-Age says."""
    jar.post("/", data="a=b; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=3600; Path=/")

    assert jar.get("/").text == "no cookie"


def set_then_deleted():
    """Answer with a cookie that is set and then deleted."""
    response = flask.make_response("")
    response.set_cookie("a", "b", path="/")
    response.delete_cookie("a", path="/")
    return response


@claim("cookies.client.deletes-before-it-sets", werkzeug="<2.3")
def test_a_response_deletes_before_it_sets(app, jar):
    """A cookie that a response sets and then deletes is kept."""
    app.add_url_rule("/both", "both", set_then_deleted)
    jar.get("/both")

    assert jar.get("/").text == "a=b"


@claim("cookies.client.lines-count-in-their-order", werkzeug=">=2.3")
def test_the_lines_of_a_response_count_in_their_order(app, jar):
    """A cookie that a response sets and then deletes is deleted, as in a browser."""
    app.add_url_rule("/both", "both", set_then_deleted)
    jar.get("/both")

    assert jar.get("/").text == "no cookie"
