"""What is told of a question, as lines."""

from dataclasses import replace

import pytest

from spec.kit.explain.conftest import GONE, HEAD, OWN, QUOTE, here_of
from spec.kit.views.explain import explain_lines


@pytest.fixture
def lines(told):
    """The lines of an answer, none wider than a screen."""

    def lines(text, height=24, **releases):
        found = [*explain_lines(told(text, **releases), height)]
        assert [it for it in found if len(it) > 80 and " " in it.strip()] == []
        return found

    return lines


HERE = [
    "on a test: Flask 2.3.3, Werkzeug 2.3.8, Jinja2 3.1.6, MarkupSafe 3.0.4, blinker",
    "  1.9.0, itsdangerous 2.2.0, click 8.1.8, Python 3.9.1",
]


def test_a_change_that_breaks_code(lines):
    assert lines(HEAD + OWN.format("x") + GONE) == [
        *HERE,
        "BREAKS since Flask 2.3.0, warned from 2.2.0 on: flask.pour-is-gone",
        "  do       /srv/shop/app.py:7 is yours: Fill the cup with `cup.fill()`.",
        "  why      Flask has no `pour()`.",
        "  here     so it is, since Flask 2.3.0",
        "  error    AttributeError: '…' object has no attribute 'pour'",
        "  releases Flask from 2.3.0 on",
        "  was      `pour()` fills the cup.",
        "  told     Flask 2.3.0: Remove pour.",
        "  note     “pour() fills the cup.” (wrong here)",
        "  doc      https://flask.palletsprojects.com/en/stable/api/#flask.Flask.pour",
        "  claim    spec/tea/test_tea.py:21",
        '    @claim("tea.pour.is-gone", doc="api#flask.Flask.pour", flask=">=2.3", other…',
        "    def test_pouring_is_gone():",
        "        with pytest.raises(AttributeError, match=r\"^'Flask' object has no attri…",
        "            app.pour(cup)",
    ]


def test_a_claim_that_does_not_hold(lines):
    assert lines("tea.lid.is-closed")[2:10] == [
        "claim tea.lid.is-closed",
        "  do       Mind the lid. (not run)",
        "  why      The lid of the pot is closed, because the `lid` is heavy.",
        "  here     wrong, since Werkzeug 2.3.0",
        "  instead  The lid of the pot is open.",
        "  releases Werkzeug 2.0 to 2.2.3",
        "  change   ANSWERS OTHERWISE since Werkzeug 2.3.0: werkzeug.lid-opens",
        "  now      The lid of the pot is open.",
    ]
    assert "  told     nobody announced it" in lines("tea.lid.is-closed")


@pytest.mark.parametrize(
    ("height", "last"),
    [(24, "    … 2 more lines"), (10, "    … 2 more lines")],
)
def test_a_source_is_folded(lines, height, last):
    found = lines("tea.lid.is-open", height)

    at = next(at for at, line in enumerate(found) if line.startswith("  claim "))
    assert found[at + 1] == '    @claim("tea.lid.is-open", werkzeug=">=2.3")'
    assert found[-1] == last
    assert len(found) - at <= 11


def test_a_claim_about_the_example_app_says_so(lines):
    assert lines("tea.shop.sells-leaves")[2] == "claim tea.shop.sells-leaves (of the example app)"


def test_a_change_that_a_later_one_has_undone(lines):
    found = lines("werkzeug.lid-closes")

    assert "  here     neither as it was nor as it became" in found
    assert "  instead  The lid of the pot is open." in found


def test_a_name_in_short(told):
    answer = told("lid of the pot")
    name = told("flask.Mug").matches[0]

    found = [*explain_lines(answer._replace(matches=(answer.matches[0], name)), 40)]

    assert found[-3:-1] == [
        "GONE since Flask 2.3.0: flask.Mug",
        "  gone     `flask.Mug` is gone since Flask 2.3.0, warned from 2.2.2 on, was",
    ]


def test_a_change_with_one_side(told):
    answer = told("flask.pour-is-gone")
    match = replace(answer.matches[0], now=(), says="`pour()` fills the cup.")

    found = [*explain_lines(answer._replace(matches=(match,)), 24)]

    assert [it for it in found if "fills the cup." in it] == [
        "  was      `pour()` fills the cup.",
        "  note     “pour() fills the cup.” (wrong here)",
    ]


