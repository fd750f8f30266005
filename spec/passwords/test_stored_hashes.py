"""What is stored of a password, and which salt it has."""

import hashlib
import re

import pytest
from werkzeug.security import check_password_hash, generate_password_hash

from spec.kit import claim

DOC = "werkzeug:utils#werkzeug.security.generate_password_hash"


@claim("passwords.pbkdf2.is-stored-with-method-salt-and-digest")
def test_a_pbkdf2_hash_is_stored_with_method_salt_and_digest():
    """A PBKDF2 hash is stored as its method with iterations, its salt and its digest in hex."""
    method, salt, digest = generate_password_hash("secret", "pbkdf2:sha512:10").split("$")

    assert method == "pbkdf2:sha512:10"
    assert digest == hashlib.pbkdf2_hmac("sha512", b"secret", salt.encode(), 10).hex()


@claim(
    "passwords.scrypt.is-stored-with-parameters-salt-and-digest",
    werkzeug=">=2.3",
    otherwise=ValueError,
)
def test_a_scrypt_hash_is_stored_with_parameters_salt_and_digest():
    """A scrypt hash is stored as its method with n, r and p, its salt and its digest in hex."""
    method, salt, digest = generate_password_hash("secret", "scrypt:256:2:1").split("$")

    assert method == "scrypt:256:2:1"
    assert digest == hashlib.scrypt(b"secret", salt=salt.encode(), n=256, r=2, p=1).hex()


@claim("passwords.scrypt.is-checked", werkzeug=">=2.3", otherwise=ValueError)
def test_a_scrypt_hash_is_checked():
    """`check_password_hash()` uses the parameters that a stored scrypt hash names."""
    digest = hashlib.scrypt(b"secret", salt=b"salt", n=256, r=2, p=1).hex()

    assert check_password_hash(f"scrypt:256:2:1$salt${digest}", "secret") is True
    assert check_password_hash(f"scrypt:256:2:1$salt${digest}", "Secret") is False


@claim("passwords.pbkdf2.is-checked")
@pytest.mark.parametrize(
    ("name", "iterations"),
    [
        pytest.param("sha256", 10, id="sha256"),
        pytest.param("sha1", 1000, id="default of Werkzeug 0.9 to 0.11"),
    ],
)
def test_a_pbkdf2_hash_is_checked(name, iterations):
    """`check_password_hash()` uses the hash and the iterations that a stored PBKDF2 hash names."""
    digest = hashlib.pbkdf2_hmac(name, b"secret", b"salt", iterations).hex()

    assert check_password_hash(f"pbkdf2:{name}:{iterations}$salt${digest}", "secret") is True
    assert check_password_hash(f"pbkdf2:{name}:{iterations}$salt${digest}", "Secret") is False


@claim("passwords.salt.has-8-characters", werkzeug="<2.0")
def test_the_salt_has_8_characters():
    """The salt is 8 letters and digits by default."""
    salt = generate_password_hash("secret", "pbkdf2:sha256:1").split("$")[1]

    assert re.fullmatch("[A-Za-z0-9]{8}", salt)


@claim("passwords.salt.has-16-characters", werkzeug=">=2.0,<3.2")
def test_the_salt_has_16_characters():
    """The salt is 16 letters and digits by default."""
    salt = generate_password_hash("secret", "pbkdf2:sha256:1").split("$")[1]

    assert re.fullmatch("[A-Za-z0-9]{16}", salt)


@claim("passwords.salt.has-the-length-of-salt-length", werkzeug="<3.2")
def test_the_salt_has_the_length_of_salt_length():
    """`salt_length=` is the number of characters of the salt."""
    salt = generate_password_hash("secret", "pbkdf2:sha256:1", salt_length=3).split("$")[1]

    assert re.fullmatch("[A-Za-z0-9]{3}", salt)


@claim("passwords.salt.is-of-salt-length-bytes", werkzeug=">=3.2")
@pytest.mark.parametrize(("options", "length"), [({}, 22), ({"salt_length": 3}, 4)])
def test_the_salt_is_of_salt_length_bytes(options, length):
    """From Werkzeug 3.2 on the salt is `salt_length=` bytes, 16 by default, in URL-safe Base64."""
    salt = generate_password_hash("secret", "pbkdf2:sha256:1", **options).split("$")[1]

    assert re.fullmatch(f"[A-Za-z0-9_-]{{{length}}}", salt)


@claim("passwords.salt.of-no-length-is-refused")
def test_a_salt_of_no_length_is_refused():
    """`generate_password_hash()` raises ValueError if `salt_length=` is less than 1."""
    with pytest.raises(ValueError, match=r"^Salt length must be (positive|at least 1\.)$"):
        generate_password_hash("secret", "pbkdf2:sha256:1", salt_length=0)


@claim("passwords.salt.differs-each-time")
def test_the_salt_differs_each_time():
    """Two hashes of the same password differ, by their salts."""
    first, second = (generate_password_hash("secret", "pbkdf2:sha256:1") for _ in range(2))

    assert first != second
    assert first.split("$")[1] != second.split("$")[1]


@claim("passwords.salt.may-be-empty", werkzeug=">=2.3", otherwise=ValueError)
def test_the_salt_of_a_pbkdf2_hash_may_be_empty():
    """`check_password_hash()` accepts a PBKDF2 hash that is stored with an empty salt."""
    digest = hashlib.pbkdf2_hmac("sha256", b"secret", b"", 10).hex()

    assert check_password_hash(f"pbkdf2:sha256:10$${digest}", "secret") is True
