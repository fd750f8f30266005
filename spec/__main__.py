"""``python -m spec``: what holds on the Flask that is installed."""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.util import find_spec

NEEDED = ("flask", "pytest", "hypothesis", "time_machine")


def main() -> None:
    """Run the command line, where all that it needs is installed."""
    missing = [module.replace("_", "-") for module in NEEDED if find_spec(module) is None]
    if missing:
        sys.stderr.write(f"not installed: python -m pip install {' '.join(missing)}\n")
        sys.exit(2)
    import_module("spec.kit.command").command(prog_name="python -m spec")


if __name__ == "__main__":
    main()
