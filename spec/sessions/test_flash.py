"""Flashed messages, which live in the session."""

from __future__ import annotations

import flask
import pytest

from spec.kit import claim

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
def test_a_flashed_message_reaches_the_next_request(app, client):
    """A message of `flash()` is returned by `get_flashed_messages()` in the next request."""
    app.add_url_rule("/put", "put", lambda: flask.flash("saved") or "")
    app.add_url_rule("/get", "get", lambda: str(flask.get_flashed_messages()))
    client.get("/put")

    assert client.get("/get").text == "['saved']"


@claim("sessions.flash.categories-come-with-messages")
def test_categories_come_with_their_messages(app, client):
    """`get_flashed_messages(with_categories=True)` returns tuples of category and message."""
    app.add_url_rule(
        "/put", "put", lambda: flask.flash("saved") or flask.flash("late", "error") or ""
    )
    app.add_url_rule("/get", "get", lambda: str(flask.get_flashed_messages(with_categories=True)))
    client.get("/put")

    assert client.get("/get").text == "[('message', 'saved'), ('error', 'late')]"


@claim(
    "sessions.flash.category-filter-chooses-messages",
    doc="patterns/flashing#filtering-flash-messages",
)
@pytest.mark.parametrize(
    ("options", "got"),
    [
        pytest.param({"category_filter": ("info", "error")}, ["late", "bye"], id="flashed-order"),
        pytest.param({"category_filter": []}, ["saved", "late", "bye"], id="no-filter"),
        pytest.param(
            {"category_filter": ["error"], "with_categories": True}, [("error", "late")], id="both"
        ),
    ],
)
def test_a_category_filter_chooses_messages(flashed, options, got):
    """`category_filter` chooses messages by category, in the order of flashing; [] chooses all."""
    assert flashed([(text, category) for category, text in THREE], **options) == got


@claim("sessions.flash.filtered-out-is-gone")
def test_a_message_that_was_filtered_out_is_gone(app, client):
    """`get_flashed_messages(category_filter=…)` removes the messages of other categories too."""
    app.add_url_rule("/put", "put", lambda: flask.flash("saved") or "")
    app.add_url_rule(
        "/get", "get", lambda: str(flask.get_flashed_messages(category_filter=["error"]))
    )
    client.get("/put")
    client.get("/get")

    with client.session_transaction() as session:
        assert dict(session) == {}


@claim("sessions.flash.is-the-same-in-one-request")
def test_messages_are_the_same_all_through_a_request(app, client):
    """Each call of `get_flashed_messages()` in one request returns the same messages."""
    with client.session_transaction() as session:
        session["_flashes"] = [("message", "saved")]
    app.add_url_rule("/", "index", lambda: flask.jsonify([flask.get_flashed_messages()] * 2))

    assert client.get("/").get_json() == [["saved"], ["saved"]]


@claim("sessions.flash.is-gone-after-a-request")
def test_messages_are_gone_after_the_request_that_got_them(app, client):
    """A flashed message is gone after the request that got it."""
    app.add_url_rule("/", "index", lambda: ",".join(flask.get_flashed_messages()))
    with client.session_transaction() as session:
        session["_flashes"] = [("message", "saved")]

    assert [client.get("/").text for _ in range(2)] == ["saved", ""]


@claim("sessions.flash.waits-for-get-flashed-messages")
def test_messages_wait_for_get_flashed_messages(app, client):
    """Flashed messages wait until a request calls `get_flashed_messages()`."""
    app.add_url_rule("/put", "put", lambda: flask.flash("saved") or "")
    app.add_url_rule("/get", "get", lambda: ",".join(flask.get_flashed_messages()))
    client.get("/put")
    client.get("/put")

    assert client.get("/get").text == "saved,saved"


@claim("sessions.flash.late-message-waits")
def test_a_message_flashed_after_asking_waits_for_the_next_request(app, client):
    """A message flashed after `get_flashed_messages()` waits for the next request."""

    def view():
        flask.flash("first")
        before = flask.get_flashed_messages()
        flask.flash("second")
        return ",".join([*before, "|", *flask.get_flashed_messages()])

    app.add_url_rule("/", "index", view)
    app.add_url_rule("/get", "get", lambda: ",".join(flask.get_flashed_messages()))

    assert (client.get("/").text, client.get("/get").text) == ("first,|,first", "second")


@claim("sessions.flash.is-a-list-in-the-session", doc="api#flask.flash")
def test_messages_are_a_list_in_the_session(app, client):
    """`session["_flashes"]` is a list of tuples of category and message."""
    app.add_url_rule("/", "index", lambda: flask.flash("late", "error") or "")
    client.get("/")

    with client.session_transaction() as session:
        assert dict(session) == {"_flashes": [("error", "late")]}


@claim("sessions.flash.may-be-any-session-value", doc="api#flask.flash")
def test_a_message_is_anything_that_the_session_holds(flashed):
    """A flashed message may be any value that the session can hold, such as a dict."""
    assert flashed([({"a": (1,)},)]) == [{"a": (1,)}]
