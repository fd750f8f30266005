import flask
import pytest

from spec.kit import claim

DOC = "web-security#security-cookie"


@claim("cookies.samesite.line")
@pytest.mark.parametrize(
    ("samesite", "line"),
    [
        pytest.param(None, "a=b", id="None leaves it out"),
        pytest.param("Strict", "a=b; SameSite=Strict", id="Strict"),
        pytest.param("Lax", "a=b; SameSite=Lax", id="Lax"),
        pytest.param("strict", "a=b; SameSite=Strict", id="lower case"),
        pytest.param("LAX", "a=b; SameSite=Lax", id="upper case"),
    ],
)
def test_samesite_is_written_in_title_case(samesite, line):
    """SameSite may be given in any case and is sent in title case."""
    response = flask.Response()
    response.set_cookie("a", "b", path=None, samesite=samesite)

    assert response.headers["Set-Cookie"] == line


@claim("cookies.samesite.other-values-are-refused")
@pytest.mark.parametrize("samesite", ["bogus", "Lax ", "Lax; Secure"])
def test_any_other_samesite_is_refused(samesite):
    """`set_cookie()` raises ValueError for a samesite that browsers do not know."""
    with pytest.raises(ValueError, match="SameSite"):
        flask.Response().set_cookie("a", "b", samesite=samesite)


@claim("cookies.samesite.none-is-refused", doc="api#flask.Response.set_cookie", werkzeug="<1.0")
@pytest.mark.parametrize("samesite", ["None", "none"])
def test_samesite_none_is_refused(samesite):
    """`set_cookie(samesite="None")` raises ValueError."""
    with pytest.raises(ValueError, match="invalid SameSite value; must be 'Strict', 'Lax' or None"):
        flask.Response().set_cookie("a", "b", samesite=samesite)


@claim("cookies.samesite.none-is-sent", werkzeug=">=1.0", otherwise=ValueError)
@pytest.mark.parametrize("samesite", ["None", "none"])
def test_samesite_none_is_sent(samesite):
    """The text "None" is sent; Secure, which browsers ask for with it, is not added."""
    response = flask.Response()
    response.set_cookie("a", "b", path=None, samesite=samesite)

    assert response.headers["Set-Cookie"] == "a=b; SameSite=None"


@claim(
    "cookies.samesite.empty-leaves-it-out",
    doc="api#flask.Response.set_cookie",
    werkzeug="<1.0",
    otherwise=ValueError,
)
def test_an_empty_samesite_leaves_it_out():
    """The empty text leaves SameSite out, like None."""
    response = flask.Response()
    response.set_cookie("a", "b", path=None, samesite="")

    assert response.headers["Set-Cookie"] == "a=b"


@claim("cookies.samesite.empty-is-refused", werkzeug=">=1.0")
def test_an_empty_samesite_is_refused():
    """`set_cookie(samesite="")` raises ValueError."""
    with pytest.raises(ValueError, match="SameSite must be 'Strict', 'Lax', or 'None'"):
        flask.Response().set_cookie("a", "b", samesite="")
