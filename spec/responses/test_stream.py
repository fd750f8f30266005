import flask
import pytest

from spec.kit import claim

DOC = "werkzeug:wrappers#werkzeug.wrappers.Response"


@claim("responses.stream.is-sequence-is-streamed", doc="api#flask.Response.is_streamed")
@pytest.mark.parametrize(
    ("body", "is_sequence", "is_streamed"),
    [
        pytest.param("text", True, False, id="text"),
        pytest.param(["a"], True, False, id="list"),
        pytest.param(("a",), True, False, id="tuple"),
        pytest.param({"a"}, False, False, id="set"),
        pytest.param(iter("a"), False, True, id="iterator"),
    ],
)
def test_a_body_is_a_sequence_or_streamed(body, is_sequence, is_streamed):
    """`is_sequence` is true for a list or tuple as body, `is_streamed` for one without a length."""
    response = flask.Response(body)

    assert (response.is_sequence, response.is_streamed) == (is_sequence, is_streamed)


@claim("responses.stream.get-data-collects", doc="api#flask.Response.get_data")
def test_get_data_collects_a_stream():
    """`get_data()` of a streamed response turns its body into a list of bytes."""
    response = flask.Response(iter(["é", b"!"]))

    assert response.get_data() == b"\xc3\xa9!"
    assert (response.is_sequence, response.response) == (True, [b"\xc3\xa9", b"!"])


@claim(
    "responses.stream.collecting-may-be-off", doc="api#flask.Response.implicit_sequence_conversion"
)
def test_get_data_may_be_kept_from_collecting():
    """`get_data()` of a stream raises RuntimeError if `implicit_sequence_conversion` is false."""
    response = flask.Response(iter("ab"))
    response.implicit_sequence_conversion = False

    with pytest.raises(RuntimeError, match=r"Call make_sequence\(\) yourself"):
        response.get_data()


@claim("responses.stream.make-sequence-collects", doc="api#flask.Response.make_sequence")
def test_make_sequence_collects_even_so():
    """`make_sequence()` collects a stream even if `implicit_sequence_conversion` is false."""
    response = flask.Response(iter("ab"))
    response.implicit_sequence_conversion = False
    response.make_sequence()

    assert (response.response, response.get_data()) == ([b"a", b"b"], b"ab")


@claim("responses.stream.passthrough-refuses-get-data")
def test_a_body_passed_through_cannot_be_read():
    """`get_data()` raises RuntimeError if `direct_passthrough` is true."""
    response = flask.Response(iter([b"a"]), direct_passthrough=True)

    with pytest.raises(RuntimeError, match="direct passthrough mode"):
        response.get_data()


@claim("responses.stream.passthrough-can-be-switched-off")
def test_a_body_passed_through_may_be_read_once_that_is_off():
    """`get_data()` returns the body again after `direct_passthrough = False`."""
    response = flask.Response(iter([b"a"]), direct_passthrough=True)
    response.direct_passthrough = False

    assert response.get_data() == b"a"
