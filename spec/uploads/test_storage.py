import io
from concurrent.futures import ThreadPoolExecutor
from tempfile import SpooledTemporaryFile

import flask
import pytest
from flask import request

from spec.kit import claim
from spec.uploads.wire import MULTIPART, file, multipart, part

DOC = "werkzeug:request_data#how-does-it-parse"


@claim("uploads.storage.is-a-spooled-temporary-file")
def test_an_upload_is_kept_in_a_spooled_temporary_file(upload):
    """The `stream` of an upload is a tempfile.SpooledTemporaryFile."""
    assert upload(lambda pic: type(pic.stream)) is SpooledTemporaryFile


@claim("uploads.storage.is-memory-up-to-500-kib", werkzeug="<2.3 || >=2.3.3")
def test_an_upload_of_500_kib_stays_in_memory(upload):
    """An upload of up to 512,000 bytes is kept in memory."""
    assert upload(lambda pic: pic.stream._rolled, b"x" * 512_000) is False


@claim("uploads.storage.is-a-file-beyond-500-kib")
def test_an_upload_of_more_than_500_kib_goes_to_disk(upload):
    """An upload of more than 512,000 bytes is kept in a temporary file."""
    assert upload(lambda pic: pic.stream._rolled, b"x" * 512_001) is True


@claim("uploads.storage.is-a-file-just-below-500-kib", werkzeug=">=2.3,<2.3.3")
def test_an_upload_of_nearly_500_kib_goes_to_disk(upload):
    """An upload of 511,999 bytes is kept in a temporary file, as it gains two bytes."""
    assert upload(lambda pic: pic.stream._rolled, b"x" * 511_999) is True


@claim("uploads.storage.each-file-counts-for-itself")
def test_a_small_file_beside_a_large_one_stays_in_memory(receive):
    """A small upload beside a large one is kept in memory."""
    large, small = 'name="large"; filename="l"', 'name="small"; filename="s"'
    body = multipart(part(large, b"x" * 600_000), part(small))

    assert receive(lambda: [f.stream._rolled for f in request.files.values()], body) == [
        True,
        False,
    ]


@claim("uploads.storage.large-files-arrive-whole", werkzeug="<2.3 || >=2.3.3")
def test_a_large_file_arrives_byte_for_byte(upload):
    """A file of 64 KiB without a newline is intact."""
    assert upload(lambda pic: (pic.read(4), pic.seek(0, 2)), b"x" * 65_536) == (b"xxxx", 65_536)


@claim("uploads.storage.large-files-with-newlines-arrive-whole")
def test_a_large_file_with_newlines_arrives_byte_for_byte(upload):
    """A file of 200 KiB with newlines is intact."""
    content = bytes(range(256)) * 800

    assert upload(lambda pic: pic.read() == content, content) is True


@claim("uploads.storage.large-files-gain-a-newline", werkzeug=">=2.3,<2.3.3")
def test_a_large_file_gains_a_newline(upload):
    """A file of 64 KiB without a newline gains one at its start."""
    assert upload(lambda pic: pic.read(4), b"x" * 65_536) == b"\r\nxx"


@claim("uploads.storage.newlines-at-the-end-are-kept")
@pytest.mark.parametrize("end", [b"\r\n", b"\r\n--"])
def test_newlines_at_the_end_of_a_file_are_kept(upload, end):
    """A file keeps the newlines at its end."""
    assert upload(lambda pic: pic.read(), b"line" + end) == b"line" + end


@claim("uploads.storage.a-last-carriage-return-is-kept", werkzeug="<3.1.4 || >=3.1.5")
def test_a_carriage_return_at_the_end_of_a_file_is_kept(upload):
    """A file keeps a lone carriage return at its end."""
    assert upload(lambda pic: pic.read(), b"line\r") == b"line\r"


@claim("uploads.storage.a-last-carriage-return-is-lost", werkzeug=">=3.1.4,<3.1.5")
def test_a_carriage_return_at_the_end_of_a_file_is_lost(upload):
    """A file loses a lone carriage return at its end."""
    assert upload(lambda pic: pic.read(), b"line\r") == b"line"


@claim("uploads.storage.base64-is-decoded", werkzeug="<2.0")
def test_a_base64_part_is_decoded(upload):
    """A part with Content-Transfer-Encoding: base64 is decoded."""
    seen = upload(lambda pic: pic.read(), b"eA==", "Content-Transfer-Encoding: base64")

    assert seen == b"x"


@claim("uploads.storage.base64-is-not-decoded", werkzeug=">=2.0")
def test_a_base64_part_is_not_decoded(upload):
    """A part with Content-Transfer-Encoding: base64 is not decoded."""
    seen = upload(lambda pic: pic.read(), b"eA==", "Content-Transfer-Encoding: base64")

    assert seen == b"eA=="


@claim(
    "uploads.storage.the-stream-can-be-chosen", doc="werkzeug:request_data#how-to-extend-parsing"
)
def test_a_request_class_chooses_the_streams_of_its_uploads(app):
    """`_get_file_stream()` of a request class makes the stream of an upload."""
    told = {}

    class Own(flask.Request):
        def _get_file_stream(self, **given):
            told.update(given)
            return io.BytesIO()

    app.request_class = Own
    body = file(b"x", "Content-Type: text/plain", "Content-Length: 1")

    with app.test_request_context(method="POST", data=body, content_type=MULTIPART):
        assert type(request.files["pic"].stream) is io.BytesIO
    sizes = {"total_content_length": 124, "content_length": 1}
    assert told == {**sizes, "content_type": "text/plain", "filename": "a.txt"}


@claim("uploads.storage.uploads-are-closed-with-the-request")
def test_an_upload_is_closed_when_its_request_ends(upload):
    """An upload is closed when its request ends: a thread that reads it later gets ValueError."""
    kept = upload(lambda pic: pic)

    assert kept.closed is True
    with (
        ThreadPoolExecutor(1) as pool,
        pytest.raises(ValueError, match=r"^I/O operation on closed file\.?$"),
    ):
        pool.submit(kept.read).result()
