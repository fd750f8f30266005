"""The signed session cookie, rebuilt from the standard library alone.

A cookie is ``payload.timestamp.signature``. Each part is base64 in the alphabet for URLs,
without its padding. The payload is JSON, behind a leading dot if it is compressed; the
timestamp is the second of the signing, big-endian, without leading zero bytes; the signature
is an HMAC over the text before it, under a key that is derived from secret key and salt.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import struct
import zlib
from typing import Any

SALT = b"cookie-session"
MONTH = 31 * 24 * 60 * 60
"""The default of ``PERMANENT_SESSION_LIFETIME``, in seconds."""


def encode(raw: bytes) -> str:
    """Base64 for URLs, without padding."""
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode("ascii")


def decode(text: str) -> bytes:
    """Undo ``encode``."""
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def payload_of(data: Any) -> str:
    """The first part of a cookie: compact JSON, compressed where that saves two bytes or more."""
    raw = json.dumps(data, separators=(",", ":"), sort_keys=True).encode("ascii")
    compressed = zlib.compress(raw)
    return "." + encode(compressed) if len(compressed) < len(raw) - 1 else encode(raw)


def timestamp_of(at: int) -> str:
    """The second part of a cookie, of ``at`` seconds since 1970."""
    return encode(struct.pack(">Q", at).lstrip(b"\0"))


def derived_key(key: bytes, salt: bytes, digest: str, derivation: str) -> bytes:
    """The key that signs. ValueError: no such derivation."""
    if derivation == "hmac":
        return hmac.new(key, salt, digest).digest()
    if derivation == "concat":
        return hashlib.new(digest, salt + key).digest()
    if derivation == "django-concat":
        return hashlib.new(digest, salt + b"signer" + key).digest()
    if derivation == "none":
        return key
    raise ValueError(derivation)


def sign_text(
    text: str,
    key: bytes,
    *,
    salt: bytes = SALT,
    digest: str = "sha1",
    derivation: str = "hmac",
) -> str:
    """``text`` with its signature behind it."""
    derived = derived_key(key, salt, digest, derivation)
    return text + "." + encode(hmac.new(derived, text.encode("ascii"), digest).digest())


def sign(data: Any, key: bytes, at: int, **how: Any) -> str:
    """The cookie of ``data``, signed at ``at``; ``how`` as in ``sign_text``."""
    return sign_text(f"{payload_of(data)}.{timestamp_of(at)}", key, **how)


def read(cookie: str, key: bytes, now: int, lifetime: int = MONTH) -> Any | None:
    """The data of ``cookie``, or None where signature or age are not good."""
    text, _, _ = cookie.rpartition(".")
    payload, _, timestamp = text.rpartition(".")
    at = int.from_bytes(decode(timestamp), "big")
    if not hmac.compare_digest(sign_text(text, key), cookie) or not 0 <= now - at <= lifetime:
        return None
    raw = decode(payload.lstrip("."))
    return json.loads(zlib.decompress(raw) if payload.startswith(".") else raw)
