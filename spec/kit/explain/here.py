"""The stack that is told of: what is installed, or what ``--on`` names."""

from __future__ import annotations

import platform
import re
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from spec.kit.data.schema import BadData
from spec.kit.packages import GUARDS, installed
from spec.kit.stacks.choice import Asked, choose
from spec.kit.stacks.files import normal, read_asked
from spec.kit.stacks.here import installed as installed_packages
from spec.kit.stacks.known import TITLES, Fails, Known
from spec.kit.stacks.versions import NONE, key, pinned

_RELEASE = re.compile(r"\d+(\.\d+)*")
_INFO = re.compile(r"(?P<name>[\w.]+)-(?P<release>\d[^-]*)(?:-[^-]+)?\.(?:dist|egg)-info")
_PINS = re.compile(r"[A-Za-z][\w.-]*==[^,\s]+([,\s]+[A-Za-z][\w.-]*==[^,\s]+)*")


class Here(NamedTuple):
    """A stack: package to release, None where a package is not there."""

    asked: str
    """What ``--on`` was given; empty for what is installed."""
    releases: Mapping[str, str | None]
    known: Known

    @property
    def pins(self) -> Asked:
        """Package to specifier, as pip takes it."""
        if not self.asked:
            return installed_packages()
        return {name: f"=={it}" for name, it in self.releases.items() if it and name != "python"}

    def was_run(self, package: str) -> bool:
        """Whether anything can be told for the release of a package: it is there, and not newer."""
        release = self.releases.get(package)
        releases = [it for it in self.known.releases.get(package, ()) if it != NONE]
        if package == "python" or not releases:
            return release is not None
        return release is not None and key(releases[0]) <= key(release) <= key(releases[-1])

    @property
    def stack(self) -> dict[str, str]:
        """The packages of which a stack is made, as the table of stacks has them."""
        found = {name: self.releases.get(name) for name in TITLES if name != "python"}
        stack = {name: release for name, release in found.items() if release}
        return {"python": ".".join((self.releases["python"] or "").split(".")[:2]), **stack}

    @property
    def failures(self) -> list[Fails]:
        """The pairs in it that do not start together."""
        return self.known.failures(self.stack)


def installed_here(known: Known) -> Here:
    """What is installed: as the names of folders tell, or as slower ways do."""
    found = _in_folders()
    if "flask" in found:
        return Here("", {**found, "python": platform.python_version()}, known)
    return Here("", {name: installed(name) for name in GUARDS}, known)


def _in_folders() -> dict[str, str | None]:
    """The releases in the names of ``*.dist-info``; the first on the path is what is imported."""
    found: dict[str, str | None] = dict.fromkeys(it for it in GUARDS if it != "python")
    for folder in reversed(sys.path):
        with suppress(OSError):
            for path in Path(folder).glob("*-info"):
                match = _INFO.fullmatch(path.name)
                if match and normal(match["name"]) in found:
                    found[normal(match["name"])] = match["release"]
    return found if found["flask"] else {}


def on(text: str, known: Known, spec: Path) -> Here:
    """What ``--on`` names: a release of Flask, pins, or a file. BadData: nothing is known of it.

    The companions of a release are those of its day, where the spec was run on it; those of pins
    and of a file are what pip takes for what they leave open.
    """
    python = ".".join(platform.python_version_tuple()[:2])
    if _RELEASE.fullmatch(text):
        asked = _of_release(text, known, spec, python)
    elif _PINS.fullmatch(text):
        pairs = (it.split("==") for it in re.split(r"[,\s]+", text))
        asked = {name.lower().replace("_", "-"): f"=={release}" for name, release in pairs}
    else:
        asked = read_asked([Path(text)], python)
    stack = choose(known, {name: it for name, it in asked.items() if it != "@"}, python)
    release = stack.get("flask") if asked.get("flask", "@") != "@" else None
    if release not in known.releases["flask"]:
        known_ones = known.releases["flask"]
        wanted = f"Flask {release}" if release else "a Flask"
        raise BadData(
            f"--on {text}: {wanted} that was run is not in it: give one from {known_ones[0]} "
            f"to {known_ones[-1]}, such as --on 2.3, or a file that pins one"
        )
    others = {name: pinned(it) or None for name, it in asked.items()}
    releases = {name: it if it != NONE else None for name, it in {**others, **stack}.items()}
    return Here(text, releases, known)


def _of_release(text: str, known: Known, spec: Path, python: str) -> Asked:
    """A release of Flask, or the last patch of a line, with the companions of its day."""
    patches = [it for it in known.releases["flask"] if key(it)[:2] == (*key(text), 0)[:2]]
    line = ".".join(text.split(".")[:2])
    release = patches[-1] if patches and text in {line, line[0]} else text
    for name in (f"flask-{release}.txt", f"flask-{line}.txt"):
        if (spec / "cells" / name).exists():
            asked = read_asked([spec / "cells" / name], python)
            return {**asked, "flask": f"=={release}"}
    return {"flask": f"=={release}"}
