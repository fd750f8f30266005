"""What of flask.json warns before it goes."""

import io
import json

import flask
import pytest

from spec.kit import claim

DOC = "changes#version-2-2-0"


@claim(
    "json.encoding.warns-in-each-function",
    doc="changes#version-2-0-0",
    flask=">=2.0,<2.1",
    otherwise=pytest.fail.Exception,
)
@pytest.mark.parametrize(
    ("use", "text"),
    [
        pytest.param(
            lambda: flask.json.dumps(1, encoding="utf-8"),
            "'encoding' is deprecated and will be removed in Flask 2.1.",
            id="dumps",
        ),
        pytest.param(
            lambda: flask.json.dump(1, io.StringIO(), encoding="utf-8"),
            "Writing to a binary file, and the 'encoding' argument, is deprecated and will be"
            " removed in Flask 2.1.",
            id="dump",
        ),
        pytest.param(
            lambda: flask.json.loads(b"1", encoding="utf-8"),
            "'encoding' is deprecated and will be removed in Flask 2.1."
            " The data must be a string or UTF-8 bytes.",
            id="loads",
        ),
        pytest.param(
            lambda: flask.json.load(io.BytesIO(b"1"), encoding="utf-8"),
            "'encoding' is deprecated and will be removed in Flask 2.1."
            " The file must be text mode, or binary mode with UTF-8 bytes.",
            id="load",
        ),
    ],
)
def test_an_encoding_for_json_warns(use, text):
    """`encoding=` of `flask.json.dumps()`, `dump()`, `loads()` and `load()` warns in Flask 2.0."""
    with pytest.warns(DeprecationWarning, match=f"^{text}$") as told:
        use()
    assert told[0].filename == __file__


@claim(
    "json.app-argument.warns-in-each-function", flask=">=2.2,<2.3", otherwise=pytest.fail.Exception
)
@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        pytest.param("dumps", [1], id="dumps"),
        pytest.param("dump", [1, io.StringIO()], id="dump"),
        pytest.param("loads", ["1"], id="loads"),
        pytest.param("load", [io.StringIO("1")], id="load"),
    ],
)
def test_an_app_for_json_warns(app, name, arguments):
    """`app=` of `flask.json.dumps()`, `dump()`, `loads()` and `load()` warns in Flask 2.2."""
    removed = "The 'app' parameter is deprecated and will be removed in Flask 2.3."
    text = f"^{removed} Call 'app.json.{name}' directly instead.$"

    with pytest.warns(DeprecationWarning, match=text) as told:
        getattr(flask.json, name)(*arguments, app=app)
    assert told[0].filename == __file__


JINJA = "Use 'jinja2.utils.htmlsafe_json_dumps' instead."
PROVIDER = "Use 'Flask.json' to provide an alternate JSON implementation instead."


@claim(
    "json.old-names.htmlsafe-functions-warn", flask=">=2.2,<2.3", otherwise=pytest.fail.Exception
)
@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of what it calls itself
@pytest.mark.parametrize(
    ("name", "arguments", "instead"),
    [
        pytest.param("htmlsafe_dumps", [1], JINJA, id="htmlsafe_dumps"),
        pytest.param("htmlsafe_dump", [1, io.StringIO()], JINJA, id="htmlsafe_dump"),
    ],
)
def test_htmlsafe_functions_warn(name, arguments, instead):
    """Calling `flask.json.htmlsafe_dumps()` or `htmlsafe_dump()` warns in Flask 2.2."""
    text = f"^'{name}' is deprecated and will be removed in Flask 2.3. {instead}$"

    with pytest.warns(DeprecationWarning, match=text) as told:
        getattr(flask.json, name)(*arguments)
    assert told[0].filename == __file__


@claim(
    "json.encoder.classes-warn-one-line-too-far",
    flask=">=2.2,<2.3",
    otherwise=pytest.fail.Exception,
)
@pytest.mark.parametrize("name", ["JSONEncoder", "JSONDecoder"])
def test_an_encoder_class_warns_one_line_too_far(name):
    """Creating Flask's JSONEncoder or JSONDecoder warns in Flask 2.2, one line too far up."""
    removed = f"'{name}' is deprecated and will be removed in Flask 2.3."
    makes = compile(f"flask.json.{name}()", "maker.py", "exec")

    with pytest.warns(DeprecationWarning, match=f"^{removed} {PROVIDER}$") as told:
        exec(makes)
    assert told[0].filename == __file__


@claim("json.encoder.attributes-warn", flask=">=2.2.1,<2.3", otherwise=pytest.fail.Exception)
@pytest.mark.parametrize("attribute", ["json_encoder", "json_decoder"])
@pytest.mark.parametrize(
    ("name", "use"),
    [
        pytest.param("app", getattr, id="read"),
        pytest.param("app", lambda app, name: setattr(app, name, None), id="set"),
        pytest.param("bp", lambda _, name: getattr(BLUEPRINT, name), id="blueprint"),
        pytest.param("bp", lambda _, name: setattr(BLUEPRINT, name, None), id="blueprint-set"),
    ],
)
def test_an_encoder_of_an_app_or_blueprint_warns(app, attribute, name, use):
    """Reading or setting `json_encoder` or `json_decoder` of an app or blueprint warns."""
    removed = f"'{name}.{attribute}' is deprecated and will be removed in Flask 2.3."
    instead = "Customize 'app.json_provider_class' or 'app.json' instead."

    with pytest.warns(DeprecationWarning, match=f"^{removed} {instead}$") as told:
        use(app, attribute)
    assert told[0].filename == __file__


BLUEPRINT = flask.Blueprint("blueprint", "example")


@claim("json.encoder.in-use-warns-at-flask", flask=">=2.2,<2.3", otherwise=pytest.fail.Exception)
@pytest.mark.filterwarnings("ignore:'app.json_..coder' is deprecated:DeprecationWarning")
@pytest.mark.parametrize(
    ("attribute", "own", "use"),
    [
        pytest.param("json_encoder", json.JSONEncoder, lambda: flask.json.dumps(1), id="encoder"),
        pytest.param("json_decoder", json.JSONDecoder, lambda: flask.json.loads("1"), id="decoder"),
    ],
)
def test_an_encoder_in_use_warns_at_flasks_line(app, attribute, own, use):
    """Using a custom `json_encoder` or `json_decoder` warns in Flask 2.2, at a line of Flask."""
    setattr(app, attribute, own)
    removed = f"Setting '{attribute}' on the app or a blueprint is deprecated and will be removed"
    text = f"^{removed} in Flask 2.3. Customize 'app.json' instead.$"

    with app.app_context(), pytest.warns(DeprecationWarning, match=text) as told:
        use()
    assert flask.json.provider.__file__ in {it.filename for it in told}
