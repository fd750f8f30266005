"""The page of the matrix."""

import re
from dataclasses import replace

import pytest
from packaging.version import Version

from spec.kit.conftest import cell_of, claim_of, claims_of, matrix_of
from spec.kit.data.changes import Change
from spec.kit.data.notes import Chapter
from spec.kit.data.pages import Sentence
from spec.kit.records.matrix import Matrix
from spec.kit.records.record import Entry, Record
from spec.kit.views.matrix_page import Row, between, lines, releases, render, words

HOT = replace(claim_of("tea.cup.is-hot"), says="Tea is <hot>.", example=True)
WET = replace(claim_of("tea.cup.is-wet", flask="<2.0"), otherwise="KeyError")
DRY = claim_of("tea.cup.is-dry", flask=">=2.0")
CLAIMS = claims_of(HOT, WET, DRY)
OLD, NEW = cell_of("1.0", packages={"jinja2": "2.11"}), cell_of("2.0")


def change(id="flask.dries", package="flask", release="2.0", **fields):
    told = Change(id, package, Version(release), (WET.id,), (DRY.id,), "answers", (), (), "Drink.")
    return replace(told, **fields)


def gave(cell, dry="holds", environment="", **outcomes):
    entries = {"hot": "holds", "wet": "gives-way", "dry": dry, **outcomes}
    claims = {
        f"tea.cup.is-{name}": Entry(it, 1.0, "1", seen="it <dripped>" if it == "broken" else "")
        for name, it in entries.items()
    }
    return Record(cell, "2026-01-01", environment, True, claims, {})


def made():
    """The page of two stacks and a change, with a red claim."""
    cells = matrix_of()[0].cells.take(gave(OLD, "broken", "py39-tea", wet="holds"), CLAIMS)
    matrix = Matrix(cells.take(gave(NEW), CLAIMS))
    told = change(
        errors=("KeyError: it is …", "KeyError"), warned=Version("1.9"), written=("flask.Tea",)
    )
    chapters = [Chapter("tea", "Tea"), Chapter("milk", "Milk")]
    wrong = [
        Sentence(
            "tea", "Tea :data:`~a.is` ``wet``.", (DRY.id,), "wrong", "It is `dry`.", "Flask 2"
        ),
        Sentence("pots/tea", "code: Cup(", (HOT.id,), "wrong", "It is hot."),
    ]
    return render(matrix, CLAIMS, [replace(told, fix_runs=DRY.id)], chapters, wrong)


@pytest.fixture(scope="module")
def page():
    """The page without needless white space."""
    return re.sub(r"\s+", " ", made())


def test_what_a_cell_means_comes_before_the_changes_and_the_map(page):
    places = [page.index(text) for text in ("What a cell means", 'id="changes"', 'id="map"')]

    assert places == sorted(places)


def test_the_page_has_what_a_cell_opens_on(page):
    texts = [
        "Tea is &lt;hot&gt;.",
        '<span class="mark">example app</span>',
        "Expected to hold. Observed: holds.",
        "Expected to fail with KeyError, outside flask &lt;2.0. Observed: gives way.",
        "Expected to fail, outside flask &gt;=2.0. Observed: broken: it &lt;dripped&gt;.",
        "tox run -e py39-tea -- --claim tea.cup.is-wet",
        "python -m pytest --claim tea.cup.is-wet",
        "1 claims give the same in every cell",
        "<td>1.0</td><td>1.0</td><td><span>cpython-3.9</span> </td><td><span>jinja2 2.11</span>",
    ]

    assert [text for text in texts if text not in page] == []


def test_the_page_has_what_a_change_opens_on(page):
    texts = [
        "<b>Flask 2.0</b> 1 change ",
        '<span class="mark broken">1 unannounced</span>',
        '<dt>Error</dt><dd class="error"><code>KeyError: it is …</code>',
        "<dt>Warned</dt><dd>from 1.9 on",
        '<dt>Touches</dt><dd class="touches"><code>flask.Tea</code>',
        "No changelog says so.",
        "<dt>To mend</dt><dd>Drink.",
        'Run by <a href="#tea.cup.is-dry">',
    ]

    assert [text for text in texts if text not in page] == []


