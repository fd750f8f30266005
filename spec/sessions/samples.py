"""Session cookies of an app whose secret key is ``key``, as they read at noon on 2026-01-01."""

from __future__ import annotations

NOON = 1767268800
"""2026-01-01 12:00:00 UTC, where the ``clock`` fixture stands."""

A_IS_1 = "eyJhIjoxfQ.aVZhwA.zRL3w8OSPuBcvBTG-b5jba7S2ow"
"""The session ``{"a": 1}``."""

PERMANENT = "eyJfcGVybWFuZW50Ijp0cnVlfQ.aVZhwA.VlnACCDkIqqJWyP5_qWZBUrZp3Y"
"""The session ``{"_permanent": True}``."""
