import pytest
from flask import request

from spec.kit import claim
from spec.uploads.wire import MULTIPART, file, multipart, part

DOC = "patterns/fileuploads#improving-uploads"
FIELD, FILE = 'name="f"', 'name="f"; filename="a.txt"'


@pytest.fixture
def status(serve, in_memory):
    """Post a body to a view that reads the uploads; give the status."""
    return lambda body: (
        serve(lambda: f"{len(request.files)}")
        .post("/", data=body, content_type=MULTIPART)
        .status_code
    )


@claim("uploads.limits.max-content-length-counts-the-whole-body")
@pytest.mark.parametrize(
    ("limit", "expected"),
    [pytest.param(79, 200, id="exactly"), pytest.param(78, 413, id="one byte less")],
)
def test_max_content_length_counts_the_whole_body(app, status, limit, expected):
    """MAX_CONTENT_LENGTH counts the body with its headers, not the file; one byte over is 413."""
    app.config["MAX_CONTENT_LENGTH"] = limit
    body = file(b"x")

    assert (len(body), status(body)) == (79, expected)


@claim("uploads.limits.a-view-that-ignores-files-takes-all")
def test_a_view_that_reads_no_files_is_not_limited(app, serve):
    """A body over MAX_CONTENT_LENGTH is refused only when it is read."""
    app.config["MAX_CONTENT_LENGTH"] = 1
    client = serve(lambda: "ignored")

    assert client.post("/", data=file(b"x"), content_type=MULTIPART).status_code == 200


@claim("uploads.limits.a-large-field-is-accepted", werkzeug="<3.1")
def test_a_large_text_field_beside_a_file_is_accepted(status):
    """A text field of 600,000 bytes in an upload form is accepted."""
    assert status(multipart(part(FIELD, b"x" * 600_000), part(FILE))) == 200


@claim("uploads.limits.a-large-field-is-413", werkzeug=">=3.1")
def test_a_large_text_field_beside_a_file_is_too_large(status):
    """A text field of 600,000 bytes in an upload form answers 413."""
    assert status(multipart(part(FIELD, b"x" * 600_000), part(FILE))) == 413


@claim("uploads.limits.a-large-file-is-accepted")
def test_a_large_file_is_accepted(status):
    """A file of a million bytes is accepted by default: only text fields are limited."""
    assert status(multipart(part(FIELD), part(FILE, b"x" * 1_000_000))) == 200


@claim("uploads.limits.1000-files-are-accepted")
def test_a_thousand_files_are_accepted(status):
    """An upload of 1,000 files is accepted."""
    assert status(multipart(part(FILE, b"") * 1000)) == 200


@claim("uploads.limits.more-files-are-accepted", werkzeug="<2.2.3")
def test_more_than_a_thousand_files_are_accepted(status):
    """An upload of 1,001 files is accepted."""
    assert status(multipart(part(FILE, b"") * 1001)) == 200


@claim("uploads.limits.more-files-are-413", werkzeug=">=2.2.3")
def test_more_than_a_thousand_files_are_too_many(status):
    """An upload of 1,001 files answers 413."""
    assert status(multipart(part(FILE, b"") * 1001)) == 413
