"""What is known to differ on a stack."""

import pytest

from spec.kit.stacks.differences import Difference, differences

CHANGES = r"""
[[change]]
id = "werkzeug.tea-is-gone"
release = "2.1.0"
was = ["tea.is-there", "tea.is-green"]
shows = "breaks"
error = "ImportError: cannot import name \"tea\" from 'a\\b'"

[[change]]
id = "werkzeug.cups-differ"
release = "2.2.0"
now = [
    "cups.differ",
]
shows = "answers"
"""
TAKEN_BACK = """
[[change]]
id = "werkzeug.cups-are-alike"
release = "2.2.1"
was = ["cups.differ"]
now = ["cups.are-alike"]
shows = "warns"

[[change]]
id = "werkzeug.cups-differ-again"
release = "2.2.2"
was = ["cups.are-alike"]
now = ["cups.differ"]
shows = "adds"
"""
TEA = Difference(
    "werkzeug",
    "2.1.0",
    "werkzeug.tea-is-gone",
    "breaks",
    "ImportError: cannot import name \"tea\" from 'a\\b'",
    "tea.is-there",
    "",
    "No longer: Tea is there.",
)
CUPS = Difference("werkzeug", "2.2.0", "werkzeug.cups-differ", "answers", "", "", "cups.differ", "")


@pytest.fixture
def spec(tmp_path):
    (tmp_path / "cells").mkdir()
    (tmp_path / "changes").mkdir()
    (tmp_path / "tea").mkdir()
    (tmp_path / "tea/test_pot.py").write_text("")
    tea = '@claim("tea.is-there")\ndef test_tea():\n    """Tea is there."""\n'
    (tmp_path / "tea/test_tea.py").write_text(tea)
    (tmp_path / "changes/werkzeug-2.1.toml").write_text(CHANGES)
    (tmp_path / "changes/gunicorn-27.0.toml").write_text(CHANGES)
    (tmp_path / "cells/flask-2.0.txt").write_text("Flask==2.0.3\nWerkzeug==2.0.3\n")
    (tmp_path / "cells/flask-2.0-werkzeug-2.2.txt").write_text("Flask==2.0.3\nWerkzeug==2.2.3\n")
    return tmp_path


STACKS = [
    ("2.0.0", "flask-2.0.txt", [], []),
    ("2.1.2", "flask-2.0-werkzeug-2.2.txt", [], [CUPS]),
    ("2.2.0", "flask-2.0-werkzeug-2.2.txt", [], []),
    ("3.0.0", "flask-2.0-werkzeug-2.2.txt", [], []),
]


@pytest.mark.parametrize(("werkzeug", "cell", "newer", "older"), STACKS)
def test_the_nearest_cell_is_found(spec, werkzeug, cell, newer, older):
    stack = {"python": "3.9", "flask": "2.0.1", "werkzeug": werkzeug, "blinker": "none"}

    found = differences(spec, stack)

    assert (found.cell, found.newer, found.older) == (cell, newer, older)


def test_what_newer_packages_bring_is_told(spec):
    (spec / "cells/flask-2.0-werkzeug-2.2.txt").unlink()

    found = differences(spec, {"python": "3.9", "flask": "2.0.3", "werkzeug": "2.3.0"})

    assert (found.newer, found.older) == ([TEA, CUPS], [])


def test_what_is_so_without_a_change_is_told(spec):
    (spec / "cells/flask-2.0.txt").unlink()
    (spec / "cups").mkdir()
    (spec / "cups/test_cups.py").write_text('claim("cups.differ")\n"""Cups differ."""')

    found = differences(spec, {"python": "3.9", "flask": "2.0.3", "werkzeug": "2.0.3"})

    assert [it.says for it in found.older] == ["Tea is there.", "Not yet: Cups differ."]


def test_what_is_taken_back_is_left_out(spec):
    (spec / "changes/werkzeug-2.2.toml").write_text(TAKEN_BACK)
    (spec / "cells/flask-2.0-werkzeug-2.2.txt").write_text("Flask==2.0.3\nWerkzeug==2.2.0\n")

    found = differences(spec, {"python": "3.9", "flask": "2.0.3", "werkzeug": "2.2.3"})

    assert (found.newer, found.day) == ([], "2.0.3")


def test_a_werkzeug_of_the_day_is_not_named(spec):
    stack = {"python": "3.9", "flask": "2.0.1", "werkzeug": "2.0.1"}

    assert differences(spec, stack).day == ""


def test_a_line_without_a_cell_is_not_told_of(spec):
    assert differences(spec, {"python": "3.9", "flask": "2.1.0"}) is None
