import datetime as dt
import json
import warnings

import flask
import pytest

from spec.kit import claim

DOC = "api#flask.json.provider.DefaultJSONProvider"


class Mine(json.JSONEncoder):
    """An encoder whose only word is its own, with whatever options simplejson gives it."""

    def __init__(self, **options):
        super().__init__()

    def encode(self, o):
        """Write any object as one word."""
        return "mine"


@claim("json.encoder.is-heeded", flask="<2.3")
@pytest.mark.filterwarnings("ignore:.*'(app.)?json_encoder':DeprecationWarning")
def test_an_encoder_of_the_app_is_heeded(app):
    """`jsonify()` writes with `app.json_encoder`."""
    app.json_encoder = Mine

    with app.app_context():
        assert flask.jsonify({"a": 1}).get_data() == b"mine\n"


@claim("json.encoder.is-ignored", flask=">=2.3")
@pytest.mark.filterwarnings("ignore:.*'(app.)?json_encoder':DeprecationWarning")
def test_an_encoder_of_the_app_is_ignored(app):
    """`jsonify()` ignores `app.json_encoder`."""
    app.json_encoder = Mine

    with app.app_context():
        assert flask.jsonify({"a": 1}).get_data() == b'{"a":1}\n'


@claim("json.encoder.of-a-blueprint-is-heeded", flask="<2.3")
@pytest.mark.filterwarnings("ignore:.*'(app.|bp.)?json_encoder':DeprecationWarning")
def test_an_encoder_of_a_blueprint_is_heeded(app):
    """`jsonify()` in a view of a blueprint writes with `blueprint.json_encoder`."""
    blueprint = flask.Blueprint("blueprint", "example")
    blueprint.json_encoder = Mine
    blueprint.add_url_rule("/", "view", lambda: flask.jsonify({"a": 1}))
    app.register_blueprint(blueprint)

    assert app.test_client().get("/").get_data() == b"mine\n"


@claim("json.encoder.of-a-blueprint-is-ignored", flask=">=2.3")
@pytest.mark.filterwarnings("ignore:.*'(app.|bp.)?json_encoder':DeprecationWarning")
def test_an_encoder_of_a_blueprint_is_ignored(app):
    """`jsonify()` in a view of a blueprint ignores `blueprint.json_encoder`."""
    blueprint = flask.Blueprint("blueprint", "example")
    blueprint.json_encoder = Mine
    blueprint.add_url_rule("/", "view", lambda: flask.jsonify({"a": 1}))
    app.register_blueprint(blueprint)

    assert app.test_client().get("/").get_data() == b'{"a":1}\n'


@claim("json.encoder.is-set-quietly", doc="api#module-flask.json", flask="<2.2.1")
@pytest.mark.filterwarnings("ignore:Setting 'json_encoder':DeprecationWarning")
def test_an_encoder_is_set_quietly(app):
    """Setting `app.json_encoder` does not warn."""
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        app.json_encoder = Mine

    with app.app_context():
        assert (seen, flask.jsonify(1).get_data()) == ([], b"mine\n")


@claim("json.encoder.attribute-is-read", flask="<2.3", otherwise=AttributeError)
@pytest.mark.filterwarnings("ignore:'app.json_encoder':DeprecationWarning")
def test_an_encoder_of_the_app_is_read(app):
    """`app.json_encoder` is the class that the app writes JSON with."""
    assert app.json_encoder in {None, flask.json.JSONEncoder}


@claim("json.encoder.attribute-is-gone", flask=">=2.3")
@pytest.mark.filterwarnings("ignore:'app.json_encoder':DeprecationWarning")
def test_an_app_has_no_encoder():
    """Reading `app.json_encoder` raises AttributeError, unless the attribute was set before."""
    with pytest.raises(AttributeError, match="^'Flask' object has no attribute 'json_encoder'$"):
        _ = flask.Flask("example").json_encoder


@claim("json.encoder.class-is-there", flask="<2.3", otherwise=AttributeError)
@pytest.mark.filterwarnings("ignore:'JSONEncoder' is deprecated:DeprecationWarning")
def test_flask_has_an_encoder_class():
    """`flask.json.JSONEncoder` writes dates as HTTP dates."""
    encoder = flask.json.JSONEncoder()

    assert encoder.encode(dt.date(2026, 1, 1)) == '"Thu, 01 Jan 2026 00:00:00 GMT"'
