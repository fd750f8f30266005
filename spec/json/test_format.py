import flask
import pytest

from spec.kit import claim

DOC = "api#flask.json.provider.DefaultJSONProvider.compact"


@claim("json.format.is-compact")
def test_json_is_written_without_spaces(serve):
    """`jsonify()` writes no spaces outside debug mode, and ends with a newline."""
    response = serve(lambda: flask.jsonify({"b": [1, 2], "a": {}})).get("/")

    assert response.get_data() == b'{"a":{},"b":[1,2]}\n'


@claim("json.format.debug-trails-spaces", doc="api#flask.json.jsonify", flask="<2.2")
def test_debug_mode_indents_and_trails_spaces(app, serve):
    """In debug mode `jsonify()` indents by two spaces, with a space after each comma."""
    app.debug = True
    response = serve(lambda: flask.jsonify({"b": [1, 2], "a": {}})).get("/")

    assert response.get_data() == b'{\n  "a": {}, \n  "b": [\n    1, \n    2\n  ]\n}\n'


@claim("json.format.debug-indents", flask=">=2.2")
def test_debug_mode_indents(app, serve):
    """In debug mode `jsonify()` indents by two spaces, with no space at the end of a line."""
    app.debug = True
    response = serve(lambda: flask.jsonify({"b": [1, 2], "a": {}})).get("/")

    assert response.get_data() == b'{\n  "a": {},\n  "b": [\n    1,\n    2\n  ]\n}\n'


@claim("json.format.keys-are-sorted", doc="api#flask.json.provider.DefaultJSONProvider.sort_keys")
def test_keys_are_sorted_at_every_depth(serve):
    """`jsonify()` sorts the keys of every object, even nested ones."""
    value = {"b": {"z": 1, "y": 2}, "a": [{"d": 1, "c": 2}]}
    response = serve(lambda: flask.jsonify(value)).get("/")

    assert response.text == '{"a":[{"c":2,"d":1}],"b":{"y":2,"z":1}}\n'


@claim(
    "json.format.mixed-keys-are-refused",
    doc="api#flask.json.provider.DefaultJSONProvider.sort_keys",
    unless="simplejson, flask <2.0, itsdangerous <2.0",
)
def test_keys_of_mixed_types_cannot_be_sorted(app):
    """`jsonify()` raises TypeError for keys that cannot be sorted, such as 1 and "b"."""
    with app.app_context(), pytest.raises(TypeError, match="'<' not supported between"):
        flask.jsonify({1: "a", "b": "c"})


@claim("json.format.is-ascii", doc="api#flask.json.provider.DefaultJSONProvider.ensure_ascii")
def test_other_characters_are_escaped(serve):
    """`jsonify()` escapes characters beyond ASCII."""
    response = serve(lambda: flask.jsonify("é中😀")).get("/")

    assert response.get_data() == rb'"\u00e9\u4e2d\ud83d\ude00"' + b"\n"


@claim("json.format.markup-is-not-escaped", doc="api#flask.json.jsonify")
def test_jsonify_does_not_escape_html(serve):
    """`jsonify()` does not escape <, > and &."""
    response = serve(lambda: flask.jsonify("</script>&'")).get("/")

    assert response.text == '"</script>&\'"\n'
