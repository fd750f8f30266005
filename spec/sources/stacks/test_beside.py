"""Which releases of extensions fail with which of Flask and its companions."""

from email.message import Message
from types import SimpleNamespace

import pytest

from spec.kit.stacks.known import EXTENSIONS, known_of
from spec.kit.stacks.versions import key
from spec.sources.stacks.beside import FLOORS, Beside

LINES = """\
made 2026-01-02
releases flask 1.1.4 2.0.0 2.0.3 2.2.5 2.3.3 3.0.0
releases werkzeug 1.0.1 2.0.3 2.1.0 2.3.8 3.0.0 3.0.6 3.1.0
releases jinja2 2.11.3 3.0.3 3.1.6
releases markupsafe 2.0.1
releases itsdangerous 2.0.1
releases click 8.0.1 8.1.8 8.2.0
needs click 8.2.0.. python>=3.10
releases setuptools none 80.9.0 81.0.0 82.0.0 83.0.0
needs setuptools 83.0.0.. python>=3.10
fails flask 1.1.4  werkzeug 2.1.0..  import  E
fails flask 1.1.4..2.2.5  werkzeug 3.0.0..  import  E
fails flask 1.1.4..  werkzeug 3.1.0..  import  E
fails flask 1.1.4  jinja2 3.1.6..  import  E
"""
DAY = {"jinja2": "3.0.3", "markupsafe": "2.0.1", "itsdangerous": "2.0.1", "click": "8.0.1"}
DAYS = [
    {"flask": "1.1.4", "werkzeug": "1.0.1", **DAY},
    {"flask": "2.0.3", "werkzeug": "2.0.3", **DAY},
    {"flask": "2.2.5", "werkzeug": "2.3.8", **DAY},
    {"flask": "2.3.3", "werkzeug": "2.3.8", **DAY},
    {"flask": "3.0.0", "werkzeug": "3.0.0", **DAY, "click": "8.2.0", "blinker": "1.9.0"},
]
NAME = "flask-login"


class Extensions:
    """Fails as a function of the stack and the release tells."""

    bench = None

    def __init__(self, fails, releases=("0.5.0", "0.6.0", "0.6.2", "0.6.3"), refused=()):
        """Nothing is asked yet."""
        self.fails, self.known, self.refused = fails, releases, refused

    def releases(self, name, floor):
        """The releases of an extension."""
        assert floor == FLOORS[name]
        return [*self.known]

    def place(self, name, release):
        """A folder, where it is not refused."""
        return None if release in self.refused else SimpleNamespace()

    def metadata(self, name, release):
        """It needs Flask from 0.6 on."""
        headers = Message()
        if key(release) >= (1,):
            headers["Requires-Dist"] = "blinker"
        elif key(release) >= (0, 6):
            headers["Requires-Dist"] = "Flask >=1.0.4"
            headers["Requires-Dist"] = "Werkzeug>=1.0.1; extra == 'a'"
        return headers

    def has_word(self, name, release, word):
        """It takes ``pkg_resources`` itself up to 0.6.0."""
        return word == "pkg_resources" and key(release) <= key("0.6.0")

    def start(self, stack, name, releases):
        """What releases give in a stack."""
        assert stack["click"] != "8.2.0"
        return [self.fails(stack, it) or {} for it in releases]


def lines(fails, *arguments):
    """The lines of pairs."""
    beside = Beside(Extensions(fails, *arguments), DAYS, known_of(LINES.splitlines()))
    return [*beside.lines_of(NAME)]


def error(text, packages=("flask",), step="import"):
    return {"step": step, "error": text, "packages": [*packages]}


@pytest.mark.parametrize(("release", "blinker"), [("0.9", "none"), ("1.0", "1.8.2")])
def test_an_extension_that_needs_blinker_has_one(release, blinker):
    asked = []

    lines(lambda stack, release: asked.append(stack["blinker"]), [release])

    assert {*asked} == {blinker, "1.9.0"}


def test_each_extension_has_a_floor():
    assert {*FLOORS} == {*EXTENSIONS}


def test_the_head_tells_releases_and_what_they_need():
    assert lines(lambda stack, release: {}) == [
        "releases flask-login 0.5.0 0.6.0 0.6.2 0.6.3",
        "needs flask-login 0.6.0.. flask>=1.0.4",
    ]


def test_releases_that_cannot_be_installed_are_left_out():
    found = lines(lambda stack, release: {}, ("0.5.0", "0.6.0", "0.6.2"), ("0.6.2", "0.5.0"))

    assert found[0] == "releases flask-login 0.6.0"


