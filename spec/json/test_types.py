import collections
import dataclasses
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


@claim("json.types.uuid")
def test_a_uuid_becomes_its_text(app):
    """A UUID is written as text with hyphens."""
    value = uuid.UUID(int=0xCAFE)

    assert written(app, value) == '"00000000-0000-0000-0000-00000000cafe"\n'


@claim("json.types.decimal-is-refused", doc="api#flask.json.jsonify", flask="<2.0.2")
def test_a_decimal_is_refused(app):
    """A Decimal raises TypeError."""
    with pytest.raises(TypeError, match="Object of type Decimal is not JSON serializable"):
        written(app, decimal.Decimal("1.10"))


@claim(
    "json.types.decimal-is-text",
    doc="api#flask.json.jsonify",
    flask=">=2.0.2",
    otherwise=TypeError,
)
def test_a_decimal_becomes_text(app):
    """A Decimal is written as text, not as a number, with its last zeros."""
    assert written(app, decimal.Decimal("1.10")) == '"1.10"\n'


@dataclasses.dataclass
class Point:
    """A place, and those that it leads to."""

    y: int
    x: int
    next: list


@claim("json.types.dataclass-is-refused", flask="<1.1")
def test_a_dataclass_is_refused(app):
    """An object of a dataclass raises TypeError."""
    with pytest.raises(TypeError, match="Object of type Point is not JSON serializable"):
        written(app, Point(1, 2, []))


@claim("json.types.dataclass-is-an-object", flask=">=1.1", otherwise=TypeError)
def test_a_dataclass_becomes_an_object(app):
    """An object of a dataclass is written with its fields, those inside it too."""
    path = Point(1, 2, [Point(3, 4, [])])

    assert written(app, path) == '{"next":[{"next":[],"x":4,"y":3}],"x":2,"y":1}\n'


@claim("json.types.dataclass-itself-is-refused", flask=">=1.1")
def test_a_dataclass_itself_is_refused(app):
    """The class is not an object of it: giving the dataclass itself raises TypeError."""
    with pytest.raises(TypeError) as caught:
        written(app, Point)

    assert str(caught.value) == "asdict() should be called on dataclass instances"


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
        pytest.param(collections.namedtuple("Pair", "a b")(1, 2), "[1,2]\n", id="namedtuple"),
        pytest.param(enum.IntEnum("Number", "ONE").ONE, "1\n", id="IntEnum"),
        pytest.param(enum.Enum("Word", {"A": "a"}, type=str).A, '"a"\n', id="text Enum"),
    ],
)
def test_a_subclass_is_written_as_its_base(app, value, text):
    """An object of a subclass of a plain type is written like one of that type."""
    assert written(app, value) == text


@claim("json.types.multidict-keeps-first-values", doc="api#flask.Request.args")
def test_a_multidict_is_written_with_first_values(app):
    """Of several values under a key, as in request.args, only the first is written."""
    with app.test_request_context("/?a=1&a=2&b=3"):
        response = flask.jsonify(flask.request.args)

    assert response.get_data(as_text=True) == '{"a":"1","b":"3"}\n'


@claim("json.types.others-are-refused")
@pytest.mark.parametrize(
    ("value", "name"),
    [
        pytest.param({1}, "set", id="set"),
        pytest.param(frozenset(), "frozenset", id="frozenset"),
        pytest.param(b"a", "bytes", id="bytes"),
        pytest.param(1j, "complex", id="complex"),
        pytest.param(range(2), "range", id="range"),
        pytest.param(iter([1]), "list_iterator", id="iterator"),
        pytest.param({}.keys(), "dict_keys", id="dict view"),
        pytest.param(dt.time(12), "time", id="time"),
        pytest.param(dt.timedelta(1), "timedelta", id="timedelta"),
        pytest.param(enum.Enum("Colour", "RED").RED, "Colour", id="Enum"),
        pytest.param(ValueError("no"), "ValueError", id="exception"),
        pytest.param(object(), "object", id="object"),
    ],
)
def test_an_object_of_another_type_is_refused(app, value, name):
    """What is neither JSON nor one of the types above raises a TypeError that names its type."""
    with pytest.raises(TypeError) as caught:
        written(app, value)

    assert str(caught.value) == f"Object of type {name} is not JSON serializable"


@claim("json.types.refused-in-a-view-is-500")
def test_an_object_that_cannot_be_written_is_a_server_error(serve):
    """A view that gives such an object to jsonify() answers with status 500."""
    response = serve(lambda: flask.jsonify(object())).get("/")

    assert (response.status_code, response.mimetype) == (500, "text/html")
