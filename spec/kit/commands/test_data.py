"""``python -m spec data``."""

import json

import pytest
from click.testing import CliRunner

from spec.kit import commands


@pytest.mark.parametrize("options", [[], ["--json"]])
def test_all_that_is_known_is_written(house, monkeypatch, options):
    monkeypatch.setattr(commands, "ROOT", house.root)
    house.add_both_sides()

    result = CliRunner().invoke(commands.command, ["data", *options])

    found = json.loads(result.output)
    assert [it["id"] for it in found["changes"]] == ["python.dries"]
    assert len(found["claims"]) == 3
