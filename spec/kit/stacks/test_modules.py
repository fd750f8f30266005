"""The modules on a path, read and never imported."""

import pytest

from spec.kit.stacks.modules import Modules
from spec.kit.stacks.sources import Taken

FILES = {
    "flask/__init__.py": "from .helpers import *\nfrom gone import *\ndef g(): pass\n",
    "flask/json/__init__.py": "def __getattr__(name):\n    return {'old': 1}[name]\n",
    "flask/helpers.py": "from .helpers import *\nif 1:\n    def url_for(): pass\n",
    "flask/_speedups.so": "",
    "flask/sansio/tea": "",
    "flask/tests/test_a.py": "",
    "flask/not.a.module.py": "",
    "click.py": "class Command: pass\nfrom os import path\n",
    "pkg_resources/__init__.py": "def _initialize(): ...\n",
    "jinja2/__init__.py": "def broken(:\n",
    "werkzeug/__init__.py": "\udcff",
}


@pytest.fixture
def modules(tmp_path):
    for name, text in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8", "surrogateescape"))
    return Modules([str(tmp_path / "nowhere"), str(tmp_path)])


THERE = [
    Taken("flask", "", 1),
    Taken("flask", "*", 1),
    Taken("flask", "g", 1),
    Taken("flask", "json", 1),
    Taken("flask", "sansio", 1),
    Taken("flask", "_speedups", 1),
    Taken("flask._speedups", "a", 1),
    Taken("flask._speedups.a", "b", 1),
    Taken("flask.json", "old", 1),
    Taken("flask.helpers", "url_for", 1),
    Taken("flask", "from_gone", 1),
    Taken("flask", "g.a", 1, is_read=True),
    Taken("flask", "json.old", 1, is_read=True),
    Taken("flask.json", "old", 1, is_read=True),
    Taken("flask.g", "a", 1, is_read=True),
    Taken("click", "Command", 1),
    Taken("click", "path", 1),
    Taken("markupsafe", "a", 1),
    Taken("pkg_resources", "resource_string", 1),
    Taken("pkg_resources", "resource_string", 1, is_read=True),
    Taken("pkg_resources.extern", "packaging", 1),
    Taken("markupsafe.a", "b", 1),
]


@pytest.mark.parametrize("it", THERE)
def test_what_is_there_or_unknown_has_no_error(modules, it):
    assert modules.error(it) == ""


GONE = [
    (
        Taken("flask._compat", "a", 1),
        "ModuleNotFoundError: No module named 'flask._compat'",
    ),
    (
        Taken("flask.ext.login", "a", 1),
        "ModuleNotFoundError: No module named 'flask.ext'",
    ),
    (Taken("click.core", "", 1), "ModuleNotFoundError: No module named 'click.core'"),
    (Taken("click", "a", 1), "ImportError: cannot import name 'a' from 'click'"),
    (
        Taken("flask", "json.JSONEncoder", 1, is_read=True),
        "AttributeError: module 'flask.json' has no attribute 'JSONEncoder'",
    ),
    (Taken("flask.helpers", "a", 1), "ImportError: cannot import name 'a' from 'flask.helpers'"),
    (Taken("jinja2", "a", 1), "ImportError: cannot import name 'a' from 'jinja2'"),
    (Taken("werkzeug", "a", 1), "ImportError: cannot import name 'a' from 'werkzeug'"),
]


@pytest.mark.parametrize(("it", "error"), GONE)
def test_what_is_gone_has_the_error_of_python(modules, it, error):
    assert modules.error(it) == error


def test_the_modules_below_a_package_are_found(modules):
    names = [it.name for it in modules.below(modules.find("flask"))]

    assert names == ["flask", "flask.helpers", "flask.json"]
    assert [it.name for it in modules.below(modules.find("click"))] == ["click"]


def test_all_modules_that_an_import_runs_are_found(modules):
    def names(it):
        return [module.name for module in modules.imported(it)]

    assert names(Taken("flask.json", "old", 1)) == ["flask", "flask.json"]
    assert names(Taken("flask", "json", 1)) == ["flask", "flask.json"]
    assert names(Taken("flask", "json", 1, is_read=True)) == ["flask"]
