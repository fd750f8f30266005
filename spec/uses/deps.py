"""The installed packages that build on Flask, read as a user's own code is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from importlib.metadata import Distribution, distributions
from pathlib import Path

from spec.uses.find import LIBRARIES, uses_of
from spec.uses.found import Extension
from spec.uses.kinds import Chosen

_NAME = re.compile(r"[\w.-]+")


def uses_of_extensions(
    folder: Path, chosen: Iterable[Chosen], besides: Iterable[str] = ()
) -> Iterator[Extension]:
    """What each extension in a folder such as ``site-packages`` uses, by name.

    ``besides``: names of packages to leave out, such as the project's own.
    """
    chosen, seen = list(chosen), {normal(it) for it in besides} | set(LIBRARIES)
    for it in sorted(distributions(path=[str(folder)]), key=_name):
        name = normal(_name(it))
        if name not in seen and asks_for_a_library(it):
            seen.add(name)
            if paths := sorted(_files(it)):
                yield Extension(_name(it), it.version, uses_of(paths, chosen, base=folder))


def asks_for_a_library(it: Distribution) -> bool:
    """Whether a package requires one of the libraries, other than as an extra."""
    return any(
        normal(found[0]) in LIBRARIES
        for text in it.requires or ()
        if (found := _NAME.match(text)) and "extra ==" not in text
    )


def normal(name: str) -> str:
    """A package's name as the index has it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _name(it: Distribution) -> str:
    return str(it.metadata["Name"])


def _files(it: Distribution) -> Iterator[Path]:
    for file in it.files or ():
        if file.suffix == ".py" and ".." not in file.parts:
            yield Path(str(it.locate_file(file)))
