"""Things that can be told of: claims, changes, statements, names, stacks; and the words for each.

This is what the store is made of; nothing of it is read when somebody asks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from spec.kit.claims.claim import Claim
from spec.kit.data.changes import Change
from spec.kit.data.notes import Statement
from spec.kit.explain.errors import known_letters, plain, read_error
from spec.kit.explain.spellings import keys_of, names_of, spellings
from spec.kit.stacks.known import Fails, Known
from spec.kit.stacks.words import PLACES

_QUALIFIED = re.compile(r"\b[A-Z]\w+\.(?=\w+\()")
"""The class that Python 3.10 and later put before the name of a method."""
_LEAST = 8
"""How many letters a text has to have, to be told from others."""
_MOST = 300
_FEW = 4
"""How many claims say what a change is about; more say a bit of everything."""


class Words(NamedTuple):
    """The words for a thing, by how much each tells; the columns of the search."""

    title: str = ""
    says: str = ""
    names: str = ""
    errors: str = ""
    rest: str = ""
    code: str = ""


class Thing(NamedTuple):
    """A thing: what it is, what is kept of it, and what finds it."""

    type: str
    """``claim``, ``change``, ``statement``, ``name`` or ``stack``."""
    id: str
    body: Mapping[str, Any]
    keys: Mapping[str, float]
    """API names, keys and ids, with how much the thing is about each."""
    texts: Iterable[tuple[str, str, float]]
    """Errors and other texts: class, message with ``…``, and how much it is the thing's own."""
    words: Words
    claims: tuple[str, ...] = ()
    """The claims that it names."""


def things_of(
    claims: Iterable[Claim],
    changes: Iterable[Change],
    statements: Iterable[Statement],
    known: Known,
) -> Iterator[Thing]:
    """Everything that can be told of."""
    claims = [*claims]
    says = {it.id: it.says for it in claims}
    for change in changes:
        yield _of_change(change, says)
    yield from map(_of_statement, statements)
    yield from map(_of_claim, claims)
    yield from _of_stacks(known)


def _of_claim(claim: Claim) -> Thing:
    texts = [("", plain(it), 0.9) for it in claim.matches]
    weight = 0.85 if re.search(r"\b(?:raises|warns)\(", claim.source) else 0.6
    texts += [("", clean(line), weight) for it in claim.texts for line in it.splitlines()]
    names = {claim.id.split(".")[1].replace("-", "_"): 0.9, **names_of(claim.says, 0.8)}
    anchor = claim.doc.rpartition("#")[2]
    if "." in anchor and claim.doc.partition(":")[0] != "rfc":
        names.setdefault(anchor, 0.6)
    body = {
        key: value
        for key, value in vars(claim).items()
        if key not in {"guards", "unless", "needs", "matches", "texts", "version"}
    }
    body["guards"] = [vars(it) for it in claim.guards]
    body["unless"] = [vars(it) for it in claim.unless]
    words = Words(
        title=claim.id,
        says=claim.says,
        names=" ".join(names),
        errors="\n".join(it[1] for it in texts),
        code=claim.source.partition('"""')[2],
    )
    return Thing("claim", claim.id, body, keys_of(claim.id, names), _kept(texts), words)


def _of_change(change: Change, says: Mapping[str, str]) -> Thing:
    """A change; it is found by what its claims say, too, where they are few."""
    body = {key: value for key, value in vars(change).items() if key != "touches"}
    body |= {"release": str(change.release), "warned": str(change.warned or "")}
    names: dict[str, float] = {}
    for text in change.written:
        weight = max(0.3, 1 / len(change.written) ** 0.5)
        for name in spellings(text):
            names.setdefault(name, weight)
            weight = min(weight, 0.5)
    of_it = change.now or change.was
    told = [says[it] for it in of_it if it in says] if len(of_it) <= _FEW else []
    words = Words(
        title=change.id,
        names=" ".join(change.written),
        errors="\n".join(change.errors),
        rest=f"{change.fix}\n{change.announced}",
        code="\n".join(told),
    )
    weight = 0.9 if change.shows == "breaks" else 0.85
    texts = [(*read_error(line), weight) for line in change.errors or ("",)]
    return Thing(
        "change",
        change.id,
        body,
        keys_of(change.id, names),
        _kept(texts),
        words,
        (*change.was, *change.now),
    )


def _of_statement(it: Statement) -> Thing:
    names = {it.id.split(".")[1].replace("-", "_"): 0.95, **names_of(it.says, 0.95)}
    words = Words(it.id, it.says, " ".join(names), "\n".join(it.also), it.advice)
    texts = [("", text, 1.2) for text in it.also]
    keys = {**keys_of(it.id, names), **dict.fromkeys(it.also, 0.9)}
    return Thing("statement", it.id, vars(it), keys, texts, words, it.claims)


def _of_stacks(known: Known) -> Iterator[Thing]:
    """The errors with which stacks do not start, each with the pairs that give it."""
    found: dict[str, list[Fails]] = {}
    for it in known.fails:
        found.setdefault(_QUALIFIED.sub("", it.error), []).append(it)
    for error, rows in found.items():
        texts = [(*read_error(text), 1.1) for text in {error, *(it.error for it in rows)}]
        id = f"stack.{'-'.join(re.findall(r'[a-z_]+', error.lower()))}"
        pairs = [[it.one, str(it.ones), it.other, str(it.others), it.step] for it in rows]
        packages = {name for it in rows for name in (it.one, it.other)}
        places = " ".join(PLACES[it.step] for it in rows)
        names = " ".join(sorted(packages))
        words = Words("does not start", places, names, error, rest="install upgrade stack")
        body = {"id": id, "errors": [it.error for it in rows], "pairs": pairs}
        yield Thing("stack", id, body, {id: 2.0}, _kept(texts), words)


def clean(text: str) -> str:
    """A text without what UTF-8 cannot write, and null characters."""
    return text.encode("utf-8", "replace").decode().replace("\0", " ").strip()


def _kept(texts: Iterable[tuple[str, str, float]]) -> list[tuple[str, str, float]]:
    """The texts that are long enough to tell something, and short enough to be a message."""
    return [it for it in texts if known_letters(it[1]) >= _LEAST and len(it[1]) <= _MOST]
