"""The lines of ``spec/stacks.txt``: failures as ranges by ranges, needs by the metadata."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from email.message import Message
from itertools import groupby

from spec.kit.stacks.known import SETUPTOOLS, TITLES
from spec.kit.stacks.versions import NONE, Range, key
from spec.sources.stacks.bench import Bench
from spec.sources.stacks.pairs import Failure

_NEED = re.compile(r"([\w.-]+) *(?:\[[^\]]*\])? *\(?([^;()]*)\)? *(?:;(.*))?")


def rectangles(
    table: Sequence[Sequence[Failure]], ones: Sequence[str], others: Sequence[str]
) -> Iterator[tuple[Range, Range, Failure]]:
    """The failures of a grid as ranges by ranges, sorted as the releases are."""
    found: dict[tuple[Range, Failure], list[int]] = {}
    for place, row in enumerate(table):
        for failure, same in groupby(range(len(row)), key=row.__getitem__):
            if failure[0]:
                stretch = [*same]
                wide = span(others, stretch[0], stretch[-1])
                found.setdefault((wide, failure), []).append(place)
    rows = [
        (places[0], span(ones, places[0], places[-1]), wide, failure)
        for (wide, failure), all_places in found.items()
        for places in _neighbours(all_places)
    ]
    for _, high, wide, failure in sorted(rows, key=lambda it: (it[0], key(it[2].low))):
        yield high, wide, failure


def span(releases: Sequence[str], first: int, last: int) -> Range:
    """A range of releases by their places."""
    is_open = last == len(releases) - 1 and releases[last] != NONE
    return Range(releases[first], "" if is_open else releases[last])


def _neighbours(places: Iterable[int]) -> Iterator[list[int]]:
    for _, same in groupby(enumerate(places), key=lambda it: it[1] - it[0]):
        yield [place for _, place in same]


def needs(package: str, bench: Bench, releases: Sequence[str]) -> Iterator[str]:
    """What a package's releases need of the others, by their metadata."""
    texts = [_need(bench, package, release) if release != NONE else "" for release in releases]
    for text, same in groupby(range(len(texts)), key=texts.__getitem__):
        places = [*same]
        if text:
            yield f"needs {package} {span(releases, places[0], places[-1])} {text}"


def _need(bench: Bench, package: str, release: str) -> str:
    return need(bench.metadata(package, release))


def need(headers: Message) -> str:
    """What a release needs of the packages of a stack, by the headers of its metadata."""
    python = (headers["Requires-Python"] or "").replace(" ", "")
    found = [f"python{python}"] if python else []
    for text in headers.get_all("Requires-Dist", []):
        match = _NEED.fullmatch(text.strip())
        name = match[1].lower() if match else ""
        if match and name in {*TITLES, SETUPTOOLS} and "extra" not in (match[3] or ""):
            found.append(f"{name}{match[2].replace(' ', '')}")
    return " ".join(sorted(found))
