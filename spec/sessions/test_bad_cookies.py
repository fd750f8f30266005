"""Session cookies that nobody signed."""

from __future__ import annotations

import flask
import pytest
from itsdangerous import BadPayload

from spec.kit import claim
from spec.sessions import signer
from spec.sessions.samples import A_IS_1, NOON

DOC = "api#flask.sessions.SecureCookieSessionInterface"
PAYLOAD, TIMESTAMP, SIGNATURE = A_IS_1.split(".")


def signed(raw):
    """A genuine cookie around bytes that no session has."""
    return signer.sign_text(f"{signer.encode(raw)}.{signer.timestamp_of(NOON)}", b"key")


@claim("sessions.bad-cookies.are-silently-empty")
@pytest.mark.parametrize(
    "cookie",
    [
        pytest.param("", id="empty"),
        pytest.param("a.b.c", id="letters"),
        pytest.param("garbage", id="no-dots"),
        pytest.param(A_IS_1[:-1], id="last-character-cut-off"),
        pytest.param(f"{PAYLOAD}.{TIMESTAMP}", id="no-signature"),
        pytest.param("\xff", id="not-utf-8"),
    ],
)
def test_a_bad_session_cookie_is_silently_an_empty_session(serve, cookie, clock):
    """A session cookie that nobody signed is ignored: the session is empty, without an error."""
    client = serve(lambda: "some" if flask.session else "none")
    response = client.get("/", headers={"Cookie": f"session={cookie}"})

    assert (response.status_code, response.text) == (200, "none")
    assert response.headers.getlist("Set-Cookie") == []


@claim("sessions.bad-cookies.signed-without-time-is-empty")
def test_a_signature_without_a_time_is_refused(seen, clock):
    """A cookie with a valid signature but no timestamp is an empty session."""
    assert seen(signer.sign_text(PAYLOAD, b"key")) == {}


@claim("sessions.bad-cookies.signed-long-time-is-empty")
def test_a_genuine_time_of_more_than_eight_bytes_is_refused(seen, clock):
    """A signed timestamp of more than eight bytes makes an empty session."""
    assert seen(signer.sign_text(f"{PAYLOAD}.{signer.encode(b'1' * 9)}", b"key")) == {}


@claim("sessions.bad-cookies.signed-non-json-raises")
@pytest.mark.parametrize(
    "cookie",
    [
        pytest.param(signed(b"{a"), id="no-json"),
        pytest.param(signed(b'{"a":{" u":"x"}}'), id="no-uuid"),
        pytest.param(signer.sign_text(".eHg.aVZhwA", b"key"), id="not-compressed"),
        pytest.param(signer.sign_text("e.aVZhwA", b"key"), id="no-base64"),
    ],
)
def test_a_genuine_cookie_of_no_json_fails_the_request(app, answer, clock, cookie):
    """A payload that is signed with the key but cannot be read raises BadPayload in the request."""
    app.testing = True

    with pytest.raises(BadPayload, match="^Could not "):
        answer(lambda session: None, cookie)


@claim("sessions.bad-cookies.signed-non-object-raises")
def test_a_genuine_cookie_of_no_object_fails_the_request(app, answer, clock):
    """Signed JSON that is not an object raises TypeError in the request."""
    app.testing = True

    with pytest.raises(TypeError, match="dictionary update sequence element #0"):
        answer(lambda session: None, signed(b"[1,2]"))


@claim("sessions.bad-cookies.signed-emptiness-is-empty")
@pytest.mark.parametrize("raw", [b"null", b"[]", b"{}"])
def test_a_genuine_cookie_of_nothing_is_an_empty_session(seen, clock, raw):
    """Empty JSON, such as null, that is signed with the key makes an empty session."""
    assert seen(signed(raw)) == {}


@claim("sessions.bad-cookies.quotes-and-padding-are-read")
@pytest.mark.parametrize(
    "cookie",
    [
        pytest.param(f'"{A_IS_1}"', id="quoted"),
        pytest.param(f"{A_IS_1}=", id="padded"),
    ],
)
def test_a_cookie_in_quotes_or_with_padding_is_read(seen, clock, cookie):
    """A session cookie in quotes or with base64 padding is read."""
    assert seen(cookie) == {"a": 1}
