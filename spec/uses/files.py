"""The files of a tree: which there are, which can be read, which name a library."""

from __future__ import annotations

import os
import re
import tokenize
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path

from spec.uses.found import NotLookedAt

_PASSED_OVER = {
    ".git", ".hg", ".svn", ".tox", ".nox", ".venv", ".eggs", "venv", "__pycache__",
    "node_modules", "site-packages", ".mypy_cache", ".ruff_cache", ".pytest_cache",
}  # fmt: skip
_TEMPLATES = (".html", ".jinja", ".jinja2", ".j2")
_IMPORT = re.compile(
    rb"^[ \t]*(?:from[ \t]+([.\w]+)[ \t]+import[ \t]+(\([^)]*\)|[^\r\n]*)|import[ \t]+([^\r\n#]+))",
    re.MULTILINE,
)
_HELD = 8_000_000
"""Of how many bytes the texts are held."""
_NAME = re.compile(rb"\w+")
_DOTTED = re.compile(r"[\w.]+")
_TEST = re.compile(r"(test_.*|.*_tests?|tests?|conftest)\.py")


@dataclass(frozen=True)
class Source:
    """A file of Python, as it was read."""

    path: str
    """Relative to the path that was given, with slashes."""
    file: str
    size: int
    held: bytes | None
    """The text; None where so many are held already that it is read again."""

    @property
    def text(self) -> bytes:
        """The text; empty if the file has gone since."""
        if self.held is not None:
            return self.held
        try:
            return _bytes_of(self.file)
        except OSError:
            return b""

    @property
    def folders(self) -> Iterator[str]:
        """The folder itself and those around it, nearest first."""
        folder = self.path
        while folder:
            folder = folder.rpartition("/")[0]
            yield folder


@dataclass
class Tree:
    """What was found at some paths."""

    sources: list[Source]
    not_looked_at: list[NotLookedAt]
    size: int = 0
    """How many bytes they have."""


def read_tree(paths: Iterable[Path], base: Path | None = None) -> Tree:
    """Read each Python file at or below some paths; they are told relative to ``base``."""
    tree = Tree([], [])
    seen: set[str] = set()
    for given in paths:
        beside = base or (given if given.is_dir() else given.parent)
        for folder, names in _folders(given, tree.not_looked_at, beside):
            real, told = os.path.realpath(folder), _relative(folder, beside)
            for name in names:
                file = os.path.join(folder, name)
                is_link = os.path.islink(file)
                target = os.path.realpath(file) if is_link else os.path.join(real, name)
                if target not in seen:
                    seen.add(target)
                    _read(file, f"{told}/{name}".removeprefix("./"), tree)
    return tree


def _folders(
    given: Path, skipped: list[NotLookedAt], base: Path
) -> Iterator[tuple[str, list[str]]]:
    """The folders, with the files of each to look at; one that cannot be listed is told."""
    if not given.is_dir():
        yield str(given.parent), [given.name]
        return

    def tell(error: OSError) -> None:
        skipped.append(NotLookedAt(_relative(error.filename, base), _why(error)))

    for folder, inside, files in os.walk(given, onerror=tell):
        inside[:] = sorted(it for it in inside if it not in _PASSED_OVER)
        yield folder, sorted(it for it in files if it.endswith((".py", ".pyi", *_TEMPLATES)))


def _read(file: str, path: str, tree: Tree) -> None:
    if path.endswith(_TEMPLATES):
        tree.not_looked_at.append(NotLookedAt(path, "templates are not read"))
        return
    try:
        text = _bytes_of(file)
    except OSError as error:
        tree.not_looked_at.append(NotLookedAt(path, _why(error)))
        return
    held = text if tree.size < _HELD else None
    tree.sources.append(Source(path, file, len(text), held))
    tree.size += len(text)


def _bytes_of(file: str) -> bytes:
    """What a file has, in a third of the time that a Path takes to tell."""
    with open(file, "rb", buffering=0) as opened:
        return opened.read()


def _relative(file: str, base: Path) -> str:
    return Path(os.path.relpath(file, base)).as_posix()


def _why(error: OSError) -> str:
    return (error.strerror or type(error).__name__).lower()


def encoding_problem(text: bytes) -> str:
    """Why a file is no text in the encoding that it declares; empty where it is."""
    with suppress(UnicodeDecodeError):
        text.decode()
        return ""
    try:
        encoding, _ = tokenize.detect_encoding(BytesIO(text).readline)
        text.decode(encoding)
    except (SyntaxError, UnicodeDecodeError):
        return "not UTF-8, and no other encoding is declared"
    return ""


def module_names(path: str, packages: frozenset[str]) -> Iterator[str]:
    """Each dotted name that a file can be imported by, from each folder that is no package."""
    parts = path.removesuffix(".pyi").removesuffix(".py").split("/")
    if parts[-1] == "__init__":
        parts.pop()
    for start in range(len(parts)):
        if start == 0 or "/".join(parts[:start]) not in packages:
            yield ".".join(parts[start:])


def packages_of(sources: Iterable[Source]) -> frozenset[str]:
    """The folders that are packages."""
    return frozenset(
        it.path.rpartition("/")[0] for it in sources if it.path.endswith("__init__.py")
    )


@cache
def is_test(path: str) -> bool:
    """Whether pytest would collect it, or it stands among tests."""
    *folders, name = path.split("/")
    return bool(_TEST.fullmatch(name)) or any(it in {"test", "tests"} for it in folders)


def concerned(sources: Sequence[Source], libraries: Iterable[str]) -> list[Source]:
    """The files that name a library, those that import one of them, and so on.

    A test file is taken to import the ``conftest.py`` of its folder and of those around it.
    """
    names = [it.encode() for it in libraries]
    found = {source.path for source in sources if any(map(source.text.__contains__, names))}
    packages = packages_of(sources)
    by_name: dict[str, list[str]] = {}
    for it in sources:
        for name in module_names(it.path, packages):
            by_name.setdefault(name, []).append(it.path)
    importers: dict[str, list[str]] = {}
    for it in sources:
        if it.path not in found:
            for name in _imported(it):
                for path in by_name.get(name, ()):
                    importers.setdefault(path, []).append(it.path)
    waiting = sorted(found)
    while waiting:
        for path in importers.get(waiting.pop(), ()):
            if path not in found:
                found.add(path)
                waiting.append(path)
    return [it for it in sources if it.path in found]


def _imported(source: Source) -> Iterator[str]:
    """The modules that a file may import, seen by its lines alone."""
    for module, names, plain in _IMPORT.findall(source.text):
        if plain:
            yield from _DOTTED.findall(plain.decode("utf-8", "replace"))
            continue
        base = absolute(module.decode("utf-8", "replace"), source.path)
        yield base
        for name in _NAME.findall(names):
            yield f"{base}.{name.decode()}" if base else name.decode()
    if _TEST.fullmatch(source.path.rpartition("/")[2]):
        for folder in source.folders:
            yield f"{folder.replace('/', '.')}.conftest".lstrip(".")


def absolute(module: str, path: str) -> str:
    """The dotted name that ``..module`` stands for in a file."""
    name = module.lstrip(".")
    level = len(module) - len(name)
    if not level:
        return name
    folders = path.split("/")[:-level]
    return ".".join([*folders, name] if name else folders)
