"""``json.dump`` and ``json.load``: files in place of texts."""

import datetime as dt
import io

import flask
import pytest

from spec.kit import claim

DOC = "api#flask.json.dump"


@pytest.mark.parametrize("inside", [True, False], ids=["inside", "outside"])
@claim("json.dump.writes-to-a-file")
def test_dump_writes_what_dumps_gives(app, inside):
    """`flask.json.dump()` writes Flask's JSON to a file, in an app context and outside one."""
    file = io.StringIO()
    date = dt.date(2026, 1, 1)
    if inside:
        with app.app_context():
            flask.json.dump(date, file)
    else:
        flask.json.dump(date, file)

    assert file.getvalue() == '"Thu, 01 Jan 2026 00:00:00 GMT"'


@pytest.mark.parametrize("inside", [True, False], ids=["inside", "outside"])
@claim("json.load.reads-a-file", doc="api#flask.json.load")
def test_load_reads_a_file(app, inside):
    """`flask.json.load()` reads a file, in an app context and outside one."""
    file = io.StringIO('{"a": 1}')
    if inside:
        with app.app_context():
            loaded = flask.json.load(file)
    else:
        loaded = flask.json.load(file)

    assert loaded == {"a": 1}
