"""Flashed messages, which live in the session."""

from __future__ import annotations

import flask
import pytest
from markupsafe import Markup

from spec.kit import claim
from spec.sessions.samples import class_of_what_comes_back

DOC = "api#flask.get_flashed_messages"
THREE = [("message", "saved"), ("error", "late"), ("info", "bye")]


@pytest.fixture
def flashed(app, client):
    """Flash messages in one request; give what another request gets of them."""

    def flashed(messages, **options):
        got = []
        app.add_url_rule("/put", "put", lambda: [flask.flash(*m) for m in messages] and "")
        app.add_url_rule(
            "/get", "get", lambda: got.append(flask.get_flashed_messages(**options)) or ""
        )
        client.get("/put")
        client.get("/get")
        return got[0]

    return flashed


@claim("sessions.flash.reaches-the-next-request", doc="api#flask.flash")
def test_a_flashed_message_reaches_the_next_request(flashed):
    """A message that one request flashes the next one gets."""
    assert flashed([("saved",)]) == ["saved"]


@claim("sessions.flash.categories")
def test_categories_come_with_their_messages(flashed):
    """With `with_categories` each message comes in a tuple behind its category."""
    assert flashed([("saved",), ("late", "error")], with_categories=True) == [
        ("message", "saved"),
        ("error", "late"),
    ]


@claim("sessions.flash.category-filter", doc="patterns/flashing#filtering-flash-messages")
@pytest.mark.parametrize(
    ("options", "got"),
    [
        pytest.param({}, ["saved", "late", "bye"], id="all"),
        pytest.param({"category_filter": ["error"]}, ["late"], id="one"),
        pytest.param({"category_filter": ("info", "error")}, ["late", "bye"], id="flashed-order"),
        pytest.param({"category_filter": []}, ["saved", "late", "bye"], id="no-filter"),
        pytest.param({"category_filter": ["other"]}, [], id="none-of-it"),
        pytest.param(
            {"category_filter": ["error"], "with_categories": True}, [("error", "late")], id="both"
        ),
    ],
)
def test_a_category_filter_chooses_messages(flashed, options, got):
    """`category_filter` gives the messages of these categories, in the order of flashing."""
    assert flashed([(text, category) for category, text in THREE], **options) == got


@claim("sessions.flash.filtered-out-is-gone")
def test_a_message_that_was_filtered_out_is_gone(app, client):
    """Asking for one category takes the messages of all others out of the session, too."""
    app.add_url_rule("/put", "put", lambda: flask.flash("saved") or "")
    app.add_url_rule(
        "/get", "get", lambda: str(flask.get_flashed_messages(category_filter=["error"]))
    )
    client.get("/put")
    client.get("/get")

    with client.session_transaction() as session:
        assert dict(session) == {}


@claim("sessions.flash.same-in-one-request")
def test_messages_are_the_same_all_through_a_request(app, client):
    """Within one request every call gets the same messages."""
    with client.session_transaction() as session:
        session["_flashes"] = [("message", "saved")]
    app.add_url_rule("/", "index", lambda: flask.jsonify([flask.get_flashed_messages()] * 2))

    assert client.get("/").get_json() == [["saved"], ["saved"]]


@claim("sessions.flash.gone-after-a-request")
def test_messages_are_gone_after_the_request_that_got_them(app, client):
    """A message is given to one request only."""
    app.add_url_rule("/", "index", lambda: ",".join(flask.get_flashed_messages()))
    with client.session_transaction() as session:
        session["_flashes"] = [("message", "saved")]

    assert [client.get("/").text for _ in range(2)] == ["saved", ""]


@claim("sessions.flash.waits")
def test_messages_wait_until_they_are_asked_for(app, client):
    """Requests that do not ask leave the messages; they add up."""
    app.add_url_rule("/put", "put", lambda: flask.flash("saved") or "")
    app.add_url_rule("/get", "get", lambda: ",".join(flask.get_flashed_messages()))
    client.get("/put")
    client.get("/put")

    assert client.get("/get").text == "saved,saved"


@claim("sessions.flash.late-message-waits")
def test_a_message_flashed_after_asking_waits_for_the_next_request(app, client):
    """What is flashed after the messages were asked for comes in the next request."""

    def view():
        flask.flash("first")
        before = flask.get_flashed_messages()
        flask.flash("second")
        return ",".join([*before, "|", *flask.get_flashed_messages()])

    app.add_url_rule("/", "index", view)
    app.add_url_rule("/get", "get", lambda: ",".join(flask.get_flashed_messages()))

    assert (client.get("/").text, client.get("/get").text) == ("first,|,first", "second")


@claim("sessions.flash.in-the-session", doc="api#flask.flash")
def test_messages_stand_in_the_session(app, client):
    """Messages stand in the session as pairs of category and text under `_flashes`."""
    app.add_url_rule("/", "index", lambda: flask.flash("late", "error") or "")
    client.get("/")

    with client.session_transaction() as session:
        assert dict(session) == {"_flashes": [("error", "late")]}


@claim("sessions.flash.no-message-changes-nothing")
def test_asking_for_no_messages_changes_nothing(answer):
    """Where nothing was flashed, asking for messages sends no cookie."""
    response = answer(lambda session: flask.get_flashed_messages())

    assert response.headers.getlist("Set-Cookie") == []


@claim("sessions.flash.any-session-value", doc="api#flask.flash")
@pytest.mark.parametrize(
    "message", [pytest.param({"a": (1,)}, id="dict"), pytest.param(Markup("<b>"), id="markup")]
)
def test_a_message_is_anything_that_the_session_holds(flashed, message):
    """A message need not be text; it comes back as a session value does."""
    (back,) = flashed([(message,)])

    assert (back, type(back)) == (message, class_of_what_comes_back(message))


@claim("sessions.flash.in-templates", doc="patterns/flashing#simple-flashing")
def test_templates_can_ask_for_messages(app, client):
    """Templates call `get_flashed_messages` without being given it."""
    template = "{% for message in get_flashed_messages() %}<li>{{ message }}{% endfor %}"
    app.add_url_rule("/", "index", lambda: flask.render_template_string(template))
    with client.session_transaction() as session:
        session["_flashes"] = [("message", "a < b")]

    assert client.get("/").text == "<li>a &lt; b"
