"""The metadata lint: what collection insists on before any claim runs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from spec.kit.claims.docs import doc_problem
from spec.kit.claims.guards import Guard, read_conditions

_ID = re.compile(r"[a-z][a-z_]*(\.[a-z0-9]+(-[a-z0-9]+)*){2,}")
_FORBIDDEN = {
    "should",
    "that",
    "test",
    "works",
    "work",
    "correctly",
    "check",
    "checks",
    "verify",
    "it",
}
_WARNS = re.compile(r"\bwarn(s|ed)?\b")
_IGNORES = re.compile(
    r"(\w+\.)?(catch_warnings\(\)|(simplefilter|filterwarnings)\([^)]*ignore[^)]*\))"
)
_WANTED = {
    "example": (bool, "write example=True"),
    "otherwise": (list, "name the class of the error"),
}
_NO_RANGES = {"doc", "example", "otherwise"}
_NO_GUARDS = {*_NO_RANGES, "unless"}

Entry = Mapping[str, Any]
"""A test function of a chapter as the index reads it: ``name``, ``marked``, ``said``, ``says``,
``line``, ``source``, ``path``, ``doc``, ``reaches_app``, ``version``."""


def lint_claims(entries: Iterable[Entry]) -> list[str]:
    """What is wrong with the claims, each as ``file:line: what is wrong, and how to mend it``."""
    first: dict[str, str] = {}
    said: dict[str, str] = {}
    traits: dict[tuple[str, ...], str] = {}
    mistakes = []
    for entry in entries:
        where = f"{entry['path']}:{entry['line']}"
        mistakes += [f"{where}: {text}" for text in _lint(entry)]
        for id in entry["marked"] or ():
            if first.setdefault(str(id), where) != where:
                mistakes.append(f"{where}: id {id!r} is taken by {first[id]}: choose another")
        if entry["says"] and said.setdefault(entry["says"], where) != where:
            mistakes.append(
                f"{where}: {said[entry['says']]} has the same sentence: tell them apart"
            )
        mistakes += [f"{where}: {text}" for text in _doubles(entry, traits)]
    return mistakes


def _doubles(entry: Entry, traits: dict[tuple[str, ...], str]) -> Iterator[str]:
    """What a claim has in common with one of another chapter: its code, or subject and guards.

    ``traits`` holds the id of the first claim that has each, and is added to.
    """
    for id in filter(_ID.fullmatch, map(str, entry["marked"] or ())):
        chapter, _, rest = id.partition(".")
        guards = (f"{key}={it}" for key, it in entry["said"].items() if key not in _NO_RANGES)
        for trait, text in (
            (("does", entry["version"]), "does the same: keep one of the two"),
            (("says", rest, *sorted(guards)), "has its subject and guards: keep one, or rename"),
        ):
            other = traits.setdefault(trait, id)
            if other.partition(".")[0] != chapter:
                yield f"{id}: {other} {text}"


def _lint(entry: Entry) -> Iterator[str]:
    marked = entry["marked"]
    if marked is None:
        yield 'makes no claim: put @claim("chapter.subject.behaviour") above the function'
        return
    if len(marked) != 1 or not isinstance(marked[0], str):
        yield 'claim() takes one id: write @claim("chapter.subject.behaviour")'
        return
    id, said = marked[0], entry["said"]
    yield from _lint_id(id, entry["path"].split("/")[-2])
    yield from _lint_words(id, entry)
    yield from _lint_range(id, said)
    if entry["reaches_app"] and not said.get("example"):
        yield f"{id} uses the example app: mark it, claim(…, example=True), or test Flask itself"
    if said.get("example") and not entry["reaches_app"]:
        yield f"{id} does not use the example app: drop example=True"
    word = entry["name"].split("_")[1]
    if word in _FORBIDDEN:
        yield f"{entry['name']} starts with {word!r}: name who does what, in the present tense"


def _lint_id(id: str, folder: str) -> Iterator[str]:
    if not _ID.fullmatch(id):
        yield f"id {id!r} is not of the form chapter.subject.behaviour, lower case, hyphens"
    elif id.partition(".")[0] != folder:
        yield f"id {id!r} stands in folder {folder!r}: start it with '{folder}.'"


def _lint_words(id: str, entry: Entry) -> Iterator[str]:
    says, doc = entry["says"], entry["said"].get("doc") or entry["doc"]
    if not says:
        yield f"{id} has no docstring: say in one line what is promised"
    elif "\n" in says:
        yield f"{id} has a docstring of several lines: say it in one"
    if _WARNS.search(says) and not asserts_a_warning(entry["source"], says):
        yield f"{id} says that something warns: assert the warning, with pytest.warns"
    if not doc:
        yield f'{id} has no doc link: give the module DOC = "page#anchor" or claim(doc=…)'
    elif problem := doc_problem(str(doc)):
        yield f"{id}: {problem}"


def asserts_a_warning(source: str, says: str) -> bool:
    """Whether a test function speaks of warnings, and not only to ignore them.

    Neither its decorators nor its docstring ``says`` count.
    """
    body = source[source.find("def ") :].partition("):")[2].replace(says, "")
    return "warn" in _IGNORES.sub("", body).lower()


def _lint_range(id: str, said: Mapping[str, Any]) -> Iterator[str]:
    for key, value in said.items():
        wanted, mend = _WANTED.get(key, (str, "write it out, in quotes"))
        if not isinstance(value, wanted):
            shown = value[0] if isinstance(value, list) else repr(value)
            yield f"{id}: {key}={shown} is not a literal of its kind: {mend}"
        elif key not in _NO_GUARDS and (problem := Guard(key, str(value)).problem()):
            yield f"{id}: {problem}"
    if "unless" in said and not read_conditions(str(said["unless"])):
        yield f"{id}: unless={said['unless']!r}: write 'simplejson, flask <2.0' or 'no blinker'"
    if "otherwise" in said and not said.keys() - _NO_RANGES:
        yield f"{id} says otherwise= without a guard: drop it"
    if said.get("otherwise") in (["Exception"], ["BaseException"]):
        yield f"{id} may fail in any way: name the error with otherwise=, or two in brackets"
