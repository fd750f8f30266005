"""What pip makes of what is asked for."""

import pytest

from spec.kit.stacks.choice import choose
from spec.kit.stacks.known import known_of


def test_pip_takes_the_newest_that_all_allow(known):
    assert choose(known, {"flask": "==1.1.4"}, "3.9") == {
        "python": "3.9",
        "flask": "1.1.4",
        "werkzeug": "1.0.1",
        "jinja2": "2.11.3",
        "markupsafe": "3.0.4",
        "itsdangerous": "1.1.0",
        "click": "7.1.2",
        "blinker": "none",
        "simplejson": "none",
    }


def test_pip_takes_what_the_python_allows(known):
    assert choose(known, {"flask": ""}, "3.9")["click"] == "8.1.8"
    assert choose(known, {"flask": ""}, "3.13")["click"] == "8.2.1"


def test_pip_takes_what_is_yanked_only_where_it_is_pinned(known):
    known.yanked["click", "8.1.8"] = "tea"

    assert choose(known, {"flask": ""}, "3.9")["click"] == "7.1.2"
    assert choose(known, {"flask": "", "click": "==8.1.8"}, "3.9")["click"] == "8.1.8"


def test_what_is_pinned_stays(known):
    asked = {"flask": "==2.3.3", "werkzeug": "==1.0.1", "blinker": "<1.9"}

    stack = choose(known, asked, "3.9")
    assert (stack["werkzeug"], stack["blinker"]) == ("1.0.1", "1.8.2")


def test_what_fits_nothing_is_left_out(known):
    assert "click" not in choose(known, {"flask": "==2.3.3", "click": ">9"}, "3.9")


def test_a_range_that_the_metadata_forbid_is_taken(known):
    assert choose(known, {"flask": "==1.1.4", "click": ">8"}, "3.9")["click"] == "8.1.8"


EXTENSIONS = [
    ("==0.6.1", "==2.3.3", "0.6.1"),
    ("", "==2.3.3", "0.6.3"),
    ("<0.6.2", "==2.3.3", "0.6.0"),
    ("", "==1.0", "0.5.0"),
    (">=0.6", "==1.0", "0.6.3"),
    ("==0.7", "==2.3.3", None),
    (">=0.7", "==2.3.3", None),
]


@pytest.mark.parametrize(("asked", "flask", "release"), EXTENSIONS)
def test_an_extension_is_there_if_it_was_run(known, asked, flask, release):
    stack = choose(known, {"flask": flask, "flask-login": asked, "flask-wtf": ""}, "3.9")

    assert (stack.get("flask-login"), "flask-wtf" in stack) == (release, False)


def test_what_a_pinned_extension_needs_counts(known):
    range = known.needs["flask-login"][0][0]
    known.needs["flask-login"] = [(range, {"werkzeug": "<3"})]

    stack = choose(known, {"flask": "==2.2.2", "flask-login": "==0.6.3"}, "3.9")
    assert (stack["werkzeug"], [*stack][-1]) == ("2.3.8", "flask-login")


@pytest.fixture
def missed(known):
    """A table of which one extension misses ``pkg_resources``."""
    more = known_of(
        [
            "releases setuptools none 81.0.0 82.0.0 83.0.0",
            "needs setuptools 83.0.0.. python>=3.10",
            "fails flask-login 0.5.0  setuptools none  import  E",
            "fails flask-login 0.5.0  setuptools 82.0.0..  import  E",
        ]
    )
    known.fails.extend(more.fails)
    known.releases.update(more.releases)
    known.needs.update(more.needs)
    return known


@pytest.mark.parametrize(
    ("asked", "python", "release"),
    [
        pytest.param({}, "3.11", None, id="what-made-the-environment-decides"),
        pytest.param({}, "3.12", "none", id="no-environment-brings-it"),
        pytest.param({"setuptools": "==75.1"}, "3.12", "75.1", id="pinned"),
        pytest.param({"setuptools": "<82"}, "3.12", "81.0.0", id="a-range"),
        pytest.param({"setuptools": ""}, "3.9", "82.0.0", id="the-newest-of-that-python"),
        pytest.param({"setuptools": ">99"}, "3.12", None, id="nothing-fits"),
    ],
)
def test_setuptools_is_there_beside_an_extension_that_takes_it(missed, asked, python, release):
    stack = choose(missed, {"flask": "==2.2.2", "flask-login": "==0.6.3", **asked}, python)

    assert stack.get("setuptools") == release


def test_setuptools_that_an_extension_asks_for_is_the_newest(missed):
    range = missed.needs["flask-login"][0][0]
    missed.needs["flask-login"] = [(range, {"setuptools": ">=1"})]

    stack = choose(missed, {"flask": "==2.2.2", "flask-login": "==0.6.3"}, "3.9")
    assert stack["setuptools"] == "82.0.0"


def test_setuptools_is_left_out_beside_other_extensions(missed):
    assert "setuptools" not in choose(missed, {"flask": "", "setuptools": "==81"}, "3.12")
