"""Releases and ranges of releases."""

import pytest

from spec.kit.stacks.versions import Range, allows, is_final, key, line, newest, pinned

ALLOWED = [
    ("", "1.0", True),
    ("*", "1.0", True),
    (">=2.0,<3", "2.3.3", True),
    (">=2.0,<3", "3.0.0", False),
    (">2.0", "2.0.0", False),
    ("<=2.0", "2.0.0", True),
    ("==2.0", "2.0.0", True),
    ("===2.0.1", "2.0.0", False),
    ("2.0.1", "2.0.1", True),
    ("==2.0.*", "2.0.3", True),
    ("==2.0.*", "2.1.0", False),
    ("!=2.0.*, >=1", "2.0.3", False),
    ("!=2.0.1", "2.0.3", True),
    ("~=2.0", "2.3.3", True),
    ("~=2.0.1", "2.1.0", False),
    ("~=2.0.1", "2.0.0", False),
    ("^2.0", "2.3.3", True),
    ("^2.1", "3.0.0", False),
    ("^0.16", "0.16.1", True),
    ("^0.16", "1.0.0", False),
    ("^0.0", "0.1", False),
    ("~2.0.1", "2.0.3", True),
    ("~2", "3.0", False),
    ("<1 || >=2", "2.0", True),
    (">=2.0.0rc1", "2.0.0", True),
    (">=1.6.2", "none", False),
]


@pytest.mark.parametrize(("specifier", "release", "answer"), ALLOWED)
def test_a_specifier_allows_or_not(specifier, release, answer):
    assert allows(specifier, release) is answer


def test_releases_are_compared_by_their_numbers():
    releases = ["2.10", "2.9.6", "none", "3.0.0", "3.0.0.1"]

    assert sorted(releases, key=key) == ["none", "2.9.6", "2.10", "3.0.0", "3.0.0.1"]
    assert key("1.0") == key("1.0.0") == key("v1")


def test_a_line_is_two_numbers():
    assert [line(it) for it in ("1.0", "3.1.3", "8")] == [(1, 0), (3, 1), (8, 0)]


@pytest.mark.parametrize(
    ("specifier", "release"),
    [("==2.2.5", "2.2.5"), ("=== 2.0", "2.0"), ("==2.0.*", ""), (">=2", ""), ("==1.0,>=1", "")],
)
def test_a_pin_leaves_no_choice(specifier, release):
    assert pinned(specifier) == release


def test_a_candidate_and_a_local_build_are_not_final():
    assert [is_final(it) for it in ("2.2.5", "3.0.0rc1", "2.2.2+deb12")] == [True, False, False]


def test_the_newest_is_what_all_allow():
    assert newest(["2.9", "2.10", "3.0"], ">=2", "<3") == "2.10"
    assert newest(["2.9"], ">=3") == ""


def test_a_range_is_written_as_it_is_read():
    for text in ("1.0", "1.0..1.1.4", "3.0.0.."):
        assert str(Range.of(text)) == text


@pytest.mark.parametrize(
    ("text", "release", "answer"),
    [
        ("2.1.0..2.2.3", "2.2", True),
        ("2.1.0..2.2.3", "2.2.4", False),
        ("2.1.0..", "9", True),
        ("2.1.0..", "2.0.3", False),
        ("none", "none", True),
        ("none", "1.9.0", False),
    ],
)
def test_a_range_has_a_release(text, release, answer):
    assert Range.of(text).has(release) is answer