def test_a_release_in_between_that_cannot_be_installed_tells_nothing():
    found = lines(lambda *_: {}, ("0.5.0", "0.6.0", "0.6.2", "0.6.3"), ("0.6.0", "0.6.2"))

    assert found == [
        "releases flask-login 0.5.0 0.6.0 0.6.2 0.6.3",
        "needs flask-login 0.6.3.. flask>=1.0.4",
    ]


def test_many_lines_are_run_by_major_releases():
    releases = [f"0.{it}" for it in range(14)] + ["1.0"]
    asked = []

    lines(lambda stack, release: asked.append(release), releases)

    assert {*asked} == {"0.0", "0.13", "1.0"}


def test_a_failure_that_names_a_package_is_of_that_one():
    text = "ImportError: cannot import name 'url_decode' from 'werkzeug.urls'"

    found = lines(
        lambda stack, release: (
            key(stack["werkzeug"]) >= (3,) and key(release) < key("0.6.3") and error(text)
        )
    )

    assert found[2:] == [f"fails flask-login 0.5.0..0.6.2  werkzeug 3.0.0..  import  {text}"]


def test_a_failure_that_names_a_companion_is_of_that_one():
    text = "ImportError: cannot import name 'Markup' from 'jinja2'"

    found = lines(lambda stack, release: stack["jinja2"] == "3.1.6" and error(text))

    assert found[2:] == [f"fails flask-login 0.5.0..  jinja2 3.1.6..  import  {text}"]


def test_a_failure_that_names_none_is_of_what_was_exchanged():
    text = "TypeError: tea"

    found = lines(
        lambda stack, release: key(stack["werkzeug"]) >= (2, 1) and error(text, step="use")
    )

    assert found[2:] == [f"fails flask-login 0.5.0..  werkzeug 2.1.0..  use  {text}"]


def test_a_failure_of_flask_is_told_once():
    text = "AttributeError: tea"

    found = lines(lambda stack, release: key(stack["flask"]) >= (2, 3) and error(text))

    assert found[2:] == [f"fails flask-login 0.5.0..  flask 2.3.3..  import  {text}"]


NOT_OF_A_PAIR = [
    error("ImportError: cannot import name 'a' from 'sqlalchemy'"),
    error("TypeError: tea", packages=()),
]


@pytest.mark.parametrize("fails", NOT_OF_A_PAIR)
def test_a_failure_of_something_else_is_not_told(fails):
    assert len(lines(lambda *_: fails)) == 2


MISSED = "ModuleNotFoundError: No module named 'pkg_resources'"


def test_an_extension_that_misses_pkg_resources_fails_with_setuptools_from_82_on():
    asked = set()

    def fails(stack, release):
        asked.add(stack.get("setuptools"))
        missed = stack.get("setuptools") not in {"80.9.0", "81.0.0"}
        return missed and key(release) < key("0.6.3") and error(MISSED)

    assert lines(fails)[2:] == [
        f"fails flask-login 0.5.0..0.6.0  setuptools none  import  {MISSED}",
        f"fails flask-login 0.5.0..0.6.0  setuptools 82.0.0..  import  {MISSED}",
    ]
    assert asked == {None, "none", "80.9.0", "81.0.0", "82.0.0"}


def test_an_extension_that_takes_pkg_resources_is_run_with_it():
    text = "TypeError: tea"

    def fails(stack, release):
        if "setuptools" not in stack or stack["setuptools"] == "none":
            return error(MISSED)
        return key(stack["flask"]) >= (2, 3) and error(text)

    assert lines(fails)[2:] == [
        f"fails flask-login 0.5.0..  flask 2.3.3..  import  {text}",
        f"fails flask-login 0.5.0..0.6.0  setuptools none  import  {MISSED}",
    ]


def test_what_another_failure_hides_is_looked_for_at_its_edges():
    text, hidden = "ImportError: cannot import name 'a' from 'werkzeug.urls'", "TypeError: tea"
    releases = [f"0.{it}" for it in range(14)] + ["1.0"]

    def fails(stack, release):
        if key(release) < (0, 3) and key(stack["werkzeug"]) >= (2, 1):
            return error(text)
        return key(release) < (0, 5) and key(stack["flask"]) >= (2, 3) and error(hidden)

    found = [it for it in lines(fails, releases) if it.startswith("fails")]
    assert found == [
        f"fails flask-login 0.0..0.2  werkzeug 2.1.0..  import  {text}",
        f"fails flask-login 0.3..0.4  flask 2.3.3..  import  {hidden}",
    ]
