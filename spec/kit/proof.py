"""Proof of a guard: outside its range a claim has to fail, strictly, as it declares."""

from __future__ import annotations

import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import hypothesis
import pytest

from spec.kit.claims import Claim


class GuardUnneeded(Exception):
    """The claim passed outside its range."""


class OtherFailure(Exception):
    """The claim failed outside its range in another way than it declares."""


FAR_SIDE = hypothesis.settings(
    phases=(hypothesis.Phase.explicit, hypothesis.Phase.generate), print_blob=False
)
"""A generated claim outside its range searches without shrinking."""


@contextmanager
def far_side(claim: Claim) -> Iterator[None]:
    """Run the body of ``claim`` outside its range; leaving quietly is the proof of its guard.

    GuardUnneeded: the body passed. OtherFailure: it failed otherwise than declared.
    """
    guards = ", ".join(map(str, claim.guards))
    try:
        with _search_without_shrinking():
            yield
    except BaseException as error:
        if not _is_declared(error, claim):
            if not isinstance(error, (Exception, pytest.fail.Exception)):
                raise
            declared = claim.otherwise.__name__
            raise OtherFailure(f"outside {guards} it has to fail with {declared}") from error
    else:
        raise GuardUnneeded(f"passes outside {guards} too: widen the guard or drop it")


def _is_declared(error: BaseException, claim: Claim) -> bool:
    """Whether the failure is the declared one; an AssertionError has to be the claim's own."""
    if claim.otherwise is not AssertionError:
        return isinstance(error, claim.otherwise)
    if isinstance(error, pytest.fail.Exception):
        return True
    if not isinstance(error, AssertionError):
        return False
    *_, (last, _) = traceback.walk_tb(error.__traceback__)
    return Path(last.f_code.co_filename).parent == Path(claim.function.__code__.co_filename).parent


@contextmanager
def _search_without_shrinking() -> Iterator[None]:
    usual = hypothesis.settings.get_current_profile_name()
    hypothesis.settings.register_profile("far side", FAR_SIDE)
    hypothesis.settings.load_profile("far side")
    try:
        yield
    finally:
        hypothesis.settings.load_profile(usual)
