"""The bench: installs each release once; starts stacks of them, each in a process of its own."""

from __future__ import annotations

import json
import shutil
import subprocess
import zlib
from collections.abc import Iterable, Mapping
from email.parser import HeaderParser
from pathlib import Path
from typing import Any

from spec.kit.data.schema import BadData
from spec.kit.stacks import steps
from spec.kit.stacks.versions import NONE, key
from spec.sources.stacks import removed

PATIENCE = 600.0
"""Seconds until a stack has to have ended; only a failure ever takes so long."""
BESIDE = {"importlib-metadata": "8.5.0", "zipp": "3.20.2", "typing-extensions": "4.12.2"}
"""What some releases need that is no companion."""

Stack = Mapping[str, str]
"""Package to release; ``python`` is one of them."""


def pythons_here(wanted: Iterable[str]) -> dict[str, str]:
    """The interpreters of CPython lines, on PATH or pyenv's. BadData: one is not here."""
    found = {}
    for line in wanted:
        places = sorted(Path.home().glob(f".pyenv/versions/{line}.*/bin/python"))
        path = str(places[-1]) if places else shutil.which(f"python{line}")
        if path is None:
            raise BadData(f"CPython {line} is not here: put python{line} on PATH")
        found[line] = path
    return found


class Bench:
    """A folder with one folder a release, and what the stacks of them gave."""

    def __init__(self, folder: Path, pythons: Mapping[str, str]) -> None:
        """Take up what is in the folder; nothing is installed before it is asked for."""
        self.folder = folder
        self.pythons = pythons
        digest = zlib.crc32(Path(steps.__file__).read_bytes())
        self._log = folder / f"results-{digest:x}.jsonl"  # what other steps gave counts no more
        folder.mkdir(parents=True, exist_ok=True)
        lines = self._log.read_text("utf-8").splitlines() if self._log.exists() else []
        self.results: dict[str, dict[str, Any]] = dict(map(json.loads, lines))

    def place(self, package: str, release: str) -> Path | None:
        """The folder of a release, installed without what it needs; None: no Python takes it."""
        place = self.folder / f"{package}-{release}"
        refused = place.with_suffix(f"{place.suffix}.refused")
        if place.exists() or refused.exists():
            return place if place.exists() else None
        said = ""
        for python in self.pythons.values():
            part = self.folder / "part"
            shutil.rmtree(part, ignore_errors=True)
            done = subprocess.run(  # noqa: S603 - pip, and releases of the index
                [*_installer(python), f"--target={part}", f"{package}=={release}"],
                check=False,
                capture_output=True,
                text=True,
            )
            if not done.returncode:
                return part.rename(place)
            said += done.stderr
        refused.write_text(said, "utf-8")
        return None

    def metadata(self, package: str, release: str) -> Any:
        """The headers of the metadata of a release; None: it cannot be installed."""
        place = self.place(package, release)
        if place is None:
            return None
        return HeaderParser().parsestr(next(place.glob("*.dist-info/METADATA")).read_text("utf-8"))

    def start(self, stack: Stack) -> dict[str, Any]:
        """What a stack gives: nothing, or the step that fails with its error and its packages."""
        name = pins(stack)
        if name not in self.results:
            self.results[name] = found = self._start(stack)
            with self._log.open("a", encoding="utf-8") as log:
                log.write(f"{json.dumps([name, found])}\n")
        return self.results[name]

    def run(self, script: str, stack: Stack, *arguments: str) -> Any:
        """What a script writes as JSON that is given the folders of a stack; None: it has none.

        BadData: it does not end as it has to.
        """
        named = {**stack, **BESIDE}
        python = self.pythons.get(named.pop("python"), [*self.pythons.values()][-1])
        folders = [self.place(*it) for it in named.items() if it[1] != NONE]
        if None in folders:
            return None
        done = subprocess.run(  # noqa: S603 - a script of the spec
            [python, "-I", "-S", script, *arguments, *map(str, folders)],
            check=False,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            cwd=self.folder,
        )
        try:
            return json.loads(done.stdout)
        except ValueError:
            raise BadData(f"{dict(stack)} ended with {done.returncode}: {done.stderr}") from None

    def _start(self, stack: Stack) -> dict[str, Any]:
        script = steps.__file__ if stack["python"] in self.pythons else removed.__file__
        found: dict[str, Any] | None = self.run(script, stack)
        if found is None:
            return {"step": "install", "error": "", "packages": []}
        inside = [Path(file) for file in found.pop("files", [])]
        names = [it.relative_to(self.folder).parts[0] for it in inside if self.folder in it.parents]
        return {**found, "packages": [it.rpartition("-")[0] for it in names]} if found else {}

    def releases(self, package: str, floor: str) -> list[str]:
        """The final releases from ``floor`` on, the oldest first. BadData: pip has no list."""
        done = subprocess.run(  # noqa: S603 - pip
            [[*self.pythons.values()][-1], "-m", "pip", "index", "versions", package],
            check=False,
            capture_output=True,
            text=True,
        )
        if done.returncode:
            raise BadData(f"pip has no list of the releases of {package}: {done.stderr.strip()}")
        listed = done.stdout.partition("Available versions:")[2].partition("\n")[0].split(",")
        return sorted((it.strip() for it in listed if key(it.strip()) >= key(floor)), key=key)


def pins(stack: Stack) -> str:
    """The pins of a stack, which are its name."""
    return " ".join(f"{it}=={stack[it]}" for it in sorted(stack) if stack[it] != NONE)


def _installer(python: str) -> list[str]:
    """The command that installs a package without what it needs: uv's if it is here, or pip's."""
    if uv := shutil.which("uv"):
        return [uv, "pip", "install", "--quiet", "--no-deps", f"--python={python}"]
    return [python, "-m", "pip", "install", "--quiet", "--no-deps", "--no-compile"]
