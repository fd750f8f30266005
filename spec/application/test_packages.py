"""Where a package stands decides over the root folder and the instance folder of its app."""

import sys
from importlib.machinery import ModuleSpec
from pathlib import Path

import flask
import pytest

from spec.kit import claim
from spec.tools.parts import need_os

DOC = "config#instance-folders"


@pytest.fixture
def package(tmp_path, monkeypatch):
    """Write a package or module below tmp_path and make its folder importable."""

    def package(folder, path):
        file = tmp_path / folder / path
        file.parent.mkdir(parents=True)
        file.touch()
        monkeypatch.syspath_prepend(tmp_path / folder)
        return tmp_path

    return package


@claim("application.root.is-found-before-the-import", doc="api#flask.Flask.root_path")
@pytest.mark.parametrize("file", ["teashop.py", "teashop/__init__.py"], ids=["module", "package"])
def test_the_root_of_a_module_is_found_before_the_import(package, file):
    """`app.root_path` of a module that is not imported is its folder; it stays so."""
    place = package("src", file)

    assert flask.Flask("teashop").root_path == str((place / "src" / file).parent)
    assert "teashop" not in sys.modules


@claim("application.instance.is-in-var-beside-lib")
@pytest.mark.parametrize(
    ("folder", "file", "instance"),
    [
        ("lib/python3/site-packages", "teashop.py", "var/teashop-instance"),
        ("Lib/site-packages", "teashop/__init__.py", "var/teashop-instance"),
        ("x/y/site-packages", "teashop.py", "x/y/var/teashop-instance"),
        ("src", "teashop/__init__.py", "src/instance"),
    ],
    ids=["unix", "windows", "elsewhere", "not-installed"],
)
def test_the_instance_folder_of_an_installed_package(package, folder, file, instance):
    """The instance folder of a package below `site-packages` is in `var`, beside `lib`."""
    need_os("a folder where Python is installed")
    place = package(folder, file)

    assert flask.Flask("teashop").instance_path == str(place / instance)


PARTS = pytest.mark.parametrize(
    "name", ["teaspace.shop", "teaspace.none"], ids=["part", "no-such-part"]
)


@claim("application.instance.is-beside-the-folder-of-a-namespace", flask=">=1.0.4")
@PARTS
def test_the_instance_folder_of_a_namespace_package(package, name):
    """The instance folder of a namespace's package is beside the namespace's folder."""
    need_os("a folder where Python is installed")
    place = package("src", "teaspace/shop/__init__.py")

    assert flask.Flask(name, root_path="/root").instance_path == str(place / "src" / "instance")


@claim("application.instance.of-a-namespace-is-where-python-is", flask="<1.0.4")
@PARTS
def test_the_instance_folder_of_a_namespace_package_is_below_the_working_directory(package, name):
    """Before Flask 1.0.4 a namespace's package has its instance folder in the working directory."""
    need_os("a folder where Python is installed")
    package("src", "teaspace/shop/__init__.py")

    assert flask.Flask(name, root_path="/root").instance_path == str(Path.cwd() / "instance")


class Hook:
    """An import hook whose loader does not know file names, but sets ``__file__``."""

    def find_spec(self, name, path=None, target=None):
        return ModuleSpec(name, self) if name == "hooked_teashop" else None

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        module.__file__ = "/srv/teashop.py"


@claim("application.root.is-found-by-importing-the-module", doc="api#flask.Flask.root_path")
def test_a_module_of_an_import_hook_is_imported_to_find_its_root(monkeypatch):
    """If the loader has no file name, `Flask()` imports the module to find its root."""
    monkeypatch.setattr(sys, "meta_path", [Hook(), *sys.meta_path])

    root = flask.Flask("hooked_teashop", instance_path="/instance").root_path
    assert (root, "hooked_teashop" in sys.modules) == ("/srv", True)
    monkeypatch.delitem(sys.modules, "hooked_teashop")


@pytest.fixture
def second_part(package):
    """The instance folder of a namespace's second part, which is in a folder of its own."""
    need_os("a folder where Python is installed")
    package("other", "teaspace/pot/__init__.py")
    package("src", "teaspace/shop/__init__.py")
    path = Path(flask.Flask("teaspace.pot", root_path="/root").instance_path)
    return f"{path.parent.name}/{path.name}"


@claim("application.instance.of-a-namespace-is-beside-its-part", flask=">=2.1.3")
def test_the_instance_folder_of_a_part_is_beside_that_part(second_part):
    """The instance folder is beside the part of a namespace that has the package."""
    assert second_part == "other/instance"


@claim("application.instance.of-a-namespace-is-beside-the-first", flask=">=1.0.4,<2.1.3")
def test_the_instance_folder_of_a_part_is_beside_the_first(second_part):
    """Before Flask 2.1.3 the instance folder is beside the first part of a namespace."""
    assert second_part == "src/instance"
