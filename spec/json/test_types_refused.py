import flask
import pytest

from spec.kit import claim

DOC = "api#flask.json.provider.DefaultJSONProvider"


@claim("json.types.others-are-refused")
def test_an_object_of_another_type_is_refused(app):
    """`jsonify()` raises TypeError for another type, such as a set, and names it."""
    with app.app_context(), pytest.raises(TypeError) as caught:
        flask.jsonify({1})

    assert str(caught.value) == "Object of type set is not JSON serializable"


@claim("json.types.refused-in-a-view-is-500")
def test_an_object_that_cannot_be_written_is_a_server_error(serve):
    """A view that gives an unsupported type to `jsonify()` answers 500."""
    response = serve(lambda: flask.jsonify(object())).get("/")

    assert (response.status_code, response.mimetype) == (500, "text/html")
