"""The errors that a claim shows."""

import pytest

from spec.kit.claims.raised import errors_noted, is_line_of


def test_what_a_claim_catches_is_noted():
    seen = []
    with errors_noted(seen):
        with pytest.raises(KeyError, match="milk") as caught:
            raise KeyError("milk")
        with pytest.raises(IndexError):
            [].pop()

    assert seen[0] is caught.value
    assert [type(error) for error in seen] == [KeyError, IndexError]


def test_what_ends_a_claim_is_noted_and_passed_on():
    seen = []
    with pytest.raises(KeyError) as caught, errors_noted(seen):
        raise KeyError("milk")

    assert seen == [caught.value]


def test_what_is_not_raised_fails_as_usual():
    seen = []
    raises = pytest.raises
    fails = raises(pytest.fail.Exception, match="DID NOT RAISE")
    with fails, errors_noted(seen), pytest.raises(KeyError):
        len("")

    assert [seen, pytest.raises] == [[], raises]


class Spilt(KeyError):
    """An error of one's own."""


@pytest.mark.parametrize(
    ("line", "error", "shown"),
    [
        pytest.param("ValueError: hot", ValueError("hot"), True, id="whole"),
        pytest.param("ValueError: hot", ValueError("hot tea"), False, id="more-words"),
        pytest.param("ValueError: hot", TypeError("hot"), False, id="class"),
        pytest.param("ValueError", ValueError("hot"), True, id="any-words"),
        pytest.param("tea.ValueError: hot", ValueError("hot"), True, id="module"),
        pytest.param("LookupError: 'milk'", Spilt("milk"), True, id="base-class"),
        pytest.param("ValueError: … is …", ValueError("tea is hot"), True, id="ellipses"),
        pytest.param("ValueError: … is …", ValueError("hot tea"), False, id="words-between"),
        pytest.param("ValueError: a.c", ValueError("abc"), False, id="no-pattern"),
        pytest.param("ValueError: hot", ValueError("hot\ntea"), True, id="first-line"),
        pytest.param(
            "ImportError: no 'a' from 'b'",
            ImportError("no 'a' from 'b' (/srv/my tea/b.py)"),
            True,
            id="path",
        ),
        pytest.param(
            "ImportError: no 'a' from 'b'",
            ImportError("no 'a' from 'b' (unknown location)"),
            True,
            id="module-without-a-place",
        ),
        pytest.param(
            "ImportError: no 'a' from 'b'", ImportError("no 'a' from 'b' (b)"), False, id="no-path"
        ),
    ],
)
def test_a_line_is_what_an_error_shows(line, error, shown):
    assert is_line_of(line, error) is shown


def test_the_path_after_an_import_error_is_left_out():
    with pytest.raises(ImportError) as caught:
        exec("from spec.kit.claims.raised import tea")
    assert is_line_of(
        "ImportError: cannot import name 'tea' from 'spec.kit.claims.raised'", caught.value
    )
