"""The signature of the session cookie."""

from __future__ import annotations

import pytest

from spec.kit import claim
from spec.sessions import signer
from spec.sessions.samples import A_IS_1, NOON

DOC = "api#flask.sessions.SecureCookieSessionInterface"
KEY = b"key"
DATA = [
    pytest.param({"b": 1, "a": [None, True, 1.5]}, id="sorted-keys"),
    pytest.param({"a": "x" * 500}, id="compressed"),
    pytest.param({"a": "x" * 11}, id="compression-would-save-one-byte"),
]
PAYLOAD, TIMESTAMP, SIGNATURE = A_IS_1.split(".")


def flipped(part):
    """Every copy of a part of a cookie that differs in one bit of what it stands for."""
    raw = signer.decode(part)
    for bit in range(len(raw) * 8):
        copy = bytearray(raw)
        copy[bit // 8] ^= 1 << bit % 8
        yield signer.encode(bytes(copy))


@claim("sessions.signature.is-hmac-sha1")
@pytest.mark.parametrize("data", DATA)
def test_the_cookie_is_payload_timestamp_and_hmac_sha1(answer, clock, data):
    """The session cookie is payload, timestamp and HMAC-SHA1, as the standard library makes it."""
    response = answer(lambda session: session.update(data))

    cookie = signer.sign(data, KEY, NOON)
    assert response.headers.getlist("Set-Cookie")[0].split(";")[0] == f"session={cookie}"


@claim("sessions.signature.foreign-signer-is-accepted")
@pytest.mark.parametrize("data", DATA)
def test_flask_accepts_what_another_signer_signs(seen, clock, data):
    """A session cookie that another program signed with the secret key is read."""
    assert seen(signer.sign(data, KEY, NOON)) == data


@claim("sessions.signature.flipped-signature-bit-empties-it")
def test_a_flipped_signature_bit_empties_the_session(seen, clock):
    """A session cookie with one bit of its signature changed is an empty session."""
    cookies = [f"{PAYLOAD}.{TIMESTAMP}.{copy}" for copy in flipped(SIGNATURE)]

    assert [seen(A_IS_1), *map(seen, cookies)] == [{"a": 1}, *[{}] * 160]


@claim("sessions.signature.flipped-payload-bit-empties-it")
def test_a_flipped_payload_bit_empties_the_session(seen, clock):
    """A session cookie with one bit of its payload changed is an empty session."""
    cookies = [f"{copy}.{TIMESTAMP}.{SIGNATURE}" for copy in flipped(PAYLOAD)]

    assert [seen(A_IS_1), *map(seen, cookies)] == [{"a": 1}, *[{}] * 56]


@claim("sessions.signature.flipped-timestamp-bit-empties-it")
def test_a_flipped_timestamp_bit_empties_the_session(seen, clock):
    """A session cookie with one bit of its timestamp changed is an empty session."""
    cookies = [f"{PAYLOAD}.{copy}.{SIGNATURE}" for copy in flipped(TIMESTAMP)]

    assert [seen(A_IS_1), *map(seen, cookies)] == [{"a": 1}, *[{}] * 32]


@claim("sessions.signature.other-makings-are-refused")
@pytest.mark.parametrize(
    ("key", "how"),
    [
        pytest.param(b"kez", {}, id="other-key"),
        pytest.param(b"key", {"salt": b"session"}, id="other-salt"),
    ],
)
def test_a_cookie_signed_in_another_way_is_refused(seen, clock, key, how):
    """A session cookie signed with another key or salt is an empty session."""
    assert seen(signer.sign({"a": 1}, key, NOON, **how)) == {}


@claim("sessions.signature.spare-bits-are-not-signed")
def test_the_last_character_has_two_bits_that_do_not_count(seen, clock):
    """The last two bits of the signature's last character do not count: four spellings are read."""
    assert [seen(A_IS_1[:-1] + end) for end in "wxyz"] == [{"a": 1}] * 4


@claim("sessions.signature.foreign-characters-are-skipped")
def test_characters_outside_base64_are_skipped_in_the_signature(seen, clock):
    """Characters outside base64 are skipped in the signature of a session cookie."""
    assert seen(f"{PAYLOAD}.{TIMESTAMP}.!!!!{SIGNATURE}") == {"a": 1}


@claim("sessions.signature.can-be-read-by-everybody", doc="quickstart#sessions")
def test_the_payload_is_signed_and_not_encrypted(answer):
    """A session cookie can be read without the secret key: it is signed, not encrypted."""
    line = answer(lambda session: session.update(password="itcast")).headers["Set-Cookie"]

    payload = line[len("session=") :].split(".")[0]
    assert signer.decode(payload) == b'{"password":"itcast"}'


@claim("sessions.signature.interface-decodes")
def test_the_signing_serializer_reads_and_writes_cookies(app, clock):
    """`get_signing_serializer()` reads and writes session cookies outside a request."""
    serializer = app.session_interface.get_signing_serializer(app)

    assert (serializer.dumps({"a": 1}), serializer.loads(A_IS_1)) == (A_IS_1, {"a": 1})
