"""Installed extensions, and which releases code can run on."""

import pytest

from spec.uses.bounds import bounds_of
from spec.uses.conftest import change, told
from spec.uses.deps import uses_of_extensions
from spec.uses.kinds import Chosen

METADATA = "Metadata-Version: 2.1\nName: {}\nVersion: 1.2\n"
TEA = [Chosen(change("flask.tea"), "breaks")]


def install(write, name, requires, files):
    """A package as an installer leaves it."""
    folder = f"{name.replace('-', '_')}-1.2.dist-info"
    needs = "".join(f"Requires-Dist: {it}\n" for it in requires)
    record = "".join(f"{it},,\n" for it in files)
    return write(
        {**files, f"{folder}/METADATA": METADATA.format(name) + needs, f"{folder}/RECORD": record}
    )


@pytest.mark.parametrize(
    "requires", ["Flask", "flask>=1.0", "Werkzeug (<2)", "click ; python_version>'3'"]
)
def test_an_extension_is_read_as_code_is(write, requires):
    files = {
        "flask_tea/__init__.py": "from .pot import tea\ntea()\n",
        "flask_tea/pot.py": "from flask import tea",
    }
    folder = install(write, "Flask-Tea", ["six", requires], files)

    (it,) = uses_of_extensions(folder, TEA)
    assert (it.name, it.release, told(it.found)) == (
        "Flask-Tea",
        "1.2",
        ["flask_tea/__init__.py:2 call breaks sure", "flask_tea/pot.py:1 import breaks sure"],
    )


@pytest.mark.parametrize(
    ("name", "requires", "files", "besides"),
    [
        pytest.param("Tea", ["six"], {"tea.py": "from flask import tea"}, [], id="asks-for-none"),
        pytest.param("Tea", [], {"tea.py": "from flask import tea"}, [], id="asks-for-nothing"),
        pytest.param("Tea", ["flask; extra == 'web'"], {"tea.py": "import flask"}, [], id="extra"),
        pytest.param("Tea", ["flask"], {"tea.txt": "flask"}, [], id="has-no-code"),
        pytest.param("Flask", ["werkzeug"], {"flask.py": "tea"}, [], id="is-a-library"),
        pytest.param(
            "My_Shop", ["flask"], {"shop.py": "import flask"}, ["my-shop"], id="is-the-user's"
        ),
        pytest.param("Tea", ["flask"], {"../bin/tea.py": "import flask"}, [], id="outside"),
    ],
)
def test_other_packages_are_passed_over(write, name, requires, files, besides):
    folder = install(write, name, requires, files)

    assert list(uses_of_extensions(folder, TEA, besides)) == []


CAME = change("flask.came", shows="adds", release="2.0", id="flask.came")
LATER = change("flask.later", shows="adds", release="2.1", id="flask.later")
WENT = change("flask.went", release="2.2", id="flask.went")
GONE = change("flask.gone", release="3.0", id="flask.gone")
OTHER = change("werkzeug.x", release="1.0", id="werkzeug.x", package="werkzeug")
BACK = change("flask.gone", shows="adds", release="3.1", id="flask.back")
ALL = CAME, LATER, WENT, GONE, OTHER, change("flask.same", shows="answers")

RANGES = [
    pytest.param("came", ["flask >=2.0"], id="came"),
    pytest.param("came, later", ["flask >=2.1"], id="the-later-counts"),
    pytest.param("went, gone", ["flask <2.2"], id="the-earlier-counts"),
    pytest.param("came, gone", ["flask >=2.0,<3.0"], id="both"),
    pytest.param("gone\nfrom werkzeug import x", ["flask <3.0", "werkzeug <1.0"], id="two"),
    pytest.param("same", [], id="answers-decide-nothing"),
    pytest.param("Flask", [], id="nothing"),
    pytest.param(
        "Flask\ntry:\n    from flask import gone\nexcept ImportError: pass", [], id="guarded"
    ),
]


@pytest.mark.parametrize(("names", "ranges"), RANGES)
def test_names_decide_which_releases_code_can_run_on(write, names, ranges):
    found, _ = bounds_of([write(f"from flask import {names}\n")], ALL)

    assert [f"{it.package} {it.range}" for it in found] == ranges


def test_the_places_that_decide_are_told(write):
    (it,), found = bounds_of([write("from flask import came, went\nwent()\n")], ALL)

    assert [it.at_least.uses, it.below.uses] == [found.uses[:1], found.uses[1:]]
    assert [use.line for use in it.below.uses] == [1, 2]


def test_what_went_and_came_back_decides_nothing(write):
    found, _ = bounds_of([write("from flask import gone\n")], [GONE, BACK])

    assert found == ()
