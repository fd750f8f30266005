"""What changes of redirects say to write instead, run on both sides of them."""

import io
from urllib.parse import quote

import flask
import pytest
import werkzeug
from flask.testing import FlaskClient

from spec.kit import claim
from spec.tools.client import client_of

DOC = "api#flask.redirect"


class Own(flask.Response):
    pass


@claim(
    "redirects.fixes.werkzeug-makes-the-class-on-every-release",
    doc="werkzeug:utils#werkzeug.utils.redirect",
)
@pytest.mark.parametrize(
    ("options", "kind"), [({}, werkzeug.Response), ({"Response": Own}, Own)], ids=["plain", "own"]
)
def test_redirect_of_werkzeug_makes_the_class(app, options, kind):
    """`werkzeug.utils.redirect()` makes a response of Werkzeug's class, or of `Response=`."""
    app.response_class = type("OfTheApp", (flask.Response,), {})
    with app.test_request_context():
        assert type(werkzeug.utils.redirect("/", **options)) is kind


@claim("redirects.fixes.quoted-targets-are-alike-on-every-release")
@pytest.mark.parametrize(
    ("target", "sent"), [('/a"{b}', "/a%22%7Bb%7D"), ("/a\nb", "/a%0Ab"), ("/\xe9", "/%C3%A9")]
)
def test_a_quoted_target_is_alike(target, sent):
    """`redirect()` sends a path that `quote()` has encoded as it is, on every release."""
    assert flask.redirect(quote(target)).headers["Location"] == sent


@claim("redirects.fixes.status-and-location-are-compared")
def test_status_and_location_are_compared():
    """Status and Location of a redirect are alike on every release, whatever its page is."""
    response = flask.redirect("/it's?a=b&c")

    assert (response.status_code, response.headers["Location"]) == (302, "/it's?a=b&c")


@pytest.fixture
def moved(app):
    """An app whose ``/old/it`` leads to ``/new``, which answers with a header and a file."""

    @app.route("/new", methods=["GET", "POST"])
    def new():
        file = flask.request.files.get("tea")
        return file.read() if file else flask.request.headers.get("X-Tea", "none")

    @app.route("/old/it", methods=["GET", "POST"])
    def old():
        return flask.redirect(flask.url_for("new"), 307)

    return app


@claim("redirects.fixes.url-for-makes-a-target-that-is-followed", doc="testing#following-redirects")
def test_a_target_of_url_for_is_followed(moved):
    """The test client follows a redirect to what `url_for()` returned."""
    moved.add_url_rule("/tea", "tea", lambda: flask.redirect(flask.url_for("new")))
    response = client_of(moved).get("/tea", follow_redirects=True)

    assert (response.status_code, response.text) == (200, "none")


@claim("redirects.fixes.each-redirect-is-a-request-of-its-own", doc="testing#following-redirects")
def test_each_redirect_is_a_request_of_its_own(moved):
    """A file reaches the target of a redirect if the test sends it to the Location again."""
    client, target, answers = client_of(moved), "/old/it", []
    while target:
        response = client.post(target, data={"tea": (io.BytesIO(b"oolong"), "tea")})
        answers.append(response.status_code)
        target = response.headers.get("Location")

    assert (answers, response.text) == ([307, 200], "oolong")


class Named(FlaskClient):
    def open(self, *args, **options):
        if args and isinstance(args[0], str):
            options["headers"] = {"X-Tea": "oolong"}
        return super().open(*args, **options)


@claim(
    "redirects.fixes.an-overridden-open-leaves-what-is-no-path", doc="api#flask.testing.FlaskClient"
)
def test_an_overridden_open_leaves_what_is_no_path(moved):
    """An `open()` that changes the arguments of paths only lets redirects be followed."""
    moved.test_client_class = Named
    response = moved.test_client().get("/old/it", follow_redirects=True)

    assert response.get_data() == b"oolong"
