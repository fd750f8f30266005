"""The set that a tree was written for: its lock or requirements files, the surest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from spec.kit.data.schema import BadData
from spec.kit.stacks.files import read_asked
from spec.kit.stacks.versions import pinned

_FILES = (
    "uv.lock",
    "poetry.lock",
    "pdm.lock",
    "pylock.toml",
    "Pipfile.lock",
    "requirements.txt",
    "requirements/*.txt",
    "requirements*.txt",
    "constraints*.txt",
    "*requirements*.txt",
    "Pipfile",
    "pyproject.toml",
)


def pins_of_tree(paths: Iterable[Path], python: str) -> Path:
    """The file at or above some paths that pins Flask. BadData: none does."""
    tried = []
    for path in dict.fromkeys(file for given in paths for file in _candidates(given)):
        try:
            flask = read_asked([path], python).get("flask", "")
        except BadData:
            continue
        if pinned(flask):
            return path
        if flask:
            tried.append(f"{path} asks for flask{flask}")
    why = "; ".join(tried) or "no file there pins Flask"
    raise BadData(f"which Flask is this code for? {why}: say it, as in: diff 2.1 3.1 --uses …")


def _candidates(given: Path) -> Iterator[Path]:
    """The files of the folder, and of those above it up to the top of the checkout."""
    folder = given if given.is_dir() else given.parent
    for place in (folder.resolve(), *folder.resolve().parents):
        for pattern in _FILES:
            yield from (it for it in sorted(place.glob(pattern)) if it.is_file())
        if (place / ".git").exists():
            return
