import flask

from spec.kit import claim

DOC = "quickstart#about-responses"


def with_a_cookie():
    """Answer with one cookie set."""
    response = flask.make_response("success")
    response.set_cookie("a", "1", path=None)
    return response


@claim("cookies.set.returned-list-of-headers")
def test_a_returned_list_of_headers_sets_several_cookies(serve):
    """Headers returned as a list of pairs may set several cookies."""
    response = serve(lambda: ("", [("Set-Cookie", "a=1"), ("Set-Cookie", "b=2")])).get("/")

    assert response.headers.getlist("Set-Cookie") == ["a=1", "b=2"]


@claim("cookies.set.returned-dict-adds", flask="<2.0")
def test_returned_headers_add_to_the_cookies_of_the_response(serve):
    """Headers returned beside a response add to the cookies that it has."""
    response = serve(lambda: (with_a_cookie(), {"Set-Cookie": "b=2"})).get("/")

    assert response.headers.getlist("Set-Cookie") == ["a=1", "b=2"]


@claim("cookies.set.returned-dict-replaces", flask=">=2.0")
def test_returned_headers_replace_the_cookies_of_the_response(serve):
    """Headers returned beside a response replace the cookies that it has."""
    response = serve(lambda: (with_a_cookie(), {"Set-Cookie": "b=2"})).get("/")

    assert response.headers.getlist("Set-Cookie") == ["b=2"]
