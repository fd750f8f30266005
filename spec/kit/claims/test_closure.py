"""The version of a claim: what moves it, and what does not."""

import pytest

from spec.kit.claims.conftest import FILES


@pytest.fixture
def moved(tree):
    """Replace words in a file; give the claims whose version that changes."""
    before = tree.index().claims

    def moved(path, old, new):
        text = (tree.root / path).read_text("utf-8")
        assert old in text
        tree.write(path, text.replace(old, new))
        after = tree.index().claims
        return {id for id in after if id not in before or after[id].version != before[id].version}

    return moved


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        pytest.param("spec/tea/test_tea.py", "Tea is hot.", "Tea is served hot.", id="sentence"),
        pytest.param("spec/tea/test_tea.py", "test_tea_is_hot", "test_it_is_hot", id="function"),
        pytest.param(
            "spec/tea/test_tea.py",
            "    assert helpers",
            "    # so\n    assert helpers",
            id="comment",
        ),
        pytest.param("spec/tea/test_tea.py", '"quickstart#tea"', '"quickstart#cup"', id="doc-link"),
        pytest.param("spec/tea/test_tea.py", "import pytest\n", "\n\nimport pytest\n", id="layout"),
        pytest.param("spec/tea/helpers.py", '"""Pour."""', '"""Fill a cup."""', id="docstring"),
        pytest.param("spec/tea/conftest.py", '"""A pot."""', "# a pot", id="fixture"),
        pytest.param("conftest.py", "return 3", "return 4", id="fixture-that-is-hidden"),
        pytest.param("spec/kit/__init__.py", "return 7", "return 8", id="kit"),
    ],
)
def test_words_and_layout_change_no_version(moved, path, old, new):
    assert moved(path, old, new) == set()


EVERY = {
    *("tea.cup.is-hot", "tea.cup.is-lifted", "tea.cup.is-cold", "tea.page.is-shown"),
    *("tea.all.is-used", "tea.process.is-run", "tea.code.is-run"),
    "tea.far.is-run",
}
APPS = {"tea.page.is-shown", "tea.process.is-run"}


@pytest.mark.parametrize(
    ("path", "old", "new", "claims"),
    [
        pytest.param("spec/tea/test_tea.py", '"cold"', '"cool"', {"tea.cup.is-cold"}, id="body"),
        pytest.param("spec/tea/test_tea.py", ">=3", ">=3.1", {"tea.cup.is-cold"}, id="guard"),
        pytest.param(
            "spec/tea/helpers.py",
            "return cup",
            "return cup * 2",
            {"tea.cup.is-hot", "tea.cup.is-lifted", "tea.all.is-used"},
            id="helper-of-a-helper",
        ),
        pytest.param(
            "spec/tea/helpers.py",
            "return pour(cup)",
            "return pour(cup), 1",
            {"tea.cup.is-lifted", "tea.all.is-used"},
            id="helper",
        ),
        pytest.param(
            "spec/tea/conftest.py", "return 1", "return 9", {"tea.cup.is-lifted"}, id="fixture"
        ),
        pytest.param(
            "spec/tea/conftest.py", "return 2", "return 9", EVERY, id="fixture-that-all-use"
        ),
        pytest.param("app/templates/base.html", "base", "other", APPS, id="template"),
        pytest.param("app/static/tea.css", "css", "other", APPS, id="static-file"),
        pytest.param("app/__main__.py", "()", "(1)", {"tea.process.is-run"}, id="program"),
        pytest.param(
            "spec/tea/far/__init__.py",
            "pass",
            "return 1",
            {"tea.code.is-run", "tea.far.is-run"},
            id="package",
        ),
        pytest.param(
            "spec/tea/__init__.py", "1", "2", {"tea.far.is-run"}, id="package-that-lacks-a-name"
        ),
        pytest.param("spec/tea/test_tea.py", "DOC =", "print()\nDOC =", EVERY, id="statement"),
        pytest.param("spec/tea/test_tea.py", "DOC =", "pytestmark = 1\nDOC =", EVERY, id="mark"),
    ],
)
def test_what_a_claim_stands_on_changes_its_version_and_no_other(moved, path, old, new, claims):
    assert moved(path, old, new) == claims


def test_what_a_claim_needs_is_shown_where_it_is_near(tree):
    found = tree.index().claims

    assert found["tea.cup.is-lifted"].needs == (
        *(("spec/tea/conftest.py", *lines) for lines in ((4, 7), (9, 11), (13, 15))),
        *(("spec/tea/helpers.py", *lines) for lines in ((4, 4), (6, 8), (10, 11), (13, 14))),
    )


def test_a_claim_that_reaches_the_app_is_about_the_example(tree):
    tree.write("spec/tea/test_tea.py", FILES["spec/tea/test_tea.py"].replace(", example=True", ""))

    told = [it for it in tree.index().mistakes if "uses the example app" in it]

    assert [it.split()[1] for it in told] == ["tea.page.is-shown", "tea.process.is-run"]


def test_a_fixture_stands_on_the_one_that_it_overrides(tree):
    overriding = FILES["spec/tea/conftest.py"].replace("def pot(tmp_path)", "def pot(pot)")
    tree.write("spec/tea/conftest.py", overriding)
    before = tree.index().claims["tea.cup.is-lifted"].version
    tree.write("conftest.py", FILES["conftest.py"].replace("return 3", "return 4"))

    assert tree.index().claims["tea.cup.is-lifted"].version != before
