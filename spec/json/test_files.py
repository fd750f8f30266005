"""``flask.json.dump()`` and ``flask.json.load()``: JSON in files, with an app or without."""

import io
import uuid

import flask
import pytest

from spec.kit import claim

DOC = "api#flask.json.dump"

PRICE = {"tea": uuid.UUID(int=1), "cup": [1, None]}


@claim("json.file.dump-and-load")
@pytest.mark.parametrize("inside", [True, False], ids=["app", "no-app"])
def test_a_file_is_written_and_read(app, inside):
    """dump() writes a text file and load() reads it, Flask's types too, app or no app."""
    file = io.StringIO()
    context = app.app_context()
    if inside:
        context.push()
    flask.json.dump(PRICE, file, sort_keys=True)
    file.seek(0)
    loaded = flask.json.load(file, parse_int=str)
    if inside:
        context.pop()

    assert (file.getvalue(), loaded) == (
        '{"cup": [1, null], "tea": "00000000-0000-0000-0000-000000000001"}',
        {"cup": ["1", None], "tea": "00000000-0000-0000-0000-000000000001"},
    )
