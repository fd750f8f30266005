"""What changes between two sets, for other programs."""

import json
from dataclasses import replace

from spec.kit.diff.between import between
from spec.kit.diff.conftest import CLAIMS, DRIES, change
from spec.kit.diff.sides import Side
from spec.kit.diff.told import Told
from spec.kit.views.diff_forms import diff_json, github_lines, markdown_lines, sarif
from spec.uses.found import Found, NotLookedAt, Use

GONE = replace(change("flask.gone", was=["wet"]), fix="Drink | it,\n100 % now.")
OLD, NEW = Side({"flask": "2.0.3"}), Side({"flask": "2.2.5"})
BETWEEN = between(OLD, NEW, CLAIMS, [DRIES, GONE])
MET, LOST = BETWEEN.met
USE = Use("a,b.py", 3, 4, 4, "flask.Tea", "read", "breaks", "sure", "imported here", "flask.dries")
FOUND = Found((), (NotLookedAt("a.html", "no"),), (), 1, 1)
TOLD = [Told("breaks", MET, (USE,)), Told("maybe", MET, (USE._replace(line=9),))]


def test_json_has_a_change_once_with_all_uses():
    found = diff_json(BETWEEN, TOLD, FOUND)
    (one,) = found["changes"]

    assert (found["from"], found["to"]) == ({"flask": "2.0.3"}, {"flask": "2.2.5"})
    assert found["not_looked_at"] == [{"path": "a.html", "reason": "no"}]
    assert {key: one[key] for key in ("id", "shows", "error", "was", "now", "when")} == {
        "id": "flask.dries",
        "shows": "breaks",
        "error": "KeyError: 'milk'",
        "was": "tea.cup.is-wet is so.",
        "now": "tea.cup.is-dry is so.",
        "when": "look",
    }
    assert [(it["line"], it["end_line"], it["kind"]) for it in one["uses"]] == [
        (3, 4, "breaks"),
        (9, 4, "breaks"),
    ]


def test_json_of_no_code_has_no_uses():
    found = diff_json(BETWEEN, [Told("breaks", LOST)], None)

    assert (found["changes"][0]["uses"], found["changes"][0]["now"]) == ([], "")
    assert found["not_looked_at"] == []


def test_github_annotates_each_use():
    text = "tea.cup.is-dry is so. KeyError: 'milk' Drink it. (not run)"

    assert [*github_lines(TOLD)] == [
        f"::error file=a%2Cb.py,line=3,endLine=4,col=5,title=flask.dries::{text}",
        f"::notice file=a%2Cb.py,line=9,endLine=4,col=5,title=flask.dries::{text}",
    ]


def test_what_is_not_released_is_told_so():
    told = [Told("breaks", replace(LOST, change=replace(GONE, unreleased=True)))]

    assert diff_json(BETWEEN, told, None)["changes"][0]["unreleased"] is True
    text = "No longer: tea.cup.is-wet is so. (flask 2.2.0 (unreleased)) Drink"
    assert next(iter(github_lines(told))).split("::")[2].startswith(text)
    assert [*markdown_lines(told)][4].startswith("| `flask.gone` | flask 2.2.0 (unreleased) | ")


def test_github_annotates_a_change_without_uses():
    (line,) = github_lines([Told("breaks", LOST)])

    assert line == (
        "::error title=flask.gone::No longer: tea.cup.is-wet is so. "
        "Drink | it,%0A100 %25 now. (not run)"
    )


def test_markdown_is_a_table_a_section():
    assert [*markdown_lines([TOLD[0], Told("breaks", LOST)])] == [
        "### Breaks: 2",
        "",
        "| where | since | now | to do |",
        "|---|---|---|---|",
        "| `a,b.py:3` | flask 2.2.0 | tea.cup.is-dry is so. | Drink it. (not run) |",
        "| `flask.gone` | flask 2.2.0 |  | Drink \\| it, 100 % now. (not run) |",
        "",
    ]


def test_sarif_has_a_rule_a_change_and_a_result_a_use():
    found = sarif([*TOLD, Told("warns", LOST)])
    (run,) = found["runs"]

    assert found["version"] == "2.1.0"
    assert [it["id"] for it in run["tool"]["driver"]["rules"]] == ["flask.dries", "flask.gone"]
    assert [it["level"] for it in run["results"]] == ["error", "note", "warning"]
    assert run["results"][0]["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "a,b.py"},
        "region": {"startLine": 3, "startColumn": 5, "endLine": 4},
    }
    assert json.dumps(found)
