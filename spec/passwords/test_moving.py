"""How one moves users to new hashes, from those that a release refuses or that are weak."""

import hashlib
import hmac

import pytest
from werkzeug.security import check_password_hash, generate_password_hash

from spec.kit import claim

DOC = "werkzeug:utils#werkzeug.security.generate_password_hash"

OLD = [
    pytest.param("plain$$secret", id="plain text"),
    pytest.param("sha1$salt$5bfb52c459cdb07218c176b5ddec9b6215bd5b76", id="salted SHA-1"),
    pytest.param("md5$$5ebe2294ecd0e0f08eab7690d2a6ee69", id="MD5 without a salt"),
]


def check_old(stored, password):
    """Check what Werkzeug made before 3.0, with what the standard library has."""
    method, salt, digest = stored.split("$", 2)
    if method == "plain":
        made = password
    elif salt:
        made = hmac.new(salt.encode(), password.encode(), method).hexdigest()
    else:
        made = hashlib.new(method, password.encode()).hexdigest()
    return hmac.compare_digest(made.encode(), digest.encode())


@claim("passwords.moving.a-login-stores-a-stronger-hash")
def test_a_login_stores_a_stronger_hash():
    """A login that has checked an old hash can replace it with one of the method of today."""
    digest = hashlib.pbkdf2_hmac("sha1", b"secret", b"salt", 1000).hex()
    stored = f"pbkdf2:sha1:1000$salt${digest}"

    if check_password_hash(stored, "secret"):
        stored = generate_password_hash("secret", "pbkdf2:sha256:20")
    assert stored.startswith("pbkdf2:sha256:20$")
    assert [check_password_hash(stored, it) for it in ("secret", "wrong")] == [True, False]


@claim("passwords.moving.a-login-replaces-what-is-refused")
@pytest.mark.parametrize("stored", OLD)
def test_a_login_replaces_what_is_refused(stored):
    """A login can check with hashlib and hmac what Werkzeug 3.0 refuses, and replace it."""
    assert [check_old(stored, it) for it in ("secret", "wrong")] == [True, False]

    if not stored.startswith(("scrypt:", "pbkdf2:")) and check_old(stored, "secret"):
        stored = generate_password_hash("secret", "pbkdf2:sha256:20")
    assert [check_password_hash(stored, it) for it in ("secret", "wrong")] == [True, False]


@claim(
    "passwords.moving.the-check-by-hand-is-werkzeugs",
    werkzeug="<2.3",
    otherwise=(UserWarning, ValueError),
)
@pytest.mark.parametrize("stored", OLD)
def test_the_check_by_hand_is_werkzeugs(stored):
    """The check with hashlib and hmac gives what `check_password_hash()` gave."""
    for password in ("secret", "wrong", ""):
        assert check_old(stored, password) is check_password_hash(stored, password)


@claim("passwords.moving.a-digest-is-wrapped-without-a-login")
def test_a_digest_is_wrapped_without_a_login():
    """A stored digest can be hashed in place of the password, before its user comes back."""
    wrapped = generate_password_hash("5bfb52c459cdb07218c176b5ddec9b6215bd5b76", "pbkdf2:sha256:20")

    digest = hmac.new(b"salt", b"secret", "sha1").hexdigest()
    assert check_password_hash(wrapped, digest) is True
    assert check_password_hash(wrapped, hmac.new(b"salt", b"wrong", "sha1").hexdigest()) is False
