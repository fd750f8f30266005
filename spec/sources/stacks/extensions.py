"""Extensions on a bench: installed with what they needed in their day, and used in stacks."""

from __future__ import annotations

import inspect
import json
import shutil
import subprocess
import zlib
from collections.abc import Iterable, Mapping, Sequence
from email.message import Message
from email.parser import HeaderParser
from pathlib import Path
from typing import Any

from spec.kit.data.schema import BadData
from spec.kit.stacks.files import normal
from spec.kit.stacks.known import SETUPTOOLS, TITLES
from spec.kit.stacks.sources import PKG_RESOURCES
from spec.kit.stacks.versions import NONE, key
from spec.sources.stacks import uses
from spec.sources.stacks.bench import BESIDE, Bench, Stack, pins

ROOT = Path(__file__).parents[3]
OLD = "3.9"
"""The Python that they are run on; those that it does not take, on the newest."""
EXTRAS = {"connexion": "[flask]"}
"""The extras that extensions need to stand beside Flask."""
_YEARS = range(2018, 2100)
_TOOLS = ("setuptools", "wheel", "markupsafe")
_TOOLS_OF = "2021-08-01"
"""The day of the oldest tools that build old releases on CPython 3.9."""


class Extensions:
    """A folder with one folder a release of an extension, and what each gave in stacks."""

    def __init__(self, bench: Bench, today: str) -> None:
        """Take up what is in the folder. BadData: uv is not here."""
        self.bench = bench
        uv = shutil.which("uv")
        if uv is None:
            raise BadData("uv is not here: python -m pip install uv")
        self._pip = (uv, "pip")
        self._newest = [*bench.pythons][-1]
        days = (f"{year}-{month}-01" for year in _YEARS for month in ("03", "09"))
        self._days = [*(day for day in days if day < today), today]
        self.folder = bench.folder / "extensions"
        self.folder.mkdir(exist_ok=True)
        self._overrides = self.folder / "overrides.txt"
        self._overrides.write_text("markupsafe>=2.0.1\n", "utf-8")  # it is put away again
        self._logs = {name: bench.folder / _log_of(name) for name in uses.USES}
        logs = [it.read_text("utf-8") for it in self._logs.values() if it.exists()]
        lines = "".join(logs).splitlines()
        self.results: dict[str, dict[str, Any]] = dict(map(json.loads, lines))
        self._eras: dict[str, dict[str, str]] = {}

    def releases(self, name: str, floor: str) -> list[str]:
        """The releases of an extension that there were on the days that are looked at."""
        newest = [*self._eras_of(name)][-1]
        return [it for it in self.bench.releases(name, floor) if key(it) <= key(newest)]

    def place(self, name: str, release: str) -> Path | None:
        """The folder of a release, with what it needed of others; None: no Python takes it."""
        place = self.folder / f"{name}-{release}"
        refused = place.with_name(f"{place.name}.refused")
        if place.exists() or refused.exists():
            return place if place.exists() else None
        day = next(day for era, day in self._eras_of(name).items() if key(era) >= key(release))
        said = ""
        for version, tools in ((OLD, max(day, _TOOLS_OF)), (self._newest, day)):
            part = self.folder / "part"
            shutil.rmtree(part, ignore_errors=True)
            done = self._run_pip(
                *("install", "-q", "-p", self.bench.pythons[version], f"--target={part}"),
                *(f"--overrides={self._overrides}", f"--exclude-newer={day}"),
                *(f"--exclude-newer-package={it}={tools}" for it in _TOOLS),
                f"{name}{EXTRAS.get(name, '')}=={release}",
            )
            if not done.returncode:
                for it in {*TITLES, SETUPTOOLS, PKG_RESOURCES} - {"simplejson"}:
                    shutil.rmtree(part / it, ignore_errors=True)
                (part / "python").write_text(version, "utf-8")
                return part.rename(place)
            said += done.stderr
        refused.write_text(said, "utf-8")
        return None

    def metadata(self, name: str, release: str) -> Message:
        """The headers of the metadata of a release."""
        found = self.folder.glob(f"{name}-{release}/*.dist-info/METADATA")
        own = (it for it in found if normal(it.parent.name.partition("-")[0]) == name)
        return HeaderParser().parsestr(next(own).read_text("utf-8"))

    def has_word(self, name: str, release: str, word: str) -> bool:
        """Whether the modules of an extension have a word, not those that it needs."""
        own = f"{name.replace('-', '_')}/"
        place = self.folder / f"{name}-{release}"
        return any(
            word in it.read_text("utf-8", "replace")
            for it in place.rglob("*.py")
            if it.relative_to(place).as_posix().replace(".py", "/").startswith(own)
        )

    def start(self, stack: Stack, name: str, releases: Iterable[str]) -> list[dict[str, Any]]:
        """What releases of an extension give in a stack, each in a fork of one process."""
        titles = {it: f"{pins(stack)} + {name}=={it}" for it in releases}
        missing = [it for it in titles if titles[it] not in self.results and self.place(name, it)]
        for version in (OLD, self._newest):
            here = [
                it
                for it in missing
                if (self.folder / f"{name}-{it}/python").read_text("utf-8") == version
            ]
            if here:
                given = self._run({**stack, "python": version}, name, here)
                with self._logs[name].open("a", encoding="utf-8") as log:
                    for it, found in zip(here, given):
                        self.results[titles[it]] = found
                        log.write(f"{json.dumps([titles[it], found])}\n")
        return [self.results.get(it, {}) for it in titles.values()]

    def _run(self, stack: Stack, name: str, releases: Sequence[str]) -> list[dict[str, Any]]:
        named = {**stack, **BESIDE}
        python = self.bench.pythons[named.pop("python")]
        folders = [self.bench.place(*it) for it in named.items() if it[1] != NONE]
        done = subprocess.run(  # noqa: S603 - the script beside this
            [python, "-I", "-S", uses.__file__, str(ROOT), *map(str, folders)],
            check=False,
            capture_output=True,
            text=True,
            cwd=self.folder,
            input=json.dumps([(name, str(self.folder / f"{name}-{it}")) for it in releases]),
        )
        if done.returncode:
            return [{} for _ in releases]  # the stack does not start: another pair tells it
        return [self._by_packages(it) for it in json.loads(done.stdout)]

    def _by_packages(self, found: Mapping[str, Any]) -> dict[str, Any]:
        """A failure with the packages of the stack that it went through in place of files."""
        folder = self.bench.folder
        inside = [it for it in map(Path, found.get("files", ())) if folder in it.parents]
        names = [it.relative_to(folder).parts[0].rpartition("-")[0] for it in inside]
        rest = {name: it for name, it in found.items() if name != "files"}
        return {**rest, "packages": names} if found else {}

    def _eras_of(self, name: str) -> dict[str, str]:
        """The newest release on each of the days, with the first of them; the oldest first."""
        kept = self.folder / f"{name}.eras"
        if not kept.exists():
            found: dict[str, str] = {}
            for day in self._days:
                done = self._run_pip(
                    *("compile", "-q", "--no-deps", "--no-header", "--no-annotate"),
                    *(f"--exclude-newer={day}", "-p", self.bench.pythons[self._newest], "-"),
                    input=name,
                )
                release = done.stdout.strip().partition("==")[2]
                if release:
                    found.setdefault(release, day)
            kept.write_text(json.dumps(found), "utf-8")
        eras: dict[str, str] = json.loads(kept.read_text("utf-8"))
        return eras

    def _run_pip(self, *arguments: str, input: str = "") -> subprocess.CompletedProcess[str]:
        return subprocess.run(  # noqa: S603 - uv, and releases of the index
            [*self._pip, *arguments], check=False, capture_output=True, text=True, input=input
        )


def _log_of(name: str) -> str:
    """The file of what an extension gave, which another use of it makes worthless."""
    how = "".join(inspect.getsource(it) for it in (uses.USES[name], uses.use, uses.apart))
    return f"uses-{name}-{zlib.crc32(how.encode()):x}.jsonl"
