"""``python -m spec matrix``."""

import pytest
from click.testing import CliRunner
from packaging.version import Version

from spec.kit import command, matrix_page
from spec.kit.data import BadData, Change
from spec.kit.matrix import stacks, stretches


def invoke(*arguments):
    return CliRunner().invoke(command.command, ["matrix", "--out", "out", *arguments])


@pytest.fixture
def page(shelf):
    result = invoke()
    assert result.exit_code == 0, result.output
    return (shelf.root / "out/matrix.html").read_text("utf-8")


def test_the_table_is_shown(shelf):
    lines = invoke().output.splitlines()

    assert (
        lines[-8:]
        == [
            "claims that hold; after ? those that wait for a part, after ! those that are red",
            "Flask     0.1  0.2",
            "Werkzeug  0.3  0.3",
            "tea       1!1    2",
            "all       1!1    2",
            "",
            f"page: {shelf.root / 'out' / 'matrix.html'}",
        ][-8:]
    )


def test_what_a_cell_means_comes_before_the_changes_and_the_map(page):
    places = [page.index(text) for text in ("What a cell means", 'id="changes"', 'id="map"')]

    assert places == sorted(places)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Tea is &lt;wet&gt;.", id="sentence"),
        pytest.param("On cpython-2.7: expected to hold. Observed: holds.", id="holds"),
        pytest.param(
            "On cpython-3.9: expected to fail with KeyError, outside python &lt;3. "
            "Observed: gives way.",
            id="gives-way",
        ),
        pytest.param(
            "expected to fail, outside python &gt;=3. Observed: broken, "
            "<code>it &lt;dripped&gt;</code>",
            id="red",
        ),
        pytest.param("tox run -e py27-tea -- --claim tea.cup.is-wet", id="tox"),
        pytest.param("python -m pytest --claim tea.cup.is-wet", id="pytest"),
        pytest.param("1 claims give the same in every cell", id="folded"),
        pytest.param("<b>Python 3</b> 1 change <span", id="release"),
        pytest.param("No changelog says so.", id="unannounced"),
    ],
)
def test_the_page_has(page, text):
    assert text in page


def test_the_page_loads_nothing(page):
    assert [word for word in ("<link", "<img", "src=", "@import", "url(") if word in page] == []


def test_a_claim_is_red_once_in_the_map(page):
    assert page.count('id="tea.cup.is-dry"') == 1
    assert page.index("<h2>What is wrong</h2>") < page.index('href="#tea.cup.is-dry"')


def test_records_that_cannot_be_used_are_refused(shelf):
    shelf.write("spec/records/other.json", "{}")

    result = invoke()

    assert result.exit_code == 2
    assert result.output.startswith(
        f"{shelf.root / 'spec' / 'records' / 'other.json'}: not a record"
    )
    assert len(result.output.splitlines()) == 1


def test_claims_that_cannot_be_collected_are_refused(shelf):
    shelf.write("spec/changes.toml", "[[")

    with pytest.raises(BadData, match="the claims cannot be collected"):
        command.collected()


PYTHON = {"python": "3.9", "platform": "Linux", "implementation": "cpython"}


@pytest.mark.parametrize(
    ("outcomes", "changes"),
    [
        pytest.param(["holds", "holds"], False, id="same"),
        pytest.param(["missing-part", "holds", "missing-part"], False, id="missing-elsewhere"),
        pytest.param(["missing-part"], False, id="missing"),
        pytest.param(["gives-way", "missing-part", "holds"], True, id="changes"),
    ],
)
def test_a_missing_part_is_no_change(outcomes, changes):
    claims = [{"tea.cup": {"outcome": outcome}} for outcome in outcomes]
    cells = [{"flask": f"{n}.0", "werkzeug": "1.0", **PYTHON} for n in range(len(outcomes))]
    made = stacks([{"cell": cell, "claims": of} for cell, of in zip(cells, claims)])

    assert matrix_page.Row(None, stretches("tea.cup", made)).changes is changes


def test_releases_stand_by_the_first_stack_that_has_them():
    made = [
        stacks([{"cell": {"flask": flask, "werkzeug": "1.0", "companions": {}, **PYTHON}}])
        for flask in ("0.1", "0.2")
    ]
    changes = [
        Change(("tea.cup.is-wet",), (), package, Version(release), "", "-")
        for package, release in (("flask", "0.2"), ("python", "3"), ("flask", "0.1"))
    ]

    found = matrix_page.releases(changes, [stack for (stack,) in made])

    assert [release.name for release in found] == ["flask 0.2", "flask 0.1", "python 3"]
