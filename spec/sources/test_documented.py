"""What is said of sentences without a verdict, and of verdicts that do not fit."""

from unittest.mock import Mock

import pytest

from spec.kit.conftest import claim_of
from spec.kit.data.pages import Pages, Sentence
from spec.sources.documented import Documented, look_up

SDIST = {
    "docs/tea.rst": "Tea\n===\n\nTea is hot. Tea is *wet*. Drink it.\n\n::\n\n    Cup(hot,\n",
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

    def documented(*sentences, without=("pots/",)):
        return Documented(SDIST, Pages(sentences, dict.fromkeys(without, "-")))

    return documented


def test_what_has_a_verdict_is_no_problem(documented):
    assert [*documented(*TEA).problems()] == []


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
    library = Mock()
    library.sdist.return_value = SDIST

    told = look_up([claim_of()], Pages(TEA[1:], {"pots/": "-"}), library, {"flask": "3.1"})

    assert library.sdist.call_args.args == ("flask", "3.1")
    assert told[0] == [f"{HERE} has no verdict on 'Tea is hot.'"]
    assert told[1][-1] == "documentation: 3 sentences of 1 pages: 1 open, 1 wrong"


def test_what_is_open_or_wrong_is_told_and_all_is_counted(documented):
    always = Sentence("tea", "code: cup(h", (), "wrong", "A pot.")

    assert [*documented(*TEA, always).figures()] == [
        "open: tea: Tea is w",
        "wrong in the documentation: tea: Drink …: One cannot. (since 2.0)",
        "wrong in the documentation: tea: code: cup(h …: A pot.",
        "documentation: 3 sentences of 1 pages: 2 wrong, 1 asserted, 1 open",
    ]
