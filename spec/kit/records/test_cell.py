"""Cells, and their names."""

import sys

import pytest

from spec.kit.conftest import cell_of
from spec.kit.packages import installed
from spec.kit.records import cell as module
from spec.kit.records.cell import cell_here


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        pytest.param({}, "cpython-3.9", id="plain"),
        pytest.param({"python": "3.13.0rc1"}, "cpython-3.13", id="candidate"),
        pytest.param({"parts": {"nginx": "1.0"}}, "cpython-3.9+parts", id="parts"),
        pytest.param({"platform": "Emscripten wasm32"}, "cpython-3.9-wasm", id="wasm"),
        pytest.param({"packages": {"blinker": "1.4"}}, "cpython-3.9+blinker", id="blinker"),
        pytest.param(
            {"packages": {"simplejson": "3.0", "blinker": "1.4"}, "parts": {"nginx": "1.0"}},
            "cpython-3.9+blinker+simplejson+parts",
            id="all-beside",
        ),
        pytest.param({"implementation": "pypy"}, "pypy-3.9", id="implementation"),
    ],
)
def test_a_cell_is_called_after_what_it_is(fields, name):
    cell = cell_of(**fields)

    assert (cell.python_name, cell.name) == (name, f"flask-1.0+werkzeug-1.0+{name}")


def test_a_flask_that_asks_for_blinker_is_not_called_after_it():
    assert cell_of("2.3.0", packages={"blinker": "1.6"}).python_name == "cpython-3.9"


def test_guards_look_at_its_python_and_its_packages():
    assert cell_of(packages={"jinja2": "3.0"}).releases == {
        "python": "3.9.1",
        "flask": "1.0",
        "werkzeug": "1.0",
        "jinja2": "3.0",
    }


def test_the_cell_here_is_what_is_installed():
    cell = cell_here()

    assert (cell.flask, cell.werkzeug) == (installed("flask"), installed("werkzeug"))
    assert cell.python_name.partition("+")[0] == f"cpython-3.{sys.version_info.minor}"
    assert ("gunicorn" in cell.packages) is (installed("gunicorn") is not None)


def test_a_cell_with_all_parts_is_another():
    assert cell_here({"nginx": "1.0"}).name == f"{cell_here().name}+parts"


@pytest.mark.parametrize(
    ("flask", "werkzeug", "is_developed"),
    [("3.2.0", "3.2.0", False), ("3.2.0.dev0", "3.1", True), ("3.1", "3.2.0.dev0", True)],
)
def test_a_development_branch_is_no_release(flask, werkzeug, is_developed):
    assert cell_of(flask, packages={"werkzeug": werkzeug}).is_developed is is_developed


def test_the_cell_here_has_the_commits_that_it_is_installed_from(monkeypatch):
    monkeypatch.setattr(module, "commit_of", {"flask": "c0ffee", "werkzeug": ""}.get)

    assert cell_here().commits == {"flask": "c0ffee"}
