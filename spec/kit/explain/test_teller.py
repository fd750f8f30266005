"""What is told of a claim, a change, a statement and a name, as they are on a stack."""

from contextlib import closing

import pytest

from spec.kit.data.schema import BadData
from spec.kit.explain.conftest import here_of
from spec.kit.explain.judge import Judge
from spec.kit.explain.library import Library
from spec.kit.explain.match import HERE, Note
from spec.kit.explain.store import open_store
from spec.kit.explain.teller import Teller


@pytest.fixture
def tell(database):
    """Tell of the thing of an id, on a stack."""

    def tell(id, outcomes=(), **releases):
        library = Library(database)
        (row,) = database.execute("SELECT rowid FROM things WHERE id = ?", [id]).fetchone()
        teller = Teller(Judge(library, here_of(**releases), dict(outcomes)))
        match = teller.tell(library.thing(row))
        assert match.here in HERE
        return match

    return tell


@pytest.mark.parametrize(
    ("id", "releases", "told"),
    [
        ("tea.pour.is-gone", {}, ("right", "since Flask 2.3.0")),
        (
            "tea.pour.is-gone",
            {"flask": "2.2.5"},
            ("wrong", "until Flask 2.2.5", "`pour()` fills the cup."),
        ),
        ("tea.pour.fills-the-cup", {}, ("wrong", "since Flask 2.3.0", "Flask has no `pour()`.")),
        ("tea.pour.fills-the-cup", {"flask": "2.2.5"}, ("right", "until Flask 2.2.5")),
        ("tea.pour.is-gone", {"flask": "2.4"}, ("unknown", "")),
        ("tea.pour.is-gone", {"flask": None}, ("unknown", "")),
        ("tea.lid.is-closed", {"werkzeug": "2.0.3"}, ("right", "since Werkzeug 2.0.0")),
        ("tea.lid.is-closed", {"werkzeug": "1.0.1"}, ("wrong", "until Werkzeug 1.0.1")),
        ("tea.lid.is-closed", {}, ("wrong", "since Werkzeug 2.3.0", "The lid of the pot is open.")),
        ("tea.shop.sells-leaves", {}, ("right", "")),
        ("tea.shop.sells-leaves", {"flask": None}, ("unknown", "")),
    ],
)
def test_a_claim_is_right_or_wrong_since_a_release(tell, id, releases, told):
    match = tell(id, **releases)

    assert (match.here, match.since, *match.instead) == told


def test_what_was_run_goes_over_what_the_guards_say(tell):
    assert tell("tea.pour.is-gone", {"tea.pour.is-gone": "gives-way"}).here == "wrong"
    assert tell("tea.pour.is-gone", {"tea.pour.is-gone": "holds"}, flask="2.2.5").here == "right"
    assert tell("tea.pour.is-gone", {"tea.pour.is-gone": "broken"}).here == "wrong"
    assert tell("tea.pour.is-gone", {"tea.pour.is-gone": "missing-part"}).here == "right"


def test_a_claim_has_its_ranges_its_change_and_its_notes(tell):
    match = tell("tea.pour.fills-the-cup")

    assert (match.ranges, match.change.id) == ("Flask up to 2.2.5", "flask.pour-is-gone")
    assert match.fix == "Fill the cup with `cup.fill()`."
    assert match.notes == (Note("tea.pour.fills", "pour() fills the cup.", "wrong"),)
    assert match.doc == "https://flask.palletsprojects.com/en/stable/api/#flask.Flask.pour"
    assert match.source.startswith('@claim("tea.pour.fills-the-cup"')
    assert tell("tea.pour.fills-the-cup", flask="2.2.5").fix == ""


def test_a_claim_about_the_example_app_is_told_as_such(tell):
    assert (tell("tea.shop.sells-leaves").example, tell("tea.pour.is-gone").example) == (
        True,
        False,
    )


@pytest.mark.parametrize(
    ("id", "releases", "here", "instead"),
    [
        ("flask.pour-is-gone", {}, "now", ()),
        ("flask.pour-is-gone", {"flask": "2.2.5"}, "was", ()),
        ("flask.pour-is-gone", {"flask": None}, "unknown", ()),
        ("werkzeug.lid-closes", {"werkzeug": "1.0.1"}, "was", ()),
        ("werkzeug.lid-closes", {"werkzeug": "2.0.3"}, "now", ()),
        ("werkzeug.lid-closes", {}, "neither", ("The lid of the pot is open.",)),
    ],
)
def test_a_stack_is_on_one_side_of_a_change_or_on_neither(tell, id, releases, here, instead):
    match = tell(id, **releases)

    assert (match.here, match.instead) == (here, instead)


def test_a_change_has_what_was_and_what_is(tell):
    match = tell("flask.pour-is-gone")

    assert (match.says, match.was) == ("Flask has no `pour()`.", ("`pour()` fills the cup.",))
    assert (match.since, match.warned, match.shows) == ("since Flask 2.3.0", "2.2.0", "breaks")
    assert (match.announced, match.release) == ("Flask 2.3.0: Remove pour.", "2.3.0")
    assert match.touches == ("flask.Flask::pour", "flask.brew(leaves=)", "config:TEA")
    assert match.ranges == "Flask from 2.3.0 on"
    assert match.covers >= {"tea.pour.is-gone", "tea.pour.fills", "flask.Flask::pour"}
    assert match.path == "spec/tea/test_tea.py"


