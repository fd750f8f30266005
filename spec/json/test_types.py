import collections
import datetime as dt
import decimal
import enum
import uuid

import flask
import pytest

from spec.kit import claim

DOC = "api#flask.json.provider.DefaultJSONProvider"


CET = dt.timezone(dt.timedelta(hours=1))


def written(app, value):
    """What jsonify() writes for a value."""
    with app.app_context():
        return flask.jsonify(value).get_data(as_text=True)


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
    """A date or datetime is written as an HTTP date; one without a zone is taken for UTC."""
    assert written(app, moment) == text


@claim(
    "json.types.early-year-has-no-zeros",
    doc="api#flask.json.jsonify",
    werkzeug="<1.0.1",
)
def test_a_year_before_1000_is_written_short(app):
    """A year before 1000 is written without zeros, which no HTTP date has."""
    assert written(app, dt.date(999, 1, 1)) == '"Tue, 01 Jan 999 00:00:00 GMT"\n'


@claim("json.types.early-year-has-zeros", werkzeug=">=1.0.1")
def test_a_year_before_1000_is_filled_with_zeros(app):
    """The year of a date in JSON is written with four digits."""
    assert written(app, dt.date(999, 1, 1)) == '"Tue, 01 Jan 0999 00:00:00 GMT"\n'


@claim("json.types.uuid")
def test_a_uuid_becomes_its_text(app):
    """A UUID is written as text with hyphens."""
    value = uuid.UUID(int=0xCAFE)

    assert written(app, value) == '"00000000-0000-0000-0000-00000000cafe"\n'


@claim(
    "json.types.decimal-is-refused",
    doc="api#flask.json.jsonify",
    flask="<2.0.2",
    unless="simplejson, flask <2.0, itsdangerous <2.0",
)
def test_a_decimal_is_refused(app):
    """A Decimal raises TypeError."""
    with pytest.raises(TypeError, match="Object of type Decimal is not JSON serializable"):
        written(app, decimal.Decimal("1.10"))


@claim("json.types.decimal-is-text", doc="api#flask.json.jsonify", flask=">=2.0.2")
def test_a_decimal_becomes_text(serve):
    """A Decimal is written as a string, not as a number, with its last zeros."""
    response = serve(lambda: flask.jsonify(decimal.Decimal("1.10"))).get("/")

    assert response.text == '"1.10"\n'


@claim("json.types.html-is-text")
def test_an_object_with_html_becomes_that_text(app):
    """An object with a method __html__ is written as the text that it gives."""
    value = type("Fragment", (), {"__html__": lambda self: "<b>bold</b>"})()

    assert written(app, value) == '"<b>bold</b>"\n'


@claim("json.types.subclasses-count-as-their-base", doc="python:library/json#json.JSONEncoder")
@pytest.mark.parametrize(
    ("value", "text"),
    [
        pytest.param(collections.OrderedDict(b=1, a=2), '{"a":2,"b":1}\n', id="OrderedDict"),
        pytest.param(collections.defaultdict(int, a=1), '{"a":1}\n', id="defaultdict"),
        pytest.param(enum.IntEnum("Number", "ONE").ONE, "1\n", id="IntEnum"),
        pytest.param(enum.Enum("Word", {"A": "a"}, type=str).A, '"a"\n', id="text Enum"),
    ],
)
def test_a_subclass_is_written_as_its_base(app, value, text):
    """An object of a subclass of a plain type is written like one of that type."""
    assert written(app, value) == text


@claim(
    "json.types.namedtuples-are-lists",
    doc="python:library/json#json.JSONEncoder",
    unless="simplejson, flask <2.0, itsdangerous <2.0",
)
def test_a_namedtuple_is_written_as_a_list(app):
    """A namedtuple is written as a list, without its names."""
    assert written(app, collections.namedtuple("Pair", "a b")(1, 2)) == "[1,2]\n"


@claim("json.types.multidict-keeps-first-values", doc="api#flask.Request.args")
def test_a_multidict_is_written_with_first_values(app):
    """`jsonify()` writes only the first of several values that a MultiDict has for a key."""
    with app.test_request_context("/?a=1&a=2&b=3"):
        response = flask.jsonify(flask.request.args)

    assert response.get_data(as_text=True) == '{"a":"1","b":"3"}\n'
