"""The kit: what makes a test function a claim. It knows no chapter and no app."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spec.kit.claims.mark import claim

__all__ = ["claim"]


def __getattr__(name: str) -> Any:
    """Load ``claim``, and with it pytest, when it is asked for: commands run without."""
    if name == "claim":
        return import_module("spec.kit.claims.mark").claim
    raise AttributeError(name)
