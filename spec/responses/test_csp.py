"""``Content-Security-Policy`` as an object."""

import flask
import pytest
import werkzeug.datastructures

from spec.kit import claim

DOC = "api#flask.Response.content_security_policy"
REPORT_ONLY = "Content-Security-Policy-Report-Only"


@claim("responses.csp.directive-is-written", werkzeug=">=2.0.2", otherwise=AttributeError)
@pytest.mark.parametrize(
    ("policy", "directive", "header"),
    [
        pytest.param(["img-src *"], ("font_src", "x y"), "img-src *; font-src x y", id="added"),
        pytest.param([], ("font_src", "'self'"), "font-src 'self'", id="alone"),
        pytest.param(["img-src *"], ("img_src", None), None, id="removed"),
    ],
)
def test_a_security_policy_is_written(policy, directive, header):
    """Setting a directive of `content_security_policy` writes or removes it in the header."""
    response = flask.Response()
    for value in policy:
        response.content_security_policy = value
    setattr(response.content_security_policy, *directive)

    assert response.headers.get("Content-Security-Policy") == header


@claim(
    "responses.csp.report-only-directive-is-written",
    werkzeug=">=2.0.2",
    otherwise=(AttributeError, AssertionError),
)
def test_a_report_only_policy_is_written():
    """`content_security_policy_report_only` writes its directives; without any it is removed."""
    response = flask.Response(headers={REPORT_ONLY: "img-src *; font-src x"})
    response.content_security_policy_report_only.img_src = None
    written = response.headers.get(REPORT_ONLY)
    response.content_security_policy_report_only.font_src = None

    assert (written, REPORT_ONLY in response.headers) == ("font-src x", False)


@claim(
    "responses.csp.has-directives-as-attributes",
    werkzeug=">=1.0,<3.2",
    otherwise=(ImportError, TypeError),
)
def test_a_security_policy_has_directives():
    """A ContentSecurityPolicy is a dict of directives, each of which is an attribute too."""
    from werkzeug.datastructures import ContentSecurityPolicy

    policy = ContentSecurityPolicy({"img-src": "*", "font-src": "x"})
    del policy.font_src
    del policy.child_src

    assert (policy.img_src, policy.font_src, str(policy)) == ("*", None, "img-src *")
    assert repr(policy) == "<ContentSecurityPolicy img-src='*'>"


@claim(
    "responses.csp.directives-cannot-be-deleted",
    werkzeug=">=3.2",
    otherwise=(AttributeError, pytest.fail.Exception),
)
def test_a_directive_cannot_be_deleted():
    """From Werkzeug 3.2 on `del policy.font_src` of a ContentSecurityPolicy raises TypeError."""
    policy = werkzeug.datastructures.ContentSecurityPolicy({"img-src": "*", "font-src": "x"})

    with pytest.raises(TypeError, match="got multiple values for argument 'deprecated'$"):
        del policy.font_src


@claim("responses.csp.provided-is-false-for-none", werkzeug=">=1.0", otherwise=AttributeError)
def test_provided_is_false_for_none():
    """A ContentSecurityPolicy is `provided`, even if it is empty, unless it is made of None."""
    policy = werkzeug.datastructures.ContentSecurityPolicy

    assert [policy(it).provided for it in (None, {}, {"img-src": "*"})] == [False, True, True]


@claim("responses.csp.object-is-assigned", werkzeug=">=2.0.2", otherwise=AttributeError)
@pytest.mark.parametrize("name", ["content_security_policy", "content_security_policy_report_only"])
def test_a_security_policy_object_is_assigned(name):
    """`content_security_policy` takes a ContentSecurityPolicy; None removes the header."""
    policy = werkzeug.datastructures.ContentSecurityPolicy({"img-src": "*"})
    response = flask.Response()

    setattr(response, name, policy)
    assert response.headers.get(name.replace("_", "-")) == "img-src *"
    setattr(response, name, None)
    assert name.replace("_", "-") not in response.headers
