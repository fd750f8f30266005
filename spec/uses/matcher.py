"""Asks the resolver about each site of a file, and tells which touches it meets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spec.uses.asking import Where
from spec.uses.calls import Calls
from spec.uses.found import Unsure, Use
from spec.uses.keys import Keys
from spec.uses.making import Maker
from spec.uses.members import Members
from spec.uses.recognisers import Recognisers
from spec.uses.resolver import Resolver
from spec.uses.settings import Settings
from spec.uses.summary import Binding, Site, Summary
from spec.uses.touched import Touched
from spec.uses.values import SURE, How, settled, sorted_known
from spec.uses.words import last


class Matcher:
    """The uses of a tree."""

    def __init__(self, resolver: Resolver, touched: Touched, aliases: frozenset[str]) -> None:
        """Match the sites of an index; ``aliases`` are other names for what is touched."""
        self._resolver, self._touched, self._aliases = resolver, touched, aliases
        self._names = aliases | {last(it) for it in touched.names}
        self._has_modules = touched.reached(resolver.index.imported())
        """Whether the tree may use something of a module that counts as a whole."""
        self._maker = Maker(resolver.index)
        self._members = Members(resolver, touched, self._maker)
        self._calls = Calls(resolver, touched, self._maker, self._members)
        self._keys = Keys(resolver, touched, self._maker)
        self._settings = Settings(resolver)
        self._recognisers = Recognisers(resolver, touched, self._maker)
        self.unsure = self._members.unsure

    def uses(self, path: str) -> Iterator[Use]:
        """What one file uses."""
        summary = self._resolver.index.files[path]
        self._maker.fallen = frozenset()
        imports = list(self._imports(path, summary))
        fallen = frozenset(block for block, use in imports if use.kind == "breaks")
        if any(it.instead_of in fallen for it in summary.blocks):
            self._maker.fallen = fallen
            imports = list(self._imports(path, summary))
        yield from (use for _, use in imports)
        yield from self._members.overrides(path, summary)
        yield from self._recognisers.of(path, summary)
        for setting in self._settings.of(path):
            yield from self._keys.held(path, setting)
        for site in summary.sites:
            try:
                found = list(self._at(Where(path, site.scope, site.block), site, summary))
            except RecursionError:
                self._resolver.forget()
                self.unsure.append(Unsure(path, site.line, "", "too deep to be followed"))
                continue
            yield from found

    def largest_first(self, paths: Iterable[str]) -> list[str]:
        """Files by how much there is to ask about: so two cores have the same to do."""
        files = self._resolver.index.files
        return sorted(paths, key=lambda it: (-len(files[it].sites), it))

    def drop(self, path: str) -> None:
        """Let go of what only the uses of a file need: they have been told."""
        summary = self._resolver.index.files[path]
        summary.sites.clear()
        summary.literals.clear()
        self._resolver.drop()

    def close(self) -> None:
        """Let go of the tree, which is large, and which circles would hold for the collector."""
        self._resolver.close()

    def _at(self, where: Where, site: Site, summary: Summary) -> Iterator[Use]:
        if site.kind in {"name", "attribute"}:
            yield from self._named(where, site)
        if site.kind == "attribute":
            yield from self._of_whole_module(where, site)
            yield from self._members.at(where, site, summary.literals.get(site.statement, ()))
        elif site.kind == "call":
            yield from self._calls.at(where, site)
            yield from self._keys.commands(where, site)
        elif site.kind in {"key", "text"}:
            yield from self._keys.at(where, site)

    def _imports(self, path: str, summary: Summary) -> Iterator[tuple[int, Use]]:
        """The imports of what is touched, with the block of each."""
        for number, it in summary.imports:
            where = Where(path, number, it.block)
            yield from ((it.block, use) for use in self._imported(where, it))

    def _imported(self, where: Where, binding: Binding) -> Iterator[Use]:
        if binding.kind == "import":
            module = name = binding.extra
        else:
            given, level = binding.extra
            module = self._resolver.index.absolute(binding.what, level, where.path)
            name = f"{module}.{given}"
        entries = self._touched.of_name(name)
        if entries and self._resolver.index.module(module, where.path) is None:
            place = binding.line, binding.end_line, binding.column
            site = Site("import", where.scope, where.block, (), "import", *place, 0)
            for entry in entries:
                yield from self._maker.use(entry, where, site, How(SURE, "imported here"))

    def _named(self, where: Where, site: Site) -> Iterator[Use]:
        """The touches of the name that is written; a value that only passes by counts not."""
        written = site.expression[1 if site.kind == "name" else 2]
        if written not in self._names and not self._has_modules:
            return
        value = self._resolver.settled(where, site.expression)
        for it in sorted_known(value):
            if it.what[0] == "name":
                for entry in self._touched.of_name(it.what[1]):
                    is_written = written == last(it.what[1]) or written in self._aliases
                    if is_written or entry.touch.below:
                        yield from self._maker.use(entry, where, site, settled(it, value))

    def _of_whole_module(self, where: Where, site: Site) -> Iterator[Use]:
        """A member of what comes from a module that counts as a whole."""
        if self._has_modules:
            value = self._resolver.settled(where, site.expression[1])
            for it in sorted_known(value):
                entries = self._touched.of_name(it.what[1]) if it.what[0] == "instance" else ()
                for entry in entries:
                    if entry.touch.below:
                        yield from self._maker.use(entry, where, site, settled(it, value))
