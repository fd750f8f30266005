"""``spec/surface.txt`` is stale where it tells otherwise of what is installed here."""

import inspect
import re
import sys
import warnings
from contextlib import suppress
from functools import cache
from importlib import import_module
from importlib.metadata import version
from importlib.util import find_spec
from types import ModuleType

import pytest

from spec.kit import commands
from spec.kit.stacks.surface import read_surface
from spec.sources.surface.classes import STACK, is_class, maker_of, module_of, root_of

SURFACE = read_surface(commands.ROOT / "spec/surface.txt")
PARTS = re.compile(r"(?P<path>.*?)(?P<below>\.\*)?(::(?P<member>\w+))?(\((?P<parameter>\w+)=\))?")
NOTHING = object()


def there(key):
    """Whether the installed packages have what a row is about; None: only running it would tell."""
    parts = PARTS.fullmatch(key)
    if parts["below"]:
        with suppress(ModuleNotFoundError):
            return parts["path"] in sys.modules or find_spec(parts["path"]) is not None
        return False
    found = find(parts["path"])
    if found is NOTHING or not (parts["member"] or parts["parameter"]):
        return None if isinstance(found, ModuleType) else found is not NOTHING
    if root_of(module_of(found)) != root_of(key):
        return None  # merely imported
    if parts["member"]:
        found = inspect.getattr_static(found, parts["member"], NOTHING)
        found = getattr(found, "__func__", found)
    elif is_class(found):
        found = maker_of(found)
    return takes(found, parts["parameter"]) if parts["parameter"] else found is not NOTHING


def takes(found, parameter):
    """Whether something takes a parameter; None: it is of no module of the stack, or in C."""
    if found is not NOTHING and root_of(module_of(found)) not in STACK:
        return None
    try:
        return found is not NOTHING and parameter in inspect.signature(found).parameters
    except ValueError:
        return None


@cache
def find(path):
    """A module, or what a module has under a name."""
    module, _, name = path.rpartition(".")
    holder = find(module) if module else None
    found = getattr(holder, name, NOTHING)
    if found is NOTHING and (not module or hasattr(holder, "__path__")):
        with suppress(ImportError):
            return import_module(path)
    return found


@pytest.mark.parametrize("package", STACK)
def test_the_table_is_not_stale(package):
    release = version(package)
    if not SURFACE.run[package].has(release):
        pytest.skip(f"{package} {release} is not among the releases of spec/surface.txt")

    wrong = []
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for key, spans in SURFACE.rows.items():
            on_instances = any(it.value in {"self", "?"} for it in spans)
            if key.startswith(f"{package}.") and not on_instances:
                told = any(it.range.has(release) for it in spans)
                if there(key) not in {told, None}:
                    wrong.append(key)

    assert wrong == []
