"""How a session is written into its cookie."""

from __future__ import annotations

import datetime as dt
import uuid

import pytest
from flask.json.tag import TaggedJSONSerializer
from markupsafe import Markup

from spec.kit import claim
from spec.sessions import signer
from spec.tools.client import client_of

DOC = "api#flask.json.tag.TaggedJSONSerializer"
MOMENT = dt.datetime(2020, 1, 2, 3, 4, 5, 678)


class Html:
    """Anything with an ``__html__`` method."""

    def __html__(self):
        """Give its HTML."""
        return "<b>"


@claim("sessions.values.other-types-are-tagged")
@pytest.mark.parametrize(
    ("value", "text"),
    [
        pytest.param((1, 2), '{" t":[1,2]}', id="tuple"),
        pytest.param(b"\xff", '{" b":"/w=="}', id="bytes"),
        pytest.param(Markup("<b>"), '{" m":"<b>"}', id="markup"),
        pytest.param(uuid.UUID(int=1), '{" u":"00000000000000000000000000000001"}', id="uuid"),
        pytest.param(MOMENT, '{" d":"Thu, 02 Jan 2020 03:04:05 GMT"}', id="datetime"),
        pytest.param({" t": [1]}, '{" di":{" t__":[1]}}', id="key-like-a-tag"),
        pytest.param([{"a": ()}], '[{"a":{" t":[]}}]', id="nested"),
        pytest.param("é", '"\\u00e9"', id="text-in-ascii"),
    ],
)
def test_types_beyond_json_are_tagged(value, text):
    """A type that JSON does not have is written as an object with one key, the tag."""
    assert TaggedJSONSerializer().dumps(value) == text


@claim("sessions.values.top-level-key-becomes-a-string")
def test_a_session_key_that_is_no_text_becomes_text(app):
    """A key of the session that is not a string comes back as a string."""
    client = client_of(app, use_cookies=True)
    with client.session_transaction() as session:
        session[1] = "one"

    with client.session_transaction() as session:
        assert dict(session) == {"1": "one"}


@claim("sessions.values.top-level-tag-is-kept")
def test_a_session_whose_only_key_is_a_tag_comes_back(app):
    """A session whose only key looks like a tag comes back unchanged."""
    client = client_of(app, use_cookies=True)
    with client.session_transaction() as session:
        session[" t"] = [1]

    with client.session_transaction() as session:
        assert dict(session) == {" t": [1]}


@claim(
    "sessions.values.keys-are-sorted",
    doc="api#flask.json.provider.DefaultJSONProvider.sort_keys",
)
def test_the_keys_of_the_cookie_are_sorted(answer):
    """The keys of a session are sorted in the cookie."""
    line = answer(lambda s: s.update([("b", 1), ("a", 2)])).headers["Set-Cookie"]

    assert signer.decode(line[len("session=") :].split(".")[0]) == b'{"a":2,"b":1}'


@claim(
    "sessions.values.follow-the-json-provider",
    flask=">=2.2",
    otherwise=AttributeError,
    doc="api#flask.json.provider.DefaultJSONProvider.sort_keys",
)
def test_the_json_provider_of_the_app_writes_the_session(app, answer):
    """Settings of `app.json`, such as `sort_keys`, apply to the session cookie too."""
    app.json.sort_keys = False
    line = answer(lambda s: s.update([("b", 1), ("a", 2)])).headers["Set-Cookie"]

    assert signer.decode(line[len("session=") :].split(".")[0]) == b'{"b":1,"a":2}'


@claim(
    "sessions.values.long-ones-are-compressed",
    doc="itsdangerous:url_safe#itsdangerous.url_safe.URLSafeTimedSerializer",
)
def test_a_long_session_is_compressed_behind_a_dot(answer):
    """A session that zlib makes shorter is compressed; its cookie begins with a dot."""
    line = answer(lambda s: s.update(a="x" * 500)).headers["Set-Cookie"]

    assert (line.startswith("session=.eJ"), len(line.split(";")[0]) < 100) == (True, True)


@claim(
    "sessions.values.short-ones-are-not-compressed",
    doc="itsdangerous:url_safe#itsdangerous.url_safe.URLSafeTimedSerializer",
)
def test_a_short_session_is_not_compressed(answer):
    """A session that zlib does not make shorter is sent as plain JSON."""
    line = answer(lambda s: s.update(a="x")).headers["Set-Cookie"]

    assert line.split(".")[0] == "session=eyJhIjoieCJ9"
