"""The verdicts on sentences of the documentation, and what is said of those that do not fit."""

import re

import pytest

from spec.kit.data.pages import Sentence, read_pages
from spec.kit.data.schema import BadData

TEXT = """
"Tea is ``hot``" = ["tea.cup.is-hot"]
"Drink" = "advice"
"It is" = { wrong = "It is not.", since = "2.0", claims = ["tea.cup.is-wet"] }
"code: if tea" = { wrong = "A colon is missing." }
"""
SENTENCES = (
    Sentence("patterns/tea", "Tea is ``hot``", ("tea.cup.is-hot",), ""),
    Sentence("patterns/tea", "Drink", (), "advice"),
    Sentence("patterns/tea", "It is", ("tea.cup.is-wet",), "wrong", "It is not.", "2.0"),
    Sentence("patterns/tea", "code: if tea", (), "wrong", "A colon is missing."),
)


@pytest.fixture
def read(tmp_path):
    """Read a ledger of one page."""

    def read(text, claims=("tea.cup.is-hot", "tea.cup.is-wet")):
        path = tmp_path / "patterns" / "tea.toml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
        return read_pages(tmp_path, claims)

    return read


def test_a_line_names_claims_or_says_a_word_or_what_is_true(read):
    pages = read(TEXT)

    assert (pages.sentences, pages.without) == (SENTENCES, {})
    assert pages.wrong == [*SENTENCES[2:]]


def test_pages_without_verdicts_are_listed(tmp_path, read):
    (tmp_path / "without.toml").write_text('"tutorial/" = "an example"', "utf-8")

    assert read(TEXT).without == {"tutorial/": "an example"}


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ('Tea = "cold"', 'name claims, ["…"], or say one of advice, example, internal, open,'),
        ("Tea = []", 'name claims, ["…"], or say one of'),
        ("Tea = [1]", 'name claims, ["…"], or say one of'),
        ('Tea = { claims = ["a"] }', "'wrong' is missing"),
        ('Tea = { wrong = "-" }', "'claims' is missing"),
    ],
)
def test_what_is_not_well_formed_is_named_with_its_mend(read, line, problem):
    with pytest.raises(BadData, match="^" + re.escape(f"patterns/tea.toml: 'Tea': {problem}")):
        read(line)


def test_a_claim_that_is_not_there_is_named(read):
    where = "spec/ledger/pages/patterns/tea.toml: 'Tea is ``hot``'"

    with pytest.raises(BadData, match=f"^{where}: there is no claim 'tea.cup.is-hot'$"):
        read(TEXT, claims=["tea.cup.is-wet"])
