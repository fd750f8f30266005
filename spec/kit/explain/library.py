"""The library: what the store keeps of things, as claims, changes and statements again."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from functools import cached_property
from typing import Any, NamedTuple

from packaging.version import Version

from spec.kit.claims.claim import Claim
from spec.kit.claims.guards import Condition, Guard
from spec.kit.data.changes import Change
from spec.kit.data.notes import Statement
from spec.kit.data.schema import BadData


class Kept(NamedTuple):
    """A thing as the store has it."""

    type: str
    id: str
    body: dict[str, Any]


class Library:
    """The things of a store."""

    def __init__(self, database: sqlite3.Connection) -> None:
        """Each thing is read when it is asked for."""
        self.database = database
        self._claims: dict[str, Claim] = {}

    def thing(self, row: int) -> Kept:
        """The thing of a row."""
        (type, id, body), *_ = self._read("WHERE rowid = ?", row)
        return Kept(type, id, json.loads(body))

    def claim(self, id: str) -> Claim:
        """The claim of an id. BadData: there is none."""
        if id not in self._claims:
            rows = self._read("WHERE type = 'claim' AND id = ?", id)
            if not rows:
                raise BadData(f"no test makes the claim {id!r}: python -m spec matrix --check")
            self._claims[id] = claim_of(json.loads(rows[0][2]))
        return self._claims[id]

    def naming(self, claim: str, type: str) -> Iterator[Kept]:
        """The things of a type that name a claim."""
        where = "WHERE type = ? AND rowid IN (SELECT thing FROM links WHERE claim = ?)"
        for _, id, body in self._read(where, type, claim):
            yield Kept(type, id, json.loads(body))

    @cached_property
    def cells(self) -> list[tuple[str, dict[str, str]]]:
        """The stacks that were run: Flask, and the releases of each package."""
        rows = self.database.execute("SELECT flask, releases FROM cells")
        return [(flask, json.loads(releases)) for flask, releases in rows]

    def _read(self, where: str, *values: Any) -> list[tuple[str, str, str]]:
        select = f"SELECT type, id, body FROM things {where}"  # noqa: S608 - constants
        return self.database.execute(select, values).fetchall()


def claim_of(body: dict[str, Any]) -> Claim:
    """A claim, without what only its runs need."""
    guards = tuple(Guard(**it) for it in body["guards"])
    unless = tuple(Condition(**it) for it in body["unless"])
    return Claim(**{**body, "guards": guards, "unless": unless, "needs": (), "version": ""})


def change_of(body: dict[str, Any]) -> Change:
    """A change; its touches are as they are written."""
    warned = Version(body["warned"]) if body["warned"] else None
    told = {key: tuple(body[key]) for key in ("was", "now", "written", "errors")}
    return Change(
        **{**body, **told, "release": Version(body["release"]), "warned": warned, "touches": ()}
    )


def statement_of(body: dict[str, Any]) -> Statement:
    """A statement."""
    borne_out_by = tuple(tuple(it) for it in body["borne_out_by"])
    contradicted_by = tuple(body["contradicted_by"])
    told = {"borne_out_by": borne_out_by, "contradicted_by": contradicted_by}
    told |= {"also": tuple(body["also"])}
    return Statement(**{**body, **told})
