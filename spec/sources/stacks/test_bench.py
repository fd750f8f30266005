"""The bench: installs each release once, and starts stacks."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from spec.kit.data.schema import BadData
from spec.sources.stacks import bench as bench_module
from spec.sources.stacks import removed
from spec.sources.stacks.bench import BESIDE, Bench, pythons_here

PYTHONS = {"3.9": "/old/python", "3.13": "/new/python"}
STACK = {"flask": "1.0", "blinker": "none", "python": "3.13"}


class Programs:
    """What is run, and what it gives: pip installs all but tea, steps give what is set."""

    def __init__(self):
        """Nothing is asked yet."""
        self.asked = []
        self.gives = "{}"

    def run(self, command, **options):
        """Take the place of subprocess.run."""
        self.asked.append(command)
        target = next((it for it in command if it.startswith("--target=")), "")
        if target and "tea==1.0" not in command:
            info = Path(target.partition("=")[2]) / "a.dist-info"
            info.mkdir(parents=True)
            (info / "METADATA").write_text("Name: a\nRequires-Python: >=3.8\n")
        failed = int("tea==1.0" in command or command[-1] == "tea")
        listed = "a (2.0)\nAvailable versions: 2.0, 1.10, 1.9, 0.9\n  INSTALLED: 2.0"
        said = listed if "index" in command else self.gives
        return subprocess.CompletedProcess(command, failed, said, "no such release\n")


@pytest.fixture
def programs(monkeypatch):
    programs = Programs()
    monkeypatch.setattr(subprocess, "run", programs.run)
    monkeypatch.setattr(bench_module.shutil, "which", lambda name: None)
    return programs


@pytest.fixture
def bench(tmp_path, programs):
    return Bench(tmp_path / "bench", PYTHONS)


def test_a_release_is_installed_once(bench, programs):
    place = bench.place("flask", "1.0")

    assert bench.place("flask", "1.0") == place == bench.folder / "flask-1.0"
    assert [it[:4] for it in programs.asked] == [["/old/python", "-m", "pip", "install"]]
    assert bench.metadata("flask", "1.0")["Requires-Python"] == ">=3.8"


def test_uv_installs_where_it_is(bench, programs, monkeypatch):
    monkeypatch.setattr(bench_module.shutil, "which", lambda name: f"/bin/{name}")

    bench.place("flask", "1.0")

    assert programs.asked[0][:3] == ["/bin/uv", "pip", "install"]
    assert "--python=/old/python" in programs.asked[0]


def test_a_release_that_no_python_takes_is_asked_for_once(bench, programs):
    assert (
        bench.place("tea", "1.0")
        is bench.place("tea", "1.0")
        is bench.metadata("tea", "1.0")
        is None
    )
    assert [it[0] for it in programs.asked] == ["/old/python", "/new/python"]
    assert bench.start({"tea": "1.0", "python": "3.9"})["step"] == "install"


def test_a_stack_is_started_once_and_kept(bench, programs, tmp_path):
    assert bench.start(STACK) == bench.start(STACK) == {}

    command = programs.asked[-1]
    assert command[:3] == ["/new/python", "-I", "-S"]
    assert command[4:] == [
        str(bench.folder / it) for it in ("flask-1.0", *map("{0[0]}-{0[1]}".format, BESIDE.items()))
    ]
    number = len(programs.asked)
    assert Bench(tmp_path / "bench", PYTHONS).start(STACK) == {}
    assert len(programs.asked) == number


def test_a_python_that_is_not_here_is_the_newest_without_what_it_removed(bench, programs):
    bench.start({**STACK, "python": "3.14"})

    assert programs.asked[-1][:4] == ["/new/python", "-I", "-S", removed.__file__]


def test_a_failure_is_told_by_the_packages_that_it_went_through(bench, programs):
    files = [
        bench.folder / "flask-1.0/flask/app.py",
        bench.folder / "importlib-metadata-8.5.0/a.py",
    ]
    found = {"step": "app", "error": "E", "files": ["/lib/a.py", *map(str, files)]}
    programs.gives = json.dumps(found)

    assert bench.start(STACK) == {
        "step": "app",
        "error": "E",
        "packages": ["flask", "importlib-metadata"],
    }


def test_a_stack_that_says_nothing_is_a_mistake(bench, programs):
    programs.gives = ""

    with pytest.raises(BadData, match=r"^\{'flask': .*\} ended with 0: no such release\n$"):
        bench.start(STACK)


def test_releases_are_those_of_the_index(bench, programs):
    assert bench.releases("a", "1.0") == ["1.9", "1.10", "2.0"]
    assert programs.asked[-1][0] == "/new/python"
    with pytest.raises(BadData, match=r"^pip has no list of the releases of tea: no such release$"):
        bench.releases("tea", "1.0")


def test_pythons_are_found_with_pyenv_or_on_the_path(monkeypatch, tmp_path):
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    python = tmp_path / ".pyenv/versions/3.9.18/bin/python"
    python.parent.mkdir(parents=True)
    python.touch()
    there = {"python3.13": sys.executable}
    monkeypatch.setattr(bench_module.shutil, "which", there.get)

    assert pythons_here(["3.9", "3.13"]) == {"3.9": str(python), "3.13": sys.executable}
    with pytest.raises(BadData, match=r"^CPython 3\.10 is not here: put python3\.10 on PATH$"):
        pythons_here(["3.10"])
