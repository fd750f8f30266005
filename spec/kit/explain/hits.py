"""Hits: what was found, what that rests on, and how well it fits."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple


class Tier(IntEnum):
    """What a hit rests on; the higher, the surer."""

    WORDS = 1
    TEXT = 2
    SKELETON = 3
    API = 4
    ERROR = 5
    ID = 6


class Hit(NamedTuple):
    """A thing that was found: its row, what it rests on, and how well it fits."""

    thing: int
    tier: Tier
    score: float
