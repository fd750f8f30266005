"""``python -m spec diff``."""

import json
from dataclasses import replace

import pytest
from click.testing import CliRunner

from spec.kit import commands
from spec.kit.commands import diff as module
from spec.kit.conftest import cell_of, record_of
from spec.kit.stacks.conftest import LINES

CLAIMS = """
@claim("tea.cup.is-wet", flask="<2.2")
def test_tea_is_wet():
    "Wet."
    assert 0

@claim("tea.cup.is-dry", flask=">=2.2")
def test_tea_is_dry():
    "Dry."
    assert 0

@claim("tea.cup.is-late", flask=">=2.2", otherwise=KeyError)
def test_tea_is_late():
    "Late."
"""
CHANGES = """
[[change]]
id = "flask.comes"
release = "2.2.0"
now = ["tea.cup.is-late"]
shows = "adds"
error = "ImportError: cannot import name 'Pot' from 'flask'"
touches = ["flask.Pot"]
unannounced = true
fix = "Drink it."

[[change]]
id = "flask.dries"
release = "2.2.0"
was = ["tea.cup.is-wet"]
now = ["tea.cup.is-dry"]
shows = "breaks"
error = "ImportError: cannot import name 'safe_join' from 'flask'"
touches = ["flask.safe_join", "header:Tea"]
unannounced = true
fix = "Drink it."
"""


COLD = """
@claim("tea.cup.is-cold", flask=">=2.4", otherwise=KeyError)
def test_tea_is_cold():
    "Cold."
"""


@pytest.fixture
def diff(house, monkeypatch):
    """Run the command in a house with a change; give its status and its lines."""
    house.add(CLAIMS)
    house.write("spec/changes/flask-2.2.toml", CHANGES)
    house.write("spec/stacks.txt", LINES)
    house.write("spec/cells/flask-2.0.txt", "Flask==2.0.3\nWerkzeug==2.0.3\n")
    house.write("src/app.py", "from flask import safe_join\n")
    house.write("src/test_app.py", "from flask import safe_joins\n")
    house.write("requirements.txt", "Flask==2.0.3\n")
    house.write("bad.json", "[1]")
    (house.root / "empty").mkdir()
    monkeypatch.chdir(house.root)
    monkeypatch.setattr(commands, "ROOT", house.root)
    monkeypatch.setattr(module, "python_here", lambda: "3.13")

    def run(*arguments):
        result = CliRunner().invoke(commands.command, ["diff", *arguments])
        assert result.exception is None or isinstance(result.exception, SystemExit)
        return result.exit_code, result.output.splitlines()

    return run


def test_next_is_not_there_before_the_development_branch_was_run(diff):
    assert diff("2.0", "next") == (
        2,
        ["next: run Flask's development branch first, as in: tox run -m next"],
    )


@pytest.fixture
def ahead(diff, house):
    """The same, with a change that is not released."""
    house.add(CLAIMS, COLD)
    _, comes, _ = CHANGES.split("[[change]]")
    text = comes.replace("2.2.0", "2.4.0 (unreleased)").replace("flask.comes", "flask.cools")
    house.write("spec/changes/flask-2.4.toml", f"[[change]]{text.replace('is-late', 'is-cold')}")
    return diff


def test_next_is_what_is_not_released(ahead):
    line = "adds flask 2.4.0 (unreleased) flask.cools flask.Pot"
    assert ahead("newest", "next", "--format", "concise") == (0, [line])
    assert " flask.cools  flask 2.4.0 (unreleased), undone" in ahead("next", "2.0")[1]
    assert ahead("2.0", "newest", "--format", "concise") == (0, CONCISE)


def test_next_is_the_record_of_the_development_branch(ahead, house):
    cell = replace(cell_of("2.4.0.dev0"), commits={"flask": "c0ffee1234"})
    house.write(f".spec/cells/{cell.name}.json", record_of(cell, []).text())

    lines = ahead("flask==2.3.3,werkzeug==1.0.1", "next")[1]
    assert lines[0].startswith("Flask 2.3.3 > 2.4.0.dev0 (c0ffee1), Werkzeug 1.0.1 > 1.0, ")


def test_next_takes_no_pins(ahead):
    assert ahead("2.0", "next", "--with", "click==8.1.8") == (
        2,
        ["next is one set: leave out --with"],
    )


def test_code_has_no_bound_by_what_is_not_released(ahead, house):
    house.write("src/pot.py", "from flask import Pot\n")

    assert ahead("--uses", "src/pot.py", "--bounds")[1][0] == "flask >=2.2.0"


def test_what_changes_is_told(diff):
    status, lines = diff("2.0", "flask==2.2.5,werkzeug==2.0.3")

    assert (status, lines[0]) == (
        0,
        "Flask 2.0.3 > 2.2.5, Werkzeug 2.0.3, Jinja2 3.1.6, MarkupSafe 3.0.4,",
    )
    assert lines[2:6] == [
        "2 changes lie between, 2 not announced in time",
        "",
        "BREAKS 1",
        " flask.dries  flask 2.2.0",
    ]


CONCISE = [
    "breaks flask 2.2.0 flask.dries flask.safe_join",
    "adds flask 2.2.0 flask.comes flask.Pot",
]


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
    text = CHANGES.replace("unannounced = true", 'announced = "Flask 2.2.0: It comes."', 1)
    house.write("spec/changes/flask-2.2.toml", text)

    assert diff("2.0", "2.2", "--format", "concise", "--unannounced") == (0, CONCISE[:1])


