import flask
import pytest

from spec.kit import claim

DOC = "api#flask.Flask.json_provider_class"


@claim("json.provider.is-of-the-class-of-the-app", flask=">=2.2", otherwise=AttributeError)
def test_an_app_makes_its_provider_of_its_class():
    """`app.json` is an instance of `app.json_provider_class`."""
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
    otherwise=ModuleNotFoundError,
)
def test_jsonify_uses_the_apps_provider(app):
    """`jsonify()` writes with `dumps()` of the app's JSON provider."""
    app.json = shouting(app)

    with app.app_context():
        response = flask.jsonify("hello")

    assert (response.mimetype, response.get_data()) == ("application/json", b"HELLO!")


@claim(
    "json.provider.own-dumps-serves-templates",
    doc="api#module-flask.json",
    flask=">=2.2",
    otherwise=ModuleNotFoundError,
)
def test_tojson_uses_the_apps_provider(app):
    """The filter `tojson` writes with `dumps()` of the app's JSON provider."""
    app.json = shouting(app)

    with app.app_context():
        assert flask.render_template_string("{{ 'hello'|tojson }}") == "HELLO!"


@claim(
    "json.provider.own-dumps-serves-views",
    doc="quickstart#apis-with-json",
    flask=">=2.2",
    otherwise=ModuleNotFoundError,
)
def test_a_list_returned_by_a_view_goes_through_the_provider(app, serve):
    """A list that a view returns is written with `dumps()` of the app's JSON provider."""
    app.json = shouting(app)
    response = serve(lambda: ["hello"]).get("/")

    assert response.text == "['HELLO']!"


@claim(
    "json.provider.own-loads-serves-requests",
    doc="api#flask.Request.get_json",
    flask=">=2.2",
    otherwise=ModuleNotFoundError,
)
def test_get_json_uses_the_apps_provider(app, serve):
    """`request.get_json()` parses with `loads()` of the app's JSON provider."""
    app.json = shouting(app)
    client = serve(lambda: flask.request.get_json())

    assert client.post("/", data="hello", content_type="application/json").text == "B'HELLO'?"


@claim(
    "json.provider.own-loads-serves-responses",
    doc="api#flask.Response.get_json",
    flask=">=2.2",
    otherwise=ModuleNotFoundError,
)
def test_get_json_of_a_response_uses_the_apps_provider(app):
    """`response.get_json()` parses with `loads()` of the app's JSON provider."""
    app.json = shouting(app)
    response = flask.Response("hello", mimetype="application/json")

    with app.app_context():
        assert response.get_json() == "B'HELLO'?"


@claim(
    "json.provider.base-writes-nothing",
    doc="api#flask.json.provider.JSONProvider.dumps",
    flask=">=2.2",
    otherwise=ModuleNotFoundError,
)
def test_the_base_provider_leaves_dumps_and_loads_to_others(app):
    """`JSONProvider.dumps()` and `loads()` raise NotImplementedError."""
    from flask.json.provider import JSONProvider

    with pytest.raises(NotImplementedError, match="^$"):
        JSONProvider(app).dumps(1)
    with pytest.raises(NotImplementedError, match="^$"):
        JSONProvider(app).loads("1")