def test_a_change_to_come(lines):
    assert "  here     not yet so" in lines("flask.pour-is-gone", flask="2.2.5")


def test_an_error_of_a_stack(lines):
    found = lines(QUOTE, flask="2.2.2", werkzeug="3.0.0", python="3.9")

    assert found[2:6] == [
        "  does not start: ImportError: no name 'url_quote'",
        "DOES NOT START since Werkzeug 3.0.0: ImportError: no name 'url_quote'",
        "  do       if Flask raises it: Werkzeug==2.3.8, or to move on Flask==2.2.5, or",
        "           to move on Flask==2.3.3",
    ]
    assert "  here     this stack raises it" in found


def test_an_error_of_a_stack_that_lacks_a_package(told):
    answer = told(QUOTE, flask="2.2.2", werkzeug="3.0.0", python="3.9")
    match = replace(answer.matches[0], release="")

    found = [*explain_lines(answer._replace(matches=(match,)), 24)]

    assert found[3] == "DOES NOT START: ImportError: no name 'url_quote'"


def test_several_are_told_and_the_rest_is_counted(told):
    answer = told("ValueError: The lid 'elm' of the pot is 7 kg and closed")
    others = answer.matches[1:] * 9

    found = [*explain_lines(answer._replace(matches=(answer.matches[0], *others), more=3), 24)]

    assert found[2] == "ANSWERS OTHERWISE since Werkzeug 2.3.0: werkzeug.lid-opens"
    assert found[-3:] == [
        "ANSWERS OTHERWISE since Werkzeug 2.0.0: werkzeug.lid-closes",
        "  past     Mind the lid. (not run)",
        "and 10 more: --json tells of them",
    ]


def test_a_statement(lines):
    assert lines("tea.pour.fills")[2:8] == [
        "statement tea.pour.fills",
        "  do       Fill the cup with `cup.fill()`.",
        "  note     pour() fills the cup.",
        "  here     wrong",
        "  instead  Flask has no `pour()`.",
        "  releases Flask 2.2.5",
    ]


@pytest.mark.parametrize(
    ("id", "title", "here"),
    [
        ("flask.Mug", "GONE since Flask 2.3.0: flask.Mug", "  here     not there"),
        ("flask.spout", "name flask.spout", "  here     there"),
    ],
)
def test_a_name(lines, id, title, here):
    found = lines(id)

    assert (found[2], here in found) == (title, True)


def test_what_is_not_known(lines):
    assert lines("flask.pur-is-gone")[2:4] == [
        "nothing is known of: flask.pur-is-gone",
        "nearest  flask.pour-is-gone",
    ]
    assert lines(HEAD + OWN.format("x"))[2:] == ["there is no error in it"]


def test_without_flask_nothing_is_right_or_wrong(lines):
    found = lines("tea.pour.is-gone", flask=None)

    assert found[1].endswith("no Flask: --on 3.1 tells of one")
    assert "  here     not known: it is not here, or was not run" in found


def test_what_is_installed_is_called_here(told):
    answer = told("tea.pour.is-gone")._replace(here=here_of()._replace(asked=""))

    assert next(explain_lines(answer, 24)).startswith("here: Flask 2.3.3, ")


@pytest.mark.parametrize(
    ("fix", "here", "first", "older"),
    [
        ("Before Flask 2.3 drink water.", "now", "here", True),
        ("Before Flask 2.3 drink water.", "right", "here", True),
        ("Before Flask 2.3 drink water.", "was", "do", False),
        ("Drink water.", "now", "do", False),
        ("", "now", "here", False),
    ],
)
def test_what_is_for_older_releases_does_not_come_first(told, fix, here, first, older):
    answer = told("flask.pour-is-gone")
    match = replace(answer.matches[0], fix=fix, here=here, now=(), was=())

    found = [*explain_lines(answer._replace(matches=(match,)), 24)]

    assert found[3].split()[0] == first
    assert any(it.startswith("  older ") for it in found) == older


def test_in_short_what_is_for_older_releases_is_left_out(told):
    answer = told("lid of the pot")
    match = replace(answer.matches[1], fix="Before Flask 2.3 drink water.", here="right")

    found = [*explain_lines(answer._replace(matches=(answer.matches[0], match)), 40)]

    assert not [it for it in found if "water" in it]
