import flask
from werkzeug.exceptions import Gone
from werkzeug.wrappers import Response

from spec.kit import claim

DOC = "api#flask.Flask.make_response"


@claim("responses.return.response-is-used-as-it-is")
def test_a_response_object_is_used_as_it_is(app):
    """A response object that a view returns is the response, the same object."""
    response = flask.Response("body", 202)

    with app.test_request_context():
        assert app.make_response(response) is response


@claim("responses.return.werkzeug-response-is-adopted")
def test_a_response_of_werkzeug_is_made_one_of_flask(app):
    """A Werkzeug Response that a view returns becomes a Flask Response, with its own type."""
    response = Response("body")

    with app.test_request_context():
        assert app.make_response(response) is response
    assert (type(response), response.mimetype) == (flask.Response, "text/plain")


@claim("responses.return.own-class-is-made", doc="api#flask.Flask.response_class")
def test_a_text_becomes_a_response_of_the_apps_class(app, serve):
    """A string that a view returns becomes a response of `app.response_class`."""
    app.response_class = type("Plain", (flask.Response,), {"default_mimetype": "text/plain"})
    response = serve(lambda: "plain").get("/")

    assert response.headers["Content-Type"] == "text/plain; charset=utf-8"


@claim("responses.return.wsgi-application-is-called")
def test_a_wsgi_application_answers(serve):
    """A WSGI application that a view returns is called, and what it sends is sent."""

    def application(environ, start_response):
        start_response("418 SHORT AND STOUT", [("Content-Type", "text/tea")])
        return [b"tea for ", environ["PATH_INFO"].encode()]

    response = serve(lambda: application).get("/")
    assert (response.status, response.headers["Content-Type"], response.text) == (
        "418 SHORT AND STOUT",
        "text/tea",
        "tea for /",
    )


@claim("responses.return.http-exception-becomes-a-response")
def test_an_http_exception_answers_when_it_is_returned(app):
    """An HTTPException that a view returns becomes a response of the app's class."""
    with app.test_request_context():
        response = app.make_response(Gone("moved out"))

    assert (type(response), response.status_code) == (flask.Response, 410)
    assert response.get_data(as_text=True).splitlines()[-1] == "<p>moved out</p>"
