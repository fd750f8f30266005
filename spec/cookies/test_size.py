import flask
import pytest

from spec.kit import claim

DOC = "config#MAX_COOKIE_SIZE"


@claim("cookies.size.4093-bytes-are-sent-silently")
def test_a_header_of_4093_bytes_is_silent():
    """A Set-Cookie header of 4093 bytes, name and attributes included, is sent silently."""
    response = flask.Response()
    response.set_cookie("k", "x" * 4091, path=None)

    assert len(response.headers["Set-Cookie"]) == 4093


@claim("cookies.size.over-4093-warns")
def test_a_header_over_4093_bytes_warns():
    """A Set-Cookie header of more than 4093 bytes warns with its size, and is sent anyway."""
    response = flask.Response()

    with pytest.warns(UserWarning, match="too large") as warned:
        response.set_cookie("k", "x" * 4092, path=None)
    assert str(warned[0].message).partition(" cookie is too large: ")[2] == (
        "the value was 4092 bytes but the header required 2 extra bytes. The final size was "
        "4094 bytes but the limit is 4093 bytes. Browsers may silently ignore cookies larger "
        "than this."
    )
    assert len(response.headers["Set-Cookie"]) == 4094


@claim("cookies.size.quoting-counts")
def test_the_size_counts_the_escapes(app):
    """The size of a cookie is that of the header as sent, with quotes and escapes."""
    app.config["MAX_COOKIE_SIZE"] = 16
    with app.app_context():
        response = flask.Response()

        response.set_cookie("k", "深", path=None)
        with pytest.warns(UserWarning, match="17 bytes but the limit is 16 bytes"):
            response.set_cookie("kk", "深", path=None)


@claim("cookies.size.limit-can-be-configured")
def test_the_limit_is_configured(serve, app):
    """`MAX_COOKIE_SIZE` is the limit for responses made in the app."""
    app.config["MAX_COOKIE_SIZE"] = 20

    def view():
        response = flask.make_response(str(flask.Response().max_cookie_size))
        with pytest.warns(UserWarning, match="21 bytes but the limit is 20 bytes"):
            response.set_cookie("k", "x" * 19, path=None)
        return response

    assert serve(view).get("/").text == "20"


@claim("cookies.size.zero-is-no-limit")
def test_a_limit_of_zero_never_warns(app):
    """`MAX_COOKIE_SIZE = 0` turns off the warning about large cookies."""
    app.config["MAX_COOKIE_SIZE"] = 0
    with app.app_context():
        response = flask.Response()
        response.set_cookie("k", "x" * 100000, path=None)

    assert len(response.headers["Set-Cookie"]) == 100002


@claim("cookies.size.limit-is-4093-by-default", doc="api#flask.Response.max_cookie_size")
def test_the_limit_is_4093_by_default(app):
    """`Response.max_cookie_size` is 4093 by default, inside and outside an app context."""
    outside = flask.Response().max_cookie_size
    with app.app_context():
        assert (outside, flask.Response().max_cookie_size) == (4093, 4093)


@claim("cookies.size.response-limit-is-read-only", doc="api#flask.Response.max_cookie_size")
def test_the_limit_of_a_response_is_read_only():
    """Assigning `response.max_cookie_size` raises AttributeError."""
    with pytest.raises(AttributeError, match="can't set|no setter"):
        flask.Response().max_cookie_size = 0
