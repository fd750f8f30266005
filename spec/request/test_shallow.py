import flask
import pytest

from spec.kit import claim
from spec.request.wire import FORM, environ

DOC = "werkzeug:wrappers#werkzeug.wrappers.Request"

SHALLOW = [
    pytest.param(lambda made: made.form, id="form"),
    pytest.param(lambda made: made.data, id="data"),
    pytest.param(lambda made: made.get_data(), id="get_data"),
]


@claim("request.shallow.cannot-read-the-body", werkzeug=">=2.0")
@pytest.mark.parametrize("read", SHALLOW)
def test_a_shallow_request_cannot_read_the_body(read):
    """Reading the body of a request made with `shallow=True` raises RuntimeError."""
    made = flask.Request(environ(b"a=1", CONTENT_TYPE=FORM), shallow=True)

    with pytest.raises(RuntimeError) as caught:
        read(made)
    assert str(caught.value) == (
        "This request was created with 'shallow=True', reading from the input stream is disabled."
    )


@claim("request.shallow.refuses-the-body-in-other-words", werkzeug="<2.0")
@pytest.mark.parametrize("read", SHALLOW)
def test_a_shallow_request_refuses_in_other_words(read):
    """The RuntimeError of a request made with `shallow=True` is about form data."""
    made = flask.Request(environ(b"a=1", CONTENT_TYPE=FORM), shallow=True)

    with pytest.raises(RuntimeError) as caught:
        read(made)
    assert str(caught.value) == (
        "A shallow request tried to consume form data. If you really want to do that, set"
        " `shallow` to False."
    )


@claim("request.shallow.reads-what-is-not-the-body")
def test_a_shallow_request_reads_what_is_not_the_body():
    """`args`, headers and `input_stream` of a request made with `shallow=True` can be read."""
    made = flask.Request(environ(b"body", QUERY_STRING="a=1"), shallow=True)

    assert (made.args["a"], made.host, made.input_stream.read()) == ("1", "example.com", b"body")
