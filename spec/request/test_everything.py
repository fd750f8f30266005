from flask import request

from spec.kit import claim

DOC = "quickstart#the-request-object"


@claim("request.everything.of-the-message-is-reachable")
def test_every_part_of_the_message_is_reachable(serve):
    """Method, path, query, headers, cookies, form and client address are all on request."""
    client = serve(
        lambda: "|".join(
            [
                request.method,
                request.path,
                request.args["q"],
                request.headers["X-Note"],
                request.cookies["c"],
                request.form["f"],
                request.remote_addr,
            ]
        ),
        "/path",
    )

    response = client.post("/path?q=1", data={"f": "2"}, headers={"X-Note": "3", "Cookie": "c=4"})

    assert response.text == "POST|/path|1|3|4|2|127.0.0.1"


@claim("request.cookies.holds-every-cookie", doc="api#flask.Request.cookies")
def test_cookies_map_every_name_to_its_value(ask):
    """cookies holds the name and value of each cookie in the Cookie header."""
    assert ask(lambda: dict(request.cookies), headers={"Cookie": "a=1; b=2"}) == {
        "a": "1",
        "b": "2",
    }


@claim("request.cookies.the-last-of-a-name-wins", werkzeug="<1.0")
def test_the_last_cookie_of_a_name_wins(ask):
    """Of two cookies with the same name the last is kept."""
    assert ask(lambda: request.cookies["a"], headers={"Cookie": "a=1; a=2"}) == "2"


@claim("request.cookies.the-first-of-a-name-wins", werkzeug=">=1.0")
def test_the_first_cookie_of_a_name_wins(ask):
    """Of two cookies with the same name indexing gives the first."""
    assert ask(lambda: request.cookies["a"], headers={"Cookie": "a=1; a=2"}) == "1"


@claim("request.cookies.getlist-gives-all", werkzeug=">=1.0", otherwise=AttributeError)
def test_getlist_gives_every_cookie_of_a_name(ask):
    """cookies.getlist() gives all values of a repeated name, in order."""
    assert ask(lambda: request.cookies.getlist("a"), headers={"Cookie": "a=1; a=2"}) == ["1", "2"]
