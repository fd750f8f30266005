"""Where an expression stands, and who can be asked what it is."""

from __future__ import annotations

from typing import NamedTuple, Protocol

from spec.uses.index import Index
from spec.uses.summary import Expr
from spec.uses.values import Value


class Where(NamedTuple):
    """Where an expression stands."""

    path: str
    scope: int
    block: int


class Asker(Protocol):
    """Answers for expressions; the resolver is one."""

    index: Index

    def value(self, where: Where, expression: Expr) -> Value:
        """What an expression may be."""

    def annotated(self, where: Where, note: Expr) -> Value:
        """What is annotated so."""

    def ask(self, *question: object) -> Value:
        """What is worked out once for the tree."""

    def in_module(self, path: str, name: str) -> Value:
        """What a module has under a name."""
