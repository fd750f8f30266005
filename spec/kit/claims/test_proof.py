"""The proof of a guard: how a claim fails where it does not hold."""

import unittest

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spec.kit.claims.proof import GuardUnneeded, OtherFailure, far_side, is_line_of
from spec.kit.conftest import claim_of

WET = claim_of(python="<3")


def prove(body, otherwise=AssertionError, errors=()):
    with far_side(WET, body, otherwise, errors):
        body()


def raise_it(error):
    raise error


def assert_it():
    assert not WET


def expect_it():
    with pytest.raises(KeyError):
        len("")


@pytest.mark.parametrize(
    ("body", "otherwise"),
    [
        pytest.param(assert_it, AssertionError, id="its-own-assertion"),
        pytest.param(expect_it, AssertionError, id="pytest-raises"),
        pytest.param(lambda: raise_it(KeyError("milk")), KeyError, id="declared-error"),
        pytest.param(lambda: raise_it(KeyError("milk")), LookupError, id="its-base"),
    ],
)
def test_a_failure_as_it_is_declared_is_a_proof(body, otherwise):
    prove(body, otherwise)


@pytest.mark.parametrize(
    ("body", "otherwise"),
    [
        pytest.param(lambda: unittest.TestCase().fail(), AssertionError, id="of-somebody-else"),
        pytest.param(lambda: 1 // 0, AssertionError, id="another-error"),
        pytest.param(assert_it, KeyError, id="an-assertion-that-is-not-declared"),
        pytest.param(lambda: pytest.fail("no"), KeyError, id="a-failure-that-is-not-declared"),
    ],
)
def test_another_failure_is_none(body, otherwise):
    message = rf"^outside python <3 it has to fail with {otherwise.__name__}$"

    with pytest.raises(OtherFailure, match=message):
        prove(body, otherwise)


def test_a_claim_that_passes_needs_no_guard():
    with pytest.raises(GuardUnneeded, match="passes outside python <3 too: widen the guard"):
        prove(int)


@pytest.mark.parametrize("error", [KeyboardInterrupt, pytest.skip.Exception])
def test_what_ends_a_run_is_passed_on(error):
    with pytest.raises(error):
        prove(lambda: raise_it(error()), KeyError)


def test_the_error_of_a_change_has_to_be_raised():
    prove(lambda: raise_it(KeyError("milk")), KeyError, ["KeyError: 'tea'", "KeyError: 'milk'"])

    message = "^outside its range a change says: KeyError: 'coffee'$"
    with pytest.raises(OtherFailure, match=message):
        prove(
            lambda: raise_it(KeyError("milk")), KeyError, ["KeyError: 'tea'", "KeyError: 'coffee'"]
        )


@given(st.integers())
def generated(number):
    assert number < 0


def test_a_generated_claim_is_proven_by_its_own_assertion():
    for _ in range(2):
        prove(generated)


class Spilt(KeyError):
    """An error of one's own."""


@pytest.mark.parametrize(
    ("line", "error", "shown"),
    [
        pytest.param("ValueError: hot", ValueError("hot"), True, id="whole"),
        pytest.param("ValueError: hot", ValueError("hot tea"), False, id="more-words"),
        pytest.param("ValueError: hot", TypeError("hot"), False, id="class"),
        pytest.param("ValueError", ValueError("hot"), True, id="any-words"),
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
            "ImportError: no 'a' from 'b'", ImportError("no 'a' from 'b' (b)"), False, id="no-path"
        ),
    ],
)
def test_a_line_is_what_an_error_shows(line, error, shown):
    assert is_line_of(line, error) is shown


def test_the_path_after_an_import_error_is_left_out():
    with pytest.raises(ImportError) as caught:
        exec("from spec.kit.claims.proof import tea")
    assert is_line_of(
        "ImportError: cannot import name 'tea' from 'spec.kit.claims.proof'", caught.value
    )
