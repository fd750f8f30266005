import flask
import pytest

from spec.kit import claim

DOC = "quickstart#about-responses"


@claim("statuses.custom.reason-phrase-is-kept")
def test_a_status_string_keeps_its_own_phrase(serve):
    """A status given as text reaches the client as written."""
    response = serve(lambda: ("index page", "666 itcast status")).get("/")

    assert (response.status_code, response.status, response.text) == (
        666,
        "666 itcast status",
        "index page",
    )


@claim("statuses.int.is-accepted", werkzeug=">=2.0", otherwise=TypeError)
def test_an_int_is_a_status():
    """An int can be assigned to status."""
    response = flask.Response()
    response.status = 404

    assert response.status == "404 NOT FOUND"


@claim("statuses.int.is-refused", werkzeug="<2.0")
def test_an_int_is_no_status():
    """An int cannot be assigned to status."""
    with pytest.raises(TypeError, match="Invalid status argument"):
        flask.Response().status = 404
