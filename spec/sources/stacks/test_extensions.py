"""Extensions on a bench."""

import json
import shutil
import subprocess
from pathlib import Path
from types import SimpleNamespace

import pytest

from spec.kit.data.schema import BadData
from spec.sources.stacks import uses
from spec.sources.stacks.extensions import Extensions

STACK = {"flask": "1.0", "blinker": "none", "python": "3.9"}


class Programs:
    """What is run: uv installs all that has no 9 in its release, and finds 1.0, then 2.0."""

    def __init__(self):
        """Nothing is asked yet."""
        self.asked = []
        self.gives = []
        self.status = 0

    def run(self, command, **options):
        """Take the place of subprocess.run."""
        self.asked.append([*map(str, command)])
        if "compile" in command:
            day = next(it for it in command if it.startswith("--exclude-newer="))[-10:]
            found = "1.0" if day < "2020" else "2.0"
            text = f"tea=={found}\n" if day > "2019" else ""
            return subprocess.CompletedProcess(command, 0, text, "")
        if "install" in command:
            return self.install(command)
        given = [self.gives.pop(0) for _ in json.loads(options["input"])]
        return subprocess.CompletedProcess(command, self.status, json.dumps(given), "")

    def install(self, command):
        """Lay what uv installs."""
        part = Path(next(it for it in command if it.startswith("--target=")).partition("=")[2])
        release = command[-1].partition("==")[2]
        is_refused = "9" in release or (release == "2.0" and "/old/python" in command)
        if is_refused:
            return subprocess.CompletedProcess(command, 1, "", "no such release\n")
        for name in ("flask", "cup"):
            (part / name).mkdir(parents=True)
        for name in ("Cup", "Te_a"):
            info = part / f"{name}-1.0.dist-info"
            info.mkdir()
            (info / "METADATA").write_text(f"Name: {name}\n")
        return subprocess.CompletedProcess(command, 0, "", "")


@pytest.fixture
def programs(monkeypatch):
    programs = Programs()
    monkeypatch.setattr(subprocess, "run", programs.run)
    monkeypatch.setattr(shutil, "which", lambda name: f"/bin/{name}")
    return programs


@pytest.fixture
def bench(tmp_path):
    return SimpleNamespace(
        folder=tmp_path,
        pythons={"3.9": "/old/python", "3.13": "/new/python"},
        releases=lambda name, floor: ["0.9", "1.0", "1.1", "2.0", "2.1"],
        place=lambda package, release: tmp_path / f"{package}-{release}",
    )


def _tea(it, app):
    return str


@pytest.fixture(autouse=True)
def tea(monkeypatch):
    monkeypatch.setitem(uses.USES, "te-a", _tea)


@pytest.fixture
def extensions(bench, programs):
    return Extensions(bench, "2020-10-01")


def test_uv_is_needed(bench, monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda name: None)

    with pytest.raises(BadData, match=r"^uv is not here: python -m pip install uv$"):
        Extensions(bench, "2020-10-01")


def test_releases_are_those_of_the_days(extensions, programs):
    assert extensions.releases("te-a", "0.9") == ["0.9", "1.0", "1.1", "2.0"]

    days = [it for command in programs.asked for it in command if "newer" in it]
    assert days[0] == "--exclude-newer=2018-03-01"
    assert days[-2:] == ["--exclude-newer=2020-09-01", "--exclude-newer=2020-10-01"]
    number = len(programs.asked)
    extensions.releases("te-a", "0.9")
    assert len(programs.asked) == number


def test_a_release_is_installed_once_with_what_it_needed_then(extensions, programs):
    place = extensions.place("te-a", "1.0")

    number = len(programs.asked)
    assert extensions.place("te-a", "1.0") == place == extensions.folder / "te-a-1.0"
    assert len(programs.asked) == number
    assert programs.asked[-1][-5:] == [
        "--exclude-newer=2019-03-01",
        "--exclude-newer-package=setuptools=2021-08-01",
        "--exclude-newer-package=wheel=2021-08-01",
        "--exclude-newer-package=markupsafe=2021-08-01",
        "te-a==1.0",
    ]
    assert (place / "python").read_text() == "3.9"
    assert sorted(it.name for it in place.iterdir() if it.is_dir()) == [
        "Cup-1.0.dist-info",
        "Te_a-1.0.dist-info",
        "cup",
    ]
    assert extensions.metadata("te-a", "1.0")["Name"] == "Te_a"


def test_a_release_that_no_python_takes_is_asked_for_once(extensions, programs):
    assert extensions.place("te-a", "0.9") is extensions.place("te-a", "0.9") is None
    assert sum("install" in it for it in programs.asked) == 2
    assert extensions.start(STACK, "te-a", ["0.9"]) == [{}]


def test_a_word_is_looked_for_in_the_modules_of_an_extension_itself(extensions):
    place = extensions.folder / "te-a-1.0"
    for name in ("te_a/cup.py", "te_ab/cup.py"):
        (place / name).parent.mkdir(parents=True)
        (place / name).write_text(name)

    words = ("te_a/cup", "te_ab", "none")
    assert [extensions.has_word("te-a", "1.0", it) for it in words] == [True, False, False]
    (extensions.folder / "te-a-1.1").mkdir()
    (extensions.folder / "te-a-1.1/te_a.py").write_text("tea")
    assert extensions.has_word("te-a", "1.1", "tea")


def test_releases_are_used_in_one_process_a_python(extensions, programs, bench):
    files = [bench.folder / "flask-1.0/flask/app.py", "/lib/python/os.py"]
    fails = {"step": "use", "error": "E", "files": [*map(str, files)]}
    programs.gives = [{}, fails, {}]

    told = [{}, {"step": "use", "error": "E", "packages": ["flask"]}, {}]
    assert extensions.start(STACK, "te-a", ["1.0", "1.1", "2.0"]) == told

    used = [it for it in programs.asked if uses.__file__ in it]
    assert [it[0] for it in used] == ["/old/python", "/new/python"]
    assert str(bench.folder / "flask-1.0") in used[0]
    assert str(bench.folder / "blinker-none") not in used[0]
    assert Extensions(bench, "2020-10-01").start(STACK, "te-a", ["1.0", "1.1", "2.0"]) == told
    assert len([it for it in programs.asked if uses.__file__ in it]) == 2


def test_a_stack_that_does_not_start_is_no_failure_of_an_extension(extensions, programs):
    programs.gives, programs.status = [{}], 1

    assert extensions.start(STACK, "te-a", ["1.0"]) == [{}]
