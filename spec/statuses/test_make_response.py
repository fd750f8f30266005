"""make_response() and the status."""

import flask
import pytest

from spec.kit import claim

DOC = "api#flask.make_response"


@claim("statuses.make-response.takes-a-views-forms")
@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        pytest.param(("x",), 200, id="body"),
        pytest.param(("x", "666 itcast status"), 666, id="text"),
        pytest.param(("x", 404, {"City": "sz"}), 404, id="headers"),
        pytest.param(("x", {"City": "sz"}), 200, id="headers-without-status"),
        pytest.param((("x", 404),), 404, id="a-tuple-itself"),
    ],
)
def test_make_response_takes_the_forms_of_a_views_return_value(app, arguments, status):
    """`make_response()` takes what a view may return, as arguments or as one tuple."""
    with app.test_request_context():
        assert flask.make_response(*arguments).status_code == status


@claim("statuses.attribute.status-is-the-whole-line", doc="api#flask.Response.status")
def test_status_is_the_whole_line_and_status_code_the_number():
    """`response.status` is number and phrase, `response.status_code` the number alone."""
    response = flask.Response()
    response.status = "999 itcast"

    assert (response.status, response.status_code) == ("999 itcast", 999)


@claim(
    "statuses.attribute.status-code-replaces-the-phrase",
    doc="api#flask.Response.status_code",
    werkzeug="<3.2",
)
def test_status_code_replaces_a_phrase_of_ones_own():
    """Assigning `response.status_code` replaces a custom phrase, even for the same number."""
    response = flask.Response(status="666 itcast status")
    response.status_code = 666

    assert response.status == "666 UNKNOWN"


@claim(
    "statuses.attribute.refused-status-is-half-set",
    doc="api#flask.Response.status",
    werkzeug="<2.0",
)
def test_a_refused_status_text_is_half_set():
    """After `response.status = ""` raises ValueError, `status` is "" and `status_code` is kept."""
    response = flask.Response(status="999 itcast")

    with pytest.raises(ValueError, match="^Empty status argument$"):
        response.status = ""
    assert (response.status, response.status_code) == ("", 999)


@claim(
    "statuses.attribute.refused-status-changes-nothing",
    doc="api#flask.Response.status",
    werkzeug=">=2.0",
)
def test_a_refused_status_text_changes_nothing():
    """After `response.status = ""` raises ValueError, the status is unchanged."""
    response = flask.Response(status="999 itcast")

    with pytest.raises(ValueError, match="^Empty status argument$"):
        response.status = ""
    assert (response.status, response.status_code) == ("999 itcast", 999)
