import flask
import pytest

from spec.kit import claim

DOC = "api#flask.copy_current_request_context"


@claim(
    "contexts.outside.functions-name-themselves",
    flask=">=2.2,<3.2",
    otherwise=(AssertionError, pytest.fail.Exception),
)
@pytest.mark.parametrize(
    ("name", "use"),
    [
        ("copy_current_request_context", lambda: flask.copy_current_request_context(len)),
        ("stream_with_context", lambda: flask.stream_with_context(iter("ab"))),
    ],
)
def test_functions_that_need_a_request_name_themselves(app, name, use):
    """`copy_current_request_context` and `stream_with_context` name themselves in the error."""
    with app.app_context(), pytest.raises(RuntimeError) as caught:
        use()

    assert str(caught.value) == (
        f"'{name}' can only be used when a request context is active, such as in a view function."
    )


@claim("contexts.outside.streaming-needs-no-request", flask=">=3.2", otherwise=RuntimeError)
def test_stream_with_context_needs_an_app_context_only(app):
    """From Flask 3.2 on `stream_with_context()` streams in an app context without a request."""
    with app.app_context():
        assert list(flask.stream_with_context(iter("ab"))) == ["a", "b"]


@claim(
    "contexts.outside.streaming-raises-in-other-words",
    doc="api#flask.stream_with_context",
    flask="<2.2",
)
def test_the_older_error_of_stream_with_context_has_another_wording():
    """Before Flask 2.2 the RuntimeError of `stream_with_context()` has another wording."""
    with pytest.raises(RuntimeError) as caught:
        flask.stream_with_context(iter("ab"))

    assert str(caught.value) == (
        "Attempted to stream with context but there was no context in the first place to keep"
        " around."
    )
