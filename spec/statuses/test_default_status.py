"""A response class with another default status."""

import flask
import pytest

from spec.kit import claim

DOC = "api#flask.Response.default_status"


class Odd(flask.Response):
    """A response that is 666 unless it is told otherwise."""

    default_status = "666 itcast status"


@pytest.fixture
def odd(app):
    """An app whose responses are 666 unless they are told otherwise."""
    app.response_class = Odd
    return app


@claim("statuses.default.is-200")
def test_the_default_status_is_the_number_200():
    """`Response.default_status` is the number 200."""
    assert flask.Response.default_status == 200


@claim("statuses.default.class-decides")
@pytest.mark.parametrize(
    ("default", "status"),
    [
        pytest.param(404, 404, id="number"),
        pytest.param("666 itcast status", 666, id="text"),
    ],
)
def test_a_subclass_chooses_its_default_status(default, status):
    """`default_status` of a response class may be a number or a string."""
    response = type("Mine", (flask.Response,), {"default_status": default})()

    assert response.status_code == status


@claim("statuses.default.serves-what-has-no-status")
@pytest.mark.parametrize(
    "view",
    [
        pytest.param(lambda: "text", id="text"),
        pytest.param(lambda: flask.make_response(), id="make-response"),
        pytest.param(lambda: flask.jsonify(city="sz"), id="jsonify"),
    ],
)
def test_the_apps_response_class_gives_the_status_of_what_has_none(odd, serve, view):
    """A response made without a status gets `default_status` of the app's `response_class`."""
    assert serve(view).get("/").status == "666 itcast status"


@claim("statuses.default.gives-way")
@pytest.mark.parametrize(
    ("view", "status"),
    [
        pytest.param(lambda: ("text", 200), 200, id="tuple"),
        pytest.param(lambda: flask.Response("text"), 200, id="plain-response"),
        pytest.param(lambda: flask.redirect("/next", 307), 307, id="redirect"),
        pytest.param(lambda: flask.abort(403), 403, id="abort"),
    ],
)
def test_a_default_status_gives_way_to_one_that_is_given(odd, serve, view, status):
    """A response made with a status keeps it, whatever `default_status` is."""
    assert serve(view).get("/").status_code == status
