"""A cell: one Flask, Werkzeug and Python together, with Flask's other companions."""

from __future__ import annotations

import platform
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from packaging.version import Version

from spec.kit.packages import COMPANIONS, commit_of, installed

_BESIDE = {"blinker": Version("2.3"), "simplejson": Version("2.0")}
"""What made Flask another where it was installed beside it, and from which Flask on no more."""


@dataclass(frozen=True)
class Cell:
    """What claims are run on. Two cells are the same if their names are."""

    python: str
    implementation: str
    platform: str
    packages: Mapping[str, str]
    """Flask, Werkzeug and their companions, each with its release."""
    parts: Mapping[str, str] = field(default_factory=dict)
    """What claims need beside them, such as a server, where all of it was required."""
    commits: Mapping[str, str] = field(default_factory=dict)
    """The commits of Flask and Werkzeug, where they are installed from a repository."""

    @property
    def flask(self) -> str:
        """The release of Flask."""
        return self.packages["flask"]

    @property
    def werkzeug(self) -> str:
        """The release of Werkzeug."""
        return self.packages["werkzeug"]

    @property
    def is_developed(self) -> bool:
        """Whether its Flask or Werkzeug is of a development branch, not a release."""
        return any(Version(it).is_devrelease for it in (self.flask, self.werkzeug))

    @property
    def is_wasm(self) -> bool:
        """Whether its Python is WebAssembly."""
        return self.platform.startswith("Emscripten")

    @property
    def python_name(self) -> str:
        """The name of its Python: ``cpython-3.13``, ``…-3.13+parts``, ``…-3.14-wasm``."""
        release = ".".join(self.python.split(".")[:2])
        wasm = "-wasm" if self.is_wasm else ""
        beside = "".join(
            f"+{name}" for name in (*self._beside(), *(["parts"] if self.parts else ()))
        )
        return f"{self.implementation}-{release}{wasm}{beside}"

    def _beside(self) -> Iterator[str]:
        """The packages that Flask does not ask for, and is another with."""
        flask = Version(self.flask)
        yield from (it for it, end in _BESIDE.items() if it in self.packages and flask < end)

    @property
    def name(self) -> str:
        """Its name, as a record's file has it: ``flask-3.1.3+werkzeug-3.1.9+cpython-3.13``."""
        return f"flask-{self.flask}+werkzeug-{self.werkzeug}+{self.python_name}"

    @cached_property
    def releases(self) -> Mapping[str, str]:
        """Everything that guards look at."""
        return {"python": self.python, **self.packages}


def cell_here(parts: Mapping[str, str] | None = None) -> Cell:
    """The cell that is installed here; ``parts`` are given where all of them are required."""
    packages = {name: installed(name) for name in ("flask", "werkzeug", *COMPANIONS)}
    return Cell(
        python=platform.python_version(),
        implementation=sys.implementation.name,
        platform=f"{platform.system()} {platform.machine()}",
        packages={name: release for name, release in packages.items() if release},
        parts=parts or {},
        commits={it: commit for it in ("flask", "werkzeug") if (commit := commit_of(it))},
    )
