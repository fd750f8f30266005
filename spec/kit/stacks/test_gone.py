"""What installed packages take that is not there."""

import sys

import pytest

from spec.kit.stacks.gone import Gone, Read, last_releases, read_imports
from spec.kit.stacks.surface import surface_of

FLASK = {"flask/__init__.py": "g = 1\n", "flask/helpers.py": "", "werkzeug/__init__.py": ""}


@pytest.fixture
def install(tmp_path):
    """Lay files, and the metadata of a package that brings them."""

    def lay(name, files, needs="Flask>=2", info=("METADATA",), top=""):
        for path, text in files.items():
            (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / path).write_text(text)
        folder = tmp_path / f"{name}-1.0.dist-info"
        folder.mkdir()
        text = f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\nRequires-Dist: {needs}\n"
        (folder / info[0]).write_text(text)
        (folder / "RECORD").write_text("".join(f"{path},,\n" for path in files))
        if top:
            (folder / "top_level.txt").write_text(top)

    lay("Flask", FLASK, "Werkzeug>=2")
    return lay


def test_a_package_that_cannot_be_imported_is_told_with_the_line(install, tmp_path):
    files = {
        "flask_login/__init__.py": "from .manager import Manager\nfrom flask import gone\n",
        "flask_login/manager.py": "import os\nfrom . import utils, manager\n",
        "flask_login/utils.py": "from flask import g\n\nfrom flask.helpers import url_decode\n",
        "flask_login/never.py": "from flask import nothing\n",
    }
    install("Flask_Login", files)

    read = read_imports([str(tmp_path)])
    error = "ImportError: cannot import name 'url_decode' from 'flask.helpers'"
    assert read.packages == {"flask-login"}
    assert read.gone == [Gone("flask-login", "1.0", "flask_login.utils", 3, error, at_once=True)]


def test_modules_that_cannot_be_imported_are_told(install, tmp_path):
    text = "try:\n    from . import more\nexcept ImportError:\n    more = None\n"
    install("tea", {"tea/__init__.py": text, "tea/more.py": "import flask\nflask.gone\n"})

    error = "AttributeError: module 'flask' has no attribute 'gone'"
    assert read_imports([str(tmp_path)]).gone == [
        Gone("tea", "1.0", "tea.more", 2, error, at_once=False)
    ]


def test_pkg_resources_is_gone_without_setuptools(install, tmp_path):
    install("tea", {"tea.py": "import pkg_resources\nflask = pkg_resources.require('flask')\n"})

    error = "ModuleNotFoundError: No module named 'pkg_resources'"
    read = read_imports([str(tmp_path)])
    assert read.gone == [Gone("tea", "1.0", "tea", 1, error, at_once=True)]

    (tmp_path / "pkg_resources").mkdir()
    (tmp_path / "pkg_resources/__init__.py").touch()
    assert read_imports([str(tmp_path)]).gone == []


def test_what_is_not_certain_is_not_told(install, tmp_path):
    install("tea", {"tea.py": "def brew():\n    from flask import gone\n"}, "werkzeug", top="tea\n")

    assert read_imports([str(tmp_path)]) == ({"tea"}, [])


def test_a_package_of_old_has_other_metadata(install, tmp_path):
    install("tea", {"tea.py": "from flask import gone\n"}, info=("PKG-INFO",))

    assert [it.module for it in read_imports([str(tmp_path)]).gone] == ["tea"]


@pytest.mark.parametrize("needs", ["flask-login", "flask; extra == 'web'", "click"])
def test_packages_that_do_not_need_flask_are_not_read(install, tmp_path, needs):
    install("tea", {"tea.py": "from flask import gone\n"}, needs)

    assert read_imports([str(tmp_path)]).packages == set()


def test_the_path_of_the_python_is_read(install, tmp_path, monkeypatch):
    install("tea", {"tea.py": "from flask import gone\n"})
    monkeypatch.setattr(sys, "path", [str(tmp_path)])

    assert read_imports().packages == {"tea"}


SURFACE = surface_of(
    [
        "run werkzeug 1.0..3.1.9",
        "run flask 1.0..3.1.3",
        "werkzeug.urls.url_decode  1.0..2.2.3  2.3.0..2.3.8!",
        "flask._compat.*  1.0..1.1.4",
        "flask.json.JSONEncoder  1.0..1.1.4  2.0.0..2.2.5!",
        "flask.json.new  2.3.0..",
    ]
)
LAST = [
    ("ImportError: cannot import name 'url_decode' from 'werkzeug.urls'", ("werkzeug", "2.3.8")),
    ("ModuleNotFoundError: No module named 'flask._compat'", ("flask", "1.1.4")),
    (
        "AttributeError: module 'flask.json' has no attribute 'JSONEncoder'",
        ("flask", "2.2.5"),
    ),
    ("ModuleNotFoundError: No module named 'pkg_resources'", ("setuptools", "81.0.0")),
    ("ImportError: cannot import name 'new' from 'flask.json'", None),
    ("ImportError: cannot import name 'b' from 'flask.json'", None),
]


@pytest.mark.parametrize(("error", "last"), LAST)
def test_the_last_release_that_has_it_is_found(error, last):
    read = Read({"tea"}, [Gone("tea", "1.0", "tea", 1, error, at_once=True)])

    assert last_releases(read, SURFACE).gone[0].last == last
