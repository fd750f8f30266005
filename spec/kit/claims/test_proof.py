"""The proof of a guard: how a claim fails where it does not hold."""

import unittest
import warnings

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from spec.kit.claims.proof import GuardUnneeded, OtherFailure, far_side
from spec.kit.conftest import claim_of

WET = claim_of(python="<3")


def prove(body, otherwise=AssertionError):
    with far_side(WET, body, otherwise):
        body()


def raise_it(error):
    raise error


def assert_it():
    assert not WET


def expect_it():
    with pytest.raises(KeyError):
        len("")


def warn_otherwise():
    with pytest.warns(DeprecationWarning, match="tea"):
        warnings.warn("milk", DeprecationWarning, stacklevel=1)


@pytest.mark.parametrize(
    ("body", "otherwise"),
    [
        pytest.param(warn_otherwise, pytest.fail.Exception, id="pytest-warns"),
        pytest.param(assert_it, AssertionError, id="its-own-assertion"),
        pytest.param(expect_it, AssertionError, id="pytest-raises"),
        pytest.param(lambda: raise_it(KeyError("milk")), KeyError, id="declared-error"),
        pytest.param(lambda: raise_it(KeyError("milk")), LookupError, id="its-base"),
        pytest.param(lambda: raise_it(KeyError("milk")), (TypeError, KeyError), id="one-of-two"),
        pytest.param(assert_it, (TypeError, AssertionError), id="its-own-assertion-of-two"),
    ],
)
def test_a_failure_as_it_is_declared_is_a_proof(body, otherwise):
    prove(body, otherwise)


@pytest.mark.parametrize(
    ("body", "otherwise"),
    [
        pytest.param(lambda: unittest.TestCase().fail(), AssertionError, id="of-somebody-else"),
        pytest.param(lambda: 1 // 0, AssertionError, id="another-error"),
        pytest.param(warn_otherwise, KeyError, id="a-warning-that-is-not-declared"),
        pytest.param(assert_it, KeyError, id="an-assertion-that-is-not-declared"),
        pytest.param(lambda: pytest.fail("no"), KeyError, id="a-failure-that-is-not-declared"),
    ],
)
def test_another_failure_is_none(body, otherwise):
    message = "^outside python <3 it has to fail with AssertionError$"

    with pytest.raises(OtherFailure, match=message):
        prove(body, otherwise)


def test_a_claim_that_passes_needs_no_guard():
    with pytest.raises(GuardUnneeded, match="passes outside python <3 too: widen the guard"):
        prove(int)


@pytest.mark.parametrize("error", [KeyboardInterrupt, pytest.skip.Exception])
def test_what_ends_a_run_is_passed_on(error):
    with pytest.raises(error):
        prove(lambda: raise_it(error()), KeyError)


@given(st.integers())
@example(0)
def generated(number):
    assert number < 0


def test_a_generated_claim_is_proven_by_its_own_assertion():
    for _ in range(2):
        prove(generated)


def test_a_generated_claim_without_an_example_proves_nothing():
    with pytest.raises(OtherFailure) as caught:
        prove(given(st.integers())(lambda _: assert_it()))
    assert "told to run no " in str(caught.value.__cause__)
