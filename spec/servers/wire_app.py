"""The app that every server serves: each path is one case."""

from __future__ import annotations

from collections.abc import Iterator

import flask

app = flask.Flask(__name__, static_folder=None)
app.config["MAX_CONTENT_LENGTH"] = 1024

STATUSES = {
    "number": 666,
    "own-phrase": "666 itcast status",
    "any-number": "999 itcast",
    "lower-case": "404 not found",
    "phrase-alone": "itcast",
    "four-digits": 1000,
    "no-content": 204,
    "not-modified": 304,
}


@app.route("/status/<name>")
def status(name):
    """Answer with an odd status."""
    return "body", STATUSES[name]


@app.route("/text", methods=["GET", "POST"])
def text():
    """Answer, and never look at the request's body."""
    return "hello"


@app.route("/host")
def host():
    """Answer with the host that the client asked for."""
    return flask.request.host


@app.route("/tea")
def tea():
    """Answer with a cookie and with a header."""
    return f"{flask.request.cookies.get('tea')} {flask.request.headers.get('X-Tea')}"


@app.route("/not-latin/<where>")
def not_latin(where):
    """Answer with a character that Latin-1 does not have, in a header or in the status."""
    return ("tea", {"X-Tea": "茶"}) if where == "header" else ("tea", "200 茶")


@app.route("/cookies")
def cookies():
    """Set three cookies."""
    response = flask.Response("hello")
    for name in ("one", "two", "three"):
        response.set_cookie(name, "value", path="/")
    return response


@app.route("/body", methods=["GET", "POST"])
def body():
    """Send the request's body back."""
    return flask.request.get_data()


@app.route("/raw", methods=["POST"])
def raw():
    """Send back what is read of the raw input."""
    return flask.request.environ["wsgi.input"].read()


@app.route("/form", methods=["POST"])
def form():
    """Read the request's form."""
    return str(len(flask.request.form))


@app.route("/stream")
def stream():
    """Answer in two pieces."""
    return flask.Response(iter(["one ", "two"]))


@app.route("/stream/broken")
def broken_stream():
    """Fail behind the first piece."""

    def pieces() -> Iterator[str]:
        yield "one "
        raise KeyError("stream")

    return flask.Response(pieces())


@app.route("/injection")
def injection():
    """Put a line break into a header, through Flask."""
    return flask.Response("hello", headers={"X-Case": "a\r\nX-Injected: b"})


@app.route("/fails/<where>")
def fails(where):
    """Fail in the view, or leave it to a hook."""
    fail("view")
    return "hello"


def fail(where):
    """Fail where the path says so."""
    if flask.request.path == f"/fails/{where}":
        raise KeyError(where)


app.before_request(lambda: fail("before"))
app.after_request(lambda response: fail("after") or response)
app.teardown_request(lambda error: fail("teardown"))

flask_app = app.wsgi_app


def without_flask(environ, start_response):
    """Put a line break into a header without Flask's and Werkzeug's help."""
    if environ["PATH_INFO"] != "/raw-injection":
        return flask_app(environ, start_response)
    start_response("200 OK", [("Content-Length", "2"), ("X-Case", "a\r\nX-Injected: b")])
    return [b"ok"]


app.wsgi_app = without_flask
