"""A spec whose claims stand on helpers, fixtures, an app and its templates."""

from __future__ import annotations

import pytest

from spec.kit.conftest import House

HELPERS = '''
from spec.kit import far

LIMIT = 3

def pour(cup):
    """Pour."""
    return fill(cup)[:LIMIT]

def fill(cup):
    return cup

def lift(cup):
    return pour(cup), far()
'''
APP = """
from app import pages

def create():
    return pages.blueprint
"""
PAGES = """
import flask

blueprint = flask.Blueprint("tea", __name__)

@blueprint.route("/")
def page():
    return flask.render_template("tea.html", style="tea.css")
"""
CONFTEST = '''
import pytest

@pytest.fixture
def pot(tmp_path):
    """A pot."""
    return 1

@pytest.fixture
def lid():
    return 2

@pytest.fixture(autouse=True)
def warm(lid):
    yield
'''
CLAIMS = '''
import pytest
from app import create
from spec.kit import claim
from spec import tea
from spec.tea import helpers
from spec.tea.helpers import lift
import spec.tea.helpers as all_of_them

DOC = "quickstart#tea"

@claim("tea.cup.is-hot")
def test_tea_is_hot():
    """Tea is hot."""
    assert helpers.pour("tea")

@claim("tea.cup.is-lifted")
def test_tea_is_lifted(pot):
    """Tea is lifted."""
    assert lift("tea")

@claim("tea.cup.is-cold", python=">=3")
def test_tea_is_cold():
    """Tea is cold."""
    assert "cold"

@claim("tea.page.is-shown", example=True)
def test_the_page_is_shown():
    """The page is shown."""
    assert create()

@claim("tea.all.is-used")
def test_all_is_used():
    """All is used."""
    assert vars(all_of_them)

@claim("tea.far.is-run")
def test_far_is_run():
    """Far is run."""
    assert tea.far.run, tea.nothing

@claim("tea.process.is-run")
def test_a_process_is_run():
    """A process is run."""
    assert ["-m", "app"]

@claim("tea.code.is-run")
def test_code_is_run():
    """Code is run."""
    assert "import spec.tea.far; spec.tea.far.run(); spec.lost.tea"
'''
FILES = {
    "spec/tea/test_tea.py": CLAIMS,
    "spec/tea/helpers.py": HELPERS,
    "spec/tea/__init__.py": "SPOON = 1",
    "spec/tea/far/__init__.py": "def run(): pass",
    "spec/kit/__init__.py": "def far():\n    return 7\n",
    "spec/tea/conftest.py": CONFTEST,
    "conftest.py": "import pytest\n\n@pytest.fixture\ndef pot():\n    return 3\n",
    "app/__init__.py": APP,
    "app/__main__.py": "from app import create\ncreate()",
    "app/pages.py": PAGES,
    "app/templates/tea.html": "{% extends 'base.html' %} lost.html",
    "app/templates/base.html": "base",
    "app/static/tea.css": "css",
}


@pytest.fixture
def tree(house: House) -> House:
    """A spec of many files."""
    for path, text in FILES.items():
        house.write(path, text)
    return house
