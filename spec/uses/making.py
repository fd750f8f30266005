"""Makes a use of a touch: its kind, how sure it is, the import that it hangs on."""

from __future__ import annotations

from collections.abc import Iterator

from spec.uses.asking import Where
from spec.uses.expressions import root
from spec.uses.found import Use
from spec.uses.index import Index
from spec.uses.names import guard_of
from spec.uses.summary import Site
from spec.uses.touched import Entry
from spec.uses.values import CERTAINTIES, GUARDED, LIKELY, SURE, How
from spec.uses.words import fits

_FAILURES = {
    "import": "ImportError",
    "attribute": "AttributeError",
    "call": "TypeError",
    "key": "KeyError",
}
"""What a ``try`` around a site has to catch to guard it."""


class Maker:
    """Makes uses of the files of an index."""

    def __init__(self, index: Index) -> None:
        """For each file, ``fallen`` is set: the blocks whose imports fail."""
        self._index = index
        self.fallen: frozenset[int] = frozenset()

    def use(self, entry: Entry, where: Where, site: Site, how: How) -> Iterator[Use]:
        """The use of a touch; nothing where the way does not fit."""
        touch, chosen = entry.touch, entry.chosen
        certainty, why, meets = how
        if not fits(touch.way, site.way) or entry.written in chosen.returned:
            return
        is_pin = site.way == "pin" and chosen.kind in {"breaks", "answers"}
        kind = "test" if touch.kind == "answer" or is_pin else chosen.kind
        failure = _FAILURES.get(site.kind, "version")
        summary = self._index.files[where.path]
        if guard := guard_of(summary, site.block, failure, self.fallen):
            certainty, why = GUARDED, guard
        if kind == "test" or meets or chosen.meets(touch, entry.written, site.way):
            pass
        elif kind == "breaks" and site.way in {"set", "override"} and touch.way != site.way:
            kind = "answers"
        else:
            why = why if certainty < SURE else f"{why}, in some cases"
            certainty = min(certainty, LIKELY)
        yield Use(
            where.path,
            site.line,
            site.end_line,
            site.column,
            entry.written,
            site.way,
            kind,
            CERTAINTIES[certainty],
            why,
            chosen.change.id,
            self._through(where, site),
        )

    def _through(self, where: Where, site: Site) -> str:
        """The import that a site hangs on."""
        name = root(site.expression) if site.expression else ("",)
        scopes = self._index.files[where.path].scopes
        number = where.scope if name[0] == "name" else -1
        while number >= 0:
            for it in scopes[number].bindings.get(name[1], ()):
                return f"{where.path}:{it.line}" if it.kind in {"import", "from"} else ""
            number = scopes[number].parent
        return ""
