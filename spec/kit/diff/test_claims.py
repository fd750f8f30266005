"""The claims that are compared."""

from dataclasses import replace

from spec.kit.conftest import WET
from spec.kit.diff.claims import claims_of


def test_they_are_as_the_index_has_them(house):
    house.add(
        WET,
        """
        @claim("tea.cup.is-dry", python=">=3", unless="simplejson, no blinker")
        def test_tea_is_dry(): pass
        """,
    )
    whole = house.index().claims

    for _ in range(2):
        claims = claims_of(house.root)
        assert {**claims} == {
            id: replace(it, source="", needs=(), version="", matches=(), texts=())
            for id, it in whole.items()
        }
        assert (len(claims), claims.chapters) == (3, {"tea"})


def test_a_claim_is_read_again_when_its_file_changes(house):
    assert [*claims_of(house.root)] == ["tea.cup.is-hot"]

    house.add_both_sides()

    assert [*claims_of(house.root)] == ["tea.cup.is-hot", "tea.cup.is-wet", "tea.cup.is-dry"]
