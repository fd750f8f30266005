"""The profiles of Hypothesis: how long a generated claim searches. ``SPEC_PROFILE`` names one."""

from __future__ import annotations

import os
from typing import Any

import hypothesis
import pytest

PROFILES: dict[str, dict[str, Any]] = {
    "default": {"max_examples": 10},
    "ci": {"max_examples": 25, "derandomize": True, "print_blob": True},
    "deep": {"max_examples": 100_000},
}
for profile, options in PROFILES.items():
    hypothesis.settings.register_profile(
        profile, deadline=None, database=None, report_multiple_bugs=False, **options
    )


def pytest_configure() -> None:
    """Load the profile that is named: on a server of CI its own, elsewhere the default."""
    profile = os.environ.get("SPEC_PROFILE") or ("ci" if "CI" in os.environ else "default")
    if profile not in PROFILES:
        pytest.exit(f"SPEC_PROFILE={profile}: no such profile; use one of {', '.join(PROFILES)}", 2)
    hypothesis.settings.load_profile(profile)
