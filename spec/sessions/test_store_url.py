"""Sessions whose id is in the URL."""

from __future__ import annotations

import re

import flask
import pytest

from spec.kit import claim
from spec.tools.client import client_of

DOC = "api#flask.Flask.url_defaults"
ID = "[A-Za-z0-9_-]{43}"


@pytest.fixture
def app(app_at):
    """An app whose sessions live in the URL, with a login by form."""
    app = app_at({"SESSION_STORE": "url"})

    @app.route("/login", methods=["GET", "POST"])
    def login():
        flask.session.clear()
        flask.session["name"] = flask.request.values["name"]
        return flask.redirect(flask.url_for("page"))

    @app.route("/page/")
    def page():
        name = flask.session.get("name")
        return flask.render_template_string(
            "{{ name }} {{ url_for('page', a='b&c') }} {{ session_field }}", name=name
        )

    @app.route("/away")
    def away():
        return flask.redirect("https://other.example/")

    return app


@pytest.fixture
def client(app):
    """A client that keeps no cookies."""
    return client_of(app)


@pytest.fixture
def page(client):
    """The path of the page of somebody who is logged in, with the id in it."""
    return re.sub("^http://localhost", "", client.post("/login?name=python").headers["Location"])


@claim("sessions.url.redirect-carries-the-id", example=True)
def test_a_redirect_carries_the_id(client, page):
    """With the example app's URL store the redirect after a login has the id in its URL."""
    response = client.get(page)

    assert re.fullmatch(f"/page/[?]session={ID}", page)
    assert (response.text.split()[0], response.headers.getlist("Set-Cookie")) == ("python", [])


@claim("sessions.url.link-carries-the-id", example=True)
def test_a_link_carries_the_id(client, page):
    """With the example app's URL store the links of a page have the session id in their query."""
    id = page.partition("=")[2]

    assert client.get(page).text.split()[1] == f"/page/?a=b%26c&amp;session={id}"


@claim("sessions.url.form-carries-the-id", example=True)
def test_a_form_carries_the_id(client, page):
    """The example app's URL store has a hidden field with the id for forms."""
    id = page.partition("=")[2]
    field = client.get(page).text.split(" ", 2)[2]

    assert field == f'<input type="hidden" name="session" value="{id}">'


@claim("sessions.url.slash-redirect-carries-the-id", example=True)
def test_the_redirect_to_a_slash_carries_the_id(client, page):
    """With the example app's URL store the redirect to a trailing slash keeps the id."""
    location = client.get(page.replace("/?", "?")).headers["Location"]

    assert re.sub("^http://localhost", "", location) == page


@claim("sessions.url.without-a-session-has-no-id", example=True)
def test_a_url_has_no_id_without_a_session(client):
    """With the example app's URL store links and forms have no id while the session is empty."""
    assert client.get(f"/page/?session={'A' * 43}").text == "None /page/?a=b%26c "


@claim("sessions.url.is-forgotten-with-the-url", example=True)
def test_a_session_is_gone_with_its_url(client, page):
    """With the example app's URL store a visitor who opens the bare URL has no session."""
    assert client.get("/page/").text.split()[0] == "None"
    assert client.get(page).text.split()[0] == "python"


@claim("sessions.url.cookie-is-ignored", example=True)
def test_an_id_in_a_cookie_is_ignored(client, page):
    """The example app's URL store ignores an id in a cookie."""
    id = page.partition("=")[2]

    assert client.get("/page/", headers={"Cookie": f"session={id}"}).text.split()[0] == "None"


@claim("sessions.url.first-id-counts", example=True)
def test_the_first_of_two_ids_counts(client, page):
    """The example app's URL store reads the first of two ids in a URL."""
    assert client.get(page + "&session=" + "A" * 43).text.split()[0] == "python"
    assert client.get(f"/page/?session={'A' * 43}&{page[7:]}").text.split()[0] == "None"
    assert client.get(f"/page/?xsession={'A' * 43}&{page[7:]}").text.split()[0] == "python"


@pytest.mark.parametrize("path", ["/page/", "/away", "/nowhere"])
@claim("sessions.url.referrer-policy-is-same-origin", example=True, doc="rfc:9110#section-10.1.3")
def test_every_answer_has_the_referrer_policy_same_origin(client, page, path):
    """With the example app's URL store every answer has `Referrer-Policy: same-origin`."""
    response = client.get(page.replace("/page/", path))

    assert response.headers.getlist("Referrer-Policy") == ["same-origin"]


@claim("sessions.url.answer-is-private", example=True, doc="rfc:9111#section-5.2.2.7")
def test_an_answer_with_a_session_is_private(client, page):
    """The example app's URL store sends `Cache-Control: private` if the session was used."""
    assert client.get(page).headers["Cache-Control"] == "private"
    assert "Cache-Control" not in client.get("/away").headers


@claim("sessions.url.wrong-bytes-have-no-id", example=True)
def test_wrong_bytes_in_the_query_are_no_id(app):
    """The example app's URL store finds no id in a query that is not UTF-8, and answers 200."""
    statuses = [
        client_of(app).get("/page/", environ_overrides={"QUERY_STRING": query}).status_code
        for query in ("session=\xff", "session=%FF", "%FF=\xff&session=")
    ]

    assert statuses == [200, 200, 200]


@claim("sessions.url.outside-a-request-has-no-id", example=True)
def test_a_url_built_outside_a_request_has_no_id(app):
    """With the example app's URL store `url_for()` outside a request adds no id."""
    app.config["SERVER_NAME"] = "localhost"
    with app.app_context():
        assert flask.url_for("page") == "http://localhost/page/"
