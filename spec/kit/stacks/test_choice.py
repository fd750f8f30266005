"""What pip makes of what is asked for."""

import pytest

from spec.kit.stacks.choice import choose


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
