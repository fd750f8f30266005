"""Proof of a guard: outside its range a claim has to fail, strictly, as it declares."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import hypothesis
import pytest

from spec.kit.claims.claim import Claim


class GuardUnneeded(Exception):
    """The claim passed outside its range."""


class OtherFailure(Exception):
    """The claim failed outside its range in another way than it declares."""


_EXAMPLES_ONLY: set[Callable[..., object]] = set()


@contextmanager
def far_side(
    claim: Claim,
    test: Callable[..., object],
    otherwise: type[BaseException] | tuple[type[BaseException], ...],
) -> Iterator[None]:
    """Run ``test``, which makes ``claim``, outside its range; leaving quietly is the proof.

    It has to fail with ``otherwise``. GuardUnneeded: the body passed. OtherFailure: it failed
    otherwise than declared.
    """
    if hasattr(test, "hypothesis"):
        _examples_only(test)
    try:
        yield
    except BaseException as error:
        if not _is_declared(error, otherwise, test):
            if not isinstance(error, (Exception, pytest.fail.Exception)):
                raise
            message = f"outside {claim.ranges} it has to fail with {claim.otherwise}"
            raise OtherFailure(message) from error
    else:
        raise GuardUnneeded(f"passes outside {claim.ranges} too: widen the guard or drop it")


def _is_declared(
    error: BaseException,
    otherwise: type[BaseException] | tuple[type[BaseException], ...],
    test: Callable[..., object],
) -> bool:
    """Whether the failure is the declared one; an AssertionError has to be the claim's own."""
    classes = otherwise if isinstance(otherwise, tuple) else (otherwise,)
    if isinstance(error, tuple(it for it in classes if it is not AssertionError)):
        return True
    if isinstance(error, Warning) and isinstance(error.__context__, pytest.fail.Exception):
        # pytest.warns() did not see its warning and gives again what it saw, which is an error.
        return _is_declared(error.__context__, otherwise, test)
    if AssertionError not in classes:
        return False
    if isinstance(error, pytest.fail.Exception):
        return True
    if not isinstance(error, AssertionError):
        return False
    *_, (last, _) = traceback.walk_tb(error.__traceback__)
    generated = getattr(test, "hypothesis", None)
    code = (generated.inner_test if generated else test).__code__
    return Path(last.f_code.co_filename).parent == Path(code.co_filename).parent


def _examples_only(test: Callable[..., object]) -> None:
    """Let a generated claim run its ``@example`` alone, of which one has to fail: none by chance.

    Hypothesis holds to the settings that a test was given once, not to the profile in use.
    """
    if test not in _EXAMPLES_ONLY:
        _EXAMPLES_ONLY.add(test)
        phases = (hypothesis.Phase.explicit,)
        hypothesis.settings(phases=phases, report_multiple_bugs=False, print_blob=False)(test)
