"""CPython 3.13 without what 3.14 removed."""

import runpy
import sys
from importlib import import_module
from types import ModuleType, SimpleNamespace

import pytest

from spec.sources.stacks import removed


@pytest.fixture
def tea(monkeypatch):
    """A module that has two names, and one on demand."""
    module = ModuleType("tea")
    module.a = module.b = 1
    module.Cup = SimpleNamespace(c=1, d=1)
    module.__getattr__ = {"e": 1}.__getitem__
    monkeypatch.setitem(sys.modules, "tea", module)
    return module


def test_names_are_taken_away(tea, monkeypatch):
    monkeypatch.setattr(removed, "REMOVED", {"tea": "a e x", "tea:Cup": "c"})

    removed.remove()

    assert [hasattr(tea, name) for name in "abe"] == [False, True, False]
    assert vars(tea.Cup) == {"d": 1}


def test_the_modules_are_those_of_python():
    for place in removed.REMOVED:
        module, _, inside = place.partition(":")
        assert not inside or hasattr(import_module(module), inside)


def test_the_file_runs_the_steps(monkeypatch):
    ran = []
    run = runpy.run_path
    monkeypatch.setattr(runpy, "run_path", lambda *it, **_: ran.append(it))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("builtins.vars", lambda owner: {})
        run(removed.__file__, run_name="__main__")

    assert ran == [(str(removed.STEPS),)]
    assert removed.STEPS.is_file()
