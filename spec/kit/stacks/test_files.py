"""The files that say what is installed."""

import json
import sys

import pytest

from spec.kit.data.schema import BadData
from spec.kit.stacks.files import read_asked, wanted_python


def asked(tmp_path, name, text, encoding="utf-8"):
    (tmp_path / name).write_bytes(text.encode(encoding))
    return read_asked([tmp_path / name], "3.11")


REQUIREMENTS = """\
# a comment
Flask==2.2.5  # and another
Werkzeug >= 2.0 , <3 ; python_version >= "3.8"
importlib_metadata==5.0 ; python_version < "3.10"
jinja2[i18n] (>=3.0)
click==8.1.3 \\
    --hash=sha256:abc
MarkupSafe
itsdangerous @ https://example.com/itsdangerous.zip
-e git+https://github.com/a/b.git#egg=Flask_Login
git+https://github.com/a/c.git
./here
--index-url https://example.com
-r https://example.com/more.txt
-r more.txt
-c more.txt
"""


def test_requirements_are_read_with_those_that_they_name(tmp_path):
    (tmp_path / "more.txt").write_text("-r requirements.txt\nblinker<2\nFlask>=2\n")

    assert asked(tmp_path, "requirements.txt", REQUIREMENTS) == {
        "flask": "==2.2.5,>=2",
        "werkzeug": "<3,>=2.0",
        "jinja2": ">=3.0",
        "click": "==8.1.3",
        "markupsafe": "",
        "itsdangerous": "@",
        "flask-login": "@",
        "blinker": "<2",
    }


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_file_of_powershell_is_read(tmp_path, encoding):
    assert asked(tmp_path, "freeze.txt", "Flask==2.0.3\r\n", encoding) == {"flask": "==2.0.3"}


UV = """
version = 1
[[package]]
name = "Flask"
version = "2.2.5"
source = { registry = "https://example.org/simple" }
[[package]]
name = "click"
version = "8.1.8"
resolution-markers = ["python_full_version < '3.10'"]
[[package]]
name = "click"
version = "8.2.1"
resolution-markers = ["python_full_version >= '3.10'"]
[[package]]
name = "me"
version = "1"
source = { virtual = "." }
[[package]]
name = "it"
"""
POETRY = """
[[package]]
name = "flask"
version = "2.2.5"
[package.source]
type = "legacy"
url = "https://example.com/simple"
"""
PYLOCK = """
[[packages]]
name = "flask"
version = "2.2.5"
marker = "python_version < '3'"
"""
PIPFILE = """
[packages]
flask = "*"
Werkzeug = {version = ">=2.0", markers = "python_version >= '3.8'"}
me = {path = "."}
[dev-packages]
click = {version = "==8.1.3", markers = "python_version < '3'"}
"""
PROJECT = """
[project]
dependencies = ["flask>=2.0"]
"""
POETRY_PROJECT = """
[tool.poetry.dependencies]
Python = "^3.9"
Flask = "^2.0"
click = [{version = "8.1.8", python = ">=3.10"}, {version = "8.0.0", python = "<3.10"}]
"""
TOML = [
    ("uv.lock", UV, {"flask": "==2.2.5", "click": "==8.2.1", "me": "@", "it": "@"}),
    ("poetry.lock", POETRY, {"flask": "==2.2.5"}),
    ("pylock.toml", PYLOCK, {}),
    ("Pipfile", PIPFILE, {"flask": "", "werkzeug": ">=2.0", "me": "@"}),
    ("pyproject.toml", PROJECT, {"flask": ">=2.0"}),
    ("pyproject.toml", POETRY_PROJECT, {"flask": "^2.0", "click": "==8.1.8"}),
]


@pytest.mark.parametrize(("name", "text", "found"), TOML)
def test_toml_is_read(tmp_path, name, text, found):
    assert asked(tmp_path, name, text) == found


def test_a_lock_of_pipenv_is_read(tmp_path):
    lock = {"default": {"flask": {"version": "==2.2.5"}}, "develop": {"it": {"git": "a"}}}

    assert asked(tmp_path, "Pipfile.lock", json.dumps(lock)) == {"flask": "==2.2.5", "it": "@"}


POETRY_LOCK = """
[metadata]
python-versions = ">=3.8,<3.11"
"""
OLD_PDM_LOCK = """
[metadata]
requires_python = ">=3.8"
"""
PDM_LOCK = """
[metadata]
[[metadata.targets]]
requires_python = "~=3.9"
"""
POETRY_PYTHON = """
[project]
requires-python = ">=3.8"
[tool.poetry.dependencies]
python = "^3.9, <3.12"
"""
PIPFILE_PYTHON = """
[requires]
python_version = "3.7"
"""
FULL = '{"_meta": {"requires": {"python_full_version": "3.7.4"}}}'
WANTED = [
    ("uv.lock", 'requires-python = "==3.13.*"', "==3.13.*"),
    ("poetry.lock", POETRY_LOCK, ">=3.8,<3.11"),
    ("pdm.lock", OLD_PDM_LOCK, ">=3.8"),
    ("pdm.lock", PDM_LOCK, "~=3.9"),
    ("pyproject.toml", POETRY_PYTHON, ">=3.8,^3.9,<3.12"),
    ("Pipfile", PIPFILE_PYTHON, "==3.7.*"),
    ("Pipfile.lock", FULL, "==3.7.*"),
    ("Pipfile.lock", "[]", ""),
    ("uv.lock", "metadata = 1", ""),
    ("requirements.txt", "flask", ""),
]


@pytest.mark.parametrize(("name", "text", "wanted"), WANTED)
def test_a_file_says_for_which_python_it_is(tmp_path, name, text, wanted):
    (tmp_path / name).write_text(text)

    assert wanted_python([tmp_path / name]) == wanted


REFUSED = [
    ("Pipfile.lock", "[]", "Pipfile.lock: cannot be read: it is no Pipfile.lock$"),
    ("Pipfile.lock", "{", "Pipfile.lock: cannot be read: it is no Pipfile.lock$"),
    ("uv.lock", "[[package]]\nversion = '1'", "uv.lock: cannot be read: it is not as its tool "),
    ("uv.lock", "package", "uv.lock: not TOML: "),
    ("a.txt", "\udcff", "a.txt: cannot be read: it is not text$"),
]


@pytest.mark.parametrize(("name", "text", "line"), REFUSED)
def test_a_damaged_file_is_refused(tmp_path, name, text, line):
    (tmp_path / name).write_bytes(text.encode("utf-8", "surrogateescape"))

    with pytest.raises(BadData, match=line):
        read_asked([tmp_path / name], "3.11")


def test_a_file_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(BadData, match=r"a\.txt: cannot be read: No such file or directory$"):
        read_asked([tmp_path / "a.txt"], "3.11")


def test_toml_needs_a_reader(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "tomllib" if sys.version_info >= (3, 11) else "tomli", None)

    with pytest.raises(BadData, match=r"^uv.lock: to read TOML: python -m pip install tomli$"):
        asked(tmp_path, "uv.lock", "")
