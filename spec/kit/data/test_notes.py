"""The notes: statement by statement, and each mistake in them."""

import pytest

from spec.kit.conftest import NOTES
from spec.kit.data.notes import Chapter, Statement, read_notes
from spec.kit.data.schema import BadData

HEAD = '[[chapter]]\nname = "tea"\ntitle = "Tea"\n[[statement]]\n'
STATEMENT = 'id = "a"\nchapter = "tea"\nnote = "1"\nsays = "-"\n'


@pytest.fixture
def read(tmp_path):
    def read(text):
        (tmp_path / "notes.toml").write_text(text, "utf-8")
        return read_notes(tmp_path / "notes.toml")

    return read


def test_the_notes_are_read(read):
    notes = read(NOTES)

    assert notes.chapters == (Chapter("tea", "Tea"),)
    assert notes.statements == (
        Statement("tea.hot", "tea", "note 1", "Tea is hot.", (("tea.cup.is-hot",),), ()),
    )


def test_a_statement_names_claims_to_choose_from(read):
    (statement,) = read(
        f'{HEAD}{STATEMENT}also = ["茶"]\n'
        'borne_out_by = ["a", ["b", "c"]]\ncontradicted_by = ["d"]\nadvice = "-"'
    ).statements

    assert (statement.borne_out_by, statement.contradicted_by) == ((("a",), ("b", "c")), ("d",))
    assert (statement.claims, statement.advice) == (("a", "b", "c", "d"), "-")
    assert statement.also == ("茶",)


@pytest.mark.parametrize(
    ("holding", "right"),
    [
        pytest.param({"a", "b"}, True, id="all"),
        pytest.param({"a", "c"}, True, id="another-of-those-to-choose-from"),
        pytest.param({"a"}, False, id="none-of-those"),
        pytest.param({"b", "c"}, False, id="one-is-missing"),
    ],
)
def test_a_statement_is_right_where_its_claims_hold(holding, right):
    statement = Statement("", "", "", "", (("a",), ("b", "c")), ("d",))

    assert statement.is_right(holding.__contains__) is right


def test_a_statement_that_nothing_bears_out_is_never_right():
    assert Statement("", "", "", "", (), ("d",)).is_right(bool) is False


@pytest.mark.parametrize(
    ("text", "line"),
    [
        pytest.param(
            '[[chapter]]\nname = "tea"', "chapter 'tea': 'title' is missing", id="missing"
        ),
        pytest.param("[[chapter]]\nname = 1", "chapter 1: 'name' has to be a string", id="type"),
        pytest.param("[[chapter]]\nsize = 1", "chapter '?': 'size' is not known; use", id="key"),
        pytest.param(HEAD, "statement '?': 'id' is missing", id="empty"),
        pytest.param(
            HEAD + STATEMENT,
            'statement \'a\': name claims, borne_out_by = ["…"] or contradicted_by = ["…"]',
            id="no-claims",
        ),
        pytest.param(
            HEAD + STATEMENT + 'verdict = "holds"',
            "statement 'a': 'verdict' is not known; use one of advice, also, borne_out_by, ",
            id="verdict-that-is-typed",
        ),
        pytest.param(
            HEAD + STATEMENT + "borne_out_by = [[1]]",
            "statement 'a': 'borne_out_by' has to be a list of strings, or of lists of them",
            id="claims-that-are-numbers",
        ),
        pytest.param(
            HEAD + STATEMENT.replace("tea", "milk") + 'advice = "-"',
            "statement 'a': no chapter is 'milk'; use one of tea",
            id="chapter",
        ),
    ],
)
def test_a_mistake_is_told(read, text, line):
    with pytest.raises(BadData) as caught:
        read(text)

    assert str(caught.value).startswith(f"notes.toml: {line}")


def test_a_mistake_stops_the_run_with_one_line(house):
    house.write("spec/notes.toml", "[[chapter]]\nname = 'tea'")

    assert house.refusal() == ["Exit: notes.toml: chapter 'tea': 'title' is missing"]
