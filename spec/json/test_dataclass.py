import dataclasses

import flask
import pytest

from spec.kit import claim

DOC = "api#flask.json.provider.DefaultJSONProvider"


@dataclasses.dataclass
class Point:
    """A place, and those that it leads to."""

    y: int
    x: int
    next: list


@claim("json.types.dataclass-is-refused", doc="api#flask.json.jsonify", flask="<1.1")
def test_a_dataclass_is_refused(app):
    """`jsonify()` raises TypeError for an instance of a dataclass."""
    refused = pytest.raises(TypeError, match="Object of type Point is not JSON serializable")
    with app.app_context(), refused:
        flask.jsonify(Point(1, 2, []))


@claim("json.types.dataclass-is-an-object", flask=">=1.1", otherwise=TypeError)
def test_a_dataclass_becomes_an_object(app):
    """`jsonify()` writes an instance of a dataclass as an object with its fields."""
    path = Point(1, 2, [Point(3, 4, [])])

    with app.app_context():
        response = flask.jsonify(path)

    assert response.get_data(as_text=True) == '{"next":[{"next":[],"x":4,"y":3}],"x":2,"y":1}\n'


@claim("json.types.dataclass-itself-is-refused", flask=">=1.1")
def test_a_dataclass_itself_is_refused(app):
    """`jsonify()` raises TypeError for a dataclass that is not an instance."""
    with app.app_context(), pytest.raises(TypeError) as caught:
        flask.jsonify(Point)

    assert str(caught.value) == "asdict() should be called on dataclass instances"
