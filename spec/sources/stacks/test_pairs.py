"""Pairs, found by exchanging one package at a time."""

import pytest

from spec.kit.stacks.versions import key
from spec.sources.stacks.pairs import Grid, Pairs, blamed, fill

RELEASES = ["1.0", "1.1", "2.0.0", "2.0.1", "2.0.2", "2.0.3", "2.0.4", "2.1"]
DAYS = [
    {"flask": "1.1.4", "werkzeug": "1.0.1", "jinja2": "2.11.3", "click": "7.1.2"},
    {
        "flask": "3.1.3",
        "werkzeug": "3.1.9",
        "jinja2": "3.1.6",
        "click": "8.5.1",
        "blinker": "1.9.0",
    },
]


class Bench:
    """Fails as a function of the stack tells."""

    def __init__(self, fails):
        """Nothing is asked yet."""
        self.fails = fails
        self.pythons = {"3.9": "old", "3.13": "new"}
        self.asked = []

    def start(self, stack):
        """Take the place of a bench."""
        self.asked.append(stack)
        return self.fails(stack)


def error(packages, error="E", step="import"):
    return {"step": step, "error": error, "packages": packages}


@pytest.mark.parametrize("edge", RELEASES)
def test_an_edge_is_found(edge):
    run = []

    values = fill(RELEASES, lambda it: run.append(it) or key(it) >= key(edge))

    assert values == [key(it) >= key(edge) for it in RELEASES]
    assert len(run) == len(set(run))


def test_patches_between_equals_are_not_run():
    run = []

    fill(RELEASES, run.append)

    assert run == ["1.0", "1.1", "2.0.0", "2.0.4", "2.1"]


def test_the_stack_of_the_day_pins_nothing_newer():
    pairs = Pairs(Bench(None), DAYS)

    assert pairs.day("flask", "2.0.0") == {"blinker": "none", **DAYS[0]}
    assert pairs.day("flask", "1.0") == {"blinker": "none", **DAYS[0]}
    assert pairs.day("blinker", "1.9.0") == DAYS[1]
    assert pairs.day("blinker", "1.4") == {"blinker": "none", **DAYS[0]}


def test_two_packages_are_exchanged():
    pairs = Pairs(Bench(None), DAYS)
    grid = Grid("flask", "werkzeug", instead={"jinja2": "3.0.3"})

    stack = pairs.stack(grid, "3.1.0", "2.0.3")
    assert stack == {
        **DAYS[1],
        "flask": "3.1.0",
        "werkzeug": "2.0.3",
        "jinja2": "3.0.3",
        "click": "8.1.8",
        "python": "3.9",
    }
    assert pairs.stack(Grid("click", "python"), "8.5.1", "3.9")["click"] == "8.5.1"


def test_a_failure_has_the_words_of_the_newest_python():
    bench = Bench(lambda stack: error(["flask"], stack["python"]))

    found = Pairs(bench, DAYS).failure(Grid("flask", "werkzeug"), "1.1.4", "3.0.0")

    assert found == ("import", "3.13")


def test_another_failure_of_the_newest_python_is_not_taken():
    bench = Bench(lambda stack: error(["flask"], "E") if stack["python"] == "3.9" else {})

    assert Pairs(bench, DAYS).failure(Grid("flask", "werkzeug"), "1.1.4", "3.0.0") == (
        "import",
        "E",
    )


def test_a_failure_with_a_python_is_that_of_this_python():
    bench = Bench(
        lambda stack: error(["flask"], stack["python"]) if stack["python"] != "3.9" else {}
    )

    pairs = Pairs(bench, DAYS)
    assert pairs.failure(Grid("flask", "python"), "1.1.4", "3.11") == ("import", "3.11")


NO_FAILURES = [
    pytest.param(lambda stack: {}, id="starts"),
    pytest.param(lambda stack: error([], step="install"), id="cannot-be-installed"),
    pytest.param(lambda stack: error(["jinja2"]), id="is-another-pairs"),
    pytest.param(lambda stack: error(["flask"]), id="is-there-before-the-exchange"),
]


@pytest.mark.parametrize("fails", NO_FAILURES)
def test_what_is_no_failure_of_a_pair(fails):
    pairs = Pairs(Bench(fails), DAYS)

    assert pairs.failure(Grid("flask", "click"), "1.1.4", "8.1.8") == ("", "")


def test_a_grid_is_run_where_it_differs():
    bench = Bench(lambda stack: error(["flask"]) if key(stack["werkzeug"]) >= (2, 0, 2) else {})
    releases = {"flask": ["1.0", "1.0.1", "1.0.2", "1.0.3"], "werkzeug": RELEASES}

    table = Pairs(bench, DAYS).table(Grid("flask", "werkzeug"), releases)

    assert [[bool(it[0]) for it in row] for row in table] == [[False] * 4 + [True] * 4] * 4
    assert {it["flask"] for it in bench.asked} == {"1.0", "1.0.3"}


BLAMED = [
    (
        "werkzeug",
        "ImportError: cannot import name 'a' from 'werkzeug.urls'",
        ["flask"],
        "flask werkzeug",
    ),
    (
        "jinja2",
        "ImportError: cannot import name 'a' from 'markupsafe'",
        ["flask", "jinja2"],
        "jinja2 markupsafe",
    ),
    (
        "werkzeug",
        "AttributeError: module 'werkzeug' has no attribute 'a'",
        ["flask"],
        "flask werkzeug",
    ),
    ("werkzeug", "TypeError: a", ["flask", "werkzeug"], "flask werkzeug"),
    (
        "python",
        "ImportError: cannot import name 'a' from 'collections'",
        ["flask", "jinja2"],
        "jinja2 python",
    ),
    ("click", "RuntimeError: a", [], "click flask"),
]


@pytest.mark.parametrize(("other", "text", "packages", "pair"), BLAMED)
def test_a_failure_is_between_two_packages(other, text, packages, pair):
    found = blamed(Grid("flask", other), {"error": text, "packages": packages})

    assert found == {*pair.split()}
