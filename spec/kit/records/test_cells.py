"""``spec/cells.toml``: written, read, and damaged."""

import pytest

from spec.kit.conftest import cell_of, claim_of, claims_of, record_of
from spec.kit.data.schema import BadData
from spec.kit.records.cells import Cells
from spec.kit.records.cells_file import cells_text, read_cells
from spec.kit.records.record import Entry

CLAIMS = claims_of(
    claim_of("tea.cup.is-hot"),
    claim_of("tea.cup.is-wet", flask="<2.0"),
    claim_of("tea.cup.is-odd"),
    claim_of("tea.pot.is-on"),
)
WAITS = Entry("missing-part", 0.0, "1", seen="-", part='the "pot"')
ODD = Entry("broken", 1.0, "1", seen="assert 'é' == \"\\n\x7f\udc80\" # = {}")
FULL = (
    record_of(cell_of(parts={"nginx": "1.0"}), CLAIMS.values(), wet="holds"),
    record_of(cell_of("2.0"), CLAIMS.values(), wet="gives-way", on=WAITS, odd=ODD),
    record_of(cell_of("2.0", "3.13.0"), [CLAIMS["tea.cup.is-hot"]], whole=False),
)


def taken(*records, claims=CLAIMS):
    cells = Cells((), {}, {})
    for record in records:
        cells = cells.take(record, claims)
    return cells


@pytest.fixture
def read(tmp_path):
    def read(text, versions=()):
        (tmp_path / "cells.toml").write_text(text, "utf-8")
        return read_cells(tmp_path / "cells.toml", dict(versions))

    return read


def test_cells_are_read_as_they_were_written(read):
    cells = taken(*FULL)

    again = read(cells_text(cells, CLAIMS), cells.versions)

    assert (again.waits, again.versions) == (cells.waits, cells.versions)
    assert cells_text(again, CLAIMS) == cells_text(cells, CLAIMS)
    for one, other in zip(again.kept, cells.kept):
        assert (one.cell, one.date, one.lacks, one.not_run) == (
            other.cell,
            other.date,
            other.lacks,
            other.not_run,
        )
        assert [again.outcome(one, claim) for claim in CLAIMS.values()] == [
            cells.outcome(other, claim) for claim in CLAIMS.values()
        ]


def test_the_file_has_what_was_run_and_what_differs():
    lines = cells_text(taken(*FULL), CLAIMS).splitlines()

    assert lines[3:17] == [
        "[waits]",
        '"the \\"pot\\"" = ["tea.pot.is-on"]',
        "",
        "[[cell]]",
        'name = "flask-1.0+werkzeug-1.0+cpython-3.9+parts"',
        'date = "2026-01-01"',
        'python = "3.9.1"',
        'implementation = "cpython"',
        'platform = "Linux x86_64"',
        'packages = { "flask" = "1.0", "werkzeug" = "1.0" }',
        'parts = { "nginx" = "1.0" }',
        'counts = { "holds" = 4, "gives-way" = 0 }',
        "",
        "[[cell]]",
    ]
    assert lines[23:26] == [
        'counts = { "holds" = 1, "gives-way" = 1, "broken" = 1, "missing-part" = 1 }',
        'lacks = ["the \\"pot\\""]',
        lines[25],
    ]
    assert lines[25].startswith('differs = { "tea.cup.is-odd" = "broken: assert \'é\' == ')


def test_a_long_list_has_one_line_a_claim(read):
    claims = claims_of(*(claim_of(f"tea.cup.is-number-{n}") for n in range(9)))
    cells = taken(record_of(cell_of(), [], whole=False), claims=claims)

    text = cells_text(cells, claims)

    assert 'not_run = [\n    "tea.cup.is-number-0",\n    "tea.cup.is-number-1",\n' in text
    assert read(text).kept[0].not_run == claims.keys()


def test_what_is_not_there_any_more_is_left_out():
    cells = taken(record_of(cell_of(), CLAIMS.values(), on=WAITS, odd=ODD))
    few = claims_of(CLAIMS["tea.cup.is-hot"])

    text = cells_text(cells, few)

    assert [word for word in ("is-odd", "is-on", "differs =") if word in text] == []


def test_the_newest_release_of_a_package_is_found():
    cells = taken(*(record_of(cell_of(it), []) for it in ("2.0", "10.0", "3.0")))

    assert str(cells.newest("flask")) == "10.0"
    assert cells.newest("jinja2") is None


