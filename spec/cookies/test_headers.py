import flask
import pytest

from spec.kit import claim

DOC = "quickstart#cookies"


@claim("cookies.set.assigned-header-is-sent-as-written")
def test_an_assigned_header_is_a_cookie(serve):
    """Assigning `response.headers["Set-Cookie"]` sets a cookie, sent as written."""

    def view():
        response = flask.make_response("success")
        response.headers["Set-Cookie"] = "a=b; Path=/; Color=red"
        return response

    response = serve(view).get("/")

    assert response.headers.getlist("Set-Cookie") == ["a=b; Path=/; Color=red"]


@claim("cookies.set.assigned-header-replaces-earlier-cookies")
def test_assigning_the_header_wipes_the_cookies_before():
    """Assigning `headers["Set-Cookie"]` replaces earlier cookies; later ones are added."""
    response = flask.Response()
    response.set_cookie("a", "1", path=None)
    response.set_cookie("b", "2", path=None)
    response.headers["Set-Cookie"] = "c=3"
    response.set_cookie("d", "4", path=None)

    assert response.headers.getlist("Set-Cookie") == ["c=3", "d=4"]


@claim("cookies.set.headers-add-keeps-earlier-cookies")
def test_headers_add_keeps_the_cookies_before():
    """`headers.add("Set-Cookie", …)` adds a cookie and keeps those before."""
    response = flask.Response()
    response.set_cookie("a", "1", path=None)
    response.headers.add("Set-Cookie", "b=2")

    assert response.headers.getlist("Set-Cookie") == ["a=1", "b=2"]


@claim("cookies.set.subscript-reads-the-first")
def test_the_header_by_subscript_is_the_first_cookie():
    """`headers["Set-Cookie"]` returns the first cookie only."""
    response = flask.Response()
    response.set_cookie("a", "1", path=None)
    response.set_cookie("b", "2", path=None)

    assert response.headers["Set-Cookie"] == "a=1"


@claim("cookies.set.request-headers-are-immutable", doc="api#flask.Request.headers")
def test_the_headers_of_a_request_are_immutable(app):
    """Assigning `request.headers["Cookie"]` raises TypeError: a view sets no cookie there."""
    with app.test_request_context(), pytest.raises(TypeError, match="immutable"):
        flask.request.headers["Cookie"] = "a=b"
