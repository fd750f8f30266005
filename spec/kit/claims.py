"""Claims: one behaviour, one id, one test function."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from spec.kit.guards import Guard


def claim(
    id: str,
    *,
    doc: str | None = None,
    otherwise: type[BaseException] | None = None,
    **guards: str,
) -> pytest.MarkDecorator:
    """Make a test function the claim ``id``, ``chapter.subject.behaviour``.

    ``doc`` links to the sentence that promises the behaviour, ``page#anchor`` of Flask's
    documentation or ``project:page#anchor``; without it the module's ``DOC`` is meant.
    Each of ``guards``, such as ``flask=">=2.3"``, names the releases in which the claim holds;
    in all others it has to fail with ``otherwise``, by default with an assertion of its own.
    """
    return pytest.mark.claim(id, doc=doc, otherwise=otherwise, **guards)


@dataclass(frozen=True)
class Claim:
    """What a claim says of itself."""

    id: str
    says: str
    doc: str
    guards: tuple[Guard, ...]
    otherwise: type[BaseException]
    path: str
    line: int
    function: Callable[..., object]

    @property
    def chapter(self) -> str:
        """The first part of the id."""
        return self.id.partition(".")[0]

    @property
    def in_range(self) -> bool:
        """Whether the installed releases are those in which the claim holds."""
        return all(guard.holds_here() for guard in self.guards)

    @property
    def source(self) -> str:
        """The text of the test function."""
        return inspect.getsource(self.function)


def claim_of(item: pytest.Function, mark: pytest.Mark) -> Claim:
    """The claim that ``mark``, set by ``@claim``, makes of a collected test."""
    fields: dict[str, Any] = dict(mark.kwargs)
    generated = getattr(item.obj, "hypothesis", None)
    path, line, _ = item.location
    return Claim(
        id=mark.args[0],
        says=inspect.getdoc(item.obj) or "",
        doc=fields.pop("doc", None) or getattr(item.module, "DOC", ""),
        otherwise=fields.pop("otherwise", None) or AssertionError,
        guards=tuple(Guard(package, text) for package, text in fields.items()),
        path=path.replace("\\", "/"),
        line=(line or 0) + 1,
        function=generated.inner_test if generated else item.obj,
    )
