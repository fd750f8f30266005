"""A question, and all that is told of it."""

import pytest

from spec.kit.explain import ask as asking
from spec.kit.explain.conftest import GONE, HEAD, OWN, QUOTE


def ids(told):
    return [it.id for it in told.matches]


def test_what_is_told_with_another_is_not_told_again(told):
    assert ids(told("pour")) == ["tea.pour.fills"]
    assert ids(told(GONE)) == ["flask.pour-is-gone"]


def test_lines_are_asked_together_and_then_one_by_one(told):
    assert ids(told("I have seen it\n\ntea.pour.is-gone\n")) == ["tea.pour.is-gone"]
    assert told("no\nsuch\nthing\nof\ncoffee").query == "coffee"


def test_what_nothing_matches_has_what_is_nearest(told):
    found = told("flask.pur-is-gone")

    assert (found.matches, found.nearest[0]) == ((), "flask.pour-is-gone")


def test_the_rest_is_counted(told, monkeypatch):
    monkeypatch.setattr(asking, "MOST", 1)

    found = told("lid of the pot")

    assert (len(found.matches), found.more) == (1, 3)


def test_plain_words_are_told_what_is_so_here_and_what_is_not_with_its_change(told):
    assert ids(told("lid of the pot", werkzeug="2.3.8"))[0] == "tea.lid.is-open"
    assert "tea.lid.is-closed" not in ids(told("lid of the pot", werkzeug="2.3.8"))


def test_what_changed_comes_first_where_it_is_asked_for(told):
    assert ids(told("lid of the pot anymore", werkzeug="2.3.8"))[0] == "werkzeug.lid-opens"


@pytest.mark.parametrize(
    ("werkzeug", "first"),
    [("2.0.3", "werkzeug.lid-closes"), ("2.3.8", "werkzeug.lid-opens")],
)
def test_what_a_stack_cannot_raise_comes_later(told, werkzeug, first):
    found = told("ValueError: The lid 'elm' of the pot is 7 kg and closed", werkzeug=werkzeug)

    assert ids(found)[0] == first


def test_an_error_about_a_name_is_told_of_the_name_first(told):
    assert ids(told("module 'werkzeug' has no attribute 'lift'"))[0] == "werkzeug.lift"
    assert ids(told("werkzeug.lift"))[0] == "werkzeug.lid-opens"


def test_a_line_that_calls_what_changed_is_looked_up_where_the_error_tells_nothing(told):
    text = f"{HEAD}{OWN.format('cup = app.spout_of.tea_pot(1)')}KeyError: 'tea'\n"

    assert told(text).query == "app.spout_of.tea_pot"


def test_a_traceback_without_an_error_tells_nothing(told):
    found = told(HEAD + OWN.format("x"))

    assert (found.query, found.matches, found.nearest) == ("", (), ())


@pytest.mark.parametrize(
    ("text", "query"),
    [
        (
            "Usage: flask [OPTIONS]\nTry 'flask --help' for help.\n\nError: no fork",
            "Error: no fork",
        ),
        ("Usage: flask [OPTIONS]", "Usage: flask [OPTIONS]"),
        ("Error: no fork\n\nError: no knife", "Error: no knife"),
        ("flask.PourError: spilt", "PourError"),
        ("KeyError: spilt", "KeyError: spilt"),
    ],
)
def test_what_click_writes_before_an_error_is_left_out(told, text, query):
    assert (told(text).query, ids(told(text))) == (query, [])


def test_the_name_of_a_command_line_is_not_what_it_misses(told):
    text = f"{HEAD}{OWN.format('x')}{QUOTE}\nError: No such command 'pour'.\n"

    assert told(text).query == QUOTE.strip()


LIFTED = ["werkzeug.lid-opens", "werkzeug.lid-closes", "werkzeug.lift"]
CALLED = '  File "/venv/lib/python3.9/site-packages/werkzeug/__init__.py", line 3, in lift\n    x\n'


@pytest.mark.parametrize(
    ("frames", "found"),
    [
        (OWN.format("lift(1)") + CALLED, LIFTED),
        (OWN.format("lift(1)") + CALLED.replace("in lift", "in wrapper") + CALLED, LIFTED),
        (OWN.format("lift(1)") + CALLED.replace("in lift", "in wrapper"), []),
        (OWN.format("lift(1)") + CALLED.replace("site-packages/", ""), []),
        (CALLED, []),
        (OWN.format("x"), []),
        (CALLED + OWN.format("x"), []),
        (OWN.format("x") + OWN.replace("/srv", "/opt").format("y"), []),
    ],
)
def test_what_a_line_called_is_told_of_where_the_error_tells_nothing(told, frames, found):
    asked = told(f"{HEAD}{frames}TypeError: spilt\n")

    assert (ids(asked), [it for it in asked.todo if "Mind" in it]) == (found, [])
