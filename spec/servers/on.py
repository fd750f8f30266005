"""Which servers a claim is about."""

from __future__ import annotations

import pytest

GUNICORNS = ("gunicorn", "gunicorn-threads")


def on(*names: str) -> pytest.MarkDecorator:
    """Run a claim on these servers alone."""
    return pytest.mark.parametrize("server", names, indirect=True)
