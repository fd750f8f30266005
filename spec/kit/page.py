"""The page: one static HTML file of what the claims gave here."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from spec.kit.records import write_whole

if TYPE_CHECKING:
    from spec.kit.run import Run


def write_page(path: Path, run: Run) -> None:
    """Write the page of a run."""
    write_whole(path, "")
