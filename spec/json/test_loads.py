import decimal
import io
import json

import flask
import pytest

from spec.kit import claim

DOC = "api#flask.json.loads"


@claim("json.loads.of-python-returns-a-dict", doc="python:library/json#json.loads")
def test_the_standard_library_reads_text_back():
    """`json.loads()` of Python parses a string into a dict."""
    assert json.loads('{"name": "python", "age": 24}') == {"name": "python", "age": 24}


@claim("json.loads.reads-text")
def test_loads_reads_text(app):
    """`flask.json.loads()` parses a string into Python objects."""
    with app.app_context():
        assert flask.json.loads('{"a": [1, 1.5, true, null]}') == {"a": [1, 1.5, True, None]}


@claim("json.loads.finds-the-encoding", doc="python:library/json#json.loads")
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-be", "utf-32-le"])
def test_loads_finds_out_the_encoding_of_bytes(app, encoding):
    """`flask.json.loads()` takes bytes in UTF-8, UTF-16 or UTF-32."""
    with app.app_context():
        assert flask.json.loads('{"a": "é"}'.encode(encoding)) == {"a": "é"}


@claim("json.loads.other-encodings-are-refused")
def test_loads_refuses_other_encodings(app):
    """`flask.json.loads()` raises UnicodeDecodeError for bytes in another encoding."""
    with app.app_context(), pytest.raises(UnicodeDecodeError, match="'utf-8' codec can't decode"):
        flask.json.loads(b'"\xe9"')


@claim("json.loads.takes-an-encoding", flask="<2.1", otherwise=ValueError)
@pytest.mark.filterwarnings("ignore:'encoding' is deprecated:DeprecationWarning")
def test_loads_takes_an_encoding(app):
    """`flask.json.loads(encoding=...)` decodes bytes in that encoding."""
    with app.app_context():
        assert flask.json.loads(b'"\xe9"', encoding="latin-1") == "é"


@claim("json.loads.passes-arguments-on")
def test_loads_passes_arguments_on(app):
    """`flask.json.loads()` passes keyword arguments to Python's json."""
    with app.app_context():
        assert flask.json.loads("1.10", parse_float=decimal.Decimal) == decimal.Decimal("1.10")


@claim("json.load.reads-text-and-bytes", doc="api#flask.json.load")
def test_load_reads_text_and_binary_files(app):
    """`flask.json.load()` reads a file opened as text, or as bytes in UTF-8."""
    with app.app_context():
        assert flask.json.load(io.StringIO('"é"')) == "é"
        assert flask.json.load(io.BytesIO(b'"\xc3\xa9"')) == "é"


@claim("json.load.reads-utf-8-only", doc="api#flask.json.load", flask="<2.0")
def test_load_reads_no_other_bytes_than_utf_8(app):
    """`flask.json.load()` raises UnicodeDecodeError for a binary file in UTF-16."""
    with (
        app.app_context(),
        pytest.raises(UnicodeDecodeError, match="^'utf-8' codec can't decode byte"),
    ):
        flask.json.load(io.BytesIO('"é"'.encode("utf-16")))


@claim(
    "json.load.finds-the-encoding",
    doc="api#flask.json.load",
    flask=">=2.0",
    otherwise=UnicodeDecodeError,
)
def test_load_finds_out_the_encoding_of_a_file(app):
    """`flask.json.load()` reads a binary file in UTF-16."""
    with app.app_context():
        assert flask.json.load(io.BytesIO('"é"'.encode("utf-16"))) == "é"
