"""What was walked is kept, and walked again once it has changed."""

import pytest

from spec.uses import parse
from spec.uses.conftest import change
from spec.uses.find import uses_of
from spec.uses.kinds import Chosen

ENV = "import flask\nflask.Flask('a').env\n"
JSON = "import flask\nflask.Flask('a').json_encoder\n"


@pytest.fixture
def look(write, tmp_path, monkeypatch):
    """Write files; which places are found, which files could not be read, how many were parsed."""
    parsed = []
    walk = parse.walk
    monkeypatch.setattr(parse, "walk", lambda *them: parsed.append(them) or walk(*them))

    def look(files, touch="flask.Flask::env", place=tmp_path / ".spec" / "walked"):
        parsed.clear()
        chosen = [Chosen(change(touch), "breaks")]
        found = uses_of([write(files)], chosen, place=place)
        places = [f"{it.path}:{it.line}" for it in found.uses]
        return places, [it.reason for it in found.not_looked_at], len(parsed)

    return look


def test_what_has_not_changed_is_not_walked_again(look):
    files = {"a.py": ENV, "b.py": JSON, "c.py": "import flask\nprint 1\n", "d.py": ENV}

    assert look(files) == (["a.py:2", "d.py:2"], ["Python 2, line 2"], 3)
    assert look(files) == (["a.py:2", "d.py:2"], ["Python 2, line 2"], 0)


def test_what_has_changed_is_walked_again(look):
    look({"a.py": ENV, "b.py": JSON})

    assert look({"a.py": f"\n{ENV}", "b.py": JSON}) == (["a.py:3"], [], 1)
    assert look({"a.py": f"\n{ENV}", "b.py": JSON}) == (["a.py:3"], [], 0)


def test_other_changes_walk_everything_again(look):
    look({"a.py": ENV, "b.py": JSON})

    assert look({"a.py": ENV, "b.py": JSON}, "flask.Flask::json_encoder") == (["b.py:2"], [], 2)


def test_nothing_is_kept_where_no_place_is_given(look):
    for _ in range(2):
        assert look({"a.py": ENV}, place=None) == (["a.py:2"], [], 1)
