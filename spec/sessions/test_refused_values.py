"""What a session cannot hold."""

from __future__ import annotations

import datetime as dt

import flask
import pytest

from spec.kit import claim

DOC = "api#flask.json.tag.TaggedJSONSerializer"


@claim("sessions.values.refused")
@pytest.mark.parametrize(
    ("value", "message"),
    [
        pytest.param({1}, "Object of type set is not JSON serializable", id="set"),
        pytest.param(
            frozenset(), "Object of type frozenset is not JSON serializable", id="frozenset"
        ),
        pytest.param(object(), "Object of type object is not JSON serializable", id="object"),
        pytest.param(1j, "Object of type complex is not JSON serializable", id="complex"),
        pytest.param(
            bytearray(), "Object of type bytearray is not JSON serializable", id="bytearray"
        ),
        pytest.param(range(1), "Object of type range is not JSON serializable", id="range"),
        pytest.param(
            dt.timedelta(1), "Object of type timedelta is not JSON serializable", id="timedelta"
        ),
        pytest.param(
            {(1,): 1}, "keys must be str, int, float, bool or None, not tuple", id="tuple-key"
        ),
    ],
)
def test_a_value_that_json_does_not_know_is_refused(returned, value, message):
    """Saving a session raises TypeError for a value that JSON does not know."""
    with pytest.raises(TypeError, match=rf"^{message}(?!\.)"):
        returned(value)


@claim(
    "sessions.values.mixed-keys",
    unless="simplejson, flask <2.0, itsdangerous <2.0",
)
def test_keys_of_different_types_cannot_be_sorted(returned):
    """A dict whose keys are text and numbers is refused, as keys are sorted."""
    with pytest.raises(TypeError, match="^'<' not supported between instances of"):
        returned({1: "a", "a": 1})


@claim("sessions.values.refused-late")
def test_a_refused_value_fails_after_the_view(app, serve):
    """The view runs to its end; the answer is a 500, and nothing is kept."""
    trace = []

    def view():
        flask.session["value"] = {1}
        trace.append("returned")
        return "answer"

    response = serve(view).get("/")
    assert (response.status_code, trace) == (500, ["returned"])
    assert response.headers.getlist("Set-Cookie") == []


@claim("sessions.values.refused-past-handlers")
def test_a_refused_value_passes_by_the_handler_of_its_class(app, serve):
    """An error in saving happens too late for a handler of TypeError."""
    app.register_error_handler(TypeError, lambda error: ("handled", 400))
    client = serve(lambda: flask.session.update(value={1}) or "answer")

    assert client.get("/").status_code == 500
