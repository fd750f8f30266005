import decimal
import io
import json

import flask
import pytest

from spec.kit import claim

DOC = "api#flask.json.loads"


@claim("json.loads.standard-library-dict", doc="python:library/json#json.loads")
def test_the_standard_library_reads_text_back():
    """json.loads() of Python turns the text into the dictionary again."""
    assert json.loads('{"name": "python", "age": 24}') == {"name": "python", "age": 24}


@claim("json.loads.reads-text")
def test_loads_reads_text(app):
    """loads() turns text into Python's objects."""
    with app.app_context():
        assert flask.json.loads('{"a": [1, 1.5, true, null]}') == {"a": [1, 1.5, True, None]}


ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-be"]


@claim("json.loads.finds-the-encoding", doc="python:library/json#json.loads")
@pytest.mark.parametrize("encoding", [pytest.param(name, id=name) for name in ENCODINGS])
def test_loads_finds_out_the_encoding_of_bytes(app, encoding):
    """loads() takes bytes in UTF-8, UTF-16 or UTF-32, with or without a byte order mark."""
    with app.app_context():
        assert flask.json.loads('{"a": "é"}'.encode(encoding)) == {"a": "é"}


@claim("json.loads.other-encodings-are-refused")
def test_loads_refuses_other_encodings(app):
    """Bytes that are no UTF raise UnicodeDecodeError, a ValueError."""
    with app.app_context(), pytest.raises(UnicodeDecodeError, match="'utf-8' codec can't decode"):
        flask.json.loads(b'"\xe9"')


@claim("json.loads.takes-an-encoding", flask="<2.1", otherwise=ValueError)
@pytest.mark.filterwarnings("ignore:'encoding' is deprecated:DeprecationWarning")
def test_loads_takes_an_encoding(app):
    """loads(encoding=…) reads bytes in that encoding."""
    with app.app_context():
        assert flask.json.loads(b'"\xe9"', encoding="latin-1") == "é"


@claim(
    "json.loads.a-mark-in-text-is-refused",
    unless="simplejson, flask <2.0, itsdangerous <2.0",
)
def test_loads_refuses_a_byte_order_mark_in_text(app):
    """Text that starts with a byte order mark was decoded wrongly, and raises ValueError."""
    with app.app_context(), pytest.raises(ValueError, match="Unexpected UTF-8 BOM"):
        flask.json.loads("\ufeff1")


@claim(
    "json.loads.bad-json-is-refused",
    doc="python:library/json#json.JSONDecodeError",
    unless="simplejson, flask <2.0, itsdangerous <2.0",
    otherwise=ValueError,
)
@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("", "Expecting value: line 1 column 1 (char 0)", id="nothing"),
        pytest.param("[1,", "Expecting value: line 1 column 4 (char 3)", id="cut off"),
        pytest.param("1 2", "Extra data: line 1 column 3 (char 2)", id="too much"),
        pytest.param("'a'", "Expecting value: line 1 column 1 (char 0)", id="quotes"),
    ],
)
def test_loads_says_where_text_is_no_json(app, text, message):
    """Text that is no JSON raises JSONDecodeError, which says where."""
    with app.app_context(), pytest.raises(json.JSONDecodeError) as caught:
        flask.json.loads(text)

    assert str(caught.value) == message


@claim(
    "json.loads.last-of-equal-keys-counts",
    doc="python:library/json#repeated-names-within-an-object",
)
def test_the_last_of_equal_keys_counts(app):
    """Of a key that occurs twice, loads() keeps the last value."""
    with app.app_context():
        assert flask.json.loads('{"a": 1, "a": 2}') == {"a": 2}


@claim("json.loads.passes-arguments-on")
def test_loads_passes_arguments_on(app):
    """Keyword arguments of loads() go to Python's json."""
    with app.app_context():
        assert flask.json.loads("1.10", parse_float=decimal.Decimal) == decimal.Decimal("1.10")


@claim("json.load.reads-text-and-bytes", doc="api#flask.json.load")
@pytest.mark.parametrize(
    "file",
    [
        pytest.param(lambda: io.StringIO('"é"'), id="text"),
        pytest.param(lambda: io.BytesIO(b'"\xc3\xa9"'), id="bytes"),
    ],
)
def test_load_reads_text_and_binary_files(app, file):
    """load() reads a file of text, or of bytes in UTF-8."""
    with app.app_context():
        assert flask.json.load(file()) == "é"


@claim("json.load.reads-utf-8-only", doc="api#flask.json.load", flask="<2.0")
def test_load_reads_no_other_bytes_than_utf_8(app):
    """load() takes a binary file for UTF-8, though loads() finds out what it is."""
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
    """load() reads a binary file in UTF-16 as loads() does."""
    with app.app_context():
        assert flask.json.load(io.BytesIO('"é"'.encode("utf-16"))) == "é"
