import io

import pytest

from spec.kit import claim

DOC = "werkzeug:datastructures#werkzeug.datastructures.FileStorage"


@claim("uploads.reading.read-returns-bytes", doc="patterns/fileuploads#a-gentle-introduction")
def test_read_returns_bytes(upload):
    """`read()` of an upload returns bytes, with line ends as sent."""
    assert upload(lambda pic: pic.read(), b"a\r\nb\n\xff") == b"a\r\nb\n\xff"


@claim("uploads.reading.a-second-read-is-empty")
def test_a_second_read_returns_nothing(upload):
    """`read()` of an upload returns nothing the second time."""
    assert upload(lambda pic: (pic.read(), pic.read())) == (b"line 1\nline 2\n", b"")


@claim("uploads.reading.tell-is-the-position")
def test_tell_is_the_number_of_bytes_that_were_read(upload):
    """`tell()` of an upload is the position after the bytes that were read."""
    assert upload(lambda pic: (pic.tell(), pic.read(4), pic.tell())) == (0, b"line", 4)


@claim("uploads.reading.seek-rewinds")
def test_seek_goes_back_to_the_start(upload):
    """`seek(0)` of an upload makes its content readable again."""
    seen = upload(lambda pic: (pic.read(), pic.seek(0), pic.read()))

    assert seen == (b"line 1\nline 2\n", 0, b"line 1\nline 2\n")


@claim("uploads.reading.seek-to-the-end-gives-the-size")
def test_seek_to_the_end_gives_the_size(upload):
    """`seek(0, 2)` of an upload returns its size."""
    assert upload(lambda pic: pic.seek(0, 2)) == 14


@claim("uploads.reading.has-no-len")
def test_an_upload_has_no_length(upload):
    """`len()` of an upload raises TypeError."""
    with pytest.raises(TypeError, match="has no len"):
        upload(len)


@claim("uploads.reading.reads-lines")
@pytest.mark.parametrize(
    ("read", "expected"),
    [
        pytest.param(lambda pic: pic.readline(), b"line 1\n", id="readline"),
        pytest.param(list, [b"line 1\n", b"line 2\n"], id="iteration"),
    ],
)
def test_an_upload_is_read_by_lines(upload, read, expected):
    """`readline()` and iteration of an upload return lines of bytes, with their line ends."""
    assert upload(read) == expected


@claim("uploads.reading.is-no-iterator")
def test_next_refuses_an_upload(upload):
    """`next()` of an upload raises TypeError: it is iterable, but not an iterator."""
    with pytest.raises(TypeError, match="not an iterator"):
        upload(next)


@claim("uploads.reading.a-wrapper-gives-text")
def test_a_text_wrapper_reads_an_upload_as_text(upload):
    """`io.TextIOWrapper` around an upload reads text, as `csv.reader` needs it."""
    seen = upload(lambda pic: io.TextIOWrapper(pic, "utf-8").readlines(), "é\nß\n".encode())

    assert seen == ["é\n", "ß\n"]


@claim("uploads.reading.a-wrapped-stream-gives-text", python=">=3.11", otherwise=AttributeError)
def test_a_text_wrapper_reads_the_stream_of_an_upload_as_text(upload):
    """`io.TextIOWrapper` around the `stream` of an upload reads text."""
    assert upload(lambda pic: io.TextIOWrapper(pic.stream, "utf-8").read(), b"text") == "text"


@claim("uploads.reading.can-be-written-to")
def test_an_upload_can_be_written_to(upload):
    """`write()` changes the content of an upload on the server."""
    seen = upload(lambda pic: (pic.write(b"LINE"), pic.seek(0), pic.readline()))

    assert seen == (4, 0, b"LINE 1\n")


@claim("uploads.reading.close-ends-it")
def test_a_closed_upload_cannot_be_read(upload):
    """`read()` of an upload raises ValueError after `close()`."""
    with pytest.raises(ValueError, match="closed file"):
        upload(lambda pic: (pic.close(), pic.read()))


@claim("uploads.reading.unknown-attribute-raises-attribute-error")
def test_an_unknown_attribute_raises_attribute_error(upload):
    """An attribute that neither an upload nor its stream has raises AttributeError."""
    with pytest.raises(AttributeError, match="no_such"):
        upload(lambda pic: pic.no_such)


def with_statement(pic):
    """Read an upload as a file is read."""
    with pic as stream:
        return stream.read()


@claim("uploads.reading.with-raises-attribute-error", python="<3.11", otherwise=TypeError)
def test_a_with_statement_lacks_enter(upload):
    """`with` raises AttributeError for an upload, which is not a context manager."""
    with pytest.raises(AttributeError, match="__enter__"):
        upload(with_statement)


@claim("uploads.reading.with-raises-type-error", python=">=3.11", otherwise=AttributeError)
def test_a_with_statement_refuses_an_upload(upload):
    """`with` raises TypeError for an upload, which is not a context manager."""
    with pytest.raises(TypeError, match="context manager protocol"):
        upload(with_statement)


@claim("uploads.reading.the-stream-takes-with")
def test_the_stream_of_an_upload_is_a_context_manager(upload):
    """The `stream` of an upload is a context manager."""
    assert upload(lambda pic: with_statement(pic.stream)) == b"line 1\nline 2\n"
