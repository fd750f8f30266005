"""The start of a run: a stack that does not start is told of, in place of a traceback."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from spec.kit.data.schema import BadData
from spec.kit.stacks import steps
from spec.kit.stacks.here import installed, python_here
from spec.kit.stacks.known import TITLES, Known, read_known
from spec.kit.stacks.verdict import Verdict, judge
from spec.kit.views.stack import stack_lines
from spec.kit.views.stack_words import failed

FEW = {"version", "routes", "transaction"}
"""The steps of which few claims are: the others are run where these fail."""
OPTIMIZED = "claims are assert statements: run without python -O, and without PYTHONOPTIMIZE"
NOT_UTF_8 = "claims have file names beyond ASCII: run with PYTHONUTF8=1, or in a locale of UTF-8"
TABLE = Path(__file__).parents[1] / "stacks.txt"


def insist_on_a_start() -> None:
    """Leave with exit status 2 and what mends it, where the installed Flask does not start.

    Nor is a run started whose claims Python would leave out, or whose files it cannot name. What
    the table says is tried, so that a Flask that a packager has mended is run; of what it does not
    know only the import is.
    """
    if sys.flags.optimize:
        sys.exit(refused(OPTIMIZED))
    if sys.getfilesystemencoding() != "utf-8":
        sys.exit(refused(NOT_UTF_8))
    try:
        known = read_known(TABLE)
        asked = {name: it for name, it in installed().items() if name in TITLES}
        verdict = judge(known, asked, python_here())
    except BadData:
        return
    found = (dict, _tried, _imported)[verdict.status]()
    if found and found["step"] not in FEW:
        sys.exit(refused(*_told(known, verdict, found)))


def refused(*lines: str) -> int:
    """Tell why nothing is run; the exit status of that."""
    sys.stderr.write("".join(f"{line}\n" for line in lines))
    return 2


def _tried() -> dict[str, str]:
    """The step that fails, with its error; nothing if none does."""
    done = subprocess.run(  # noqa: S603 - this Python, and a script of the kit
        [sys.executable, steps.__file__], check=False, capture_output=True, text=True
    )
    found: dict[str, str] = json.loads(done.stdout or '{"step": "import", "error": "it crashes"}')
    return found


def _imported() -> dict[str, str]:
    """The error with which Flask cannot be imported; nothing if it can."""
    try:
        import_module("flask")
    except Exception as error:  # noqa: BLE001 - whatever an old module raises on a new Python
        return {"step": "import", "error": f"{type(error).__name__}: {error}"}
    return {}


def _told(known: Known, verdict: Verdict, found: dict[str, str]) -> Iterator[str]:
    """What the table says, or where it knows nothing what was seen."""
    yield from stack_lines(known, verdict)
    if not verdict.failures:
        yield from failed(found["step"], found["error"])
