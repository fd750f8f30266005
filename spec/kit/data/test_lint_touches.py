"""Touches that the packages here lack."""

import pytest
from packaging.version import Version

from spec.kit.data.changes import Change
from spec.kit.data.lint import lint_touches
from spec.kit.data.touches import read_touch

LACKS = (read_touch("tea.Cup"), read_touch("config:TEA"))
KNOWN = [{"flask": it} for it in ("1.0", "1.1", "2.0", "2.1")] + [{}]


@pytest.mark.parametrize(
    ("shows", "here", "told"),
    [
        pytest.param("breaks", "1.1", True, id="right-before"),
        pytest.param("breaks", "1.0", False, id="long-before"),
        pytest.param("breaks", "2.0", False, id="after"),
        pytest.param("adds", "2.0", True, id="right-after-what-is-added"),
        pytest.param("adds", "1.1", False, id="before-what-is-added"),
        pytest.param("breaks", None, False, id="not-installed"),
    ],
)
def test_a_touch_is_there_right_beside_the_edge(shows, here, told):
    sides = ("tea.cup.is-wet",), ("tea.cup.is-dry",)
    written = "tea.Cup", "config:TEA"
    made = Change("flask.dries", "flask", Version("2.0"), *sides, shows, LACKS, written, "-")

    assert (
        list(lint_touches([made], {"flask": here}, KNOWN))
        == [f"spec/changes: change 'flask.dries': flask {here} has no tea.Cup: mend the touch"]
        * told
    )


@pytest.mark.parametrize(
    ("package", "flask", "werkzeug", "told"),
    [
        pytest.param("werkzeug", "2.2.5", "2.3.8", False, id="older-flask"),
        pytest.param("werkzeug", "2.3.3", "2.3.8", True, id="newest-flask"),
        pytest.param("flask", "2.2.5", "2.3.8", False, id="newer-werkzeug"),
        pytest.param("flask", "2.2.5", "2.2.3", True, id="oldest-werkzeug"),
    ],
)
def test_only_a_stack_of_one_time_is_asked_for_a_touch(package, flask, werkzeug, told):
    cells = ("2.2.5", "2.2.3"), ("2.2.5", "2.3.8"), ("2.3.3", "2.3.8")
    known = [{"flask": flask, "werkzeug": werkzeug} for flask, werkzeug in cells]
    edge = {"werkzeug": "3.0", "flask": "2.3"}[package]
    sides = ("tea.cup.is-wet",), ("tea.cup.is-dry",)
    made = Change("it.dries", package, Version(edge), *sides, "breaks", LACKS, ("a", "b"), "-")
    here = {"flask": flask, "werkzeug": werkzeug}

    assert [*lint_touches([made], here, known)] == told * [
        f"spec/changes: change 'it.dries': {package} {here[package]} has no a: mend the touch"
    ]


@pytest.mark.parametrize(
    ("arguments", "status"), [([], 2), (["--claim=*"], 2), (["--claim=tea.*"], 0)]
)
def test_a_touch_that_is_not_there_stops_a_whole_run(house, monkeypatch, arguments, status):
    monkeypatch.setattr("spec.kit.run.lint_touches", lambda *_: ["it has no tea.Cup"])

    result = house.run(*arguments)

    assert result.ret == status
    assert ("Exit: it has no tea.Cup" in result.stderr.lines) is (status == 2)
