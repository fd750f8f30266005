"""What is written as JSON has the shape that its schema says."""

import json
from importlib import import_module
from pathlib import Path

import pytest

from spec.kit.claims.index import read_index
from spec.kit.data.changes import read_changes
from spec.kit.data.notes import read_notes
from spec.kit.records.matrix_file import read_matrix
from spec.kit.views.data_json import as_json
from spec.tools.parts import need_package

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
    parts = read_changes(spec / "changes"), read_notes(spec / "notes.toml"), read_matrix(spec)

    insist(as_json(read_index(ROOT).claims, *parts), "data")
