"""A small table of stacks, claims and changes, for the tests of this room and its view."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import pytest
from packaging.version import Version

from spec.kit.conftest import claim_of, claims_of
from spec.kit.data.changes import Change
from spec.kit.data.touches import read_touch
from spec.kit.diff.sides import Sides
from spec.kit.stacks.conftest import LINES
from spec.kit.stacks.known import Known, known_of

RAN = {"flask-2.0": {"flask": "2.0.3", "werkzeug": "2.0.3", "jinja2": "3.0.3"}}
CLAIMS = claims_of(
    claim_of("tea.cup.is-wet", flask="<2.2"),
    claim_of("tea.cup.is-dry", flask=">=2.2"),
    claim_of("tea.cup.is-brief", flask=">=2.1,<2.2.5"),
    claim_of("tea.cup.is-quiet", flask="<2.3.3"),
    claim_of("tea.cup.is-mended", flask=">=2.0.3"),
    claim_of("tea.cup.is-mended-late", flask=">=2.2"),
    claim_of("tea.cup.is-hot"),
)


def change(
    id: str = "flask.dries",
    release: str = "2.2.0",
    was: Iterable[str] = (),
    now: Iterable[str] = (),
    **fields: Any,
) -> Change:
    """A change of a package, by its claims."""
    sides = tuple(f"tea.cup.is-{it}" for it in was), tuple(f"tea.cup.is-{it}" for it in now)
    written = (fields.pop("touch", "flask.Tea"),)
    touches = tuple(it for it in map(read_touch, written) if it)
    package, shows = id.partition(".")[0], fields.pop("shows", "breaks")
    told = Change(id, package, Version(release), *sides, shows, touches, written, "Drink it.")
    return replace(told, **fields)


DRIES = change(was=["wet"], now=["dry"], errors=("KeyError: 'milk'",))


@pytest.fixture
def known() -> Known:
    """What the small table holds."""
    return known_of(LINES.splitlines())


@pytest.fixture
def sides(known: Known) -> Sides:
    """Reads sides, on CPython 3.13."""
    return Sides(known, RAN, "3.13")