def test_a_change_with_one_side_tells_what_was(tea, tell):
    tea.write(
        "spec/changes/flask-2.2.toml",
        "[[change]]\nid = 'flask.mug'\nrelease = '2.2.0'\nwas = ['tea.pour.fills-the-cup']\n"
        "shows = 'answers'\ntouches = ['flask.Mug']\nunannounced = true\nfix = 'Wash it.'",
    )
    database = open_store(tea.root)
    library = Library(database)
    (row,) = database.execute("SELECT rowid FROM things WHERE id = 'flask.mug'").fetchone()
    match = Teller(Judge(library, here_of(), {})).tell(library.thing(row))
    database.close()

    assert (match.says, match.now) == ("`pour()` fills the cup.", ())
    assert match.ranges == "from Flask 2.2.0 on"
    assert "flask.Mug" not in match.covers


def test_a_change_that_is_not_released_is_told_so(tea):
    for name in ("tea/test_tea.py", "changes/flask-2.3.toml"):
        text = (tea.root / "spec" / name).read_text("utf-8")
        text = text.replace('="<2.3"', '="<2.4"').replace('k=">=2.3"', 'k=">=2.4"')
        text = text.replace('release = "2.3.0"', 'release = "2.4.0 (unreleased)"')
        tea.write(f"spec/{name.replace('k-2.3', 'k-2.4')}", text)
    (tea.root / "spec/changes/flask-2.3.toml").unlink()
    with closing(open_store(tea.root)) as database:
        library = Library(database)
        teller = Teller(Judge(library, here_of(), {}))
        where = "type IN ('change', 'claim') AND id LIKE '%.pour%'"
        rows = database.execute(f"SELECT rowid FROM things WHERE {where} ORDER BY id").fetchall()
        change, fills, gone = (teller.tell(library.thing(row)) for (row,) in rows)

    assert (change.here, change.since, change.unreleased) == (
        "was",
        "since Flask 2.4.0 (unreleased)",
        True,
    )
    assert (fills.here, fills.since) == ("right", "before Flask 2.4.0 (unreleased)")
    assert (gone.here, gone.ranges) == ("wrong", "Flask from 2.4 (unreleased) on")


@pytest.mark.parametrize(
    ("releases", "here", "instead", "path"),
    [
        ({"flask": "2.2.5"}, "right", (), 'claim("tea.pour.fills-the-cup"'),
        ({}, "wrong", ("Flask has no `pour()`.",), 'claim("tea.pour.is-gone"'),
        ({"flask": None}, "unknown", (), 'claim("tea.pour.fills-the-cup"'),
    ],
)
def test_a_statement_is_right_or_wrong_and_shows_the_claim_that_decides(
    tell, releases, here, instead, path
):
    match = tell("tea.pour.fills", **releases)

    assert (match.here, match.instead, path in match.source) == (here, instead, True)
    assert (match.ranges, match.change.id) == ("Flask 2.2.5", "flask.pour-is-gone")


def test_advice_is_neither_right_nor_wrong(tell):
    match = tell("tea.taste.is-yours")

    assert (match.here, match.fix, match.path) == ("advice", "As you like.", "")


MUG = "`flask.Mug` is gone since Flask 2.3.0, warned from 2.2.2 on, was merely {}".format
STEAM = "`flask.steam` is there since Flask 2.2.2, warns from 2.2.2 on, is merely {}".format


@pytest.mark.parametrize(
    ("id", "releases", "told"),
    [
        pytest.param(
            "flask.Mug",
            {"flask": "2.0.3"},
            (
                "right",
                MUG("imported there from markupsafe."),
                "Flask up to 2.2.5",
            ),
            id="gone-later",
        ),
        pytest.param(
            "flask.spout",
            {"flask": "1.1.4"},
            ("wrong", "`flask.spout` is there since Flask 2.0.0.", "Flask from 2.0.0 on"),
            id="not-yet-there",
        ),
        pytest.param(
            "flask.steam",
            {},
            (
                "right",
                STEAM("imported there from werkzeug.steam."),
                "Flask from 2.2.2 on",
            ),
            id="there",
        ),
        pytest.param(
            "flask.Flask::pour",
            {"flask": None},
            ("unknown", "`flask.Flask.pour` is gone since Flask 2.3.0.", "Flask up to 2.2.5"),
            id="not-known",
        ),
    ],
)
def test_a_name_is_there_or_gone(tell, id, releases, told):
    match = tell(id, **releases)

    assert (match.here, match.says, match.ranges) == told


def test_a_claim_that_no_test_makes_is_named(database):
    with pytest.raises(BadData, match=r"^no test makes the claim 'tea\.lost': "):
        Library(database).claim("tea.lost")
