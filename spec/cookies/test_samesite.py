import flask
import pytest

from spec.kit import claim

DOC = "web-security#security-cookie"


@claim("cookies.samesite.is-sent-in-title-case")
@pytest.mark.parametrize(
    ("samesite", "line"),
    [
        pytest.param("strict", "a=b; SameSite=Strict", id="lower case"),
        pytest.param("LAX", "a=b; SameSite=Lax", id="upper case"),
    ],
)
def test_samesite_is_written_in_title_case(samesite, line):
    """`samesite` may be given in any case and is sent in title case."""
    response = flask.Response()
    response.set_cookie("a", "b", path=None, samesite=samesite)

    assert response.headers["Set-Cookie"] == line


@claim("cookies.samesite.other-values-are-refused")
def test_any_other_samesite_is_refused():
    """`set_cookie()` raises ValueError for a `samesite` other than Strict, Lax and None."""
    with pytest.raises(ValueError, match="SameSite"):
        flask.Response().set_cookie("a", "b", samesite="bogus")


@claim("cookies.samesite.none-is-refused", doc="api#flask.Response.set_cookie", werkzeug="<1.0")
def test_samesite_none_is_refused():
    """`set_cookie(samesite="None")` raises ValueError."""
    with pytest.raises(ValueError, match="invalid SameSite value; must be 'Strict', 'Lax' or None"):
        flask.Response().set_cookie("a", "b", samesite="None")


@claim("cookies.samesite.none-is-sent", werkzeug=">=1.0", otherwise=ValueError)
def test_samesite_none_is_sent():
    """`set_cookie(samesite="None")` sends SameSite=None and does not add Secure."""
    response = flask.Response()
    response.set_cookie("a", "b", path=None, samesite="None")

    assert response.headers["Set-Cookie"] == "a=b; SameSite=None"


@claim(
    "cookies.samesite.empty-leaves-it-out",
    doc="api#flask.Response.set_cookie",
    werkzeug="<1.0",
    otherwise=ValueError,
)
def test_an_empty_samesite_leaves_it_out():
    """Before Werkzeug 1.0 `samesite=""` sends no SameSite, like None."""
    response = flask.Response()
    response.set_cookie("a", "b", path=None, samesite="")

    assert response.headers["Set-Cookie"] == "a=b"


@claim("cookies.samesite.empty-is-refused", werkzeug=">=1.0")
def test_an_empty_samesite_is_refused():
    """`set_cookie(samesite="")` raises ValueError."""
    with pytest.raises(ValueError, match="SameSite must be 'Strict', 'Lax', or 'None'"):
        flask.Response().set_cookie("a", "b", samesite="")
