"""Which passwords are the same: characters, length, types; and how digests are compared."""

import hashlib

import pytest
from werkzeug.security import check_password_hash, generate_password_hash

from spec.kit import claim

DOC = "werkzeug:utils#werkzeug.security.check_password_hash"


def stored_of(password):
    """What is stored of a password as bytes, made with hashlib alone."""
    return f"pbkdf2:sha256:10$salt${hashlib.pbkdf2_hmac('sha256', password, b'salt', 10).hex()}"


@claim("passwords.characters.are-hashed-as-utf-8")
def test_characters_are_hashed_as_utf_8():
    """A password beyond ASCII is hashed as UTF-8."""
    assert check_password_hash(stored_of(b"p\xc3\xa4ss"), "päss") is True


@claim("passwords.characters.are-not-normalized")
def test_characters_are_not_normalized():
    """An ä of one code point and an a with a combining diaeresis make two passwords."""
    assert check_password_hash(stored_of("p\xe4ss".encode()), "pa\u0308ss") is False


@claim("passwords.characters.that-utf-8-lacks-raise")
def test_characters_that_utf_8_lacks_raise():
    """A password with a lone surrogate raises UnicodeEncodeError."""
    with pytest.raises(UnicodeEncodeError, match="surrogates not allowed"):
        check_password_hash(stored_of(b"secret"), "\ud800")


@claim("passwords.empty.is-a-password-like-any-other")
def test_an_empty_password_is_one_like_any_other():
    """An empty password is hashed, and matches its own hash only."""
    stored = generate_password_hash("", "pbkdf2:sha256:10")

    assert (check_password_hash(stored, ""), check_password_hash(stored, " ")) == (True, False)


@claim("passwords.nul.at-the-end-does-not-count")
def test_nul_at_the_end_does_not_count():
    """NUL characters at the end of a short password do not count: HMAC fills its key with them."""
    assert check_password_hash(stored_of(b"secret"), "secret\0\0") is True


@claim("passwords.characters.count-without-a-limit")
def test_characters_count_without_a_limit():
    """All characters of a password count, the last of a thousand too."""
    stored = stored_of(b"s" * 1000)

    assert check_password_hash(stored, "s" * 1000) is True
    assert check_password_hash(stored, "s" * 999 + "t") is False


@claim("passwords.bytes.are-a-password", werkzeug="<2.0", otherwise=AttributeError)
def test_bytes_are_a_password():
    """A password may be bytes."""
    assert check_password_hash(stored_of(b"secret"), b"secret") is True


@claim("passwords.bytes.raise-attribute-error", werkzeug=">=2.0")
def test_bytes_raise_attribute_error():
    """A password that is bytes raises AttributeError."""
    with pytest.raises(AttributeError, match="^'bytes' object has no attribute 'encode'$"):
        generate_password_hash(b"secret", "pbkdf2:sha256:10")


@claim("passwords.none.raises-attributeerror", werkzeug=">=2.0", otherwise=TypeError)
def test_none_as_a_password_raises_attributeerror():
    """A password that is None, such as a form field that is missing, raises AttributeError."""
    with pytest.raises(AttributeError, match="^'NoneType' object has no attribute 'encode'$"):
        check_password_hash(stored_of(b"secret"), None)


@claim("passwords.digest.is-compared-in-constant-time")
def test_a_digest_is_compared_in_constant_time(monkeypatch):
    """`check_password_hash()` returns what `hmac.compare_digest()` returns of the two digests."""
    for place in ("hmac.compare_digest", "werkzeug.security._builtin_safe_str_cmp"):  # before 2.0
        monkeypatch.setattr(place, lambda *digests: f"compared {len(digests)}", raising=False)

    assert check_password_hash(stored_of(b"secret"), "wrong") == "compared 2"
