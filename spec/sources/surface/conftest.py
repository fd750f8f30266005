"""A small package, ``tea``, of the stack."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest

from spec.sources.surface import classes, probe

MODULES = {
    "tea/__init__.py": '''
        """Tea."""
        import os
        import warnings
        from milk import Milk
        from tea.cups import Cup
        from tea.cups import Cup as Mug, pour
        from . import pots as kettles
        from typing import TypeVar

        T = TypeVar("T")
        __version__ = "1.0"
        __all__ = ["Cup"]
        STRONG: bool = True
        LONG = "tea" * 20

        def __getattr__(name):
            if name == "Lid":
                warnings.warn("Lid is deprecated", DeprecationWarning)
                return Cup
            if name == "spilt":
                raise AttributeError(name)
            if name == "broken":
                raise ValueError(name)
            raise AttributeError(name)
    ''',
    "tea/__main__.py": "raise SystemExit",
    "tea/windows.py": "import no_such_module",
    "tea/cups.py": """
        import warnings
        from tea import pots
        from tea.pots import Pot, brew as boil

        if True:
            HOT = 1
        else:
            HOT, COLD = 0, 1

        class Cup(Pot, dict):
            size: int
            colour = "white"
            Lid = Pot

            def __new__(cls, size=1, *rest, handle=None):
                warnings.warn("gone soon", DeprecationWarning, stacklevel=2)

            def drink(this, hot=(), /, sip=b"x", **more):
                this.empty = True
                this.a, other.b = 1, 2

            @staticmethod
            def wash(soap=object()): ...

            @classmethod
            def make(cls, n): ...

            @property
            def level(self):
                warnings.warn("gone soon", DeprecationWarning)

            async def steam(self): ...

            def none(): ...

        async def pour(cup): ...

        length = len
    """,
    "tea/pots.py": """
        import warnings
        from importlib import import_module

        warnings.warn("'tea.pots' is deprecated", DeprecationWarning)
        import_module("tea.loose.leaf")

        class Proxy:
            @property
            def __class__(self):
                raise RuntimeError("no tea")

            def __getattr__(self, name): ...

        class Pot:
            empty = False
            def __init__(self):
                self.lid = None

        def brew():
            warnings.warn("gone soon", DeprecationWarning)

        current = Proxy()
        def signed(): ...
        signed.__signature__ = 1
    """,
    "tea/loose/leaf.py": "GREEN = None",
    "milk.py": """
        class Milk: ...
    """,
}


@pytest.fixture
def tea(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the package, on the path; the package is of the stack."""
    for name, text in MODULES.items():
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(dedent(text))
    monkeypatch.setattr(classes, "STACK", ("tea", "spice"))
    monkeypatch.setattr(probe, "STACK", ("tea", "spice"))
    return tmp_path
