"""What is told of an error with which a stack does not start."""

import pytest

from spec.kit.explain.conftest import KNOWN
from spec.kit.explain.here import Here
from spec.kit.explain.stacks import of_stack
from spec.kit.stacks.conftest import LINES
from spec.kit.stacks.known import known_of

PAIRS = [
    ["flask", "2.0.0..2.0.3", "werkzeug", "3.0.0..3.0.6", "import"],
    ["flask", "2.2.2", "werkzeug", "3.0.0..", "import"],
]


def told(pairs=PAIRS, error="ImportError: no name 'url_quote'", **releases):
    releases = {"flask": "2.3.3", "werkzeug": "2.3.8", "python": "3.9.1", **releases}
    body = {"id": "stack.a", "errors": [error], "pairs": pairs}
    return of_stack(body, Here("a test", releases, KNOWN))


def test_pairs_of_the_same_packages_are_one():
    match = told()

    assert (match.here, match.package, match.release) == ("starts", "werkzeug", "3.0.0")
    assert match.ranges == "Flask 2.0.0 to 2.2.2 with Werkzeug from 3.0.0 on"
    assert match.says == f"`import flask` raises it with {match.ranges}."


@pytest.mark.parametrize(
    ("pair", "fix"),
    [
        (
            ("flask", "2.0.0..2.2.2", "werkzeug", "3.0.0.."),
            "with Flask 2.2.2: Werkzeug==2.3.8, or to move on Flask==2.3.3",
        ),
        (
            ("flask", "2.3.0..", "werkzeug", "1.0.1..2.1.0"),
            "take Werkzeug==2.2.3; or hold back Flask==2.2.5",
        ),
        (
            ("jinja2", "3.0.3..", "markupsafe", "2.0.1"),
            "take MarkupSafe==2.1.0; or hold back Jinja2==2.11.3",
        ),
        (
            ("jinja2", "2.11.3..3.0.3", "markupsafe", "2.1.0.."),
            "hold back MarkupSafe==2.0.1; or move on to Jinja2==3.1.6",
        ),
        (("jinja2", "2.11.3", "markupsafe", "2.0.1.."), "move on to Jinja2==3.0.3"),
        (("flask", "1.0..", "python", "3.13.."), "hold back Python 3.9"),
        (("flask", "1.0..", "python", "3.9.."), ""),
    ],
)
def test_what_moves_a_pair_apart_is_told(pair, fix):
    assert told([[*pair, "import"]]).fix == fix


def test_a_package_that_is_not_there_is_installed():
    match = told([["flask", "2.3.0..", "blinker", "none", "import"]], "ModuleNotFoundError: x")

    assert (match.fix, match.release) == ("install blinker", "")
    assert match.ranges == "Flask from 2.3.0 on with no blinker"


def test_a_stack_that_raises_it_is_mended():
    match = told(flask="2.2.2", werkzeug="3.0.0")

    assert match.here == "raises"
    assert match.fix == "Werkzeug==2.3.8, or to move on Flask==2.2.5, or to move on Flask==2.3.3"


def test_of_a_stack_that_nothing_mends_the_pair_is_told():
    lines = [line for line in LINES.splitlines() if not line.startswith("fails")]
    known = known_of([*lines, "fails flask 1.0..  python 3.9  app  E: x"])
    body = {"id": "a", "errors": ["E: x"], "pairs": [["flask", "1.0..", "python", "3.9", "app"]]}
    releases = {"flask": "2.3.3", "python": "3.9.1"}

    match = of_stack(body, Here("a test", releases, known))

    assert (match.here, match.fix) == ("raises", "Python 3.13")