@pytest.mark.parametrize(
    ("threshold", "status"), [("breaks", 1), ("warns", 1), ("answers", 1), ("any", 1)]
)
def test_a_threshold_is_met(diff, threshold, status):
    assert diff("2.0", "2.2", "--fail-on", threshold)[0] == status


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["2.0", "9"], "9: no such Flask was run; the newest is 2.3.3"),
        (["2.0", "2.2", "--chapter", "milk"], "--chapter milk: no claim is in it"),
        ([], "say from which release to which, as in: python -m spec diff 2.1 3.1"),
        (["2.0", "--uses", "empty"], "empty: no Python file is there"),
        (["2.0", "--known", "bad.json"], "bad.json: is not what --save writes"),
    ],
)
def test_a_mistake_is_one_line_and_status_2(diff, arguments, line):
    assert diff(*arguments) == (2, [line])


def test_a_known_file_that_cannot_be_read_is_told(diff, house):
    house.write("bad.json", "{")

    status, (line,) = diff("2.0", "--known", "bad.json")

    assert status == 2
    assert line.startswith("bad.json: cannot be read: ")
    assert line.endswith("; write it with --save")


def test_code_is_looked_at(diff):
    status, lines = diff("--uses", "src")

    assert (status, lines[3:6]) == (
        0,
        ["", "BREAKS 1", " src/app.py:1  flask.safe_join"],
    )
    assert lines[-2:] == [
        "1 to look at",
        "2 of 2 files name one of the libraries and were read",
    ]


def test_code_that_meets_nothing_may_meet_a_client(diff):
    assert diff("2.0", "--uses", "src/test_app.py")[1][-1].endswith(": --everywhere")
    assert "EVERYWHERE 1" in diff("2.0", "--uses", "src/test_app.py", "--everywhere")[1]


@pytest.mark.parametrize(
    ("form", "start"),
    [
        ("concise", "src/app.py:1:1: breaks flask 2.2.0 flask.dries flask.safe_join"),
        ("github", "::error file=src/app.py,line=1,endLine=1,col=1,title=flask.dries::Dry. Import"),
        ("markdown", "### Breaks: 1"),
        ("json", "{"),
        ("sarif", "{"),
    ],
)
def test_each_form_is_written(diff, form, start):
    status, lines = diff("--uses", "src", "--format", form)

    assert (status, lines[0][: len(start)]) == (0, start)


def test_paths_in_json_are_relative_to_what_was_given(diff):
    _, lines = diff("--uses", "src", "--format", "json")

    ((use,),) = [it["uses"] for it in json.loads("\n".join(lines))["changes"]]
    assert use["path"] == "app.py"


def test_what_is_saved_is_known_then(diff):
    diff("--uses", "src", "--save", "known.json")

    status, lines = diff("--uses", "src", "--known", "known.json", "--fail-on", "any")

    assert (status, lines[-1]) == (0, "1 known ones left out")


def test_names_of_unknown_owners_are_listed(diff, house):
    house.write("src/page.html", "{{ tea }}")

    assert diff("--uses", "src", "--unsure")[1][-1] == "src/page.html: templates are not read"


@pytest.mark.parametrize(("variable", "coloured"), [("", True), ("1", False)])
def test_headings_are_in_colour_unless_it_is_switched_off(diff, monkeypatch, variable, coloured):
    monkeypatch.setenv("NO_COLOR", variable)

    result = CliRunner().invoke(commands.command, ["diff", "2.0", "2.2"], color=True)

    assert ("\x1b[31m" in result.output) is coloured


def test_nothing_is_shown_where_there_is_nothing_to_show(diff):
    result = CliRunner().invoke(commands.command, ["diff", "2.2", "2.2", "--format", "github"])

    assert (result.exit_code, result.output) == (0, "")


def test_installed_packages_are_looked_at(diff, house, monkeypatch):
    house.write("site/tea_pot.py", "from flask import safe_join\nfrom flask import Pot\n")
    house.write(
        "site/tea_pot-1.0.dist-info/METADATA", "Name: tea-pot\nVersion: 1.0\nRequires-Dist: flask\n"
    )
    house.write("site/tea_pot-1.0.dist-info/RECORD", "tea_pot.py,,\n")
    monkeypatch.setattr(module, "_SITE", house.root / "site")

    assert diff("2.0", "2.2", "--deps")[1][-3:] == [
        "",
        "NOT YOUR CODE, BREAKS",
        " tea-pot 1.0: flask.safe_join, flask 2.2.0, at tea_pot.py:1: upgrade it",
    ]


def test_the_releases_that_code_can_run_on_are_told(diff, house):
    house.write("src/pot.py", "from flask import Pot\n")

    assert diff("--uses", "src", "--bounds") == (
        0,
        [
            "flask >=2.2.0,<2.2.0",
            "  needs 2.2.0: pot.py:1 flask.Pot",
            "  breaks on 2.2.0: app.py:1 flask.safe_join",
            "3 of 3 files name one of the libraries and were read",
        ],
    )


def test_code_may_run_on_every_release(diff):
    assert diff("--uses", "src/test_app.py", "--bounds")[1] == [
        "nothing in the code decides: any release that was run will do",
        "1 of 1 files name one of the libraries and were read",
    ]


@pytest.mark.parametrize(
    ("arguments", "start"),
    [
        (["--bounds"], "--bounds is about code: name it with --uses, as in: "),
        (["--bounds", "--uses", "empty"], "empty: no Python file"),
    ],
)
def test_bounds_are_of_code(diff, arguments, start):
    status, (line,) = diff(*arguments)

    assert (status, line[: len(start)]) == (2, start)
