"""A string where a list of old secret keys belongs."""

from __future__ import annotations

from spec.kit import claim
from spec.sessions import signer
from spec.sessions.samples import NOON

DOC = "config#SECRET_KEY_FALLBACKS"


@claim("sessions.key.fallbacks-as-a-string-are-letters", flask=">=3.1")
def test_each_letter_of_a_string_of_fallbacks_is_a_key(app, seen, clock):
    """If `SECRET_KEY_FALLBACKS` is a string, each letter is a key that signs valid sessions."""
    app.config.update(SECRET_KEY="new", SECRET_KEY_FALLBACKS="old-secret")
    keys = (b"o", b"old-secret")

    assert [seen(signer.sign({"a": 1}, key, NOON)) for key in keys] == [{"a": 1}, {}]
