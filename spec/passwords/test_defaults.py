"""What a password is hashed with where nothing is said, by release."""

import hashlib

import pytest
from werkzeug.security import check_password_hash, generate_password_hash

from spec.kit import claim

DOC = "werkzeug:utils#werkzeug.security.generate_password_hash"


@claim("passwords.default.is-pbkdf2", werkzeug="<3.0")
def test_the_default_is_pbkdf2(asked):
    """Without a method, `generate_password_hash()` uses PBKDF2 with SHA-256."""
    stored = generate_password_hash("secret")

    assert stored.startswith("pbkdf2:sha256:")


@claim("passwords.default.is-scrypt", werkzeug=">=3.0")
def test_the_default_is_scrypt(asked):
    """Without a method, `generate_password_hash()` uses scrypt with `n=32768`, `r=8` and `p=1`."""
    stored = generate_password_hash("secret")

    assert (stored[:17], asked) == ("scrypt:32768:8:1$", ["scrypt 32768 8 1"])


@claim("passwords.default.needs-a-python-with-scrypt", werkzeug=">=3.0")
def test_the_default_needs_a_python_with_scrypt(asked, monkeypatch):
    """`generate_password_hash()` raises AttributeError on a Python built without scrypt."""
    monkeypatch.delattr(hashlib, "scrypt")
    with pytest.raises(AttributeError, match="^module 'hashlib' has no attribute 'scrypt'$"):
        generate_password_hash("secret")

    assert generate_password_hash("secret", "pbkdf2").startswith("pbkdf2:sha256:")


@claim("passwords.length.is-94", werkzeug="<2.0")
def test_a_stored_hash_has_94_characters(asked):
    """What `generate_password_hash()` returns by default has 94 characters."""
    assert len(generate_password_hash("secret")) == 94


@claim("passwords.length.is-102", werkzeug=">=2.0,<3.0")
def test_a_stored_hash_has_102_characters(asked):
    """What `generate_password_hash()` returns by default has 102 characters."""
    assert len(generate_password_hash("secret")) == 102


@claim("passwords.length.is-162", werkzeug=">=3.0,<3.2")
def test_a_stored_hash_has_162_characters(asked):
    """What `generate_password_hash()` returns by default has 162 characters."""
    assert len(generate_password_hash("secret")) == 162


@claim("passwords.length.is-168", werkzeug=">=3.2")
def test_a_stored_hash_has_168_characters(asked):
    """From Werkzeug 3.2 on what `generate_password_hash()` returns has 168 characters."""
    assert len(generate_password_hash("secret")) == 168


@claim("passwords.iterations.are-150000", werkzeug="<2.0")
def test_pbkdf2_takes_150000_iterations(asked):
    """PBKDF2 takes 150,000 iterations if neither the method nor the stored hash names them."""
    generate_password_hash("secret", "pbkdf2:sha256")
    check_password_hash("pbkdf2:sha256$salt$00", "secret")

    assert asked == ["pbkdf2 sha256 150000", "pbkdf2 sha256 150000"]


@claim("passwords.iterations.are-260000", werkzeug=">=2.0,<2.3")
def test_pbkdf2_takes_260000_iterations(asked):
    """PBKDF2 takes 260,000 iterations if neither the method nor the stored hash names them."""
    generate_password_hash("secret", "pbkdf2:sha256")
    check_password_hash("pbkdf2:sha256$salt$00", "secret")

    assert asked == ["pbkdf2 sha256 260000", "pbkdf2 sha256 260000"]


@claim("passwords.iterations.are-600000", werkzeug=">=2.3,<3.1")
def test_pbkdf2_takes_600000_iterations(asked):
    """PBKDF2 takes 600,000 iterations if neither the method nor the stored hash names them."""
    generate_password_hash("secret", "pbkdf2:sha256")
    check_password_hash("pbkdf2:sha256$salt$00", "secret")

    assert asked == ["pbkdf2 sha256 600000", "pbkdf2 sha256 600000"]


@claim("passwords.iterations.are-1000000", werkzeug=">=3.1")
def test_pbkdf2_takes_1000000_iterations(asked):
    """PBKDF2 takes 1,000,000 iterations if neither the method nor the stored hash names them."""
    generate_password_hash("secret", "pbkdf2:sha256")
    check_password_hash("pbkdf2:sha256$salt$00", "secret")

    assert asked == ["pbkdf2 sha256 1000000", "pbkdf2 sha256 1000000"]


@claim("passwords.pbkdf2.uses-sha256-by-default", werkzeug=">=2.3", otherwise=ValueError)
def test_pbkdf2_uses_sha256_by_default(asked):
    """PBKDF2 uses SHA-256 if the method names no hash."""
    assert generate_password_hash("secret", "pbkdf2").startswith("pbkdf2:sha256:")


@claim("passwords.scrypt.has-default-parameters", werkzeug=">=2.3", otherwise=ValueError)
def test_scrypt_has_default_parameters(asked):
    """Scrypt uses `n=32768`, `r=8` and `p=1` if the method names no parameters."""
    generate_password_hash("secret", "scrypt")

    assert asked == ["scrypt 32768 8 1"]
