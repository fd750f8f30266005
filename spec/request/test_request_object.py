import flask
from flask import request

from spec.kit import claim
from spec.request.wire import environ

DOC = "werkzeug:wrappers#werkzeug.wrappers.Request"


@claim(
    "request.environ.holds-the-request", doc="werkzeug:wrappers#werkzeug.wrappers.Request.environ"
)
def test_the_environ_holds_its_request():
    """`environ['werkzeug.request']` is the request, unless it was made with `shallow=True`."""
    full, shallow = environ(), environ()
    made = flask.Request(full)
    flask.Request(shallow, shallow=True)

    assert (full["werkzeug.request"] is made, "werkzeug.request" in shallow) == (True, False)


@claim("request.environ.is-the-servers", doc="werkzeug:wrappers#werkzeug.wrappers.Request.environ")
def test_environ_is_the_wsgi_environ(app):
    """`environ` is the very dict that the server gives."""
    given = environ()

    with app.request_context(given):
        assert request.environ is given


@claim(
    "request.from-values.makes-a-request",
    doc="werkzeug:wrappers#werkzeug.wrappers.Request.from_values",
)
def test_from_values_makes_a_request():
    """`Request.from_values()` makes a request from the arguments of EnvironBuilder."""
    made = flask.Request.from_values("/a?b=1", method="PUT")

    assert (type(made), made.method, made.path, made.args["b"]) == (flask.Request, "PUT", "/a", "1")


@claim("request.class.of-the-app-is-used", doc="api#flask.Flask.request_class")
def test_the_request_class_of_the_app_is_used(app, ask):
    """`app.request_class` is the class of `request`."""
    app.request_class = type("Own", (app.request_class,), {"shout": lambda self: self.path.upper()})

    assert ask(lambda: request.shout(), "/abc") == "/ABC"
