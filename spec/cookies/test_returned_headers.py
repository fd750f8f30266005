import flask

from spec.kit import claim

DOC = "quickstart#about-responses"


@claim("cookies.set.returned-list-sets-several-cookies")
def test_a_returned_list_of_headers_sets_several_cookies(serve):
    """A view can set several cookies with a returned list of header pairs."""
    response = serve(lambda: ("", [("Set-Cookie", "a=1"), ("Set-Cookie", "b=2")])).get("/")

    assert response.headers.getlist("Set-Cookie") == ["a=1", "b=2"]


@claim("cookies.set.returned-dict-adds", flask="<2.0")
def test_returned_headers_add_to_the_cookies_of_the_response(serve):
    """Before Flask 2.0 headers returned beside a response add to its cookies."""

    def view():
        response = flask.make_response("success")
        response.set_cookie("a", "1", path=None)
        return response, {"Set-Cookie": "b=2"}

    response = serve(view).get("/")

    assert response.headers.getlist("Set-Cookie") == ["a=1", "b=2"]


@claim("cookies.set.returned-dict-replaces", flask=">=2.0")
def test_returned_headers_replace_the_cookies_of_the_response(serve):
    """A Set-Cookie header returned beside a response replaces the response's cookies."""

    def view():
        response = flask.make_response("success")
        response.set_cookie("a", "1", path=None)
        return response, {"Set-Cookie": "b=2"}

    response = serve(view).get("/")

    assert response.headers.getlist("Set-Cookie") == ["b=2"]
