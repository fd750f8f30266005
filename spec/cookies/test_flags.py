import flask
import pytest

from spec.kit import claim

DOC = "web-security#security-cookie"


@claim("cookies.flags.are-sent-if-true")
@pytest.mark.parametrize(
    ("flags", "line"),
    [
        pytest.param({"secure": True}, "a=b; Secure", id="secure"),
        pytest.param({"httponly": True}, "a=b; HttpOnly", id="httponly"),
        pytest.param({"secure": False, "httponly": None}, "a=b", id="False and None"),
    ],
)
def test_secure_and_httponly_are_flags(flags, line):
    """`secure=True` and `httponly=True` send Secure and HttpOnly; False and None send nothing."""
    response = flask.Response()
    response.set_cookie("a", "b", path=None, **flags)

    assert response.headers["Set-Cookie"] == line


@claim("cookies.flags.truth-decides", doc="api#flask.Response.set_cookie", werkzeug="<2.3")
@pytest.mark.parametrize(
    ("flags", "line"),
    [
        pytest.param({"secure": 1}, "a=b; Secure", id="secure on"),
        pytest.param({"httponly": ""}, "a=b", id="httponly off"),
    ],
)
def test_any_true_value_sets_a_flag(flags, line):
    """Before Werkzeug 2.3 the truth of `secure` and `httponly` decides whether the flag is sent."""
    response = flask.Response()
    response.set_cookie("a", "b", path=None, **flags)

    assert response.headers["Set-Cookie"] == line


@claim("cookies.flags.other-values-are-written-out", werkzeug=">=2.3")
def test_a_flag_that_is_no_bool_is_written_out():
    """A `secure` that is not a bool or None is sent as a value, even a false one."""
    # A client ignores the value (RFC 6265 section 5.2.5): Secure=0 is Secure.
    response = flask.Response()
    response.set_cookie("a", "b", path=None, secure=0)

    assert response.headers["Set-Cookie"] == "a=b; Secure=0"


@claim("cookies.partitioned.implies-secure", werkzeug=">=3.1", otherwise=TypeError)
@pytest.mark.parametrize(
    ("flags", "line"),
    [
        pytest.param(
            {"partitioned": True, "secure": False}, "a=b; Secure; Partitioned", id="secure=False"
        ),
        pytest.param({"partitioned": False}, "a=b", id="False"),
    ],
)
def test_partitioned_implies_secure(flags, line):
    """`partitioned=True` sends Partitioned and Secure, even with `secure=False`."""
    response = flask.Response()
    response.set_cookie("a", "b", path=None, **flags)

    assert response.headers["Set-Cookie"] == line


@claim("cookies.attributes.order-is-fixed", doc="api#flask.Response.set_cookie")
def test_the_order_of_parameters_and_attributes_is_fixed():
    """`set_cookie()` takes positional arguments; it sends the attributes in an order of its own."""
    noon = "Thu, 01 Jan 2026 12:00:00 GMT"
    response = flask.Response()
    response.set_cookie("a", "b", 60, noon, "/x", "example.com", True, True, "Lax")

    assert response.headers["Set-Cookie"] == (
        "a=b; Domain=example.com; Expires=Thu, 01 Jan 2026 12:00:00 GMT; Max-Age=60; "
        "Secure; HttpOnly; Path=/x; SameSite=Lax"
    )
