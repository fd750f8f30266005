"""``spec/stacks.txt``, read."""

from pathlib import Path

import pytest

from spec.kit.data.schema import BadData
from spec.kit.stacks.conftest import LINES
from spec.kit.stacks.known import NAMES, Unmet, known_of, read_known


def test_the_table_is_read(known):
    assert (known.made, len(known.fails)) == ("2026-01-02", 10)
    assert known.releases["blinker"] == ["none", "1.8.2", "1.9.0"]
    assert known.needed("jinja2", "3.1.6") == {"markupsafe": ">=2.0"}
    assert known.needed("jinja2", "2.0") == {}


def test_the_earliest_step_that_fails_comes_first(known):
    stack = {"flask": "2.3.0", "werkzeug": "3.1.9", "blinker": "none"}

    assert [it.step for it in known.failures(stack)] == ["import", "client"]


@pytest.mark.parametrize(
    ("flask", "first"),
    [
        pytest.param("1.0", "werkzeug", id="flask-1.0"),
        pytest.param("1.1.0", "jinja2", id="flask-1.1"),
    ],
)
def test_what_flask_imports_first_fails_first(flask, first):
    known = known_of(f"fails {it} 0..  python 3.9..  import  E: x" for it in ("jinja2", "werkzeug"))
    stack = {"flask": flask, "jinja2": "2.10", "werkzeug": "0.14.1", "python": "3.10"}

    assert known.failures(stack)[0].one == first


def test_an_extension_fails_after_flask(known):
    stack = {"flask": "2.3.0", "werkzeug": "3.1.9", "flask-login": "0.5.0", "blinker": "none"}

    assert [(it.one, it.step) for it in known.failures(stack)] == [
        ("flask", "import"),
        ("flask-login", "import"),
        ("flask-login", "setup"),
        ("flask", "client"),
    ]


def test_what_the_metadata_do_not_allow_is_found(known):
    stack = {"flask": "1.1.4", "werkzeug": "2.0.3", "python": "3.9", "click": "8.2.1"}

    assert [*known.unmet(stack)] == [
        Unmet("flask", "click", "<8.0,>=5.1"),
        Unmet("flask", "werkzeug", "<2.0,>=0.15"),
        Unmet("click", "python", ">=3.10"),
    ]


@pytest.mark.parametrize("line", ["tea", "fails flask 1.0  click 1.0  brew  Error: x"])
def test_a_damaged_line_is_named(line):
    with pytest.raises(BadData, match=r"^stacks\.txt:32: not a line of it; make it anew: "):
        known_of([*LINES.splitlines(), line])


def test_a_table_is_a_file(tmp_path, known):
    (tmp_path / "stacks.txt").write_text(LINES)

    assert read_known(tmp_path / "stacks.txt") == known
    with pytest.raises(BadData, match=r"^tea: cannot be read: .*; make it anew: "):
        read_known(tmp_path / "tea")


def test_the_table_has_all_that_is_run():
    known = read_known(Path(__file__).parents[2] / "stacks.txt")

    assert [*known.releases] == [*NAMES]
