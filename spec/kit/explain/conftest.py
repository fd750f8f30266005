"""A small spec that can be asked: claims, a change, a note, stacks and names."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from types import SimpleNamespace
from typing import Any, cast

import pytest

from spec.kit.claims.index import read_index
from spec.kit.conftest import House, cell_of, matrix_of
from spec.kit.explain.ask import Told, ask
from spec.kit.explain.here import Here
from spec.kit.explain.store import open_store
from spec.kit.records.cells_file import cells_text
from spec.kit.stacks.conftest import LINES
from spec.kit.stacks.known import known_of

HEAD = "Traceback (most recent call last):\n"
OWN = '  File "/srv/shop/app.py", line 7, in <module>\n    {}\n'
LOGIN = '  File "/venv/lib/python3.9/site-packages/flask_tea/pot.py", line 3, in pour\n    x\n'
AT_FLASK = '  File "/venv/lib/python3.9/site-packages/flask/app.py", line 9, in run\n    x\n'
GONE = "AttributeError: 'Flask' object has no attribute 'pour'\n"
QUOTE = "ImportError: no name 'url_quote' (/venv/werkzeug/urls.py)\n"

KNOWN = known_of(LINES.splitlines())
CLAIMS = '''
@claim("tea.pour.fills-the-cup", doc="api#flask.Flask.pour", flask="<2.3")
def test_pouring_fills_the_cup():
    """`pour()` fills the cup."""
    assert app.pour(cup) == "full"


@claim("tea.pour.is-gone", doc="api#flask.Flask.pour", flask=">=2.3", otherwise=AttributeError)
def test_pouring_is_gone():
    """Flask has no `pour()`."""
    with pytest.raises(AttributeError, match=r"^'Flask' object has no attribute 'pour'$"):
        app.pour(cup)


@claim("tea.lid.is-closed", werkzeug=">=2.0,<2.3")
def test_the_lid_is_closed():
    """The lid of the pot is closed, because the `lid` is heavy."""
    with pytest.raises(ValueError) as caught:
        lift(lid)

    assert str(caught.value) == "The lid 'oak' of the pot is 3 kg and closed"


@claim("tea.lid.is-open", werkzeug=">=2.3")
def test_the_lid_is_open():
    """The lid of the pot is open."""
    a = 1
    b = 2
    c = 3
    d = 4
    e = 5
    f = 6
    g = 7
    h = 8
    assert lift(lid) == (a, b, c, d, e, f, g, h)


@claim("tea.shop.sells-leaves", example=True)
def test_the_shop_sells_leaves():
    """The example shop sells leaves."""
    assert sell("green leaves")


@claim("tea.shop.has-no-cocoa")
def test_the_shop_has_no_cocoa():
    """The shop answers 418 if cocoa is asked for."""
    assert ask("cocoa") == 418


@claim("tea.shop.is-shut")
def test_the_shop_is_shut():
    """The shop is shut."""
    with pytest.raises(AttributeError, match="object has no attribute"):
        sell(None)
'''
FLASK = """
[[change]]
id = "flask.pour-is-gone"
release = "2.3.0"
was = ["tea.pour.fills-the-cup"]
now = ["tea.pour.is-gone"]
shows = "breaks"
warned = "2.2.0"
error = "AttributeError: '…' object has no attribute 'pour'"
touches = ["flask.Flask::pour", "flask.brew(leaves=)", "config:TEA"]
announced = "Flask 2.3.0: Remove pour."
fix = "Fill the cup with `cup.fill()`."
fix_runs = "tea.pour.is-gone"
"""
WERKZEUG = """
[[change]]
id = "werkzeug.lid-{}"
release = "{}"
was = {}
now = {}
shows = "answers"
error = "ValueError: The lid '…' of the pot is … kg and closed"
touches = ["werkzeug.lift @call"]
unannounced = true
fix = "Mind the lid."
"""
NOTES = """
[[chapter]]
name = "tea"
title = "Tea"

[[statement]]
id = "tea.pour.fills"
chapter = "tea"
note = "note 2"
says = "pour() fills the cup."
also = ["倒茶可以把杯子装满"]
borne_out_by = ["tea.pour.fills-the-cup"]
contradicted_by = ["tea.pour.is-gone"]

[[statement]]
id = "tea.taste.is-yours"
chapter = "tea"
note = "note 1"
says = "Drink it with sugar."
advice = "As you like."
"""
SURFACE = """\
run flask 1.0..2.3.3
run werkzeug 1.0.1..3.1.9
flask.Mug  1.0..2.0.3 <markupsafe>  2.2.2..2.2.5! <markupsafe>
flask.spout  2.0.0..2.3.3
flask.steam  2.2.2..2.3.3! <werkzeug.steam>
flask.Flask::pour  1.0..2.2.5
werkzeug.lift  1.0.1..2.3.8
werkzeug.urls.url_quote  1.0.1..2.3.8
werkzeug.urls.url_decode  1.0.1..2.3.8!
"""


@pytest.fixture
def tea(house: House) -> House:
    """A spec about tea, with cells of Flask 2.2 and 2.3; it may be changed."""
    return brewed(house)


@pytest.fixture(scope="session")
def pot(tmp_path_factory: pytest.TempPathFactory) -> House:
    """The same, made once; it is only read."""
    return brewed(House(cast("Any", SimpleNamespace(path=tmp_path_factory.mktemp("pot")))))


def brewed(house: House) -> House:
    """A house with a spec about tea in it."""
    house.add(CLAIMS)
    house.write("spec/changes/flask-2.3.toml", FLASK)
    closed, opened = '["tea.lid.is-closed"]', '["tea.lid.is-open"]'
    house.write("spec/changes/werkzeug-2.0.toml", WERKZEUG.format("closes", "2.0.0", "[]", closed))
    house.write("spec/changes/werkzeug-2.3.toml", WERKZEUG.format("opens", "2.3.0", closed, opened))
    house.write("spec/notes.toml", NOTES)
    house.write("spec/retired.toml", '[now]\n"tea.pour.went" = "tea.pour.is-gone"\n')
    house.write("spec/stacks.txt", LINES)
    house.write("spec/surface.txt", SURFACE)
    matrix, _ = matrix_of((cell_of("2.2.5"), {}), (cell_of("2.3.3"), {}))
    house.write("spec/cells.toml", cells_text(matrix.cells, read_index(house.root).claims))
    return house


@pytest.fixture
def database(pot: House) -> Iterator[sqlite3.Connection]:
    """The store of that spec."""
    with closing(open_store(pot.root)) as found:
        yield found


def here_of(flask: str | None = "2.3.3", **releases: str | None) -> Here:
    """A stack that was run."""
    packages = {"werkzeug": "2.3.8", "jinja2": "3.1.6", "markupsafe": "3.0.4", "blinker": "1.9.0"}
    packages |= {"itsdangerous": "2.2.0", "click": "8.1.8", "python": "3.9.1"}
    return Here("a test", {"flask": flask, **packages, **releases}, KNOWN)


@pytest.fixture
def told(database: sqlite3.Connection) -> Callable[..., Told]:
    """Ask something, on a stack."""

    def asked(
        text: str, flask: str | None = "2.3.3", outcomes: Mapping[str, str] = {}, **releases: str
    ) -> Told:
        return ask(text, here_of(flask, **releases), database, outcomes)

    return asked
