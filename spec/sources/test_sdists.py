"""Source distributions: which are needed, and how they come here."""

import subprocess
import tarfile

import pytest

from spec.kit.data.schema import BadData
from spec.sources import sdists

CELLS = {
    "flask-3.0.txt": "# The newest.\nFlask==3.0\nWerkzeug==3.0.10\nclick==8.1.3\n",
    "flask-3.1.txt": """
Flask==3.0
Werkzeug==3.1 ; python_version >= "3.10"
Werkzeug==3.0.9 ; python_version < "3.10"
""",
    "flask-10.0.txt": "Flask==10.0\nWerkzeug==2.0\n",
    "readme.md": "Flask==11.0",
}


def test_a_stack_is_what_a_file_pins_the_newest_first(tmp_path):
    for name, text in CELLS.items():
        (tmp_path / name).write_text(text)

    assert sdists.stacks_of(tmp_path) == [
        {"flask": "10.0", "werkzeug": "2.0"},
        {"flask": "3.0", "werkzeug": "3.1"},
        {"flask": "3.0", "werkzeug": "3.0.10", "click": "8.1.3"},
    ]


@pytest.fixture
def pip(monkeypatch, tmp_path):
    """The requirements that pip was asked for; it has only tea 1.0."""
    asked = []
    (tmp_path / "a.rst").write_text("tea", "utf-8")

    def run(command, **options):
        asked.append(command[-1])
        if command[-1] not in {"tea", "tea==1.0"}:
            return subprocess.CompletedProcess(command, 1, "", "no such release\n")
        place = tmp_path / "sdists" / command[-1]
        place.mkdir(parents=True)
        with tarfile.open(place / "tea-1.0.tar.gz", "w:gz") as archive:
            archive.add(tmp_path / "a.rst", "tea-1.0/docs/a.rst")
            archive.add(tmp_path / "a.rst", "tea-1.0/docs/a.png")
        return subprocess.CompletedProcess(command, 0, "", "")

    monkeypatch.setattr(subprocess, "run", run)
    return asked


@pytest.mark.parametrize(("release", "name"), [("1.0", "tea==1.0"), (None, "tea")])
def test_a_release_is_downloaded_once(pip, tmp_path, release, name):
    for _ in range(2):
        library = sdists.Library(tmp_path / "sdists")
        library.sdist("tea", release)

        assert library.sdist("tea", release) == {"docs/a.rst": "tea"}
    assert pip == [name]


def test_a_release_that_pip_has_not_is_named(pip, tmp_path):
    with pytest.raises(BadData, match=r"^pip cannot download tea==2.0: no such release$"):
        sdists.Library(tmp_path).sdist("tea", "2.0")
