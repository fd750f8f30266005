"""What is written as JSON has the shape that its schema says."""

import json
from importlib import import_module
from pathlib import Path

import pytest

from spec.kit.claims.index import read_index
from spec.kit.data.changes import read_changes
from spec.kit.data.notes import read_notes
from spec.kit.diff.between import between
from spec.kit.diff.sides import Side
from spec.kit.diff.told import chosen, told_of
from spec.kit.records.matrix_file import read_matrix
from spec.kit.views.data_json import as_json
from spec.kit.views.diff_forms import diff_json
from spec.tools.parts import need_package
from spec.uses.find import uses_of

ROOT = Path(__file__).parents[3]


@pytest.fixture
def insist():
    """Insist that a value has the shape of a schema."""
    need_package("jsonschema", "python -m pip install jsonschema")
    jsonschema = import_module("jsonschema")

    def insist(value, name):
        schema = json.loads((Path(__file__).parent / f"{name}.schema.json").read_text("utf-8"))
        jsonschema.Draft202012Validator.check_schema(schema)
        jsonschema.validate(json.loads(json.dumps(value)), schema)

    return insist


def test_all_that_is_known_has_its_shape(insist):
    spec = ROOT / "spec"
    parts = (
        read_changes(spec / "changes"),
        read_notes(spec / "notes.toml"),
        read_matrix(spec, {}, {}),
    )

    insist(as_json(read_index(ROOT).claims, *parts), "data")


def test_what_changes_for_code_has_its_shape(insist, tmp_path):
    (tmp_path / "app.py").write_text("from flask import safe_join\nimport\n")
    (tmp_path / "test_app.py").write_text("import flask\nflask.Flask('a').json_encoder\n")
    (tmp_path / "page.html").touch()
    changes = read_changes(ROOT / "spec/changes")
    sides = Side({"flask": "1.0", "blinker": "none"}), Side({"flask": "3.1.3"})
    it = between(*sides, read_index(ROOT).claims, changes)
    found = uses_of([tmp_path], chosen(it.met, changes))

    insist(diff_json(it, told_of(it.met, found), found), "diff")
