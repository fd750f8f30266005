"""All that is known, as JSON."""

from dataclasses import replace

from packaging.version import Version

from spec.kit.conftest import cell_of, claim_of, claims_of, matrix_of
from spec.kit.data.notes import Notes, Statement
from spec.kit.diff.conftest import DRIES
from spec.kit.views.data_json import as_json

WET, DRY = claim_of("tea.cup.is-wet", flask="<2.2"), claim_of("tea.cup.is-dry", flask=">=2.2")
MATRIX = matrix_of((cell_of("2.0"), {}), (cell_of("2.3"), {}))[0]
SAID = Statement("tea.wet", "tea", "note 1", "Tea is wet.", ((WET.id,),), (DRY.id,))
ADVICE = Statement("tea.drink", "tea", "note 1", "Drink tea.", (), (), advice=True)


def test_claims_and_statements_tell_where_they_hold():
    found = as_json(claims_of(WET, DRY), [], Notes((), (SAID, ADVICE)), MATRIX)

    assert found["stacks"]["2.3+1.0"] == {"python": "3.9.1", "flask": "2.3", "werkzeug": "1.0"}
    assert [(it["ranges"], it["holds"]) for it in found["claims"]] == [
        ("flask <2.2", ["2.0+1.0"]),
        ("flask >=2.2", ["2.3+1.0"]),
    ]
    assert [it["right_on"] for it in found["statements"]] == ["Flask 2.0", ""]
    assert found["statements"][0]["contradicted_by"] == ["tea.cup.is-dry"]


def test_a_change_is_as_in_its_file():
    told = replace(DRIES, warned=Version("2.1.0"), announced="Flask 2.2.1: It is wet again.")
    (found,) = as_json({}, [told], Notes((), ()), MATRIX)["changes"]

    assert found == {
        "id": "flask.dries",
        "package": "flask",
        "release": "2.2.0",
        "unreleased": False,
        "shows": "breaks",
        "was": ["tea.cup.is-wet"],
        "now": ["tea.cup.is-dry"],
        "warned": "2.1.0",
        "error": ["KeyError: 'milk'"],
        "touches": ["flask.Tea"],
        "announced": "Flask 2.2.1: It is wet again.",
        "in_time": False,
        "fix": "Drink it.",
        "fix_runs": "",
    }
