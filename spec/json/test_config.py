import warnings

import flask
import pytest

from spec.kit import claim

DOC = "config#builtin-configuration-values"
VALUE = {"b": "é", "a": {}}

KEYS = [
    pytest.param("JSON_SORT_KEYS", False, id="order"),
    pytest.param("JSON_AS_ASCII", False, id="ascii"),
    pytest.param("JSONIFY_MIMETYPE", "a/b", id="type"),
    pytest.param("JSONIFY_PRETTYPRINT_REGULAR", True, id="indent"),
]


@claim("json.config.sort-keys-off-keeps-the-order", flask="<2.3")
@pytest.mark.filterwarnings("ignore:The 'JSON_SORT_KEYS':DeprecationWarning")
def test_json_sort_keys_false_keeps_the_order(app, serve):
    """JSON_SORT_KEYS = False keeps the order of keys in `jsonify()`."""
    app.config["JSON_SORT_KEYS"] = False
    response = serve(lambda: flask.jsonify(VALUE)).get("/")

    assert response.get_data() == b'{"b":"\\u00e9","a":{}}\n'


@claim("json.config.as-ascii-off-sends-utf-8", flask="<2.3")
@pytest.mark.filterwarnings("ignore:The 'JSON_AS_ASCII':DeprecationWarning")
def test_json_as_ascii_false_sends_utf_8(app, serve):
    """JSON_AS_ASCII = False makes `jsonify()` send characters beyond ASCII in UTF-8."""
    app.config["JSON_AS_ASCII"] = False
    response = serve(lambda: flask.jsonify(VALUE)).get("/")

    assert response.get_data() == b'{"a":{},"b":"\xc3\xa9"}\n'


@claim("json.config.mimetype-is-that-of-jsonify", flask="<2.3")
@pytest.mark.filterwarnings("ignore:The 'JSONIFY_MIMETYPE':DeprecationWarning")
def test_jsonify_mimetype_is_the_type(app, serve):
    """JSONIFY_MIMETYPE is the mimetype of `jsonify()`."""
    app.config["JSONIFY_MIMETYPE"] = "application/vnd.api+json"
    response = serve(lambda: flask.jsonify(VALUE)).get("/")

    assert response.headers["Content-Type"] == "application/vnd.api+json"


@claim("json.config.prettyprint-indents", flask="<2.3")
@pytest.mark.filterwarnings("ignore:The 'JSONIFY_PRETTYPRINT_REGULAR':DeprecationWarning")
def test_jsonify_prettyprint_regular_indents(app, serve):
    """JSONIFY_PRETTYPRINT_REGULAR = True makes `jsonify()` indent."""
    app.config["JSONIFY_PRETTYPRINT_REGULAR"] = True
    response = serve(lambda: flask.jsonify(VALUE)).get("/")

    assert response.get_data().replace(b", \n", b",\n") == b'{\n  "a": {},\n  "b": "\\u00e9"\n}\n'


@claim("json.config.prettyprint-off-yields-to-debug", flask="<2.2")
@pytest.mark.filterwarnings("ignore:The 'JSONIFY_PRETTYPRINT_REGULAR':DeprecationWarning")
def test_debug_mode_indents_though_prettyprint_is_off(app, serve):
    """In debug mode `jsonify()` indents even if JSONIFY_PRETTYPRINT_REGULAR is False."""
    app.debug = True
    app.config["JSONIFY_PRETTYPRINT_REGULAR"] = False
    response = serve(lambda: flask.jsonify(VALUE)).get("/")

    assert response.get_data() == b'{\n  "a": {}, \n  "b": "\\u00e9"\n}\n'


@claim("json.config.prettyprint-off-beats-debug", flask=">=2.2,<2.3")
@pytest.mark.filterwarnings("ignore:The 'JSONIFY_PRETTYPRINT_REGULAR':DeprecationWarning")
def test_prettyprint_off_keeps_debug_mode_from_indenting(app, serve):
    """JSONIFY_PRETTYPRINT_REGULAR = False stops `jsonify()` from indenting in debug mode."""
    app.debug = True
    app.config["JSONIFY_PRETTYPRINT_REGULAR"] = False
    response = serve(lambda: flask.jsonify(VALUE)).get("/")

    assert response.get_data() == b'{"a":{},"b":"\\u00e9"}\n'


@claim("json.config.keys-are-quiet", flask="<2.2")
def test_a_key_of_the_configuration_is_used_quietly(app, serve):
    """Setting JSON_SORT_KEYS in `app.config` takes effect without a warning."""
    app.config["JSON_SORT_KEYS"] = False

    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        response = serve(lambda: flask.jsonify(VALUE)).get("/")
    assert response.get_data() == b'{"b":"\\u00e9","a":{}}\n'
    assert [warning for warning in seen if "JSON" in str(warning.message)] == []


@claim("json.config.keys-warn", flask=">=2.2,<2.3")
@pytest.mark.filterwarnings("ignore:Importing 'itsdangerous.json':DeprecationWarning")  # Flask 1
@pytest.mark.parametrize(("key", "value"), KEYS)
def test_a_key_of_the_configuration_warns(app, key, value):
    """`jsonify()` warns in Flask 2.2 if a JSON key is set in `app.config`, at a line of Flask."""
    app.config[key] = value
    removed = f"^The '{key}' config key is deprecated and will be removed in Flask 2.3."

    with app.app_context(), pytest.warns(DeprecationWarning, match=removed) as told:
        flask.jsonify(1)
    assert told[0].filename == flask.json.provider.__file__


@claim("json.config.keys-are-ignored", flask=">=2.3")
@pytest.mark.filterwarnings("ignore:The 'JSON:DeprecationWarning")
def test_a_key_of_the_configuration_is_ignored(app, serve):
    """The JSON keys in `app.config` have no effect."""
    app.config.update(JSON_SORT_KEYS=False, JSON_AS_ASCII=False, JSONIFY_MIMETYPE="a/b")
    app.config["JSONIFY_PRETTYPRINT_REGULAR"] = True
    response = serve(lambda: flask.jsonify(VALUE)).get("/")

    assert response.headers["Content-Type"] == "application/json"
    assert response.get_data() == b'{"a":{},"b":"\\u00e9"}\n'


@claim("json.config.has-four-keys", flask="<2.3")
def test_the_configuration_has_four_keys_for_json(app):
    """`app.config` has four JSON keys by default."""
    assert sorted(key for key in app.config if "JSON" in key) == [
        "JSONIFY_MIMETYPE",
        "JSONIFY_PRETTYPRINT_REGULAR",
        "JSON_AS_ASCII",
        "JSON_SORT_KEYS",
    ]


@claim("json.config.has-no-keys", flask=">=2.3")
def test_the_configuration_has_no_keys_for_json(app):
    """Reading `app.config["JSON_SORT_KEYS"]` raises KeyError if the app has not set it."""
    with pytest.raises(KeyError, match="^'JSON_SORT_KEYS'$"):
        app.config["JSON_SORT_KEYS"]
    assert [key for key in app.config if "JSON" in key] == []
