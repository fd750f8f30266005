"""Sessions whose id is in the URL."""

from __future__ import annotations

import re

import flask
import pytest

from spec.kit import claim
from spec.kit.client import client_of

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


@claim("sessions.url.redirect-carries-the-id")
def test_a_redirect_carries_the_id(client, page):
    """The redirect after a login leads to a URL with the id; no cookie is set."""
    response = client.get(page)

    assert re.fullmatch(f"/page/[?]session={ID}", page)
    assert (response.text.split()[0], response.headers.getlist("Set-Cookie")) == ("python", [])


@claim("sessions.url.link-carries-the-id")
def test_a_link_carries_the_id(client, page):
    """Every URL that `url_for` builds has the id, beside its own parameters."""
    id = page.partition("=")[2]

    assert client.get(page).text.split()[1] == f"/page/?a=b%26c&amp;session={id}"


@claim("sessions.url.form-carries-the-id")
def test_a_form_carries_the_id(client, page):
    """The field for a form has the id: a GET form's fields replace the query of its URL."""
    id = page.partition("=")[2]
    field = client.get(page).text.split(" ", 2)[2]

    assert field == f'<input type="hidden" name="session" value="{id}">'


@claim("sessions.url.slash-redirect-carries-the-id")
def test_the_redirect_to_a_slash_carries_the_id(client, page):
    """The redirect to the URL with a slash at its end keeps the query, and so the id."""
    location = client.get(page.replace("/?", "?")).headers["Location"]

    assert re.sub("^http://localhost", "", location) == page


@claim("sessions.url.no-session-no-id")
def test_a_url_has_no_id_without_a_session(client):
    """While the session is empty links and forms have no id, not even one that was sent."""
    assert client.get(f"/page/?session={'A' * 43}").text == "None /page/?a=b%26c "


@claim("sessions.url.forgotten-with-the-url")
def test_a_session_is_gone_with_its_url(client, page):
    """Who comes back by the bare URL is not known; the session waits for its own URL."""
    assert client.get("/page/").text.split()[0] == "None"
    assert client.get(page).text.split()[0] == "python"


@claim("sessions.url.cookie-is-ignored")
def test_an_id_in_a_cookie_is_ignored(client, page):
    """An id counts in the URL alone."""
    id = page.partition("=")[2]

    assert client.get("/page/", headers={"Cookie": f"session={id}"}).text.split()[0] == "None"


@claim("sessions.url.first-id-counts")
def test_the_first_of_two_ids_counts(client, page):
    """Of two ids in a URL the first one counts."""
    assert client.get(page + "&session=" + "A" * 43).text.split()[0] == "python"
    assert client.get(f"/page/?session={'A' * 43}&{page[7:]}").text.split()[0] == "None"
    assert client.get(f"/page/?xsession={'A' * 43}&{page[7:]}").text.split()[0] == "python"


@pytest.mark.parametrize("path", ["/page/", "/away", "/nowhere"])
@claim("sessions.url.stays-here", doc="rfc:9110#section-10.1.3")
def test_the_url_is_told_to_no_other_site(client, page, path):
    """Every answer, be it a redirect or an error, keeps the URL out of Referers to other sites."""
    response = client.get(page.replace("/page/", path))

    assert response.headers.getlist("Referrer-Policy") == ["same-origin"]


@claim("sessions.url.answer-is-private", doc="rfc:9111#section-5.2.2.7")
def test_an_answer_with_a_session_is_private(client, page):
    """Shared caches may not keep an answer for which the session was used."""
    assert client.get(page).headers["Cache-Control"] == "private"
    assert "Cache-Control" not in client.get("/away").headers


@claim("sessions.url.wrong-bytes")
def test_wrong_bytes_in_the_query_are_no_id(app):
    """A query that is not UTF-8 has no id, and the request is served."""
    statuses = [
        client_of(app).get("/page/", environ_overrides={"QUERY_STRING": query}).status_code
        for query in ("session=\xff", "session=%FF", "%FF=\xff&session=")
    ]

    assert statuses == [200, 200, 200]


@claim("sessions.url.outside-a-request")
def test_a_url_built_outside_a_request_has_no_id(app):
    """`url_for` outside a request has no session to carry."""
    app.config["SERVER_NAME"] = "localhost"
    with app.app_context():
        assert flask.url_for("page") == "http://localhost/page/"
