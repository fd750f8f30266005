"""Records: what is written of a run, and what cannot be read."""

import json

import pytest

from spec.kit.conftest import cell_of, claim_of, record_of
from spec.kit.data.schema import BadData
from spec.kit.records import record as records
from spec.kit.records.record import Entry, Record, Results, Seen, read_record

HOT, POT = claim_of("tea.cup.is-hot"), claim_of("tea.pot.is-blue")
BROKEN = Entry("broken", 2.0, "1", example=True, seen="assert 'é' == \"e\"")


@pytest.fixture
def kept(tmp_path):
    """The file of a record."""
    file = tmp_path / "kept.json"
    record = record_of(cell_of(parts={"nginx": "1.0"}), [POT, HOT], blue=BROKEN)
    file.write_text(record.text(), "utf-8")
    return file


def test_a_record_is_read_as_it_was_written(kept):
    cell = cell_of(parts={"nginx": "1.0"})
    claims = {"tea.cup.is-hot": Entry("holds", 1.0, "1"), "tea.pot.is-blue": BROKEN}

    assert read_record(kept) == Record(cell, "2026-01-01", "", True, claims, {})


def test_a_record_has_one_line_a_claim_sorted(kept):
    lines = [line for line in kept.read_text("utf-8").splitlines() if '"outcome"' in line]

    assert lines == [
        '  "tea.cup.is-hot": {"outcome": "holds", "ms": 1.0, "version": "1"},',
        (
            '  "tea.pot.is-blue": {"outcome": "broken", "ms": 2.0, "version": "1", '
            '"example": true, "seen": "assert \'é\' == \\"e\\""}'
        ),
    ]


def test_a_record_is_made_of_a_run_that_ends_now(monkeypatch):
    monkeypatch.setenv("TOX_ENV_NAME", "py39-tea")

    made = records.record_of(cell_of(), {}, {"tea.hot": "right"}, whole=False)

    assert (made.environment, made.whole, made.statements) == (
        "py39-tea",
        False,
        {"tea.hot": "right"},
    )
    assert len(made.date) == len("2026-01-01")


def edited(file, **fields):
    file.write_text(json.dumps({**json.loads(file.read_text("utf-8")), **fields}))
    return file


ENTRY = {"outcome": "holds", "ms": 1.0, "version": "1"}


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        pytest.param({"format": 1}, "not a record of format 2; run its cell again", id="format"),
        pytest.param({"cell": {}}, "no record, or damaged (*); run its cell again", id="cell"),
        pytest.param({"cell": []}, "no record, or damaged (*); run its cell again", id="cell-list"),
        pytest.param(
            {"cell": {"python": "3", "implementation": "", "platform": "", "packages": {}}},
            "no record, or damaged ('flask'); run its cell again",
            id="no-flask",
        ),
        pytest.param(
            {
                "cell": {
                    "python": "3",
                    "implementation": "",
                    "platform": "",
                    "packages": {"flask": "one", "werkzeug": "1"},
                }
            },
            "no record, or damaged (*one*); run its cell again",
            id="release",
        ),
        pytest.param({"claims": []}, "no record, or damaged (*); run its cell again", id="claims"),
        pytest.param(
            {"claims": {"a": 1}}, "no record, or damaged (*); run its cell again", id="entry"
        ),
        pytest.param({"tea": 1}, "no record, or damaged (*); run its cell again", id="key"),
        pytest.param(
            {"claims": {"a": {**ENTRY, "outcome": "fine"}}},
            "'fine' is no outcome; run its cell again",
            id="outcome",
        ),
    ],
)
def test_a_record_that_is_damaged_is_told(kept, fields, problem):
    with pytest.raises(BadData) as caught:
        read_record(edited(kept, **fields))

    pytest.LineMatcher([str(caught.value)]).fnmatch_lines([f"{kept}: {problem}"])


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        pytest.param(b"{", "no record, or damaged (*); run its cell again", id="half"),
        pytest.param(b"\xff", "no record, or damaged (*); run its cell again", id="utf-8"),
        pytest.param(b"[]", "not a record of format 2; run its cell again", id="list"),
        pytest.param(
            b'{"format": 2}', "no record, or damaged ('cell'); run its cell again", id="empty"
        ),
    ],
)
def test_another_file_is_told(kept, text, problem):
    kept.write_bytes(text)

    with pytest.raises(BadData) as caught:
        read_record(kept)

    pytest.LineMatcher([str(caught.value)]).fnmatch_lines([f"{kept}: {problem}"])


def test_a_file_that_is_not_there_is_told(tmp_path):
    with pytest.raises(BadData, match=r"a\.json: cannot be read: No such file or directory$"):
        read_record(tmp_path / "a.json")


def test_results_add_up_the_cases_of_a_claim():
    results = Results()
    for outcome, seen in [("holds", Seen()), ("broken", Seen("first", "-")), ("broken", Seen("2"))]:
        results.add("tea.a", None, 0.5, Seen())
        results.add("tea.a", outcome, 1.04, seen)

    assert results.of("tea.a") == "broken"
    assert results.entry("tea.a", "7", example=True) == Entry("broken", 4.6, "7", True, "first")


def test_what_was_seen_is_told_where_an_outcome_needs_a_reason():
    results = Results()
    results.add("tea.a", "gives-way", 1.0, Seen("KeyError", "-"))

    assert results.entry("tea.a", "7") == Entry("gives-way", 1.0, "7")
