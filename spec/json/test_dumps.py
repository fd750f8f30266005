import io
import json

import flask
import pytest

from spec.kit import claim

DOC = "api#flask.json.dumps"


@claim("json.dumps.gives-text")
def test_dumps_gives_text(app):
    """flask.json.dumps() gives text, spaced as Python's own json writes it."""
    with app.app_context():
        text = flask.json.dumps({"name": "python", "age": 24})

    assert text == '{"age": 24, "name": "python"}'


@claim("json.dumps.standard-library-text", doc="python:library/json#json.dumps")
def test_the_standard_library_writes_text_too():
    """json.dumps() of Python turns a dictionary into text, its keys in the order given."""
    assert json.dumps({"name": "python", "age": 24}) == '{"name": "python", "age": 24}'


@claim("json.dumps.passes-arguments-on")
@pytest.mark.parametrize(
    ("arguments", "text"),
    [
        pytest.param({"indent": 1}, '{\n "b": 1,\n "a": 2\n}', id="indent"),
        pytest.param({"separators": (";", "=")}, '{"b"=1;"a"=2}', id="separators"),
    ],
)
def test_dumps_passes_arguments_on(app, arguments, text):
    """Keyword arguments of dumps() go to Python's json; sort_keys among them."""
    with app.app_context():
        assert flask.json.dumps({"b": 1, "a": 2}, sort_keys=False, **arguments) == text


@claim("json.dumps.own-default-replaces-flasks")
def test_an_own_default_replaces_flasks(app):
    """The default= given to dumps() is asked for what JSON does not know."""
    with app.app_context():
        assert flask.json.dumps({1, 2}, default=sorted) == "[1, 2]"


@claim("json.dumps.knows-dates-without-an-app")
def test_dumps_knows_flasks_types_without_an_app():
    """Without an app, dumps() knows the types that Flask adds nevertheless."""
    fragment = type("Fragment", (), {"__html__": lambda self: "<b>"})()

    assert flask.json.dumps([fragment]) == '["<b>"]'


@claim("json.dumps.without-an-app-sorts", flask="<2.2")
def test_dumps_sorts_keys_without_an_app():
    """Without an app, dumps() sorts keys as it does with one."""
    assert flask.json.dumps({"b": 1, "a": 2}) == '{"a": 2, "b": 1}'


@claim("json.dumps.without-an-app-keeps-the-order", flask=">=2.2")
def test_dumps_keeps_the_order_without_an_app():
    """Without an app, dumps() leaves keys in the order in which they were added."""
    assert flask.json.dumps({"b": 1, "a": 2}) == '{"b": 1, "a": 2}'


@claim("json.dumps.takes-an-app", flask=">=1.0.3,<2.3", otherwise=TypeError)
@pytest.mark.filterwarnings("ignore:The 'app' parameter is deprecated:DeprecationWarning")
def test_dumps_takes_the_app_as_an_argument(app):
    """dumps(app=…) writes as that app would, without a context."""
    assert flask.json.dumps({"b": 1, "a": 2}, app=app) == '{"a": 2, "b": 1}'


@claim("json.dumps.app-argument-is-refused", flask="<1.0.3 || >=2.3")
@pytest.mark.filterwarnings("ignore:The 'app' parameter is deprecated:DeprecationWarning")
def test_dumps_takes_no_app(app):
    """dumps(app=…) is handed to Python's json, which raises TypeError."""
    with pytest.raises(TypeError, match="unexpected keyword argument 'app'"):
        flask.json.dumps({"b": 1, "a": 2}, app=app)


@claim("json.dumps.encoding-gives-bytes", flask="<2.1", otherwise=TypeError)
@pytest.mark.filterwarnings("ignore:'encoding' is deprecated:DeprecationWarning")
def test_dumps_with_an_encoding_gives_bytes(app):
    """dumps(encoding=…) gives bytes in that encoding instead of text."""
    with app.app_context():
        assert flask.json.dumps("é", encoding="utf-8", ensure_ascii=False) == b'"\xc3\xa9"'


@claim("json.dump.writes-to-a-text-file", doc="api#flask.json.dump")
def test_dump_writes_to_a_text_file(app):
    """dump() writes to a file what dumps() gives."""
    file = io.StringIO()
    with app.app_context():
        flask.json.dump({"b": "é", "a": 1}, file)

    assert file.getvalue() == '{"a": 1, "b": "\\u00e9"}'


@claim(
    "json.dump.writes-to-a-binary-file",
    doc="api#flask.json.dump",
    flask=">=2.0,<2.1",
    otherwise=TypeError,
)
@pytest.mark.filterwarnings("ignore:Writing to a binary file:DeprecationWarning")
@pytest.mark.filterwarnings("ignore:unclosed file:ResourceWarning")
def test_dump_writes_to_a_binary_file_and_closes_it(app, tmp_path):
    """`flask.json.dump()` writes UTF-8 to a file opened for bytes, and closes it."""
    path = tmp_path / "list.json"

    with app.app_context(), path.open("wb") as file:
        flask.json.dump([1], file)
        assert (file.closed, path.read_bytes()) == (True, b"[1]")
