import contextlib

import flask
import pytest

from spec.kit import claim

DOC = "api#flask.after_this_request"


WORDS = {
    "after_this_request": lambda: flask.after_this_request(lambda response: response),
    "copy_current_request_context": lambda: flask.copy_current_request_context(len),
    "stream_with_context": lambda: flask.stream_with_context(iter("ab")),
}


@claim(
    "contexts.outside.functions-say-so", doc="api#flask.copy_current_request_context", flask=">=2.2"
)
@pytest.mark.parametrize("name", WORDS)
@pytest.mark.parametrize("inside", [False, True], ids=["no-context", "app-context"])
def test_functions_that_need_a_request_say_so(app, name, inside):
    """Without a request context the functions that need one are a RuntimeError that names them."""
    expected = (
        f"'{name}' can only be used when a request context is active, such as in a view function."
    )
    context = app.app_context() if inside else contextlib.nullcontext()

    with context, pytest.raises((RuntimeError, AttributeError)) as caught:
        WORDS[name]()
    assert (caught.type, str(caught.value)) == (RuntimeError, expected)


@claim(
    "contexts.outside.streaming-says-so-in-other-words",
    doc="api#flask.stream_with_context",
    flask="<2.2",
)
def test_stream_with_context_says_in_other_words_that_it_needs_a_request():
    """Before Flask 2.2 the RuntimeError of `stream_with_context()` has another wording."""
    with pytest.raises(RuntimeError) as caught:
        WORDS["stream_with_context"]()

    assert str(caught.value) == (
        "Attempted to stream with context but there was no context in the first place to keep"
        " around."
    )


@claim("contexts.outside.after-this-request-is-a-runtime-error", flask=">=2.0.3")
def test_after_this_request_without_a_request_is_a_runtime_error():
    """`after_this_request()` without a request raises RuntimeError."""
    with pytest.raises((RuntimeError, AttributeError)) as caught:
        WORDS["after_this_request"]()

    assert caught.type is RuntimeError


@claim("contexts.outside.after-this-request-is-an-attribute-error", flask="<2.0.3")
def test_after_this_request_without_a_request_is_an_attribute_error():
    """`after_this_request()` without a request raises AttributeError."""
    with pytest.raises((RuntimeError, AttributeError)) as caught:
        WORDS["after_this_request"]()

    assert str(caught.value) == "'NoneType' object has no attribute '_after_request_functions'"
