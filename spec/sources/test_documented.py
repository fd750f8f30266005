"""What is said of sentences without a verdict, and of verdicts that do not fit."""

from unittest.mock import Mock, call

import pytest

from spec.kit.conftest import claim_of
from spec.kit.data.pages import Pages, Sentence
from spec.sources.documented import Documented, look_up

CODE = "::\n\n    Cup(hot,\n    Cup(hot,\n"
SDIST = {
    "docs/tea.rst": f"Tea\n===\n\nTea is hot. Tea is *wet*. Drink it.\n\n{CODE}",
    "docs/pots/big.rst": "A pot is big.",
    "docs/tea.py": "Tea is code.",
}
TEA = (
    Sentence("tea", "Tea is h", ("tea.cup.is-hot",), ""),
    Sentence("tea", "Tea is w", (), "open"),
    Sentence("tea", "Drink", ("tea.cup.is-hot",), "wrong", "One cannot.", "2.0"),
)
HERE = "spec/ledger/pages/tea.toml"


@pytest.fixture
def documented():
    """The docs with verdicts."""

    def documented(*sentences, without=("pots/",), objects=()):
        return Documented(SDIST, Pages(sentences, dict.fromkeys(without, "-")), objects)

    return documented


def test_what_has_a_verdict_is_no_problem(documented):
    assert [*documented(*TEA).problems()] == []


def test_an_object_has_a_line_on_the_page_of_the_api(documented):
    cup = Sentence("api", "tea.Cup", (), "open")

    assert [*documented(*TEA, cup, objects=["tea.Cup"]).problems()] == []
    assert [*documented(*TEA, objects=["tea.Cup"]).problems()] == [
        "spec/ledger/pages/api.toml has no verdict on 'tea.Cup'"
    ]


def test_what_has_none_is_named(documented):
    assert [*documented(*TEA[:1], without=()).problems()] == [
        "spec/ledger/pages/pots/big.toml has no verdict on 'A pot is big.'",
        f"{HERE} has no verdict on 'Tea is *wet*.'",
        f"{HERE} has no verdict on 'Drink it.'",
    ]


@pytest.mark.parametrize(
    ("page", "says", "problem"),
    [
        ("tea", "Tea is cold", "the page has no sentence that begins so"),
        ("pot", "Tea", "the page has no sentence that begins so"),
        ("tea", "code: Tea is cold", "the page has no sentence that begins so"),
        ("tea", "code: Cup(", None),
        ("tea", "code: Pot(", "the page has no sentence that begins so"),
        ("tea", "Tea is", "2 begin so: say more of its words"),
        ("tea", "Tea is hot", "another line judges it too: drop one"),
    ],
)
def test_a_verdict_that_does_not_fit_is_named(documented, page, says, problem):
    line = f"spec/ledger/pages/{page}.toml: {says!r}: {problem}"

    told = [*documented(*TEA, Sentence(page, says, (), "advice")).problems()]

    assert told == ([line] if problem else [])


def test_a_page_that_is_not_there_needs_no_line(documented):
    told = [*documented(*TEA, without=("pots/", "cups/")).problems()]

    assert told == ["spec/ledger/pages/without.toml: no page begins with 'cups/'"]


def test_a_claim_that_does_not_hold_where_the_page_is_from_is_named(documented):
    old, cell = claim_of("tea.cup.is-hot", flask="<2"), {"flask": "3.1"}

    assert [*documented(*TEA[:1]).outdated([claim_of()], cell)] == []
    assert [*documented(*TEA[:1]).outdated([old], cell)] == [
        f"{HERE}: 'Tea is h': 'tea.cup.is-hot' does not hold on Flask 3.1",
    ]


def test_the_docs_of_a_stack_are_looked_up():
    pages, library = Pages(TEA[:1], {"api": "-"}), Mock()
    library.sdist.side_effect = [
        {"docs/tea.rst": "Tea is hot.", "docs/api.rst": ".. data:: hot\n.. data:: tea.Cup"},
        {},
    ]

    told = look_up([claim_of()], pages, library, {"flask": "3.1", "werkzeug": "3"})

    assert library.sdist.mock_calls == [call("flask", "3.1"), call("werkzeug", "3")]
    assert told == (
        [f"spec/ledger/pages/api.toml has no verdict on {it!r}" for it in ("hot", "Cup")],
        [
            "documentation: 3 sentences of 2 pages: 1 asserted",
            "2 objects of the API, of which 2 are named by no claim",
        ],
    )


def test_what_is_open_or_wrong_is_told_and_all_is_counted(documented):
    always = Sentence("tea", "code: cup(h", (), "wrong", "A pot.")

    assert [*documented(*TEA, always).figures()] == [
        "open: tea: Tea is w",
        "wrong in the documentation: tea: 'Drink': One cannot. (since 2.0)",
        "wrong in the documentation: tea: 'cup(h': A pot.",
        "documentation: 3 sentences of 2 pages: 2 wrong, 1 asserted, 1 open",
    ]
