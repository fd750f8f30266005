import dataclasses

import flask
import pytest

from spec.kit import claim

DOC = "api#flask.json.provider.DefaultJSONProvider"


def written(app, value):
    """What jsonify() writes for a value."""
    with app.app_context():
        return flask.jsonify(value).get_data(as_text=True)


@dataclasses.dataclass
class Point:
    """A place, and those that it leads to."""

    y: int
    x: int
    next: list


@claim("json.types.dataclass-is-refused", doc="api#flask.json.jsonify", flask="<1.1")
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
