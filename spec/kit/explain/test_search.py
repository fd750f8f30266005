"""The search: what is found, and what comes first."""

from contextlib import closing

import pytest

from spec.kit.explain.hits import Tier
from spec.kit.explain.search import find, nearest
from spec.kit.explain.store import open_store


@pytest.fixture
def found(database):
    """The ids that a query finds, and what the first rests on."""

    def asked(query):
        hits = find(query, database)
        rows = dict(database.execute("SELECT rowid, id FROM things").fetchall())
        return [rows[it.thing] for it in hits], hits[0].tier.name if hits else None

    return asked


STEEP = '''
@claim("tea.steep.is-warm")
def test_steeping():
    """`flask steep` keeps a pot warm, not cold."""


@claim("tea.steep.long-is-cold")
def test_steeping_long():
    """`flask steep --long` gives a cold pot."""
'''


@pytest.fixture
def steep(tea):
    """The ids that a query finds, where two claims are about commands."""
    tea.add(STEEP)
    with closing(open_store(tea.root)) as database:
        rows = dict(database.execute("SELECT rowid, id FROM things").fetchall())
        yield lambda query: [rows[it.thing] for it in find(query, database)]


@pytest.mark.parametrize(
    ("query", "tier", "first"),
    [
        ("tea.pour.is-gone", "ID", "tea.pour.is-gone"),
        ("tea.pour.went", "ID", "tea.pour.is-gone"),
        ("flask.pour-is-gone", "ID", "flask.pour-is-gone"),
        ("tea.pour.fills", "ID", "tea.pour.fills"),
        ("AttributeError: 'Flask' object has no attribute 'pour'", "ERROR", "flask.pour-is-gone"),
        ("'Teapot' object has no attribute 'pour'", "ERROR", "flask.pour-is-gone"),
        ("The lid 'elm' of the pot is 7 kg and closed", "ERROR", "werkzeug.lid-closes"),
        ("of the pot is", "ERROR", "tea.lid.is-closed"),
        ("cannot import name 'url_quote' from 'werkzeug.urls'", "API", "werkzeug.urls.url_quote"),
        ("ImportError: no name 'url_quote'", "ERROR", "stack.importerror-no-name-url_quote"),
        ("No module named 'blinker'", "ERROR", "stack.modulenotfounderror-no-module-named-blinker"),
        ("Flask.pour", "API", "flask.pour-is-gone"),
        ("app.pour()", "API", "tea.pour.fills-the-cup"),
        ("`TEA`", "API", "flask.pour-is-gone"),
        ("brew(leaves=)", "API", "flask.pour-is-gone"),
        ("brew() got an unexpected keyword argument 'leaves'", "API", "flask.pour-is-gone"),
        ("werkzeug.lift", "API", "werkzeug.lid-opens"),
        ("spou", "TEXT", "flask.spout"),
        ("the pot gives 418 I'M A TEAPOT", "ERROR", "tea.shop.has-no-cocoa"),
        ("green leaves", "TEXT", "tea.shop.sells-leaves"),
        ("heavy lid", "WORDS", "tea.lid.is-closed"),
        ("where is the lid open", "WORDS", "werkzeug.lid-opens"),
        ("倒茶可以把杯子装满", "ERROR", "tea.pour.fills"),
        ("可以把杯子都装满", "TEXT", "tea.pour.fills"),
        ("打开 lid open", "WORDS", "werkzeug.lid-opens"),
    ],
)
def test_the_best_comes_first(found, query, tier, first):
    ids, seen = found(query)

    assert (seen, ids[0]) == (tier, first)


def test_a_long_question_is_answered_by_what_has_most_of_it(found):
    assert found("the shop sells leaves of a kettle and saucers")[0] == ["tea.shop.sells-leaves"]
    assert found("sells kettle saucers")[0] == []


def test_what_is_about_a_command_in_the_question_comes_first(steep):
    asked = "flask steep --long leaves the pot cold"

    assert steep(asked)[:2] == ["tea.steep.long-is-cold", "tea.steep.is-warm"]
    assert steep("flask steeple pot")[:1] != ["tea.steep.long-is-cold"]


@pytest.mark.parametrize(
    "query",
    [
        "ModuleNotFoundError: No module named 'requests'",
        "AttributeError: 'NoneType' object has no attribute 'lift'",
        "AttributeError: 'dict' object has no attribute 'lift'",
        "ImportError: cannot import name 'pour' from 'flask'",
        "TypeError: brew() got an unexpected keyword argument 'milk'",
        "sqlalchemy.exc.OperationalError: no such table: users",
        "AttributeError: 'Pot' object has no attribute 'lid_of_it'",
        "Yesterday all of us have sold green leaves to everybody in the town, as told",
        "倒茶可以喝很多很多咖啡",
        "coffee in_milk",
        "喝咖啡",
        "",
        "'\"",
    ],
)
def test_nothing_is_found_of_what_is_not_there(found, query):
    ids, _ = found(query)

    assert [it for it in ids if it.startswith(("tea.", "flask.pour"))] == []


def test_an_error_of_another_class_is_worth_less(database):
    of_its, of_another = (
        next(it for it in find(f"{name}: The lid 'elm' of the pot is 7 kg and closed", database))
        for name in ("ValueError", "KeyError")
    )

    assert (of_its.tier, of_another.tier) == (Tier.ERROR, Tier.ERROR)
    assert of_its.score > of_another.score


@pytest.mark.parametrize(
    ("query", "first"), [("flask.pur-is-gone", "flask.pour-is-gone"), ("url_qote", "url_quote")]
)
def test_what_is_spelled_almost_so_is_nearest(database, query, first):
    assert nearest(query, database)[0] == first


@pytest.mark.parametrize("query", ["", "?", "zz", "xqzxqz"])
def test_nothing_may_be_near(database, query):
    assert nearest(query, database) == []
