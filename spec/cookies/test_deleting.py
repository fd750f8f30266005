import datetime as dt

import flask
import pytest

from spec.cookies.header import attributes_of
from spec.kit import claim

DOC = "api#flask.Response.delete_cookie"
EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.timezone.utc)


@claim("cookies.delete.dashes", werkzeug="<2.0")
def test_a_deletion_is_an_empty_cookie_of_the_epoch_with_dashes():
    """delete_cookie() sends the cookie empty, with no seconds to live and a dashed date in 1970."""
    response = flask.Response()
    response.delete_cookie("a")

    assert response.headers.getlist("Set-Cookie") == [
        "a=; Expires=Thu, 01-Jan-1970 00:00:00 GMT; Max-Age=0; Path=/"
    ]


@claim("cookies.delete.spaces", werkzeug=">=2.0,<2.3 || >=2.3.3")
def test_a_deletion_is_an_empty_cookie_of_the_epoch_with_spaces():
    """delete_cookie() sends the cookie empty, with no seconds to live and a date in 1970."""
    response = flask.Response()
    response.delete_cookie("a")

    assert response.headers.getlist("Set-Cookie") == [
        "a=; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=0; Path=/"
    ]


@claim("cookies.delete.path-and-domain")
def test_a_deletion_names_path_and_domain():
    """path and domain are sent: only the cookie that was set with the same is deleted."""
    response = flask.Response()
    response.delete_cookie("a", "/x", "example.com")

    assert attributes_of(response.headers["Set-Cookie"]) == {
        "Domain": "example.com",
        "Expires": EPOCH,
        "Max-Age": "0",
        "Path": "/x",
    }


@claim("cookies.delete.adds-to-earlier-cookies")
def test_a_deletion_does_not_take_back_a_cookie_set_before():
    """delete_cookie() adds a header; one that set the cookie before stays."""
    response = flask.Response()
    response.set_cookie("a", "b", path=None)
    response.delete_cookie("a", path=None)

    lines = response.headers.getlist("Set-Cookie")
    assert [line.partition(";")[0] for line in lines] == ["a=b", "a="]


@claim("cookies.delete.never-sent")
def test_a_cookie_that_was_never_sent_is_deleted_without_an_error(serve):
    """Deleting a cookie that the client did not send is no error."""

    def view():
        response = flask.make_response("del success")
        response.delete_cookie("a")
        return response

    response = serve(view).get("/")

    assert (response.text, response.headers["Set-Cookie"][:3]) == ("del success", "a=;")


@claim("cookies.delete.flags", werkzeug=">=2.0", otherwise=TypeError)
@pytest.mark.parametrize(
    ("flags", "line"),
    [
        pytest.param({"secure": True}, "Secure; Path=/x", id="secure"),
        pytest.param({"httponly": True}, "HttpOnly; Path=/x", id="httponly"),
        pytest.param({"samesite": "None"}, "Path=/x; SameSite=None", id="samesite"),
    ],
)
def test_a_deletion_takes_the_flags_of_a_cookie(flags, line):
    """delete_cookie() accepts secure, httponly and samesite, which browsers may ask for."""
    response = flask.Response()
    response.delete_cookie("a", path="/x", **flags)

    assert response.headers["Set-Cookie"] == (
        f"a=; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=0; {line}"
    )


@claim("cookies.delete.refuses-flags", werkzeug="<2.0")
@pytest.mark.parametrize("flag", ["secure", "httponly", "samesite"])
def test_a_deletion_refuses_the_flags_of_a_cookie(flag):
    """delete_cookie() raises TypeError for secure, httponly and samesite."""
    with pytest.raises(TypeError, match=f"got an unexpected keyword argument '{flag}'"):
        flask.Response().delete_cookie("a", **{flag: "Lax"})


@claim("cookies.delete.partitioned", werkzeug=">=3.1", otherwise=TypeError)
def test_a_deletion_may_be_partitioned():
    """delete_cookie() accepts partitioned."""
    response = flask.Response()
    response.delete_cookie("a", path="/x", partitioned=True)

    assert response.headers["Set-Cookie"] == (
        "a=; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=0; Secure; Path=/x; Partitioned"
    )
