"""``Content-Security-Policy`` as an object."""

import flask
import pytest

from spec.kit import claim

DOC = "api#flask.Response.content_security_policy"


@claim("responses.csp.attribute", werkzeug=">=2.0.2", otherwise=Exception)
@pytest.mark.parametrize("name", ["content_security_policy", "content_security_policy_report_only"])
@pytest.mark.parametrize(
    ("values", "directive", "header"),
    [
        pytest.param(["img-src *"], None, "img-src *", id="text"),
        pytest.param(["img-src *"], ("font_src", "x y"), "img-src *; font-src x y", id="directive"),
        pytest.param([], ("font_src", "'self'"), "font-src 'self'", id="directive-alone"),
        pytest.param(["img-src *"], ("img_src", None), None, id="directive-none"),
    ],
)
def test_a_security_policy_is_written(name, values, directive, header):
    """A policy is text, or set by its directives; no directive removes the header."""
    response = flask.Response()
    for value in values:
        setattr(response, name, value)
    if directive:
        setattr(getattr(response, name), *directive)
    assert response.headers.get(name.replace("_", "-")) == header


@claim("responses.csp.object", werkzeug=">=1.0", otherwise=ImportError)
def test_a_security_policy_has_directives():
    """A ContentSecurityPolicy is a dict of directives, each of which is an attribute too."""
    from werkzeug.datastructures import ContentSecurityPolicy

    policy = ContentSecurityPolicy({"img-src": "*", "font-src": "x"})
    del policy.font_src
    del policy.child_src

    assert (policy.img_src, policy.font_src, str(policy)) == ("*", None, "img-src *")
    assert repr(policy) == "<ContentSecurityPolicy img-src='*'>"


@claim("responses.csp.object-is-assigned", werkzeug=">=2.0.2", otherwise=Exception)
@pytest.mark.parametrize("name", ["content_security_policy", "content_security_policy_report_only"])
def test_a_security_policy_object_is_assigned(name):
    """A ContentSecurityPolicy can be assigned too; None removes the header."""
    from werkzeug.datastructures import ContentSecurityPolicy

    response = flask.Response()
    setattr(response, name, ContentSecurityPolicy({"img-src": "*"}))
    assert response.headers.get(name.replace("_", "-")) == "img-src *"
    setattr(response, name, None)
    assert name.replace("_", "-") not in response.headers