GOOD = cells_text(taken(record_of(cell_of(), CLAIMS.values(), odd=ODD)), CLAIMS)


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        pytest.param("[[cell]]", "[[cell", "cells.toml: not TOML: ", id="toml"),
        pytest.param("[[cell]]", "[cell]", "cells.toml: 'cell' is not as it was", id="table"),
        pytest.param("[[cell]]", "[[pot]]", "cells.toml: 'pot' is not as it was", id="key"),
        pytest.param("[waits]", "waits = 1", "cells.toml: 'waits' is not as it was", id="waits"),
        pytest.param("[waits]", "[waits]\na = 1", "cells.toml: 'waits' is not as it", id="part"),
        pytest.param("date", "day", "cells.toml: cell 'flask-1.0+*': 'day' is not", id="field"),
        pytest.param('date = "2', 'date = "" #', "cells.toml: *: 'date' is missing", id="no-date"),
        pytest.param('"flask" =', '"tea" =', "*: it has to tell Flask, Werkzeug and", id="flask"),
        pytest.param('"flask" = "1.0"', '"flask" = "x"', "*: it has to tell Flask", id="release"),
        pytest.param('"flask" = "1.0"', '"flask" = 1', "*: it has to tell Flask", id="number"),
        pytest.param(
            '"flask" = "1.0"',
            '"flask" = "1.1"',
            "*: its releases are those of 'flask-1.1+*'; run it again",
            id="another-cell",
        ),
        pytest.param('"broken: ', '"fine: ', "*: 'tea.cup.is-odd' is 'fine: *', which", id="word"),
        pytest.param('{ "tea.cup.is-odd" = ', "{ a = 1, b = ", "*: 'a' is 1, which", id="differs"),
    ],
)
def test_a_damaged_file_is_told(read, old, new, line):
    assert old in GOOD

    with pytest.raises(BadData) as caught:
        read(GOOD.replace(old, new))

    pytest.LineMatcher([str(caught.value)]).fnmatch_lines([line + "*"])


def test_a_file_that_is_not_there_is_told(tmp_path):
    with pytest.raises(BadData, match=r"^cells\.toml: there is no such file in "):
        read_cells(tmp_path / "cells.toml", {})


NOW = [
    pytest.param(claim_of("tea.cup.is-warm"), "broken", "missing-part", id="renamed"),
    pytest.param(claim_of("tea.cup.is-warm", version="2"), "not-run", "not-run", id="changed-too"),
    pytest.param(claim_of("tea.cup.is-red"), "not-run", "not-run", id="another"),
]


@pytest.mark.parametrize(("claim", "here", "there"), NOW)
def test_what_an_id_gave_is_what_its_new_name_gives(claim, here, there):
    cells = taken(
        record_of(cell_of(), [CLAIMS["tea.cup.is-odd"]], odd=ODD),
        record_of(cell_of("2.0"), [CLAIMS["tea.cup.is-odd"]], odd=WAITS),
    )

    renamed = cells.renamed({"tea.cup.is-odd": "tea.cup.is-warm"}, claims_of(claim))

    assert [renamed.outcome(kept, claim) for kept in renamed.kept] == [here, there]


def test_a_new_name_waits_in_the_cells_that_have_not_run_it():
    odd, warm = CLAIMS["tea.cup.is-odd"], claim_of("tea.cup.is-warm")
    cells = taken(
        record_of(cell_of(), [CLAIMS["tea.cup.is-hot"]]), record_of(cell_of("2.0"), [odd])
    )

    renamed = cells.renamed({odd.id: warm.id}, claims_of(warm))

    assert [renamed.outcome(kept, warm) for kept in renamed.kept] == ["not-run", "holds"]


def test_what_a_claim_gave_itself_is_not_that_of_an_id_of_old():
    hot, odd = CLAIMS["tea.cup.is-hot"], CLAIMS["tea.cup.is-odd"]
    cells = taken(record_of(cell_of(), [hot, odd], odd=ODD))

    renamed = cells.renamed({odd.id: hot.id}, claims_of(hot))

    assert renamed.outcome(renamed.kept[0], hot) == "holds"
    assert cells_text(renamed, CLAIMS) == cells_text(cells, CLAIMS)
