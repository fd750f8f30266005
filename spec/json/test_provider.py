import flask
import pytest

from spec.kit import claim

DOC = "api#flask.json.provider.DefaultJSONProvider"


@claim(
    "json.provider.sort-keys",
    doc="api#flask.json.provider.DefaultJSONProvider.sort_keys",
    flask=">=2.2",
    otherwise=AttributeError,
)
def test_sort_keys_false_keeps_the_order(app):
    """app.json.sort_keys = False keeps keys in the order in which they were added."""
    app.json.sort_keys = False

    with app.app_context():
        assert flask.jsonify(b=1, a=2).get_data() == b'{"b":1,"a":2}\n'


@claim(
    "json.provider.unsorted-keys-may-be-mixed",
    doc="api#flask.json.provider.DefaultJSONProvider.sort_keys",
    flask=">=2.2",
    otherwise=AttributeError,
)
def test_unsorted_keys_may_be_of_mixed_types(app):
    """Keys that are not sorted need not be comparable."""
    app.json.sort_keys = False

    with app.app_context():
        assert flask.jsonify({1: "a", "b": "c"}).get_data() == b'{"1":"a","b":"c"}\n'


@claim(
    "json.provider.ensure-ascii",
    doc="api#flask.json.provider.DefaultJSONProvider.ensure_ascii",
    flask=">=2.2",
    otherwise=AttributeError,
)
def test_ensure_ascii_false_sends_utf_8(app):
    """app.json.ensure_ascii = False sends characters beyond ASCII as they are, in UTF-8."""
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
    """app.json.compact = False indents outside of debug mode too."""
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
    """app.json.compact = True writes no spaces in debug mode either."""
    app.debug = app.json.compact = True

    with app.app_context():
        assert flask.jsonify(a=[1]).get_data() == b'{"a":[1]}\n'


@claim(
    "json.provider.mimetype",
    doc="api#flask.json.provider.DefaultJSONProvider.mimetype",
    flask=">=2.2",
    otherwise=AttributeError,
)
def test_mimetype_is_the_type_of_responses(app):
    """app.json.mimetype is the type that jsonify() gives its responses."""
    app.json.mimetype = "application/vnd.api+json"

    with app.app_context():
        assert flask.jsonify(1).mimetype == "application/vnd.api+json"


@claim(
    "json.provider.default-makes-the-unknown-known",
    doc="api#flask.json.provider.DefaultJSONProvider.default",
    flask=">=2.2",
    otherwise=AttributeError,
)
def test_default_is_asked_for_what_json_does_not_know(app):
    """app.json.default gets every object that JSON does not know, and says what to write."""
    app.json.default = sorted

    with app.app_context():
        assert flask.jsonify({3, 1, 2}).get_data() == b"[1,2,3]\n"


@claim(
    "json.provider.class-of-the-app",
    doc="api#flask.Flask.json_provider_class",
    flask=">=2.2",
    otherwise=AttributeError,
)
def test_an_app_makes_its_provider_of_its_class():
    """An app's json is an object of its json_provider_class, made with the app."""
    provider = type("Provider", (flask.Flask.json_provider_class,), {"sort_keys": False})
    app = type("App", (flask.Flask,), {"json_provider_class": provider})("example")

    assert (type(app.json), app.json.sort_keys) == (provider, False)


def shouting(app):
    """A provider of its own kind, which reads and writes in capitals."""
    from flask.json.provider import JSONProvider

    class Shouting(JSONProvider):
        def dumps(self, obj, **kwargs):
            return f"{obj}!".upper()

        def loads(self, s, **kwargs):
            return f"{s}?".upper()

    return Shouting(app)


@claim(
    "json.provider.own-dumps-serves-jsonify",
    doc="api#flask.json.provider.JSONProvider",
    flask=">=2.2",
    otherwise=ImportError,
)
def test_jsonify_asks_the_apps_provider(app):
    """A provider that only has dumps() serves jsonify(), without a newline at the end."""
    app.json = shouting(app)

    with app.app_context():
        response = flask.jsonify("hello")

    assert (response.mimetype, response.get_data()) == ("application/json", b"HELLO!")


@claim(
    "json.provider.own-dumps-serves-templates",
    doc="api#module-flask.json",
    flask=">=2.2",
    otherwise=ImportError,
)
def test_tojson_asks_the_apps_provider(app):
    """The tojson filter writes with the provider of the app."""
    app.json = shouting(app)

    with app.app_context():
        assert flask.render_template_string("{{ 'hello'|tojson }}") == "HELLO!"


@claim(
    "json.provider.own-dumps-serves-views",
    doc="quickstart#apis-with-json",
    flask=">=2.2",
    otherwise=ImportError,
)
def test_a_list_returned_by_a_view_goes_through_the_provider(app, serve):
    """A list that a view returns is written by the provider of the app."""
    app.json = shouting(app)
    response = serve(lambda: ["hello"]).get("/")

    assert response.text == "['HELLO']!"


@claim(
    "json.provider.own-loads-serves-requests",
    doc="api#flask.Request.get_json",
    flask=">=2.2",
    otherwise=ImportError,
)
def test_get_json_asks_the_apps_provider(app, serve):
    """request.get_json() reads the body with the provider of the app."""
    app.json = shouting(app)
    client = serve(lambda: flask.request.get_json())

    assert client.post("/", data="hello", content_type="application/json").text == "B'HELLO'?"


@claim(
    "json.provider.base-writes-nothing",
    doc="api#flask.json.provider.JSONProvider.dumps",
    flask=">=2.2",
    otherwise=ImportError,
)
def test_the_base_provider_leaves_dumps_and_loads_to_others(app):
    """JSONProvider itself neither writes nor reads: both raise NotImplementedError."""
    from flask.json.provider import JSONProvider

    with pytest.raises(NotImplementedError):
        JSONProvider(app).dumps(1)
    with pytest.raises(NotImplementedError):
        JSONProvider(app).loads("1")
