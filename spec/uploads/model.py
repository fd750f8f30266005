"""What `secure_filename` makes of a name, in plain Python."""

from __future__ import annotations

from string import ascii_letters, digits
from typing import NamedTuple
from unicodedata import normalize

KEPT = ascii_letters + digits + "_.-"

PORTS = {
    "few": ["COM1", "COM2", "COM3", "COM4", "LPT1", "LPT2", "LPT3"],
    "from 0": [f"{port}{number}" for port in ("COM", "LPT") for number in range(10)],
    "from 1": [f"{port}{number}" for port in ("COM", "LPT") for number in range(1, 10)],
}
"""The names that releases keep for ports of Windows."""


class System(NamedTuple):
    """What is special in the names of an operating system."""

    separators: str
    devices: frozenset[str] = frozenset()


def windows(ports: str) -> System:
    """Windows, where ``ports`` is one of `PORTS`."""
    return System("\\/", frozenset(["CON", "PRN", "AUX", "NUL", *PORTS[ports]]))


def secure(name: str, system: System) -> str:
    """A name that is a safe one of a file, or empty.

    Letters become their ASCII base where they have one; separators and white space become single
    underscores; what else is not kept is dropped, and so are dots and underscores at the ends.
    """
    words = "".join(
        " " if character in system.separators else character
        for character in normalize("NFKD", name)
        if character.isascii()
    ).split()
    safe = "".join(character for character in "_".join(words) if character in KEPT).strip("._")
    is_device = safe.partition(".")[0].upper() in system.devices
    return f"_{safe}" if is_device else safe
