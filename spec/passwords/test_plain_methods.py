"""Plain text and plain digests: accepted, then warned of, then refused."""

import hashlib
import hmac
import re
from contextlib import suppress

import pytest
from werkzeug.security import check_password_hash, generate_password_hash

from spec.kit import claim

DOC = "werkzeug:utils#werkzeug.security.check_password_hash"

without_warnings = pytest.mark.filterwarnings("ignore:The '.*' password method is:UserWarning")

OLD = [
    pytest.param("plain$$secret", id="plain text"),
    pytest.param("sha1$salt$5bfb52c459cdb07218c176b5ddec9b6215bd5b76", id="salted SHA-1"),
    pytest.param("md5$$5ebe2294ecd0e0f08eab7690d2a6ee69", id="MD5 without a salt"),
]


@claim("passwords.plain.is-accepted", werkzeug="<3.0", otherwise=ValueError)
@without_warnings
def test_a_plain_text_is_accepted():
    """A password that is stored as plain text, `plain$$secret`, is accepted."""
    assert check_password_hash("plain$$secret", "secret") is True
    assert check_password_hash("plain$$secret", "Secret") is False


@claim(
    "passwords.plain.beyond-ascii-is-compared",
    werkzeug="<2.0",
    otherwise=(TypeError, UserWarning, ValueError),
)
def test_a_plain_text_beyond_ascii_is_compared():
    """A password that is stored as plain text may have characters beyond ASCII."""
    assert check_password_hash("plain$$pässword", "pässword") is True


@claim("passwords.plain.beyond-ascii-raises", werkzeug=">=2.0,<3.0")
@without_warnings
def test_a_plain_text_beyond_ascii_raises():
    """A password that is stored as plain text with characters beyond ASCII raises TypeError."""
    words = "comparing strings with non-ASCII characters is not supported"
    with pytest.raises(Exception) as caught:
        check_password_hash("plain$$pässword", "pässword")
    assert (type(caught.value), str(caught.value)) == (TypeError, words)


@claim("passwords.digest.with-a-salt-is-accepted", werkzeug="<3.0", otherwise=ValueError)
@without_warnings
def test_a_digest_with_a_salt_is_accepted():
    """A stored digest with a salt is accepted: the HMAC of the password, its key the salt."""
    digest = hmac.new(b"salt", b"secret", "md5").hexdigest()

    assert check_password_hash(f"md5$salt${digest}", "secret") is True
    assert check_password_hash(f"md5$salt${digest}", "Secret") is False


@claim(
    "passwords.digest.without-a-salt-is-accepted",
    werkzeug="<2.3",
    otherwise=(UserWarning, ValueError),
)
def test_a_digest_without_a_salt_is_accepted():
    """A stored digest without a salt is accepted: the hash of the password alone."""
    digest = hashlib.new("md5", b"secret").hexdigest()

    assert check_password_hash(f"md5$${digest}", "secret") is True


@claim(
    "passwords.digest.without-a-salt-is-false",
    werkzeug=">=2.3,<3.0",
    otherwise=(ValueError, AssertionError),
)
@without_warnings
def test_a_digest_without_a_salt_is_false():
    """A stored digest without a salt is refused: `check_password_hash()` returns False."""
    digest = hashlib.new("md5", b"secret").hexdigest()

    assert check_password_hash(f"md5$${digest}", "secret") is False


@claim("passwords.old.checking-warns", werkzeug=">=2.3,<3.0")
@pytest.mark.parametrize("stored", OLD)
def test_checking_an_old_hash_warns(stored):
    """Checking plain text or a plain digest emits a UserWarning, no DeprecationWarning."""
    name = stored.partition("$")[0]
    words = f"^The '{name}' password method is deprecated and will be removed in Werkzeug"
    with pytest.warns(UserWarning, match=words) as caught, suppress(ValueError):
        check_password_hash(stored, "secret")
    assert [warning.category for warning in caught] == [UserWarning]


@claim("passwords.old.is-refused", werkzeug=">=3.0")
@pytest.mark.parametrize("stored", OLD)
@without_warnings
def test_an_old_hash_is_refused(stored):
    """`check_password_hash()` raises ValueError for plain text and plain digests."""
    name = stored.partition("$")[0]
    with pytest.raises(ValueError, match=f"^Invalid hash method '{name}'\\.$"):
        check_password_hash(stored, "secret")


@claim("passwords.digest.is-made", werkzeug="<3.0", otherwise=ValueError)
@without_warnings
def test_a_digest_is_made():
    """With the name of a hash as the method, the HMAC of the password is stored, with its salt."""
    name, salt, digest = generate_password_hash("secret", "sha1").split("$")

    assert (name, digest) == ("sha1", hmac.new(salt.encode(), b"secret", "sha1").hexdigest())


@claim("passwords.plain.is-made", werkzeug="<2.3", otherwise=(UserWarning, ValueError))
def test_a_plain_text_is_made():
    """With the method plain, the password itself is stored, without a salt."""
    assert generate_password_hash("secret", "plain") == "plain$$secret"


@claim(
    "passwords.plain.is-made-with-a-salt",
    werkzeug=">=2.3,<3.0",
    otherwise=(ValueError, AssertionError),
)
@without_warnings
def test_a_plain_text_is_made_with_a_salt():
    """With the method plain, the password itself is stored, beside a salt that nothing uses."""
    stored = generate_password_hash("secret", "plain")

    assert re.fullmatch(r"plain\$[A-Za-z0-9]{16}\$secret", stored)


@claim("passwords.old.is-not-made", werkzeug=">=3.0")
@pytest.mark.parametrize("method", ["plain", "sha1"])
@without_warnings
def test_an_old_hash_is_not_made(method):
    """`generate_password_hash()` raises ValueError for the method plain and the name of a hash."""
    with pytest.raises(ValueError, match=f"^Invalid hash method '{method}'\\.$"):
        generate_password_hash("secret", method)
