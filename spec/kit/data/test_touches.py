"""Touches: how each kind is written, and whether the packages here have it."""

import sys
from types import ModuleType

import pytest

from spec.kit.data.touches import Touch, is_here, read_touch

WRITTEN = [
    ("flask.safe_join", Touch("name", "flask.safe_join")),
    ("werkzeug.contrib.*", Touch("name", "werkzeug.contrib", below=True)),
    ("werkzeug.*", Touch("name", "werkzeug", below=True)),
    ("flask.Flask::json_encoder", Touch("name", "flask.Flask", member="json_encoder")),
    ("flask.Flask::env @set", Touch("name", "flask.Flask", member="env", way="set")),
    ("flask.g @read", Touch("name", "flask.g", way="read")),
    ("flask.send_file(as_=)", Touch("name", "flask.send_file", argument="as_=")),
    ("flask.send_file(#1)", Touch("name", "flask.send_file", argument="#1")),
    ("flask.Flask::run(-) @call", Touch("name", "flask.Flask", False, "run", "-", "call")),
    ("config:ENV", Touch("config", "ENV")),
    ("environ:werkzeug.request", Touch("environ", "werkzeug.request")),
    ("env:FLASK_ENV", Touch("env", "FLASK_ENV")),
    ("command:flask run --debug", Touch("command", "flask run --debug")),
    ("header:Accept", Touch("header", "Accept")),
    ('answer:location ~ "https?://"', Touch("answer", 'location ~ "https?://"')),
    ("answer:status_code == 301", Touch("answer", "status_code == 301")),
    ('answer:text == "a"', Touch("answer", 'text == "a"')),
    ("text:jinja2.ext.with_", Touch("text", "jinja2.ext.with_")),
]


@pytest.mark.parametrize(("text", "touch"), WRITTEN)
def test_a_touch_is_read(text, touch):
    assert read_touch(text) == touch


@pytest.mark.parametrize(
    "text",
    [
        "",
        "flask",
        "flask.send_file()",
        "flask.send_file(as_)",
        "flask.send_file(1)",
        "flask.Flask::",
        "flask.Flask::env @delete",
        "flask.Flask @set @read",
        "flask.*.safe_join",
        "Flask.run",
        "config:",
        "config: ENV",
        "cookie:a",
        "answer:location",
        'answer:location ~ ""',
        "answer:status_code == three",
    ],
)
def test_what_is_not_a_touch_is_none(text):
    assert read_touch(text) is None


class Pot:
    """A class with members of each kind."""

    size: int
    colour = "red"

    def __init__(self):
        """Have a lid."""
        self.lid = None

    def pour(self, cup, *, hot=True):
        """Take a keyword."""

    def take(self, **options):
        """Take any keyword."""


class Kettle(Pot):
    """A class that inherits them."""


@pytest.fixture
def tea(monkeypatch):
    """A package that is installed, with a module below it."""
    tea, leaves = ModuleType("tea"), ModuleType("tea.leaves")
    tea.Kettle, tea.limit, tea.builtin = Kettle, 3, dict.fromkeys
    tea.made = type("Made", (), {})
    tea.__path__ = []
    monkeypatch.setitem(sys.modules, "tea", tea)
    monkeypatch.setitem(sys.modules, "tea.leaves", leaves)


@pytest.mark.parametrize(
    ("text", "here"),
    [
        pytest.param("tea.*", True, id="module"),
        pytest.param("milk.*", False, id="no-module"),
        pytest.param("tea.leaves.*", True, id="module-below"),
        pytest.param("tea.crumbs.*", False, id="no-module-below"),
        pytest.param("tea.limit", True, id="name"),
        pytest.param("tea.colour", False, id="no-name"),
        pytest.param("tea.limit.size.unit", False, id="no-name-of-a-name"),
        pytest.param("tea.Kettle::colour", True, id="member"),
        pytest.param("tea.Kettle::handle", False, id="no-member"),
        pytest.param("tea.Kettle::lid @read", True, id="instance-attribute"),
        pytest.param("tea.Kettle::size", True, id="annotated-attribute"),
        pytest.param("tea.made::lid", False, id="class-without-a-source"),
        pytest.param("tea.Pot::lid", False, id="member-of-nothing"),
        pytest.param("tea.Kettle::pour(hot=)", True, id="keyword"),
        pytest.param("tea.Kettle::pour(cold=)", False, id="no-keyword"),
        pytest.param("tea.Kettle::take(cold=)", True, id="any-keyword"),
        pytest.param("tea.Kettle::pour(#9)", True, id="position"),
        pytest.param("tea.Kettle(-)", True, id="no-argument"),
        pytest.param("tea.limit(cold=)", True, id="what-has-no-signature"),
        pytest.param("config:ENV", True, id="key"),
    ],
)
def test_what_a_touch_names_is_looked_up(tea, text, here):
    assert is_here(read_touch(text)) is here
