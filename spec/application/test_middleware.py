"""WSGI middleware around an app."""

from werkzeug.exceptions import Forbidden

from spec.kit import claim

DOC = "quickstart#hooking-in-wsgi-middleware"


@claim("application.middleware.wraps-wsgi-app")
def test_middleware_wraps_wsgi_app(app, serve):
    """Middleware that replaces `app.wsgi_app` is called for each request; `app` stays the app."""
    client, inner = serve(lambda: "tea"), app.wsgi_app

    def guard(environ, start_response):
        page = Forbidden() if environ["PATH_INFO"] == "/secret" else inner
        return page(environ, start_response)

    app.wsgi_app = guard

    assert (client.get("/").text, client.get("/secret").status_code) == ("tea", 403)


@claim("application.middleware.is-called-by-the-app", doc="api#flask.Flask.wsgi_app")
def test_calling_the_app_calls_wsgi_app(app):
    """Calling the app calls `app.wsgi_app` with the same arguments, and returns its result."""
    app.wsgi_app = lambda environ, start_response: (environ, start_response)

    assert app("environ", "start") == ("environ", "start")
