"""The index of a tree: its modules by name, its fixtures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spec.uses.expressions import last_part
from spec.uses.files import absolute, module_names
from spec.uses.summary import Expr, Scope, Summary
from spec.uses.walk import walk_later
from spec.uses.words import Words


class Index:
    """The walked files, and what is found among them by name."""

    def __init__(
        self,
        files: dict[str, Summary],
        packages: frozenset[str],
        libraries: Iterable[str],
        words: Words,
    ) -> None:
        """Index files by path, walked for some words."""
        self.files, self._words = files, words
        self._modules: dict[str, list[str]] = {}
        for path in sorted(files):
            for name in module_names(path, packages):
                self._modules.setdefault(name, []).append(path)
        self._fixtures = {path: dict(_fixtures(files[path])) for path in files}
        self._libraries = frozenset(libraries)

    def close(self) -> None:
        """Let go of the files."""
        self.files.clear()

    def function(self, path: str, number: int) -> Scope:
        """A function of which more is asked for than decorators: it may not have been walked."""
        summary = self.files[path]
        if number in summary.later:
            walk_later(summary, number, self._words)
        return summary.scopes[number]

    def module(self, name: str, beside: str) -> str | None:
        """The file of a module as another file imports it; None where it is foreign."""
        if self.is_library(name):
            return None
        found = self._modules.get(name, ())
        return min(found, key=lambda it: (-_shared(it, beside), it), default=None)

    def imported(self) -> set[str]:
        """The dotted names that its files import, from the tree or from elsewhere."""
        return {it for path, summary in self.files.items() for it in self._imports(path, summary)}

    def _imports(self, path: str, summary: Summary) -> Iterator[str]:
        yield from (self.absolute(module, level, path) for module, level in summary.stars)
        for _, it in summary.imports:
            if it.kind == "import":
                yield it.what
            else:
                name, level = it.extra
                yield f"{self.absolute(it.what, level, path)}.{name}"

    def is_library(self, name: str) -> bool:
        """Whether a module is one of the libraries."""
        return name.partition(".")[0] in self._libraries

    def absolute(self, module: str, level: int, path: str) -> str:
        """The dotted name of what ``from ..module import`` names."""
        return absolute("." * level + module, path)

    def fixture(self, name: str, path: str) -> tuple[str, int] | None:
        """The file and the scope of the fixture that a file gets under a name."""
        folder = path.rpartition("/")[0]
        places = [path]
        while True:
            places.append(f"{folder}/conftest.py".lstrip("/"))
            if not folder:
                break
            folder = folder.rpartition("/")[0]
        for place in places:
            if name in self._fixtures.get(place, ()):
                return place, self._fixtures[place][name]
        return None


def _shared(path: str, other: str) -> int:
    """How many folders two files share."""
    both = zip(path.split("/")[:-1], other.split("/")[:-1])
    count = 0
    for one, two in both:
        if one != two:
            break
        count += 1
    return count


def decorators(scope: Scope) -> Iterator[tuple[str, Expr]]:
    """The last name of each decorator, and the decorator."""
    for it in scope.decorators:
        function = it[1] if it[0] == "call" else it
        yield last_part(function), it


def is_fixture(scope: Scope) -> bool:
    """Whether pytest takes a function for a fixture."""
    return any(name in {"fixture", "yield_fixture"} for name, _ in decorators(scope))


def _fixtures(summary: Summary) -> Iterator[tuple[str, int]]:
    for number, scope in enumerate(summary.scopes):
        for decorator, it in decorators(scope):
            if decorator in {"fixture", "yield_fixture"}:
                keywords = it[3] if it[0] == "call" else ()
                given = [value[1] for key, value, _ in keywords if key == "name"]
                yield (given[0] if given else scope.name), number
