import flask
import pytest

from spec.kit import claim

DOC = "api#flask.Response.content_length"


@claim("responses.body.get-data-gives-bytes", doc="api#flask.Response.get_data")
def test_get_data_gives_bytes():
    """`get_data()` and `data` return the body as bytes, `get_data(as_text=True)` as a string."""
    response = flask.Response("中")

    assert response.get_data() == response.data == b"\xe4\xb8\xad"
    assert response.get_data(as_text=True) == "中"


@claim("responses.body.text-has-to-be-utf-8", doc="api#flask.Response.get_data")
def test_a_body_that_is_no_utf_8_has_no_text():
    """`get_data(as_text=True)` raises UnicodeDecodeError for a body that is not UTF-8."""
    response = flask.Response(b"\xff")

    with pytest.raises(UnicodeDecodeError, match="'utf-8' codec can't decode byte 0xff"):
        response.get_data(as_text=True)


@claim("responses.body.set-data-replaces", doc="api#flask.Response.set_data")
@pytest.mark.parametrize(
    ("value", "data"),
    [
        pytest.param("中", b"\xe4\xb8\xad", id="str"),
        pytest.param(b"\xff\xfe\xfd", b"\xff\xfe\xfd", id="bytes"),
    ],
)
def test_set_data_replaces_the_body_and_its_length(value, data):
    """`set_data()` replaces the body with a string or bytes, and updates `Content-Length`."""
    response = flask.Response("first")
    response.set_data(value)

    assert (response.get_data(), response.headers["Content-Length"]) == (data, "3")


@claim("responses.body.data-is-assigned", doc="api#flask.Response.data")
def test_data_may_be_assigned():
    """`response.data = value` replaces the body, and updates `Content-Length`."""
    response = flask.Response("first")
    response.data = "second"

    assert (response.get_data(), response.headers["Content-Length"]) == (b"second", "6")


@claim(
    "responses.body.a-number-makes-zeros",
    doc="api#flask.Response.set_data",
    werkzeug="<2.3",
    otherwise=TypeError,
)
def test_a_number_makes_that_many_zero_bytes():
    """`set_data()` with a number makes a body of that many zero bytes."""
    response = flask.Response()
    response.set_data(3)

    assert response.get_data() == b"\0\0\0"


@claim("responses.body.a-number-is-refused", doc="api#flask.Response.set_data", werkzeug=">=2.3")
def test_a_number_is_refused():
    """`set_data()` with a number raises TypeError."""
    response = flask.Response()

    with pytest.raises(TypeError, match="object of type 'int' has no len"):
        response.set_data(3)


@claim("responses.body.length-counts-bytes")
def test_content_length_counts_bytes():
    """`content_length` is the Content-Length header as a number of bytes."""
    response = flask.Response("中")

    assert (response.content_length, response.headers["Content-Length"]) == (3, "3")


@claim("responses.body.length-is-none-when-streamed")
def test_a_streamed_response_has_no_length():
    """`content_length` of a streamed response is None."""
    assert flask.Response(iter("ab")).content_length is None


@claim("responses.body.length-may-be-wrong")
def test_a_length_that_is_set_is_sent_as_it_is(serve):
    """`response.content_length = 99` is sent, even if the body has another length."""

    def view():
        response = flask.Response("body")
        response.content_length = 99
        return response

    assert serve(view).get("/").headers["Content-Length"] == "99"


@claim("responses.body.bad-length-reads-as-none")
def test_a_length_that_is_no_number_reads_as_none():
    """`content_length` of a response is None if its Content-Length header is not a number."""
    response = flask.Response("body")
    response.headers["Content-Length"] = "many"

    assert response.content_length is None


@claim("responses.body.none-is-empty", doc="api#flask.Response")
def test_a_response_of_nothing_is_empty():
    """`Response()` and `Response(None)` have an empty body."""
    assert flask.Response().get_data() == flask.Response(None).get_data() == b""


@claim("responses.body.repr-shows-its-size", doc="api#flask.Response")
@pytest.mark.parametrize(
    ("body", "text"),
    [
        pytest.param("é", "<Response 2 bytes [666 itcast status]>", id="string"),
        pytest.param(["a", "bc"], "<Response 3 bytes [666 itcast status]>", id="list"),
        pytest.param(iter("ab"), "<Response streamed [666 itcast status]>", id="iterator"),
    ],
)
def test_repr_shows_size_and_status(body, text):
    """`repr()` of a response shows its size in bytes, or that it is streamed, and its status."""
    assert repr(flask.Response(body, "666 itcast status")) == text
