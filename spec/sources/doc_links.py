"""Doc links looked up in the docs of releases.

A link leads to the stable docs, so it is looked up in those of the newest cell. It is looked up in
those of the newest cell in the claim's range too, or of the first cell after a range without one:
older releases may have had the behaviour before they had the page.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import Optional

from packaging.version import Version

from spec.kit.claims.claim import Claim
from spec.kit.claims.docs import link_parts
from spec.kit.packages import BY_PROJECT, PACKAGES
from spec.sources.anchors import Page
from spec.sources.members import Members
from spec.sources.sdists import Library, Stack

_OUTSIDE = {"python", "rfc"}
"""What is documented, and is no package whose source distribution could be read."""

Release = tuple[str, Optional[str]]


class Docs:
    """The docs of the releases in some cells, which stand newest first."""

    def __init__(self, library: Library, cells: list[Stack]) -> None:
        """Nothing is read before it is asked for."""
        self._library = library
        self._cells = cells
        self._seen: Counter[str] = Counter()
        self._page = cache(self._read_page)
        self._members = cache(self._read_members)

    def problem(self, claim: Claim) -> str | None:
        """What is wrong with a claim's doc link, in words, or None."""
        project, page, anchor = link_parts(claim.doc)
        self._seen[project] += 1
        package = BY_PROJECT[project].name
        if package in _OUTSIDE:
            return None
        for cell in (self._cells[0], self._cell(claim)):
            if lack := self._lack(cell, package, page, anchor):
                where = f"{claim.path}:{claim.line}: {claim.id}"
                return f"{where}: the docs of {package} {cell.get(package, '')} have no {lack}"
        return None

    def summary(self) -> str:
        """How many links were looked up, and how many could not be."""
        outside = sum(self._seen[project] for project in _OUTSIDE)
        return f"{sum(self._seen.values())} doc links, of which {outside} are not looked up"

    def _lack(self, cell: Stack, package: str, page: str, anchor: str) -> str | None:
        """What the docs of a cell's package lack, or None."""
        found = self._page((package, cell.get(package)), page)
        if found is None:
            return f"page {page!r}"
        code = tuple((name, cell.get(name)) for name in (package, *PACKAGES[package].extends))
        if found.has(anchor, lambda name: self._members(code).has(name)):
            return None
        return f"{anchor!r} on the page {page!r}"

    def _cell(self, claim: Claim) -> Stack:
        guards = [guard for guard in claim.guards if guard.package in self._cells[0]]
        for cell in self._cells:
            if all(guard.holds_for(cell[guard.package]) for guard in guards):
                return cell
        lower = [edge for guard in guards for edge in guard.edges() if edge.lower]
        after = [
            cell
            for cell in self._cells
            if all(Version(cell[edge.package]) >= edge.release for edge in lower)
        ]
        return after[-1] if after else self._cells[0]

    def _read_page(self, release: Release, page: str) -> Page | None:
        sdist = self._library.sdist(*release)
        for path in (f"docs/{page}.rst", f"docs/{page}/index.rst", f"docs/{page}.md"):
            if path in sdist:
                return Page(sdist, path)
        return None

    def _read_members(self, code: tuple[Release, ...]) -> Members:
        return Members(
            text
            for release in code
            for path, text in self._library.sdist(*release).items()
            if path.endswith(".py") and not path.startswith(("tests/", "docs/", "examples/"))
        )
