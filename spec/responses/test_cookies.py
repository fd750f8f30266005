import flask

from spec.kit import claim

DOC = "api#flask.Response.set_cookie"


@claim("responses.cookies.deleting-sends-one", doc="api#flask.Response.delete_cookie")
def test_deleting_a_cookie_sends_an_empty_one():
    """`delete_cookie()` sends an empty, expired cookie, so that the browser deletes its own."""
    response = flask.Response()
    response.delete_cookie("a")

    name, expires, max_age, *_ = response.headers["Set-Cookie"].split("; ")
    assert (name, expires.replace("-", " "), max_age) == (
        "a=",
        "Expires=Thu, 01 Jan 1970 00:00:00 GMT",
        "Max-Age=0",
    )
