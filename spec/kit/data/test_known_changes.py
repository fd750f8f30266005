"""Changes that are kept are the changes that were read."""

import pytest
from packaging.version import Version

from spec.kit.data.changes import read_changes
from spec.kit.data.known_changes import changes_of
from spec.kit.data.schema import BadData


@pytest.fixture
def changed(house):
    """A house with a change, to change it with other fields."""
    house.change("warned = '2.7'", was=["tea.cup.is-wet"], now=["tea.cup.is-dry"], fix_runs="tea")
    return house


def test_they_are_the_same_whether_made_or_kept(changed):
    folder = changed.root / "spec" / "changes"

    assert changes_of(changed.root) == changes_of(changed.root) == read_changes(folder)
    assert changes_of(changed.root)[0].warned == Version("2.7")


def test_a_change_is_read_again_when_its_file_changes(changed):
    changes_of(changed.root)
    changed.change(was=["tea.cup.is-wet"], fix="Pour it.")

    (change,) = changes_of(changed.root)
    assert (change.fix, change.warned) == ("Pour it.", None)


def test_a_mistake_is_told_each_time(changed):
    changed.change(shows="vanishes")

    for _ in range(2):
        with pytest.raises(BadData, match="shows is 'vanishes'"):
            changes_of(changed.root)
