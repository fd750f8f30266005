"""A file that claims send."""

import os
from pathlib import Path

import pytest


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """A file of ten digits, last changed at noon on 2026-01-01, UTC."""
    file = tmp_path / "report.txt"
    file.write_bytes(b"0123456789")
    os.utime(file, (1767268800, 1767268800))
    return file
