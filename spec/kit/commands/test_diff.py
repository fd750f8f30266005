"""``python -m spec diff``."""

import pytest
from click.testing import CliRunner

from spec.kit import commands
from spec.kit.stacks.conftest import LINES

CHANGES = """
[[change]]
id = "flask.dries"
release = "2.2.0"
was = ["tea.cup.is-wet"]
now = ["tea.cup.is-dry"]
shows = "answers"
touches = ["flask.Tea"]
unannounced = true
fix = "Drink it."
"""


@pytest.fixture
def diff(house, monkeypatch):
    """Run the command in a house with a change; give its status and its lines."""
    house.add(
        '@claim("tea.cup.is-wet", flask="<2.2")\ndef test_tea_is_wet():\n    "Wet."\n    assert 0',
        '@claim("tea.cup.is-dry", flask=">=2.2")\ndef test_tea_is_dry():\n    "Dry."\n    assert 0',
    )
    house.write("spec/changes/flask-2.2.toml", CHANGES)
    house.write("spec/stacks.txt", LINES)
    house.write("spec/cells/flask-2.0.txt", "Flask==2.0.3\nWerkzeug==2.0.3\n")
    monkeypatch.setattr(commands, "ROOT", house.root)
    monkeypatch.setattr("spec.kit.commands.diff.python_here", lambda: "3.13")

    def run(*arguments):
        result = CliRunner().invoke(commands.command, ["diff", *arguments])
        assert result.exception is None or isinstance(result.exception, SystemExit)
        return result.exit_code, result.output.splitlines()

    return run


def test_what_changes_is_told(diff):
    status, lines = diff("2.0", "flask==2.2.5,werkzeug==2.0.3")

    assert (status, lines[0]) == (
        0,
        "Flask 2.0.3 > 2.2.5, Werkzeug 2.0.3, Jinja2 3.1.6, MarkupSafe 3.0.4,",
    )
    assert lines[2:6] == [
        "1 change lies between, 1 not announced in time",
        "",
        "ANSWERS 1",
        " flask.dries  flask 2.2.0",
    ]


CONCISE = ["answers flask 2.2.0 flask.dries flask.Tea"]


@pytest.mark.parametrize(
    ("options", "lines"),
    [
        ([], CONCISE),
        (["--chapter", "tea"], CONCISE),
        (["--unannounced"], CONCISE),
        (["--with", "werkzeug==2.0.3"], CONCISE),
    ],
)
def test_what_is_asked_for_is_shown(diff, options, lines):
    assert diff("2.0", "2.2", "--format", "concise", *options) == (0, lines)


def test_what_is_announced_is_left_out(diff, house):
    text = CHANGES.replace("unannounced = true", 'announced = "Flask 2.2.0: It dries."')
    house.write("spec/changes/flask-2.2.toml", text)

    assert diff("2.0", "2.2", "--format", "concise", "--unannounced") == (0, [])


@pytest.mark.parametrize(
    ("threshold", "status"), [("breaks", 0), ("warns", 0), ("answers", 1), ("any", 1)]
)
def test_a_threshold_is_met(diff, threshold, status):
    assert diff("2.0", "2.2", "--fail-on", threshold)[0] == status


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["2.0", "9"], "9: no such Flask was run; the newest is 2.3.3"),
        (["2.0", "2.2", "--chapter", "milk"], "--chapter milk: use one of tea"),
    ],
)
def test_a_mistake_is_one_line_and_status_2(diff, arguments, line):
    assert diff(*arguments) == (2, [line])
