"""``python -m spec data``: all that is known, for other programs."""

from __future__ import annotations

import json

import click

from spec.kit import commands
from spec.kit.claims.index import read_index
from spec.kit.data.known_changes import changes_of
from spec.kit.data.notes import read_notes
from spec.kit.data.retired import read_retired
from spec.kit.records.matrix_file import read_matrix
from spec.kit.views.data_json import as_json


@click.command()
@click.option("--json", is_flag=True, expose_value=False, help="Write JSON, as it always does.")
def command() -> None:
    """Write all claims and changes, with the stacks on which they hold.

    The form is that of spec/kit/views/data.schema.json.
    """
    spec = commands.ROOT / "spec"
    claims = read_index(commands.ROOT).claims
    found = as_json(
        claims,
        changes_of(commands.ROOT),
        read_notes(spec / "notes.toml"),
        read_matrix(spec, claims, read_retired(spec / "retired.toml").now),
    )
    click.echo(json.dumps(found, ensure_ascii=False, indent=1))
