"""What changes of passwords say to write instead, run on both sides of them."""

import pytest
from werkzeug.security import check_password_hash, generate_password_hash

from spec.kit import claim

DOC = "werkzeug:utils#werkzeug.security.generate_password_hash"


@claim("passwords.fixes.pbkdf2-names-its-hash")
def test_pbkdf2_names_its_hash():
    """The method `pbkdf2:sha256` makes and checks a hash on every release."""
    stored = generate_password_hash("tea", "pbkdf2:sha256:1")

    assert (stored.split("$")[0], check_password_hash(stored, "tea")) == ("pbkdf2:sha256:1", True)


@claim("passwords.fixes.a-hash-without-a-salt-is-recognised")
def test_a_hash_without_a_salt_is_recognised():
    """The part between the dollar signs of a stored hash is empty if it has no salt."""
    stored = generate_password_hash("tea", "pbkdf2:sha256:1")
    salt = stored.split("$")[1]

    assert (salt == "", stored.replace(salt, "").split("$")[1] == "") == (False, True)


@claim("passwords.fixes.a-hash-fits-its-column", werkzeug=">=2.3", otherwise=ValueError)
@pytest.mark.parametrize(("method", "length"), [("scrypt", 162), ("pbkdf2", 103)])
def test_a_hash_fits_its_column(asked, method, length):
    """A hash of scrypt has at most 162 characters, one of PBKDF2 at most 103."""
    assert length - 1 <= len(generate_password_hash("secret", method)) <= length
