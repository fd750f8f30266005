import flask
import pytest

from spec.kit import claim

DOC = "api#flask.json.provider.DefaultJSONProvider.compact"


@claim("json.format.is-compact")
def test_json_is_written_without_spaces(serve):
    """Outside of debug mode jsonify() writes no spaces, and ends the text with a newline."""
    response = serve(lambda: flask.jsonify({"b": [1, 2], "a": {}})).get("/")

    assert response.get_data() == b'{"a":{},"b":[1,2]}\n'


@claim("json.format.debug-trails-spaces", doc="api#flask.json.jsonify", flask="<2.2")
def test_debug_mode_indents_and_trails_spaces(app, serve):
    """In debug mode jsonify() indents by two spaces, and leaves one after every comma."""
    app.debug = True
    response = serve(lambda: flask.jsonify({"b": [1, 2], "a": {}})).get("/")

    assert response.get_data() == b'{\n  "a": {}, \n  "b": [\n    1, \n    2\n  ]\n}\n'


@claim("json.format.debug-indents", flask=">=2.2")
def test_debug_mode_indents(app, serve):
    """In debug mode jsonify() indents by two spaces, and leaves none at the end of a line."""
    app.debug = True
    response = serve(lambda: flask.jsonify({"b": [1, 2], "a": {}})).get("/")

    assert response.get_data() == b'{\n  "a": {},\n  "b": [\n    1,\n    2\n  ]\n}\n'


@claim("json.format.keys-are-sorted", doc="api#flask.json.provider.DefaultJSONProvider.sort_keys")
def test_keys_are_sorted_at_every_depth(serve):
    """jsonify() writes the keys of every object in order, those of nested ones too."""
    value = {"b": {"z": 1, "y": 2}, "a": [{"d": 1, "c": 2}]}
    response = serve(lambda: flask.jsonify(value)).get("/")

    assert response.text == '{"a":[{"c":2,"d":1}],"b":{"y":2,"z":1}}\n'


@claim(
    "json.format.number-keys-are-sorted-as-numbers",
    doc="api#flask.json.provider.DefaultJSONProvider.sort_keys",
    unless="simplejson, flask <2.0, itsdangerous <2.0",
)
def test_number_keys_are_sorted_before_they_are_text(serve):
    """Keys are sorted as the objects they are, then written as text: 9 comes before 10."""
    response = serve(lambda: flask.jsonify({10: "ten", 9: "nine"})).get("/")

    assert response.text == '{"9":"nine","10":"ten"}\n'


@claim(
    "json.format.mixed-keys-are-refused",
    doc="api#flask.json.provider.DefaultJSONProvider.sort_keys",
    unless="simplejson, flask <2.0, itsdangerous <2.0",
)
def test_keys_of_mixed_types_cannot_be_sorted(app):
    """Keys that cannot be compared with one another raise TypeError."""
    with app.app_context(), pytest.raises(TypeError, match="'<' not supported between"):
        flask.jsonify({1: "a", "b": "c"})


@claim("json.format.plain-keys-become-text", doc="python:library/json#json.dumps")
@pytest.mark.parametrize(
    ("key", "text"),
    [
        pytest.param(1, '{"1":0}\n', id="int"),
        pytest.param(1.5, '{"1.5":0}\n', id="float"),
        pytest.param(True, '{"true":0}\n', id="bool"),
        pytest.param(None, '{"null":0}\n', id="None"),
    ],
)
def test_a_plain_key_becomes_text(serve, key, text):
    """A number, a truth value or None as key is written as text."""
    response = serve(lambda: flask.jsonify({key: 0})).get("/")

    assert response.text == text


@claim("json.format.other-keys-are-refused", doc="python:library/json#json.dumps")
@pytest.mark.parametrize(
    "key",
    [
        pytest.param((1,), id="tuple"),
        pytest.param(frozenset(), id="frozenset"),
    ],
)
def test_a_key_of_another_type_is_refused(app, key):
    """A key that is neither text nor a plain value raises TypeError."""
    with app.app_context(), pytest.raises(TypeError, match="keys must be str, int, float, bool or"):
        flask.jsonify({key: 0})


@claim(
    "json.format.keys-of-bytes-are-refused",
    doc="python:library/json#json.dumps",
    unless="simplejson, flask <2.0, itsdangerous <2.0",
)
def test_a_key_of_bytes_is_refused(app):
    """A key of bytes raises TypeError."""
    with app.app_context(), pytest.raises(TypeError, match="keys must be str, int, float, bool or"):
        flask.jsonify({b"a": 0})


@claim("json.format.is-ascii", doc="api#flask.json.provider.DefaultJSONProvider.ensure_ascii")
def test_other_characters_are_escaped(serve):
    """Characters beyond ASCII are written as escapes, rare ones as two of them."""
    response = serve(lambda: flask.jsonify("é中😀")).get("/")

    assert response.get_data() == rb'"\u00e9\u4e2d\ud83d\ude00"' + b"\n"


@claim("json.format.markup-is-not-escaped", doc="api#flask.json.jsonify")
def test_jsonify_does_not_escape_html(serve):
    """jsonify() leaves <, > and & alone: its text is not meant for a page."""
    response = serve(lambda: flask.jsonify("</script>&'")).get("/")

    assert response.text == '"</script>&\'"\n'


@claim(
    "json.format.not-a-number",
    doc="python:library/json#infinite-and-nan-number-values",
    unless="simplejson >=3.19, flask <2.0, itsdangerous <2.0",
)
@pytest.mark.parametrize(
    ("number", "text"),
    [
        pytest.param(float("nan"), "NaN\n", id="nan"),
        pytest.param(float("inf"), "Infinity\n", id="inf"),
        pytest.param(float("-inf"), "-Infinity\n", id="-inf"),
    ],
)
def test_numbers_that_json_lacks_are_written_nevertheless(serve, number, text):
    """NaN and the infinities are written as words that JSON itself does not know."""
    response = serve(lambda: flask.jsonify(number)).get("/")

    assert response.text == text
