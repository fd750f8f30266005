"""What changes of JSON say to write instead, run on both sides of them."""

import collections
import dataclasses
from decimal import Decimal

import flask
import jinja2
import pytest

from spec.kit import claim

DOC = "api#module-flask.json"

Pair = collections.namedtuple("Pair", "a b")


@dataclasses.dataclass
class Cup:
    tea: str


@claim("json.fixes.of-values-run-on-every-release", doc="api#flask.json.jsonify")
@pytest.mark.parametrize(
    ("value", "text"),
    [
        pytest.param(str(Decimal("1.60")), '"1.60"\n', id="decimal-as-a-string"),
        pytest.param(float(Decimal("1.60")), "1.6\n", id="decimal-as-a-number"),
        pytest.param(Pair(1, 2)._asdict(), '{"a":1,"b":2}\n', id="namedtuple"),
        pytest.param(dataclasses.asdict(Cup("oolong")), '{"tea":"oolong"}\n', id="dataclass"),
    ],
)
def test_fixes_of_values_run(serve, value, text):
    """Decimals, namedtuples and dataclasses are converted for `jsonify()` on every release."""
    assert serve(lambda: flask.jsonify(value)).get("/").text == text


@claim("json.fixes.a-decimal-is-made-of-the-session", doc="api#flask.session")
def test_a_decimal_is_made_of_the_session(client):
    """A Decimal that the session has as a string is made again by `Decimal()`."""
    with client.session_transaction() as session:
        session["price"] = str(Decimal("1.60"))

    with client.session_transaction() as session:
        assert Decimal(session["price"]) == Decimal("1.60")


@claim("json.fixes.debug-mode-is-compared-by-value", doc="api#flask.json.jsonify")
def test_json_of_debug_mode_is_compared_by_value(app, serve):
    """`response.get_json()` returns in debug mode what the view gave to `jsonify()`."""
    app.debug = True

    assert serve(lambda: flask.jsonify([{"a": 1}, 2])).get("/").get_json() == [{"a": 1}, 2]


@claim("json.fixes.sort-keys-sorts-with-and-without-an-app", doc="api#flask.json.dumps")
def test_sort_keys_sorts_with_and_without_an_app(app):
    """`flask.json.dumps(sort_keys=True)` sorts keys with and without an application context."""
    value = {"b": 1, "a": 2}
    with app.app_context():
        assert flask.json.dumps(value, sort_keys=True) == '{"a": 2, "b": 1}'

    assert flask.json.dumps(value, sort_keys=True) == '{"a": 2, "b": 1}'


@claim("json.fixes.jinja-writes-json-for-html", doc="changes#version-2-2-0")
def test_jinja_writes_json_for_html():
    """`htmlsafe_json_dumps()` of Jinja writes with `flask.json.dumps()`, safe for HTML."""
    markup = jinja2.utils.htmlsafe_json_dumps("</p>", flask.json.dumps)

    assert markup == '"\\u003c/p\\u003e"'
