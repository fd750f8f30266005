"""The secret key."""

from __future__ import annotations

import flask
import pytest

from spec.kit import claim
from spec.sessions import signer
from spec.sessions.samples import NOON
from spec.tools.client import client_of

DOC = "config#SECRET_KEY"
OLD, NEW = ({"key": name} for name in ("old", "new"))


@claim("sessions.key.attribute-is-the-setting", doc="api#flask.Flask.secret_key")
def test_the_key_is_config_and_attribute_in_one():
    """`app.secret_key` and `app.config["SECRET_KEY"]` are one setting, None by default."""
    app = flask.Flask("example")
    states = [(app.secret_key, app.config["SECRET_KEY"])]
    app.config["SECRET_KEY"] = "one"
    states.append((app.secret_key, app.config["SECRET_KEY"]))
    app.secret_key = "two"
    states.append((app.secret_key, app.config["SECRET_KEY"]))

    assert states == [(None, None), ("one", "one"), ("two", "two")]


@claim("sessions.key.is-str-or-bytes")
@pytest.mark.parametrize(
    ("key", "raw"),
    [
        pytest.param("schlüssel", b"schl\xc3\xbcssel", id="text-as-utf-8"),
        pytest.param(b"\x00\xff\xfe", b"\x00\xff\xfe", id="bytes-of-no-text"),
    ],
)
def test_the_key_is_text_or_bytes(app, answer, clock, key, raw):
    """`SECRET_KEY` may be a string, which is used as UTF-8, or any bytes."""
    app.config["SECRET_KEY"] = key
    line = answer(lambda session: session.update(a=1)).headers["Set-Cookie"]

    assert line.split(";")[0] == "session=" + signer.sign({"a": 1}, raw, NOON)


@claim("sessions.key.empty-counts-as-none")
def test_an_empty_key_counts_as_none(app, answer):
    """Writing to the session raises RuntimeError if `SECRET_KEY` is an empty string."""
    app.testing = True
    app.secret_key = ""

    with pytest.raises(RuntimeError, match="^The session is unavailable because no secret key"):
        answer(lambda session: session.update(a=1))


@claim("sessions.key.is-read-at-every-request")
def test_the_key_is_looked_up_at_every_request(app, seen, clock):
    """A secret key that is set while the app runs is used from the next request on."""
    cookie = signer.sign(NEW, b"new", NOON)
    before = seen(cookie)
    app.secret_key = "new"

    assert (before, seen(cookie)) == ({}, NEW)


@claim("sessions.key.missing-raises-runtime-error", doc="api#flask.sessions.NullSession")
def test_writing_without_a_key_raises_runtime_error(answer, app):
    """Writing to the session without a secret key raises RuntimeError that names `secret_key`."""
    app.testing = True
    app.secret_key = None

    with pytest.raises(RuntimeError) as caught:
        answer(lambda session: session.update(a=1))
    assert str(caught.value) == (
        "The session is unavailable because no secret key was set.  "
        "Set the secret_key on the application to something unique and secret."
    )


@claim("sessions.key.missing-is-a-500-in-production", doc="api#flask.sessions.NullSession")
def test_writing_without_a_key_is_a_500(answer, app):
    """In production a view that writes to the session without a secret key answers 500."""
    app.secret_key = None

    assert answer(lambda session: session.update(a=1)).status_code == 500


@claim("sessions.key.is-not-needed-to-start")
def test_an_app_without_a_key_serves_views_that_need_no_session():
    """An app without a secret key serves views that do not use the session."""
    app = flask.Flask("example")
    app.add_url_rule("/", "index", lambda: "served")

    assert client_of(app).get("/").text == "served"
