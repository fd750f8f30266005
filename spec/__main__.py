"""``python -m spec``: what holds on the Flask that is installed."""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.util import find_spec

NEEDED = ("flask", "pytest", "hypothesis", "time_machine")
_FEW = ("click", "packaging")
BY_THEMSELVES = {"stack": ("click",), "explain": _FEW, "diff": _FEW, "data": _FEW}
"""The commands that are asked for where Flask may be broken, and what they need."""


def main() -> None:
    """Run the command line, where all that it needs is installed."""
    needed = BY_THEMSELVES.get("".join(sys.argv[1:2]), NEEDED)
    missing = [module.replace("_", "-") for module in needed if find_spec(module) is None]
    if missing:
        sys.stderr.write(f"not installed: python -m pip install {' '.join(missing)}\n")
        sys.exit(2)
    import_module("spec.kit.commands").command(prog_name="python -m spec")


if __name__ == "__main__":
    main()
