"""The source distributions of releases: their changelogs, docs and code."""

from __future__ import annotations

import re
import subprocess
import sys
import tarfile
from pathlib import Path

from spec.kit.data.schema import BadData

_PIN = re.compile(r"^([A-Za-z\d]+)==([\d.]+)(?: *;.*>=.*)?$", re.MULTILINE)

Sdist = dict[str, str]
"""Path inside a source distribution to text."""


Stack = dict[str, str]
"""Package to release."""


def stacks_of(folder: Path) -> list[Stack]:
    """What each constraints file of a folder pins; the newest Flask first."""
    found = [pins_of(path) for path in folder.glob("*.txt")]
    return sorted(found, key=lambda it: (_key(it["flask"]), _key(it["werkzeug"])))[::-1]


def pins_of(path: Path) -> Stack:
    """What a constraints file pins, on the newest Python."""
    return {package.lower(): it for package, it in _PIN.findall(path.read_text("utf-8"))}


def _key(release: str) -> list[int]:
    return [int(part) for part in release.split(".")]


class Library:
    """The source distributions in a folder, to which pip downloads what is not there yet."""

    def __init__(self, folder: Path) -> None:
        """Nothing is downloaded before it is asked for."""
        self._folder = folder
        self._read: dict[str, Sdist] = {}

    def sdist(self, package: str, release: str | None) -> Sdist:
        """The texts of a release, or of the newest. BadData: pip cannot download it."""
        requirement = f"{package}=={release}" if release else package
        if requirement not in self._read:
            place = self._folder / requirement
            if not list(place.glob("*.tar.gz")):
                _download(requirement, place)
            self._read[requirement] = _texts(next(place.glob("*.tar.gz")))
        return self._read[requirement]


def _download(requirement: str, place: Path) -> None:
    """Ask pip, which knows the user's index.

    It makes metadata even of what it only downloads, so flit_core and setuptools have to be here.
    """
    options = ["--quiet", "--no-deps", "--no-build-isolation", "--no-binary=:all:"]
    command = [sys.executable, "-m", "pip", "download", *options, f"--dest={place}", requirement]
    done = subprocess.run(  # noqa: S603 - pip, and what spec/cells pins
        command, check=False, capture_output=True, text=True
    )
    if done.returncode:
        raise BadData(f"pip cannot download {requirement}: {done.stderr.strip()}")


def _texts(path: Path) -> Sdist:
    """The texts of an archive, without the folder that holds them all."""
    texts = {}
    with tarfile.open(path) as archive:
        for member in archive:
            name = member.name.partition("/")[2]
            wanted = member.isfile() and name.endswith((".rst", ".md", ".py"))
            if file := archive.extractfile(member) if wanted else None:
                texts[name] = file.read().decode("utf-8", "replace")
    return texts
