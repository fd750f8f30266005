import flask

from spec.kit import claim

DOC = "api#flask.Response.content_security_policy"


@claim(
    "responses.cors.properties-write-the-headers",
    doc="api#flask.Response.access_control_allow_origin",
    werkzeug=">=1.0",
    otherwise=AttributeError,
)
def test_cross_origin_rules_are_properties():
    """The properties `access_control_...` of a response write the CORS headers."""
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


@claim("responses.csp.takes-a-string", werkzeug=">=2.0.2", otherwise=AttributeError)
def test_a_content_security_policy_may_be_a_text():
    """`content_security_policy` takes a string, and reads as a ContentSecurityPolicy."""
    response = flask.Response()
    assert response.content_security_policy.default_src is None

    response.content_security_policy = "default-src 'self'"
    assert response.content_security_policy.default_src == "'self'"


@claim(
    "responses.coop.is-unsafe-none-by-default",
    doc="api#flask.Response.cross_origin_opener_policy",
    werkzeug=">=2.0",
    otherwise=ImportError,
)
def test_an_opener_policy_is_an_enum():
    """`cross_origin_opener_policy` is an enum, UNSAFE_NONE by default."""
    from werkzeug.http import COOP

    response = flask.Response()
    assert response.cross_origin_opener_policy is COOP.UNSAFE_NONE

    response.cross_origin_opener_policy = COOP.SAME_ORIGIN
    assert response.headers["Cross-Origin-Opener-Policy"] == "same-origin"


@claim(
    "responses.coop.values-are-those-of-the-headers",
    doc="api#flask.Response.cross_origin_embedder_policy",
    werkzeug=">=2.0",
    otherwise=ImportError,
)
def test_opener_and_embedder_policies_have_the_values_of_the_headers():
    """COOP and COEP have the values of the headers that they are written to."""
    from werkzeug.http import COEP, COOP

    response = flask.Response()
    response.cross_origin_embedder_policy = COEP.REQUIRE_CORP
    assert response.headers["Cross-Origin-Embedder-Policy"] == "require-corp"

    assert [it.value for it in COEP] == ["unsafe-none", "require-corp"]
    assert [it.value for it in COOP] == ["unsafe-none", "same-origin-allow-popups", "same-origin"]
