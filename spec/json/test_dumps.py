import json

import flask
import pytest

from spec.kit import claim

DOC = "api#flask.json.dumps"


@claim("json.dumps.gives-text")
def test_dumps_gives_text(app):
    """`flask.json.dumps()` returns a string with the spaces of Python's json."""
    with app.app_context():
        text = flask.json.dumps({"name": "python", "age": 24})

    assert text == '{"age": 24, "name": "python"}'


@claim("json.dumps.of-python-returns-a-string", doc="python:library/json#json.dumps")
def test_the_standard_library_writes_text_too():
    """`json.dumps()` of Python returns a string, and keeps the order of keys."""
    assert json.dumps({"name": "python", "age": 24}) == '{"name": "python", "age": 24}'


@claim("json.dumps.passes-arguments-on")
def test_dumps_passes_arguments_on(app):
    """`flask.json.dumps()` passes keyword arguments to Python's json."""
    with app.app_context():
        text = flask.json.dumps({"b": 1, "a": 2}, sort_keys=False, separators=(";", "="))

    assert text == '{"b"=1;"a"=2}'


@claim("json.dumps.own-default-replaces-flasks")
def test_an_own_default_replaces_flasks(app):
    """`flask.json.dumps(default=...)` uses that function for unknown types."""
    with app.app_context():
        assert flask.json.dumps({1, 2}, default=sorted) == "[1, 2]"


@claim("json.dumps.writes-flasks-types-without-an-app")
def test_dumps_writes_flasks_types_without_an_app():
    """`flask.json.dumps()` without an app writes Flask's types, such as objects with `__html__`."""
    fragment = type("Fragment", (), {"__html__": lambda self: "<b>"})()

    assert flask.json.dumps([fragment]) == '["<b>"]'


@claim("json.dumps.without-an-app-sorts", flask="<2.2")
def test_dumps_sorts_keys_without_an_app():
    """`flask.json.dumps()` without an app sorts keys."""
    assert flask.json.dumps({"b": 1, "a": 2}) == '{"a": 2, "b": 1}'


@claim("json.dumps.without-an-app-keeps-the-order", flask=">=2.2")
def test_dumps_keeps_the_order_without_an_app():
    """`flask.json.dumps()` without an app keeps the order of keys."""
    assert flask.json.dumps({"b": 1, "a": 2}) == '{"b": 1, "a": 2}'


@claim("json.dumps.takes-an-app", flask=">=1.0.3,<2.3", otherwise=TypeError)
@pytest.mark.filterwarnings("ignore:The 'app' parameter is deprecated:DeprecationWarning")
def test_dumps_takes_the_app_as_an_argument(app):
    """`flask.json.dumps(app=app)` writes as that app would, without a context."""
    assert flask.json.dumps({"b": 1, "a": 2}, app=app) == '{"a": 2, "b": 1}'


@claim("json.dumps.app-argument-is-refused", flask="<1.0.3 || >=2.3")
@pytest.mark.filterwarnings("ignore:The 'app' parameter is deprecated:DeprecationWarning")
def test_dumps_takes_no_app(app):
    """`flask.json.dumps(app=app)` raises TypeError."""
    with pytest.raises(TypeError, match="unexpected keyword argument 'app'"):
        flask.json.dumps({"b": 1, "a": 2}, app=app)


@claim("json.dumps.encoding-gives-bytes", flask="<2.1", otherwise=TypeError)
@pytest.mark.filterwarnings("ignore:'encoding' is deprecated:DeprecationWarning")
def test_dumps_with_an_encoding_gives_bytes(app):
    """`flask.json.dumps(encoding=...)` returns bytes in that encoding."""
    with app.app_context():
        assert flask.json.dumps("é", encoding="utf-8", ensure_ascii=False) == b'"\xc3\xa9"'


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
