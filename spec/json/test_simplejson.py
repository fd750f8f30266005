"""What the package simplejson decides where Flask takes it in place of Python's json."""

import collections
import decimal
import json

import flask
import pytest

from spec.kit import claim
from spec.tools.parts import need_package

DOC = "api#module-flask.json"

Pair = collections.namedtuple("Pair", "a b")


@pytest.fixture(autouse=True)
def _simplejson():
    """Let the claims of this module wait for simplejson."""
    need_package("simplejson", "python -m pip install simplejson")


@claim("json.simplejson.decimals-are-numbers", flask="<2.0", unless="itsdangerous >=2.0")
def test_simplejson_writes_a_decimal_as_a_number(serve):
    """With simplejson installed `jsonify()` writes a Decimal as a number."""
    response = serve(lambda: flask.jsonify({"a": decimal.Decimal("1.60")})).get("/")

    assert response.text == '{"a":1.60}\n'


@claim("json.simplejson.namedtuples-are-objects", flask="<2.0", unless="itsdangerous >=2.0")
def test_simplejson_writes_a_namedtuple_as_an_object(serve):
    """With simplejson installed `jsonify()` writes a namedtuple as an object."""
    assert serve(lambda: flask.jsonify(Pair(1, 2))).get("/").text == '{"a":1,"b":2}\n'


@claim("json.simplejson.is-not-used", flask=">=2.0")
def test_simplejson_is_not_used(serve):
    """With simplejson installed `jsonify()` writes a namedtuple as a list."""
    assert serve(lambda: flask.jsonify(Pair(1, 2))).get("/").text == "[1,2]\n"


@claim(
    "json.simplejson.refuses-an-encoder-of-json",
    flask="<2.0",
    unless="itsdangerous >=2.0",
)
@pytest.mark.filterwarnings("ignore:.*'(app.)?json_encoder':DeprecationWarning")
def test_simplejson_refuses_an_encoder_of_the_standard_library(app):
    """With simplejson installed a `json_encoder` built on `json.JSONEncoder` raises TypeError."""
    app.json_encoder = json.JSONEncoder

    with app.app_context(), pytest.raises(TypeError, match="got an unexpected keyword argument"):
        flask.jsonify(1)
