"""``python -m spec``: what holds on the Flask that is installed."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from importlib.util import find_spec

NEEDED = ("flask", "pytest", "hypothesis", "time_machine")
_FEW = ("click", "packaging")
_LEAST = ("click",)
BY_THEMSELVES = {
    "completion": _LEAST,
    "data": _FEW,
    "diff": _FEW,
    "explain": _FEW,
    "stack": _LEAST,
}
"""The commands that are asked for where Flask may be broken, and what they need."""
ASCII = "Click before 8.1 refuses ASCII: run with PYTHONUTF8=1, or in a locale of UTF-8"
_ABORTS = "Click will abort further execution because Python"
COMPLETE = "_SPEC_COMPLETE"
"""The variable by which a shell asks click for completions."""


def main() -> None:
    """Run the command line, where all that it needs is installed."""
    asked = "completion" if COMPLETE in os.environ else "".join(sys.argv[1:2])
    needed = BY_THEMSELVES.get(asked, NEEDED)
    missing = [module.replace("_", "-") for module in needed if find_spec(module) is None]
    if missing:
        sys.stderr.write(f"not installed: python -m pip install {' '.join(missing)}\n")
        sys.exit(2)
    command = import_module("spec.kit.commands").command
    try:
        command(prog_name="python -m spec", complete_var=COMPLETE)
    except RuntimeError as error:
        if not str(error).startswith(_ABORTS):
            raise
        sys.stderr.write(f"{ASCII}\n")
        sys.exit(2)


if __name__ == "__main__":
    main()
