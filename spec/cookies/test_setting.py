import flask

from spec.kit import claim

DOC = "quickstart#cookies"


@claim("cookies.set.is-for-one-response")
def test_a_cookie_is_set_on_a_response(serve):
    """`set_cookie()` on the result of `make_response()` sends the cookie with that response."""

    def view():
        response = flask.make_response("success")
        response.set_cookie("a", "b", path=None)
        return response

    response = serve(view).get("/")

    assert (response.text, response.headers.getlist("Set-Cookie")) == ("success", ["a=b"])


@claim("cookies.set.value-is-empty-by-default", doc="api#flask.Response.set_cookie")
def test_the_value_is_empty_by_default():
    """`set_cookie()` needs only a name: the value is empty by default."""
    response = flask.Response()
    response.set_cookie("a", path=None)

    assert response.headers["Set-Cookie"] == "a="


@claim("cookies.set.each-call-adds-a-header")
def test_each_call_adds_a_header():
    """Each call of `set_cookie()` adds a Set-Cookie header after those before."""
    response = flask.Response()
    response.set_cookie("b", "1", path=None)
    response.set_cookie("a", "2", path=None)

    assert response.headers.getlist("Set-Cookie") == ["b=1", "a=2"]


@claim("cookies.set.one-name-twice-adds-a-header")
def test_a_second_call_with_the_same_name_adds_a_header_too():
    """`set_cookie()` with the name of an earlier cookie adds a header and replaces none."""
    response = flask.Response()
    response.set_cookie("a", "1", path=None)
    response.set_cookie("a", "2", path=None)

    assert response.headers.getlist("Set-Cookie") == ["a=1", "a=2"]


@claim("cookies.set.response-cookies-are-not-in-the-request")
def test_a_cookie_that_is_set_is_not_in_this_request(app):
    """`request.cookies` does not have a cookie set on the response of the same request."""
    with app.test_request_context(headers={"Cookie": "a=old"}):
        flask.make_response("").set_cookie("a", "new")

        assert flask.request.cookies["a"] == "old"


@claim(
    "cookies.set.can-be-deferred-from-before-request",
    doc="patterns/deferredcallbacks#deferred-request-callbacks",
)
def test_a_before_request_function_sets_a_cookie_by_deferring(app, serve):
    """A `before_request` function can set a cookie with `after_this_request`, even on a 404."""

    @app.before_request
    def detect_language():
        @flask.after_this_request
        def remember(response):
            response.set_cookie("user_lang", "en", path=None)
            return response

    response = serve(lambda: "").get("/missing")

    assert (response.status_code, response.headers.getlist("Set-Cookie")) == (
        404,
        ["user_lang=en"],
    )


@claim("cookies.set.can-be-done-in-after-request", doc="api#flask.Flask.after_request")
def test_after_request_sees_and_adds_cookies(app, serve):
    """An `after_request` function can add a cookie after those of the view."""

    @app.after_request
    def mark(response):
        response.set_cookie("z", str(len(response.headers.getlist("Set-Cookie"))), path=None)
        return response

    response = serve(lambda: ("", {"Set-Cookie": "a=b"})).get("/")

    assert response.headers.getlist("Set-Cookie") == ["a=b", "z=1"]
