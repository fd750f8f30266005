"""``spec/retired.toml``: the ids of old."""

import pytest

from spec.kit.data.retired import Retired, read_retired
from spec.kit.data.schema import BadData


@pytest.fixture
def read(tmp_path):
    def read(text):
        (tmp_path / "retired.toml").write_text(text, "utf-8")
        return read_retired(tmp_path / "retired.toml")

    return read


def test_ids_of_old_have_one_of_now_or_a_reason(read):
    text = '[now]\n"tea.cup.warm" = "tea.cup.is-hot"\n[gone]\n"tea.cup.round" = "about cups"\n'

    assert read(text) == Retired(
        {"tea.cup.warm": "tea.cup.is-hot"}, {"tea.cup.round": "about cups"}
    )


def test_there_may_be_none(read):
    assert read("") == Retired({}, {})


def test_a_pattern_matches_ids_of_old():
    retired = Retired({"tea.cup.warm": "tea.cup.is-hot", "tea.pot.lid": "tea.lid.is-on"}, {})

    assert retired.matching("tea.cup.*") == {"tea.cup.warm": "tea.cup.is-hot"}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        pytest.param("[was]", "'was' is not known; use [now] or [gone]", id="table"),
        pytest.param("now = 1", "'now' is not known; use [now] or [gone]", id="no-table"),
        pytest.param(
            "[now]\ntea.cup.warm = 'tea.cup.is-hot'", "[now] 'tea': write its id", id="no-quotes"
        ),
        pytest.param("[gone]\n'tea.cup.warm' = ''", "[gone] 'tea.cup.warm': write", id="no-reason"),
    ],
)
def test_a_line_that_is_not_well_formed_is_refused(read, text, line):
    with pytest.raises(BadData) as caught:
        read(text)

    assert str(caught.value).startswith(f"retired.toml: {line}")
