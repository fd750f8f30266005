"""The signature of the session cookie."""

from __future__ import annotations

import pytest

from spec.kit import claim
from spec.sessions import signer
from spec.sessions.samples import A_IS_1, NOON

DOC = "api#flask.sessions.SecureCookieSessionInterface"
KEY = b"key"
DATA = [
    pytest.param({"a": 1}, id="number"),
    pytest.param({"b": 1, "a": [None, True, 1.5]}, id="sorted-keys"),
    pytest.param({"name": "Grüße, 世界"}, id="text-beyond-ascii"),
    pytest.param({"_permanent": True}, id="permanent"),
    pytest.param({"a": {"b": {"c": []}}}, id="nested"),
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
    """The cookie is payload, time and HMAC-SHA1, byte for byte as the standard library makes it."""
    response = answer(lambda session: session.update(data))

    cookie = signer.sign(data, KEY, NOON)
    assert response.headers.getlist("Set-Cookie")[0].split(";")[0] == f"session={cookie}"


@claim("sessions.signature.literal-cookie")
def test_a_session_has_one_cookie_at_one_second(answer, clock):
    """The same key, data and second always make the same cookie."""
    response = answer(lambda session: session.update(a=1))

    assert response.headers.getlist("Set-Cookie") == [
        "session=eyJhIjoxfQ.aVZhwA.zRL3w8OSPuBcvBTG-b5jba7S2ow; HttpOnly; Path=/"
    ]


@claim("sessions.signature.foreign-signer-is-accepted")
@pytest.mark.parametrize("data", DATA)
def test_flask_accepts_what_another_signer_signs(seen, clock, data):
    """A cookie that another program signed with the secret key is read like Flask's own."""
    assert seen(signer.sign(data, KEY, NOON)) == data


@claim("sessions.signature.foreign-reader-reads")
@pytest.mark.parametrize("data", DATA)
def test_another_program_reads_what_flask_signs(answer, clock, data):
    """Another program with the secret key verifies and reads Flask's cookie."""
    line = answer(lambda session: session.update(data)).headers["Set-Cookie"]

    assert signer.read(line[len("session=") : line.index(";")], KEY, NOON) == data


@claim("sessions.signature.flipped-signature-bit")
def test_a_flipped_signature_bit_empties_the_session(seen, clock):
    """Each of the 160 bits of the signature matters."""
    cookies = [f"{PAYLOAD}.{TIMESTAMP}.{copy}" for copy in flipped(SIGNATURE)]

    assert [seen(A_IS_1), *map(seen, cookies)] == [{"a": 1}, *[{}] * 160]


@claim("sessions.signature.flipped-payload-bit")
def test_a_flipped_payload_bit_empties_the_session(seen, clock):
    """Each bit of the payload is signed."""
    cookies = [f"{copy}.{TIMESTAMP}.{SIGNATURE}" for copy in flipped(PAYLOAD)]

    assert [seen(A_IS_1), *map(seen, cookies)] == [{"a": 1}, *[{}] * 56]


@claim("sessions.signature.flipped-timestamp-bit")
def test_a_flipped_timestamp_bit_empties_the_session(seen, clock):
    """Each bit of the time of signing is signed."""
    cookies = [f"{PAYLOAD}.{copy}.{SIGNATURE}" for copy in flipped(TIMESTAMP)]

    assert [seen(A_IS_1), *map(seen, cookies)] == [{"a": 1}, *[{}] * 32]


@claim("sessions.signature.other-makings-are-refused")
@pytest.mark.parametrize(
    ("key", "how"),
    [
        pytest.param(b"kez", {}, id="other-key"),
        pytest.param(b"key", {"salt": b"session"}, id="other-salt"),
        pytest.param(b"key", {"digest": "sha256"}, id="other-digest"),
        pytest.param(b"key", {"derivation": "concat"}, id="derived-by-concat"),
        pytest.param(b"key", {"derivation": "django-concat"}, id="derived-as-django-does"),
        pytest.param(b"key", {"derivation": "none"}, id="key-not-derived"),
    ],
)
def test_a_cookie_signed_in_another_way_is_refused(seen, clock, key, how):
    """Key, salt, digest and key derivation all have to be the app's own."""
    assert seen(signer.sign({"a": 1}, key, NOON, **how)) == {}


@claim("sessions.signature.spare-bits-are-not-signed")
@pytest.mark.parametrize("end", [pytest.param(end, id=end) for end in "xyz"])
def test_the_last_character_has_two_bits_that_do_not_count(seen, clock, end):
    """The signature has 160 bits and 27 characters of 162: four spellings are accepted."""
    assert seen(A_IS_1[:-1] + end) == {"a": 1}


@claim("sessions.signature.foreign-characters-are-skipped")
def test_characters_outside_base64_are_skipped_in_the_signature(seen, clock):
    """Four characters that base64 does not know change nothing in the signature."""
    assert seen(f"{PAYLOAD}.{TIMESTAMP}.!!!!{SIGNATURE}") == {"a": 1}


@claim("sessions.signature.can-be-read-by-everybody", doc="quickstart#sessions")
def test_the_payload_is_signed_and_not_encrypted(answer):
    """Who has the cookie reads the session without the key."""
    line = answer(lambda session: session.update(password="itcast")).headers["Set-Cookie"]

    payload = line[len("session=") :].split(".")[0]
    assert signer.decode(payload) == b'{"password":"itcast"}'


@claim("sessions.signature.interface-decodes")
def test_the_signing_serializer_reads_and_writes_cookies(app, clock):
    """`get_signing_serializer` gives what signs and reads session cookies outside a request."""
    serializer = app.session_interface.get_signing_serializer(app)

    assert (serializer.dumps({"a": 1}), serializer.loads(A_IS_1)) == (A_IS_1, {"a": 1})
