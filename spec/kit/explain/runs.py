"""Claims, run now: each outcome by the id of its claim."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

from spec.kit.data.schema import BadData
from spec.kit.records.record import read_record

_NEEDED = ("flask", "pytest", "hypothesis", "time_machine")


def run_claims(root: Path, ids: Iterable[str]) -> dict[str, str]:
    """Run claims in a process of their own. BadData: they cannot be run here."""
    missing = [name.replace("_", "-") for name in _NEEDED if find_spec(name) is None]
    if missing:
        raise BadData(f"--run: not installed: python -m pip install {' '.join(missing)}")
    with TemporaryDirectory() as folder:
        record = Path(folder) / "record.json"
        where = [f"--rootdir={root}", f"--config-file={root / 'pyproject.toml'}", "--quiet"]
        command = [sys.executable, "-m", "pytest", *where, f"--record={record}"]
        command += [f"--claim={id}" for id in ids]
        done = subprocess.run(  # noqa: S603 - this Python, and claims of the spec
            [*command, str(root / "spec")], cwd=root, capture_output=True, text=True, check=False
        )
        if not record.exists():
            told = (done.stderr or done.stdout).strip().splitlines() or ["it gave no record"]
            raise BadData(f"--run: {told[-1]}")
        return {id: entry.outcome for id, entry in read_record(record).claims.items()}
