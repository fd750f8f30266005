import datetime as dt
import decimal
import uuid

import flask
import pytest

from spec.kit import claim

DOC = "api#flask.json.provider.DefaultJSONProvider"


CET = dt.timezone(dt.timedelta(hours=1))


@claim("json.types.moments-are-http-dates")
@pytest.mark.parametrize(
    ("moment", "text"),
    [
        pytest.param(dt.date(2026, 1, 1), '"Thu, 01 Jan 2026 00:00:00 GMT"\n', id="date"),
        pytest.param(
            dt.datetime(2026, 1, 1, 12, 30, 1, 999999),
            '"Thu, 01 Jan 2026 12:30:01 GMT"\n',
            id="naive",
        ),
        pytest.param(
            dt.datetime(2026, 1, 1, 0, 30, tzinfo=CET),
            '"Wed, 31 Dec 2025 23:30:00 GMT"\n',
            id="aware",
        ),
    ],
)
def test_a_moment_becomes_an_http_date(app, moment, text):
    """`jsonify()` writes a date or datetime as an HTTP date, a naive one as UTC."""
    with app.app_context():
        assert flask.jsonify(moment).get_data(as_text=True) == text


@claim(
    "json.types.early-year-has-no-zeros",
    doc="api#flask.json.jsonify",
    werkzeug="<1.0.1",
)
def test_a_year_before_1000_is_written_short(app):
    """`jsonify()` writes a year before 1000 without leading zeros."""
    with app.app_context():
        response = flask.jsonify(dt.date(999, 1, 1))

    assert response.get_data(as_text=True) == '"Tue, 01 Jan 999 00:00:00 GMT"\n'


@claim("json.types.early-year-has-zeros", werkzeug=">=1.0.1")
def test_a_year_before_1000_is_filled_with_zeros(app):
    """`jsonify()` writes a year before 1000 with four digits."""
    with app.app_context():
        response = flask.jsonify(dt.date(999, 1, 1))

    assert response.get_data(as_text=True) == '"Tue, 01 Jan 0999 00:00:00 GMT"\n'


@claim("json.types.uuid-is-a-string")
def test_a_uuid_becomes_its_text(app):
    """`jsonify()` writes a UUID as a string."""
    value = uuid.UUID(int=0xCAFE)

    with app.app_context():
        response = flask.jsonify(value)

    assert response.get_data(as_text=True) == '"00000000-0000-0000-0000-00000000cafe"\n'


@claim(
    "json.types.decimal-is-refused",
    doc="api#flask.json.jsonify",
    flask="<2.0.2",
    unless="simplejson, flask <2.0, itsdangerous <2.0",
)
def test_a_decimal_is_refused(app):
    """`jsonify()` raises TypeError for a Decimal."""
    refused = pytest.raises(TypeError, match="Object of type Decimal is not JSON serializable")
    with app.app_context(), refused:
        flask.jsonify(decimal.Decimal("1.10"))


@claim("json.types.decimal-is-text", doc="api#flask.json.jsonify", flask=">=2.0.2")
def test_a_decimal_becomes_text(serve):
    """`jsonify()` writes a Decimal as a string, with its last zeros."""
    response = serve(lambda: flask.jsonify(decimal.Decimal("1.10"))).get("/")

    assert response.text == '"1.10"\n'


@claim("json.types.html-is-text")
def test_an_object_with_html_becomes_that_text(app):
    """`jsonify()` writes an object with `__html__()` as the string that it returns."""
    value = type("Fragment", (), {"__html__": lambda self: "<b>bold</b>"})()

    with app.app_context():
        assert flask.jsonify(value).get_data(as_text=True) == '"<b>bold</b>"\n'


@claim("json.types.multidict-keeps-first-values", doc="api#flask.Request.args")
def test_a_multidict_is_written_with_first_values(app):
    """`jsonify()` writes only the first of several values that a MultiDict has for a key."""
    with app.test_request_context("/?a=1&a=2&b=3"):
        response = flask.jsonify(flask.request.args)

    assert response.get_data(as_text=True) == '{"a":"1","b":"3"}\n'
