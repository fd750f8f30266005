"""Claims that wait for a part."""

import pytest

from spec.tools import parts

WAITS = """
from spec.tools.parts import OutOfReach, need_program

@pytest.mark.parametrize("case", [1, 2])
@claim("tea.cup.is-wet")
def test_tea_is_wet(case):
    '''Wet.'''
    need_program("tea-pot", "apt-get install tea-pot")
"""
FAR = """
@claim("tea.cup.is-far")
def test_tea_is_far():
    '''Far.'''
    raise OutOfReach("water", "run the claim on Earth")
"""
LINE = "tea-pot is not here; install it with: apt-get install tea-pot"


def test_a_part_is_named_once_with_those_that_wait(house):
    house.add(WAITS)

    result = house.run()

    result.stdout.fnmatch_lines([f"{LINE} (1 claims wait for it)"])
    assert (result.ret, str(result.stdout).count("(1 claims wait")) == (0, 1)


def test_a_part_that_is_required_fails_the_run(house, monkeypatch):
    monkeypatch.setattr(parts, "releases", dict)
    house.add(WAITS)

    result = house.run("--require-parts")

    result.stdout.fnmatch_lines([f"tea.cup.is-wet: {LINE}"])
    assert result.ret == 1


def test_a_required_part_that_nothing_can_bring_is_waited_for(house, monkeypatch):
    monkeypatch.setattr(parts, "releases", dict)
    house.add(WAITS.partition("@")[0], FAR)

    result = house.run("--require-parts")

    result.stdout.fnmatch_lines(
        ["water is not here; run the claim on Earth (1 claims wait for it)"]
    )
    assert result.ret == 0


def test_the_record_tells_the_part(house):
    house.add(WAITS, FAR)

    claims = house.record().claims

    assert {id: (it.part, it.seen) for id, it in claims.items() if it.part} == {
        "tea.cup.is-wet": ("tea-pot", LINE),
        "tea.cup.is-far": ("water", "water is not here; run the claim on Earth"),
    }


@pytest.mark.parametrize("arguments", [[], ["--require-parts"]], ids=["some", "all"])
def test_a_run_with_all_parts_is_of_a_cell_of_its_own(house, monkeypatch, arguments):
    monkeypatch.setattr(parts, "releases", lambda: {"kettle": "2.0"})

    record = house.record(*arguments)

    assert record.cell.parts == ({"kettle": "2.0"} if arguments else {})
    assert record.cell.name.endswith("+parts") is bool(arguments)


def test_a_part_that_does_not_tell_its_release_stops_the_run(house, monkeypatch):
    monkeypatch.setattr(parts, "_PROGRAMS", {"false": "-v"})

    said = house.refusal("--require-parts")

    assert said[0].startswith("Exit: ")
    assert "/false wrote no line with " in said[0]
