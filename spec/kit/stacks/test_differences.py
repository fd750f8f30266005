"""What is known to differ on a stack."""

import pytest

from spec.kit.stacks.differences import Difference, differences

CHANGES = r"""
[[change]]
id = "werkzeug.tea-is-gone"
release = "2.1.0"
shows = "breaks"
error = "ImportError: cannot import name \"tea\" from 'a\\b'"

[[change]]
id = "werkzeug.cups-differ"
release = "2.2.0"
shows = "answers"
"""
TEA = Difference(
    "werkzeug",
    "2.1.0",
    "werkzeug.tea-is-gone",
    "breaks",
    "ImportError: cannot import name \"tea\" from 'a\\b'",
)
CUPS = Difference("werkzeug", "2.2.0", "werkzeug.cups-differ", "answers", "")


@pytest.fixture
def spec(tmp_path):
    (tmp_path / "cells").mkdir()
    (tmp_path / "changes").mkdir()
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


def test_a_line_without_a_cell_is_not_told_of(spec):
    assert differences(spec, {"python": "3.9", "flask": "2.1.0"}) is None
