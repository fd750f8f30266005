import datetime as dt

import flask
import pytest

from spec.cookies.header import attributes_of
from spec.kit import claim

DOC = "api#flask.Response.delete_cookie"
EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.timezone.utc)


@claim("cookies.delete.sends-a-date-with-dashes", werkzeug="<2.0")
def test_a_deletion_is_an_empty_cookie_of_the_epoch_with_dashes():
    """Before Werkzeug 2.0 `delete_cookie()` sends an empty cookie with a dashed date in 1970."""
    response = flask.Response()
    response.delete_cookie("a")

    assert response.headers.getlist("Set-Cookie") == [
        "a=; Expires=Thu, 01-Jan-1970 00:00:00 GMT; Max-Age=0; Path=/"
    ]


@claim("cookies.delete.sends-a-date-with-spaces", werkzeug=">=2.0,<2.3 || >=2.3.3")
def test_a_deletion_is_an_empty_cookie_of_the_epoch_with_spaces():
    """`delete_cookie()` sends an empty cookie with a Max-Age of 0 and an Expires in 1970."""
    response = flask.Response()
    response.delete_cookie("a")

    assert response.headers.getlist("Set-Cookie") == [
        "a=; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=0; Path=/"
    ]


@claim("cookies.delete.sends-path-and-domain")
def test_a_deletion_names_path_and_domain():
    """`delete_cookie()` sends an empty, expired cookie with the `path` and `domain` given."""
    response = flask.Response()
    response.delete_cookie("a", "/x", "example.com")

    line = response.headers["Set-Cookie"]
    assert line.partition("; ")[0] == "a="
    assert attributes_of(line) == {
        "Domain": "example.com",
        "Expires": EPOCH,
        "Max-Age": "0",
        "Path": "/x",
    }


@claim("cookies.delete.adds-to-earlier-cookies")
def test_a_deletion_does_not_take_back_a_cookie_set_before():
    """`delete_cookie()` adds a header and leaves that of an earlier `set_cookie()`."""
    response = flask.Response()
    response.set_cookie("a", "b", path=None)
    response.delete_cookie("a", path=None)

    lines = response.headers.getlist("Set-Cookie")
    assert [line.partition(";")[0] for line in lines] == ["a=b", "a="]


@claim("cookies.delete.takes-flags", werkzeug=">=2.0", otherwise=TypeError)
def test_a_deletion_takes_the_flags_of_a_cookie():
    """`delete_cookie()` accepts `secure`, `httponly` and `samesite`."""
    response = flask.Response()
    response.delete_cookie("a", path="/x", secure=True, httponly=True, samesite="None")

    assert response.headers["Set-Cookie"] == (
        "a=; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=0; "
        "Secure; HttpOnly; Path=/x; SameSite=None"
    )


@claim("cookies.delete.refuses-flags", werkzeug="<2.0")
@pytest.mark.parametrize("flag", ["secure", "samesite"])
def test_a_deletion_refuses_the_flags_of_a_cookie(flag):
    """Before Werkzeug 2.0 `delete_cookie()` raises TypeError for a flag such as `secure`."""
    with pytest.raises(TypeError, match=f"got an unexpected keyword argument '{flag}'"):
        flask.Response().delete_cookie("a", **{flag: "Lax"})


@claim("cookies.delete.takes-partitioned", werkzeug=">=3.1", otherwise=TypeError)
def test_a_deletion_may_be_partitioned():
    """`delete_cookie()` accepts `partitioned` from Werkzeug 3.1 on."""
    response = flask.Response()
    response.delete_cookie("a", path="/x", partitioned=True)

    assert response.headers["Set-Cookie"] == (
        "a=; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=0; Secure; Path=/x; Partitioned"
    )
