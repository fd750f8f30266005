import flask
import pytest

from spec.kit import claim

DOC = "web-security#security-cookie"


@claim("cookies.flags.line")
@pytest.mark.parametrize(
    ("flags", "line"),
    [
        pytest.param({}, "a=b", id="off by default"),
        pytest.param({"secure": True}, "a=b; Secure", id="secure"),
        pytest.param({"httponly": True}, "a=b; HttpOnly", id="httponly"),
        pytest.param({"httponly": True, "secure": True}, "a=b; Secure; HttpOnly", id="both"),
        pytest.param({"secure": False, "httponly": False}, "a=b", id="False"),
        pytest.param({"secure": None, "httponly": None}, "a=b", id="None"),
    ],
)
def test_secure_and_httponly_are_flags(flags, line):
    """Secure and HttpOnly are sent as bare words when they are True."""
    response = flask.Response()
    response.set_cookie("a", "b", path=None, **flags)

    assert response.headers["Set-Cookie"] == line


@claim("cookies.flags.truth-decides", doc="api#flask.Response.set_cookie", werkzeug="<2.3")
@pytest.mark.parametrize(
    ("flags", "line"),
    [
        pytest.param({"secure": 1}, "a=b; Secure", id="secure on"),
        pytest.param({"secure": 0}, "a=b", id="secure off"),
        pytest.param({"httponly": "yes"}, "a=b; HttpOnly", id="httponly on"),
        pytest.param({"httponly": ""}, "a=b", id="httponly off"),
    ],
)
def test_any_true_value_sets_a_flag(flags, line):
    """Any true value sets a flag, any false value leaves it out."""
    response = flask.Response()
    response.set_cookie("a", "b", path=None, **flags)

    assert response.headers["Set-Cookie"] == line


@claim("cookies.flags.other-values-are-written-out", werkzeug=">=2.3")
@pytest.mark.parametrize(
    ("flags", "line"),
    [
        pytest.param({"secure": 1}, "a=b; Secure=1", id="secure on"),
        pytest.param({"secure": 0}, "a=b; Secure=0", id="secure, though 0"),
        pytest.param({"httponly": "yes"}, "a=b; HttpOnly=yes", id="httponly on"),
        pytest.param({"httponly": ""}, "a=b; HttpOnly=", id="httponly, though empty"),
    ],
)
def test_a_flag_that_is_no_bool_is_written_out(flags, line):
    """A flag that is neither True, False nor None is sent with its value, even a false one."""
    # A client ignores the value (RFC 6265 section 5.2.5): Secure=0 is Secure.
    response = flask.Response()
    response.set_cookie("a", "b", path=None, **flags)

    assert response.headers["Set-Cookie"] == line


@claim("cookies.partitioned.implies-secure", werkzeug=">=3.1", otherwise=TypeError)
@pytest.mark.parametrize(
    ("flags", "line"),
    [
        pytest.param({"partitioned": True}, "a=b; Secure; Partitioned", id="alone"),
        pytest.param(
            {"partitioned": True, "secure": False}, "a=b; Secure; Partitioned", id="secure=False"
        ),
        pytest.param({"partitioned": False}, "a=b", id="False"),
    ],
)
def test_partitioned_implies_secure(flags, line):
    """A partitioned cookie is sent with Secure, whatever secure= says."""
    response = flask.Response()
    response.set_cookie("a", "b", path=None, **flags)

    assert response.headers["Set-Cookie"] == line


@claim("cookies.attributes.order", doc="api#flask.Response.set_cookie")
def test_the_order_of_parameters_and_attributes_is_fixed():
    """The parameters may be given by position; the attributes have an order of their own."""
    noon = "Thu, 01 Jan 2026 12:00:00 GMT"
    response = flask.Response()
    response.set_cookie("a", "b", 60, noon, "/x", "example.com", True, True, "Lax")

    assert response.headers["Set-Cookie"] == (
        "a=b; Domain=example.com; Expires=Thu, 01 Jan 2026 12:00:00 GMT; Max-Age=60; "
        "Secure; HttpOnly; Path=/x; SameSite=Lax"
    )
