"""``@claim``: makes a test function a claim."""

from __future__ import annotations

import pytest


def claim(
    id: str,
    *,
    doc: str | None = None,
    example: bool = False,
    otherwise: type[BaseException] | tuple[type[BaseException], ...] = AssertionError,
    unless: str = "",
    **guards: str,
) -> pytest.MarkDecorator:
    """Make a test function the claim ``id``, ``chapter.subject.behaviour``.

    All arguments are literals: claims are read from their sources as well.

    ``doc`` links to the sentence that promises the behaviour, ``page#anchor`` of Flask's
    documentation or ``project:page#anchor``; without it the module's ``DOC`` is meant.
    With ``example`` the claim is about the example app in ``app/``, not about Flask.
    Each of ``guards``, such as ``flask=">=2.3"``, names the releases in which the claim holds;
    ``unless``, such as ``"simplejson, flask <2.0"``, conditions that together undo it.
    Wherever it does not hold it has to fail with ``otherwise``, by default with an assertion of
    its own; two classes where it fails in two ways, on different releases.
    """
    fields = {"doc": doc, "example": example, "unless": unless, **guards}
    return pytest.mark.claim(id, otherwise=otherwise, **fields)
