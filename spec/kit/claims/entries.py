"""Entries: every test function of a chapter, with what it says of itself and what it stands on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from spec.kit.claims.claim import Claim
from spec.kit.claims.closure import Closure
from spec.kit.claims.facts import Facts
from spec.kit.claims.guards import Guard, read_conditions
from spec.kit.claims.sources import ROOMS

_KEPT = ("name", "marked", "said", "says", "line", "source", "matches")


def chapter_of(path: Path, root: Path) -> str | None:
    """The chapter that a file under ``root/spec`` is of, or None."""
    try:
        first, *rest = path.relative_to(root / "spec").parts
    except ValueError:
        return None
    return first if rest and first not in ROOMS else None


def entries_of(root: Path, facts: dict[str, Facts]) -> Iterator[dict[str, Any]]:
    """Every test function of a chapter, with what it reaches."""
    texts: dict[str, str | None] = {}

    def read(path: str) -> str | None:
        if path not in texts:
            file = root / path
            texts[path] = file.read_text("utf-8", "replace") if file.is_file() else None
        return texts[path]

    closure = Closure(facts, read)
    for path in sorted(facts):
        chapter = chapter_of(root / path, root)
        if chapter is None or not path.rpartition("/")[2].startswith("test_"):
            continue
        near = f"spec/{chapter}/", "conftest.py"
        for claim in facts[path]["claims"]:
            reach = closure.of(path, claim)
            yield {
                **{key: claim[key] for key in _KEPT},
                "path": path,
                "doc": facts[path]["doc"],
                "reaches_app": any(it.path.startswith("app/") for it in reach.places),
                "version": closure.version(claim, reach),
                "texts": sorted(reach.texts.union(claim["texts"])),
                "needs": sorted(it for it in reach.lines if it[0].startswith(near)),
            }


def claim_of(entry: dict[str, Any]) -> Claim | None:
    """A claim, or None where its metadata is too wrong to tell its id."""
    marked, said = entry["marked"], dict(entry["said"])
    if not marked or not isinstance(marked[0], str):
        return None
    doc, example = said.pop("doc", ""), said.pop("example", False)
    otherwise, unless = said.pop("otherwise", ["AssertionError"]), said.pop("unless", "")
    claim = object.__new__(Claim)  # what is frozen takes three times as long by its __init__
    vars(claim).update(
        id=marked[0],
        says=entry["says"],
        doc=doc if isinstance(doc, str) and doc else entry["doc"],
        guards=tuple(Guard(package, str(range)) for package, range in said.items()),
        unless=read_conditions(str(unless)) or (),
        otherwise=" or ".join(str(otherwise[0]).strip("()").split(", ")),
        example=example is True,
        path=entry["path"],
        line=entry["line"],
        name=entry["name"],
        source=entry["source"],
        needs=tuple((path, first, last) for path, first, last in entry["needs"]),
        version=entry["version"],
        matches=tuple(entry["matches"]),
        texts=tuple(entry["texts"]),
    )
    return claim
