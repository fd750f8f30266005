"""``spec/surface.txt``, made."""

from spec.kit.stacks.surface import read_surface
from spec.kit.stacks.versions import Range
from spec.sources.surface import make
from spec.sources.surface.classes import STACK


class Bench:
    """Every package loses ``cup`` with its last release."""

    asked = ()

    def __init__(self, folder, pythons):
        """Take the place of a bench."""
        Bench.asked = []

    def run(self, script, stack, package):
        """What a package has."""
        self.asked.append((script, stack["python"], package, stack[package]))
        kinds = {it: {} for it in ("homes", "bases", "members", "open", "own", "calls")}
        cup = {f"{package}.cup": ""} if stack[package] == "1.0" else {}
        return {"names": {f"{package}.*": "", **cup}, **kinds}


def test_every_release_is_asked(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(make, "Bench", Bench)
    monkeypatch.setattr(make, "pythons_here", lambda lines: dict.fromkeys(lines, "python"))
    (tmp_path / "cells").mkdir()
    (tmp_path / "cells/flask-1.0.txt").write_text("".join(f"{it}==1.0\n" for it in STACK))
    releases = "".join(f"releases {it} 1.0 1.1\n" for it in STACK)
    (tmp_path / "stacks.txt").write_text(releases)

    make.make_anew(tmp_path, tmp_path / "bench")

    surface = read_surface(tmp_path / "surface.txt")
    assert surface.run == dict.fromkeys(STACK, Range("1.0", "1.1"))
    assert [surface.has(f"{it}.cup", "1.1") for it in STACK] == [False] * 6
    assert Bench.asked[-1] == (make.probe.__file__, "3.11", "click", "1.1")
    assert Bench.asked[0][1:] == ("3.9", "flask", "1.0")
    assert capsys.readouterr().out.splitlines()[0] == "flask: 2 releases, 1 lines"
