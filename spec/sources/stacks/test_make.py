"""``spec/stacks.txt``, made."""

from email.message import Message
from typing import ClassVar

import pytest

from spec.kit.stacks.known import read_known
from spec.kit.stacks.versions import key
from spec.sources.stacks import make
from spec.sources.stacks.pairs import Grid

RELEASES = {
    "flask": ["1.0", "2.0.0"],
    "werkzeug": ["1.0", "2.0.0"],
    "jinja2": ["3.0", "3.1"],
    "markupsafe": ["2.0"],
    "itsdangerous": ["2.0"],
    "click": ["8.0"],
    "blinker": ["1.9"],
    "simplejson": ["3.20"],
    "setuptools": ["80.0"],
}
NEEDS = ("Werkzeug", "Jinja2", "MarkupSafe", "itsdangerous", "click")
FAILS = {"step": "import", "error": "ImportError: tea", "packages": ["flask"]}


class Bench:
    """Flask 1.0 fails with Werkzeug 2.0; what ``surprises`` has is given in place of that."""

    surprises: ClassVar = {}

    def __init__(self, folder, pythons):
        """Take the place of a bench."""
        self.pythons = pythons
        self.results = {}

    def releases(self, package, floor):
        """The releases of a package."""
        return RELEASES[package]

    def place(self, package, release):
        """A folder; Jinja2 3.1 has none."""
        return (package, release) != ("jinja2", "3.1")

    def metadata(self, package, release):
        """Flask needs the others."""
        headers = Message()
        for name in NEEDS * (package == "flask"):
            headers["Requires-Dist"] = name
        return headers

    def start(self, stack):
        """What a stack gives."""
        fails = key(stack["flask"]) < key(stack["werkzeug"])
        found = self.surprises.get((stack["flask"], stack["werkzeug"], stack["python"]))
        name = " ".join(f"{package}=={release}" for package, release in stack.items())
        self.results[name] = given = found if found is not None else FAILS if fails else {}
        return given


class Beside:
    """Flask-Tea fails with Flask 2.0."""

    def __init__(self, extensions, days, known):
        """The days are the stacks of the cells."""
        assert [it["flask"] for it in days] == ["1.0"]
        assert known.releases["flask"] == ["1.0", "2.0.0"]

    def lines_of(self, name):
        """The lines of an extension."""
        return [f"releases {name} 1.0", f"fails {name} 1.0  flask 2.0.0..  use  E"]


@pytest.fixture
def made(tmp_path, monkeypatch, capsys):
    """Make the table; give its last lines, and what was said."""
    monkeypatch.setattr(make, "Bench", Bench)
    monkeypatch.setattr(make, "Extensions", lambda bench, today: bench)
    monkeypatch.setattr(make, "Beside", Beside)
    monkeypatch.setattr(make, "EXTENSIONS", ["flask-tea"])
    monkeypatch.setattr(make, "YANKED", {"click": {"8.1": "cold"}})
    monkeypatch.setattr(make, "pythons_here", lambda lines: dict.fromkeys(lines, "python"))
    monkeypatch.setattr(make, "GRIDS", (Grid("flask", "werkzeug"),))
    (tmp_path / "cells").mkdir()
    pins = "".join(f"{package}=={found[0]}\n" for package, found in RELEASES.items())
    (tmp_path / "cells/flask-1.0.txt").write_text(pins)
    (tmp_path / "cells/flask-1.0.0.txt").write_text("tea")

    def run(**surprises):
        monkeypatch.setattr(Bench, "surprises", surprises.get("surprises", {}))
        make.make_anew(tmp_path, tmp_path / "bench")
        known = read_known(tmp_path / "stacks.txt")
        assert known.releases["jinja2"] == ["3.0"]
        assert known.releases["click"] == ["8.0", "8.1"]
        assert known.yanked == {("click", "8.1"): "cold"}
        assert known.releases["blinker"] == ["none", "1.9"]
        assert known.releases["setuptools"] == ["none", "80.0"]
        assert known.releases["python"][-1] == "3.14"
        lines = (tmp_path / "stacks.txt").read_text().splitlines()
        return lines[-5:], capsys.readouterr().out.splitlines()

    return run


def test_the_pairs_that_fail_and_flask_alone_are_in_the_table(made):
    lines, said = made()

    assert lines == [
        "fails flask 1.0  werkzeug 2.0.0..  import  ImportError: tea",
        "releases flask-tea 1.0",
        "fails flask-tea 1.0  flask 2.0.0..  use  E",
        "alone 1.0  import  ImportError: tea  | Werkzeug==1.0",
        "alone 2.0.0..  starts",
    ]
    assert said == [
        "flask with werkzeug: 5 stacks were run so far",
        "flask-tea: 5 uses were run so far",
        "8 stacks were run: 5 start, 3 do not; the metadata allow 8: 5 start, 3 do not",
    ]


def test_a_table_that_is_wrong_is_told(made):
    lines, said = made(surprises={("2.0.0", "2.0.0", "3.13"): FAILS, ("1.0", "1.0", "3.13"): FAILS})

    assert lines[-1] == "alone 1.0..  import  ImportError: tea  | no pins"
    assert all(line.startswith("the table is wrong of ") for line in said[2:-1])
    assert len(said) > 3
