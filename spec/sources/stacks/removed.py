"""The steps of starting on a CPython 3.13 without what 3.14 removed, as a script.

What is removed is listed in "What's New In Python 3.14", under "Removed".
"""

from __future__ import annotations

import runpy
from importlib import import_module
from pathlib import Path

STEPS = Path(__file__).parents[2] / "kit/stacks/steps.py"
REMOVED = {
    "ast": "Bytes Ellipsis NameConstant Num Str",
    "ast:Constant": "n s",
    "asyncio": "AbstractChildWatcher FastChildWatcher MultiLoopChildWatcher PidfdChildWatcher "
    "SafeChildWatcher ThreadedChildWatcher get_child_watcher set_child_watcher",
    "importlib.abc": "ResourceReader Traversable TraversableResources",
    "pkgutil": "find_loader get_loader",
    "pty": "master_open slave_open",
    "sqlite3": "version version_info",
    "urllib.parse": "Quoter",
    "urllib.request": "FancyURLopener URLopener",
}
"""Module, or module and class, to the names that it has no more."""


def remove() -> None:
    """Take the names away; those that a module makes on demand, with what makes them."""
    for place, names in REMOVED.items():
        module, _, inside = place.partition(":")
        found = import_module(module)
        owner = getattr(found, inside) if inside else found
        for name in names.split():
            if name in vars(owner):
                delattr(owner, name)
        vars(found).pop("__getattr__", None)


if __name__ == "__main__":
    remove()
    runpy.run_path(str(STEPS), run_name="__main__")
