import datetime as dt
import enum

import flask
import pytest

from spec.kit import claim

DOC = "api#flask.json.provider.DefaultJSONProvider"


def written(app, value):
    """What jsonify() writes for a value."""
    with app.app_context():
        return flask.jsonify(value).get_data(as_text=True)


@claim("json.types.others-are-refused")
@pytest.mark.parametrize(
    ("value", "name"),
    [
        pytest.param({1}, "set", id="set"),
        pytest.param(frozenset(), "frozenset", id="frozenset"),
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
