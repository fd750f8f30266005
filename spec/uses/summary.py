"""What is kept of a file once it has been walked: small, and passed between processes."""

from __future__ import annotations

import marshal
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

Expr = tuple[Any, ...]
"""An expression, in short; ``spec.uses.expressions`` has the table."""

Place = int
"""A line and a column as one number, of which a summary has many; see ``start_of``."""


_COLUMN = 20
"""How many bits of a place are the column."""


def start_of(node: Any) -> Place:
    """Where a node of a syntax tree starts: its line, from 1, and its column, from 0."""
    place: Place = node.lineno << _COLUMN | node.col_offset
    return place


def start_of_line(line: int) -> Place:
    """Where a line starts."""
    return line << _COLUMN


class Binding(NamedTuple):
    """One way in which a scope gets a name; ``what`` and ``extra`` belong to the kind.

    ``import``: dotted name. ``from``: module, (name, level). ``value``: expression, annotation.
    ``unpack``: expression, index. ``each``, ``enter``: expression. ``def``, ``class``: scope.
    ``parameter``: index. ``unknown``.
    """

    kind: str
    what: Any
    extra: Any
    start: Place
    since: Place
    """Where it ends, and holds from."""
    block: int

    @property
    def line(self) -> int:
        """The line where it starts."""
        return self.start >> _COLUMN

    @property
    def end_line(self) -> int:
        """The line where it ends."""
        return self.since >> _COLUMN

    @property
    def column(self) -> int:
        """The column where it starts."""
        return self.start & (1 << _COLUMN) - 1

    @classmethod
    def of(cls, kind: str, what: Any, extra: Any, node: Any, block: int) -> Binding:
        """What binds a name from the end of a node on; made at once, for there are many."""
        start = node.lineno << _COLUMN | node.col_offset
        since = node.end_lineno << _COLUMN | node.end_col_offset
        return tuple.__new__(cls, (kind, what, extra, start, since, block))


class Site(NamedTuple):
    """A node that may be a use. ``kind``: name, attribute, call, key, text."""

    kind: str
    scope: int
    block: int
    expression: Expr
    way: str
    line: int
    end_line: int
    column: int
    statement: int


class Parameter(NamedTuple):
    """A parameter of a function; ``kind``: plain, keyword, ``*`` or ``**``."""

    name: str
    annotation: Expr | None
    default: Expr | None
    kind: str


class Block(NamedTuple):
    """A run of statements inside another one, and what guards it: ``version`` or exceptions."""

    parent: int
    guards: tuple[str, ...] = ()
    why: str = ""
    instead_of: int = -1
    """The block that a fallback stands in for."""


_NONE: Mapping[str, Any] = {}
"""What most scopes have of attributes: they share it, as they share what is empty else."""


@dataclass
class Scope:
    """A module, a class, a function or a comprehension, as Python scopes names."""

    kind: str
    name: str
    parent: int
    block: int
    line: int = 0
    bindings: dict[str, tuple[Binding, ...]] = field(default_factory=dict)
    parameters: Sequence[Parameter] = ()
    decorators: Sequence[Expr] = ()
    bases: Sequence[Expr] = ()
    annotation: Expr | None = None
    returns: tuple[tuple[int, Expr], ...] = ()
    """With the block that each stands in."""
    yields: tuple[tuple[int, Expr], ...] = ()
    attributes: Mapping[str, tuple[tuple[int, int, Expr], ...]] = field(
        default_factory=lambda: _NONE
    )
    """Of a class: what its methods set on ``self``, with the method's scope and the block."""

    def plain(self) -> tuple[Any, ...]:
        """Its fields, of tuples that have no names."""
        bindings = {name: [*map(tuple, them)] for name, them in self.bindings.items()}
        parameters = (*map(tuple, self.parameters),)
        return (*{**vars(self), "bindings": bindings, "parameters": parameters}.values(),)

    @classmethod
    def of_plain(cls, fields: tuple[Any, ...]) -> Scope:
        """A scope of its fields."""
        scope = cls(*fields)
        for name, them in scope.bindings.items():
            scope.bindings[name] = tuple([_named(Binding, it) for it in them])
        scope.parameters = tuple([_named(Parameter, it) for it in scope.parameters])
        return scope


@dataclass
class Summary:
    """A walked file."""

    scopes: list[Scope] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    sites: list[Site] = field(default_factory=list)
    imports: list[tuple[int, Binding]] = field(default_factory=list)
    """The bindings that are imports, with the scope of each."""
    stars: list[tuple[str, int]] = field(default_factory=list)
    """The modules of which it imports everything, with the level."""
    literals: dict[int, tuple[Any, ...]] = field(default_factory=dict)
    """The constants of the statements in which an answer is read."""
    later: dict[int, tuple[int, bytes]] = field(default_factory=dict)
    """The functions without a use whose bodies are walked if they are asked for: line and text."""

    def __reduce__(self) -> tuple[Callable[[bytes], Summary], tuple[bytes]]:
        """On its way to another process it is plain: with names it takes twice as long."""
        return unpacked, (self.packed(),)

    def packed(self) -> bytes:
        """All of it, without names."""
        scopes, blocks = [it.plain() for it in self.scopes], [*map(tuple, self.blocks)]
        rest = [*map(tuple, self.sites)], self.stars, self.literals, self.later
        return marshal.dumps((scopes, blocks, *rest))


def unpacked(text: bytes) -> Summary:
    """The summary that was packed."""
    plain, blocks, sites, *rest = marshal.loads(text)  # noqa: S302 - of this program
    scopes = [Scope.of_plain(it) for it in plain]
    imports = [
        (number, it)
        for number, scope in enumerate(scopes)
        for them in scope.bindings.values()
        for it in them
        if it.kind in {"import", "from"}
    ]
    named = [_named(Block, it) for it in blocks], [_named(Site, it) for it in sites]
    return Summary(scopes, *named, imports, *rest)


_named: Any = tuple.__new__
"""Gives a tuple names, at once: there are many."""


def nothing() -> Summary:
    """A file of which nothing is kept yet."""
    return Summary([Scope("module", "", -1, 0)], [Block(-1)])
