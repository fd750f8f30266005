import flask

from spec.kit import claim

DOC = "api#flask.json.provider.DefaultJSONProvider.sort_keys"


@claim("json.provider.sort-keys-off-keeps-the-order", flask=">=2.2", otherwise=AttributeError)
def test_sort_keys_false_keeps_the_order(app):
    """`app.json.sort_keys = False` keeps the order of keys."""
    app.json.sort_keys = False

    with app.app_context():
        assert flask.jsonify(b=1, a=2).get_data() == b'{"b":1,"a":2}\n'


@claim("json.provider.unsorted-keys-may-be-mixed", flask=">=2.2", otherwise=AttributeError)
def test_unsorted_keys_may_be_of_mixed_types(app):
    """`app.json.sort_keys = False` allows keys that cannot be sorted."""
    app.json.sort_keys = False

    with app.app_context():
        assert flask.jsonify({1: "a", "b": "c"}).get_data() == b'{"1":"a","b":"c"}\n'


@claim(
    "json.provider.ensure-ascii-off-sends-utf-8",
    doc="api#flask.json.provider.DefaultJSONProvider.ensure_ascii",
    flask=">=2.2",
    otherwise=AttributeError,
)
def test_ensure_ascii_false_sends_utf_8(app):
    """`app.json.ensure_ascii = False` sends characters beyond ASCII in UTF-8."""
    app.json.ensure_ascii = False

    with app.app_context():
        assert flask.jsonify("é").get_data() == b'"\xc3\xa9"\n'


@claim(
    "json.provider.compact-false-indents",
    doc="api#flask.json.provider.DefaultJSONProvider.compact",
    flask=">=2.2",
    otherwise=AttributeError,
)
def test_compact_false_indents(app):
    """`app.json.compact = False` indents outside debug mode."""
    app.json.compact = False

    with app.app_context():
        assert flask.jsonify(a=[1]).get_data() == b'{\n  "a": [\n    1\n  ]\n}\n'


@claim(
    "json.provider.compact-true-beats-debug",
    doc="api#flask.json.provider.DefaultJSONProvider.compact",
    flask=">=2.2",
    otherwise=AttributeError,
)
def test_compact_true_is_stronger_than_debug_mode(app):
    """`app.json.compact = True` writes no spaces in debug mode."""
    app.debug = app.json.compact = True

    with app.app_context():
        assert flask.jsonify(a=[1]).get_data() == b'{"a":[1]}\n'


@claim(
    "json.provider.mimetype-is-that-of-jsonify",
    doc="api#flask.json.provider.DefaultJSONProvider.mimetype",
    flask=">=2.2",
    otherwise=AttributeError,
)
def test_mimetype_is_the_type_of_responses(app):
    """`app.json.mimetype` is the mimetype of `jsonify()`."""
    app.json.mimetype = "application/vnd.api+json"

    with app.app_context():
        assert flask.jsonify(1).mimetype == "application/vnd.api+json"


@claim(
    "json.provider.default-is-called-for-unsupported-types",
    doc="api#flask.json.provider.DefaultJSONProvider.default",
    flask=">=2.2",
    otherwise=AttributeError,
)
def test_default_is_called_for_unsupported_types(app):
    """`app.json.default` is called with each object that JSON does not support."""
    app.json.default = sorted

    with app.app_context():
        assert flask.jsonify({3, 1, 2}).get_data() == b"[1,2,3]\n"


@claim(
    "json.provider.of-the-app-dumps-and-loads",
    doc="api#flask.Flask.json",
    flask=">=2.2",
    otherwise=AttributeError,
)
def test_the_provider_of_the_app_dumps_and_loads(app):
    """`app.json.dumps()` and `app.json.loads()` need no app context."""
    assert app.json.dumps({"b": 1, "a": "é"}) == '{"a": "\\u00e9", "b": 1}'
    assert app.json.loads('{"a": "\\u00e9"}') == {"a": "é"}
