"""The objects of the API page: what its directives name, and the members that have a docstring.

A claim tells of an object if its source or its doc link has the object's own name. Names that
several objects have, such as ``get``, count for all of them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from spec.kit.claims.claim import Claim
from spec.sources.docstrings import docstrings
from spec.sources.members import Members
from spec.sources.sdists import Sdist

PAGE = "api"
_DIRECTIVE = re.compile(
    r"^ *\.\. (?:py:)?(?:auto)?(?:class|function|data|attribute):: *(?:[\w.]*\.)?(\w+)"
    r"((?:\n +:.*)*)",
    re.MULTILINE,
)


def objects(page: str, *sdists: Sdist) -> Iterator[str]:
    """The objects of a page, such as ``Flask.route``; the sdists have their code."""
    code = {path: text for it in sdists for path, text in it.items() if _is_code(path)}
    members = Members(code.values())
    documented = defaultdict(set)
    for path, text in code.items():
        for name, lines in docstrings(path, text):
            *_, owner, member = name.rsplit(".", 2)
            if lines and not member.startswith("_"):
                documented[owner].add(member)
    for name, options in _DIRECTIVE.findall(page):
        yield name
        if ":members:" in options:
            for it in members.line(name):
                yield from (f"{name}.{member}" for member in sorted(documented[it]))


def untold(names: Iterable[str], claims: Iterable[Claim]) -> Iterator[str]:
    """The objects that no claim names."""
    words = {it for claim in claims for it in re.findall(r"\w+", f"{claim.source} {claim.doc}")}
    yield from (name for name in names if name.rpartition(".")[2] not in words)


def _is_code(path: str) -> bool:
    return path.startswith("src/") and path.endswith(".py")
