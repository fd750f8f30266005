import flask

from spec.kit import claim

DOC = "api#flask.Response.content_security_policy"


@claim(
    "responses.cors.properties",
    doc="api#flask.Response.access_control_allow_origin",
    werkzeug=">=1.0",
    otherwise=AttributeError,
)
def test_cross_origin_rules_are_properties():
    """The properties access_control_… write the headers that let other origins in."""
    response = flask.Response()
    assert response.access_control_allow_credentials is False

    response.access_control_allow_origin = "*"
    response.access_control_allow_credentials = True
    response.access_control_allow_methods = ["GET", "PUT"]
    response.access_control_max_age = 60
    assert {name: value for name, value in response.headers if name.startswith("Access")} == {
        "Access-Control-Allow-Origin": "*",
        "Access-Control-Allow-Credentials": "true",
        "Access-Control-Allow-Methods": "GET, PUT",
        "Access-Control-Max-Age": "60",
    }


@claim(
    "responses.cors.credentials-off",
    doc="api#flask.Response.access_control_allow_credentials",
    werkzeug=">=1.0",
    otherwise=AttributeError,
)
def test_credentials_are_taken_back():
    """access_control_allow_credentials = False removes the header, as false is no value of it."""
    response = flask.Response(headers={"Access-Control-Allow-Credentials": "true"})
    assert response.access_control_allow_credentials is True

    response.access_control_allow_credentials = False
    assert "Access-Control-Allow-Credentials" not in response.headers


@claim("responses.csp.directives", werkzeug=">=2.0.2", otherwise=AttributeError)
def test_a_content_security_policy_is_written_by_directive():
    """Each directive set on content_security_policy is written into the header."""
    response = flask.Response()
    response.content_security_policy.default_src = "'self'"
    response.content_security_policy.img_src = "*"

    assert response.headers["Content-Security-Policy"] == "default-src 'self'; img-src *"


@claim("responses.csp.text", werkzeug=">=2.0.2", otherwise=AttributeError)
def test_a_content_security_policy_may_be_a_text():
    """A policy assigned as text is sent so, and read by directive."""
    response = flask.Response()
    assert response.content_security_policy.default_src is None

    response.content_security_policy = "default-src 'self'"
    assert response.content_security_policy.default_src == "'self'"


@claim(
    "responses.coop.default",
    doc="api#flask.Response.cross_origin_opener_policy",
    werkzeug=">=2.0",
    otherwise=ImportError,
)
def test_an_opener_policy_is_an_enum():
    """cross_origin_opener_policy is an enum; it reads as unsafe-none where nothing is sent."""
    from werkzeug.http import COOP

    response = flask.Response()
    assert response.cross_origin_opener_policy is COOP.UNSAFE_NONE

    response.cross_origin_opener_policy = COOP.SAME_ORIGIN
    assert response.headers["Cross-Origin-Opener-Policy"] == "same-origin"
