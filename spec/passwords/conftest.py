"""What every claim of the chapter needs, and a note of what hashlib is asked for."""

import hashlib

import pytest

from spec.tools.parts import need_openssl


@pytest.fixture(autouse=True)
def openssl():
    """Let a claim wait for OpenSSL, which pbkdf2 and scrypt of hashlib are made of."""
    need_openssl()


@pytest.fixture
def asked(monkeypatch):
    """What hashlib is asked to do: noted, and not done, for it would take a second."""
    noted = []

    def pbkdf2_hmac(name, password, salt, iterations, dklen=None):
        noted.append(f"pbkdf2 {name} {iterations}")
        return b"\0" * 32

    def scrypt(password, *, salt, n, r, p, maxmem):
        noted.append(f"scrypt {n} {r} {p}")
        return b"\0" * 64

    monkeypatch.setattr(hashlib, "pbkdf2_hmac", pbkdf2_hmac)
    monkeypatch.setattr(hashlib, "scrypt", scrypt)
    return noted