def test_the_page_has_what_the_documentation_has_wrong(page):
    for text in (
        '<a href="https://flask.palletsprojects.com/en/stable/tea/"><b>tea</b></a>',
        '<span class="says">Tea <code>is</code> <code>wet</code>.</span>',
        'It is <code>dry</code>. <span class="from">(since Flask 2)</span>',
        '<b>pots/tea</b></a> <span class="says">Cup(</span>',
        "<dt>True</dt><dd>It is hot.</dd>",
    ):
        assert text in page


def test_the_page_loads_nothing(page):
    assert [word for word in ("<link", "<img", "src=", "@import", "url(") if word in page] == []


def test_a_claim_is_red_once_in_the_map(page):
    assert page.count('id="tea.cup.is-dry"') == 1
    assert page.index("<h2>What is wrong</h2>") < page.index('href="#tea.cup.is-dry"')


def test_where_the_pythons_differ_the_page_tells_each():
    matrix, claims = matrix_of(
        (cell_of(), {"hot": "holds"}), (cell_of(python="3.10.1"), {"hot": "gives-way"})
    )

    page = render(matrix, claims, [], [Chapter("tea", "Tea")], [])

    assert "cpython-3.9: holds. " in page
    assert "cpython-3.10: gives way. " in page


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
    matrix, claims = matrix_of(*((cell_of(f"{n}.0"), {"hot": it}) for n, it in enumerate(outcomes)))
    (claim,) = claims.values()

    assert Row(claim, matrix.stretches(claim)).changes is changes


def test_releases_stand_by_the_first_stack_that_has_them():
    matrix, _ = matrix_of((cell_of("0.1"), {}), (cell_of("0.2"), {}))
    changes = [
        change(package=package, release=release)
        for package, release in (("flask", "0.2"), ("python", "3"), ("flask", "0.1"))
    ]

    found = releases(changes, matrix.stacks)

    assert [release.name for release in found] == ["flask 0.2", "flask 0.1", "python 3"]
    ahead = change(release="0.3", unreleased=True)
    assert releases([*changes, ahead], matrix.stacks)[0].name == "flask 0.3 (unreleased)"


def test_a_change_says_where_it_lies():
    matrix, _ = matrix_of(
        (cell_of("1.0"), {}), (cell_of("2.0"), {}), (cell_of("2.0", packages={"werkzeug": "2"}), {})
    )
    brief = claim_of("tea.cup.is-brief", flask=">=2.0", werkzeug="<2")

    told = between(change(now=(brief.id,)), claims_of(*CLAIMS.values(), brief), matrix.stacks)

    assert told == 'data-past="011" data-state="abc"'


def test_a_package_that_is_not_there_is_before_every_change():
    matrix, _ = matrix_of((cell_of("1.0"), {}))

    told = between(change(package="blinker"), CLAIMS, matrix.stacks)

    assert told == 'data-past="0" data-state="a"'


def test_a_line_is_the_stack_of_most_cells():
    matrix, _ = matrix_of(
        (cell_of("1.0"), {}),
        (cell_of("1.0.4"), {}),
        (cell_of("1.0.4", "3.10.1"), {}),
        (cell_of("1.0.4", packages={"werkzeug": "2"}), {}),
    )

    assert lines(matrix.stacks) == {"1.0+1.0": "", "1.0.4+1.0": "1.0", "1.0.4+2": ""}


def test_a_release_is_found_by_its_chapters():
    other = change(was=("milk.a.b",), announced="Flask 2.0: dry.")
    (release,) = releases([change(), other], ())

    assert (words(other), release.words, release.unannounced) == ("milk tea", "milk tea tea!", 1)
