"""What a session cannot hold."""

from __future__ import annotations

import flask
import pytest

from spec.kit import claim

DOC = "api#flask.json.tag.TaggedJSONSerializer"


@claim("sessions.values.unknown-type-raises-type-error")
def test_a_value_that_json_does_not_have_is_refused(returned):
    """Saving a session raises TypeError for a value that JSON does not have, such as a set."""
    with pytest.raises(TypeError, match=r"^Object of type set is not JSON serializable(?!\.)"):
        returned({1})


@claim(
    "sessions.values.mixed-keys-raise-type-error",
    unless="simplejson, flask <2.0, itsdangerous <2.0",
)
def test_keys_of_different_types_cannot_be_sorted(returned):
    """Saving a dict with string and number keys in the session raises TypeError: it is sorted."""
    with pytest.raises(TypeError, match="^'<' not supported between instances of"):
        returned({1: "a", "a": 1})


@claim("sessions.values.are-refused-after-the-view")
def test_a_refused_value_fails_after_the_view(serve):
    """A value that cannot be saved fails after the view has returned: 500, and nothing is kept."""
    trace = []

    def view():
        flask.session["value"] = {1}
        trace.append("returned")
        return "answer"

    response = serve(view).get("/")
    assert (response.status_code, trace) == (500, ["returned"])
    assert response.headers.getlist("Set-Cookie") == []


@claim("sessions.values.are-refused-past-handlers")
def test_a_refused_value_passes_by_the_handler_of_its_class(app, serve):
    """An exception in saving the session does not reach the error handler of its class."""
    app.register_error_handler(TypeError, lambda error: ("handled", 400))
    client = serve(lambda: flask.session.update(value={1}) or "answer")

    assert client.get("/").status_code == 500
