"""The kit: what makes a test function a claim. It knows no chapter and no app."""

from spec.kit.claims import claim

__all__ = ["claim"]
