"""Ranges of a body that cannot be sought in: a generator, a pipe."""

import io

import flask
import pytest
from werkzeug.wsgi import FileWrapper

from spec.kit import claim

DOC = "api#flask.Response.make_conditional"


class Pipe(io.BytesIO):
    """A file that is read from its start to its end."""

    def seekable(self):
        return False


def generator():
    """A body of three chunks."""
    yield from (b"abc", b"def", b"ghi")


@claim("responses.range.is-cut-from-a-stream")
@pytest.mark.parametrize(
    ("body", "wanted", "sent", "data"),
    [
        pytest.param(generator, "bytes=0-0", "bytes 0-0/9", b"a", id="first"),
        pytest.param(generator, "bytes=2-6", "bytes 2-6/9", b"cdefg", id="across-chunks"),
        pytest.param(generator, "bytes=-2", "bytes 7-8/9", b"hi", id="last"),
        pytest.param(
            lambda: FileWrapper(Pipe(b"abcdefghi"), 4),
            "bytes=2-",
            "bytes 2-8/9",
            b"cdefghi",
            id="pipe",
        ),
    ],
)
def test_a_part_of_a_stream_is_cut_out(serve, body, wanted, sent, data):
    """A Range of a body that cannot seek, such as a generator, is cut from its chunks."""
    response = serve(
        lambda: flask.Response(body()).make_conditional(flask.request, True, complete_length=9)
    ).get("/", headers={"Range": wanted})

    assert (response.status_code, response.headers["Content-Range"]) == (206, sent)
    assert response.data == data


@claim("responses.range.of-a-stream-ends-it")
def test_the_end_of_a_part_ends_the_stream(serve):
    """A Range of a generator stops it after the last byte, and closes it."""
    trace = []

    def chunks():
        try:
            for chunk in (b"abc", b"def", b"ghi"):
                trace.append(chunk)
                yield chunk
        finally:
            trace.append("closed")

    client = serve(
        lambda: flask.Response(chunks()).make_conditional(flask.request, True, complete_length=9)
    )
    with client.get("/", headers={"Range": "bytes=1-4"}) as response:
        assert response.data == b"bcde"

    assert trace == [b"abc", b"def", "closed"]
