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


BODIES = [
    pytest.param(lambda: (it for it in (b"abc", b"def", b"ghi")), id="generator"),
    pytest.param(lambda: FileWrapper(Pipe(b"abcdefghi"), 4), id="pipe"),
]


@claim("responses.range.of-a-stream")
@pytest.mark.parametrize("body", BODIES)
@pytest.mark.parametrize(
    ("wanted", "sent", "data"),
    [
        pytest.param("bytes=0-0", "bytes 0-0/9", b"a", id="first"),
        pytest.param("bytes=2-6", "bytes 2-6/9", b"cdefg", id="across-chunks"),
        pytest.param("bytes=3-5", "bytes 3-5/9", b"def", id="one-chunk"),
        pytest.param("bytes=7-", "bytes 7-8/9", b"hi", id="to-the-end"),
        pytest.param("bytes=-2", "bytes 7-8/9", b"hi", id="last"),
    ],
)
def test_a_part_of_a_stream_is_cut_out(serve, body, wanted, sent, data):
    """A part of a body that cannot be sought in is cut out of the chunks that it comes in."""
    response = serve(
        lambda: flask.Response(body()).make_conditional(flask.request, True, complete_length=9)
    ).get("/", headers={"Range": wanted})

    assert (response.status_code, response.headers["Content-Range"]) == (206, sent)
    assert response.data == data


@claim("responses.range.of-a-stream-ends-it")
def test_the_end_of_a_part_ends_the_stream(serve):
    """Chunks behind the part are not asked for, and the stream is closed."""
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
