import io

import pytest
from flask import request
from werkzeug.datastructures import FileStorage

from spec.kit import claim
from spec.uploads.wire import file, multipart, part

DOC = "werkzeug:datastructures#werkzeug.datastructures.FileStorage"


@claim("uploads.attributes.filename-is-the-clients", doc="quickstart#file-uploads")
def test_filename_is_the_name_on_the_client(upload):
    """`filename` is the name that the client sent, and `name` that of the field."""
    assert upload(lambda pic: (pic.filename, pic.name)) == ("a.txt", "pic")


@claim("uploads.attributes.filename-can-be-set")
def test_filename_can_be_assigned(upload):
    """`filename` can be assigned; an upload without one is false."""

    def look(pic):
        pic.filename = ""
        return pic.filename, bool(pic)

    assert upload(look) == ("", False)


@claim("uploads.attributes.content-type-is-as-sent")
def test_content_type_is_the_header_of_the_part(upload):
    """`content_type` is the part's header as sent, `mimetype` only its type, in lower case."""
    seen = upload(
        lambda pic: (pic.content_type, pic.mimetype), b"", "Content-Type: text/HTML; Charset=UTF-8"
    )

    assert seen == ("text/HTML; Charset=UTF-8", "text/html")


@claim("uploads.attributes.content-type-is-not-checked")
def test_content_type_is_not_compared_with_the_content(upload):
    """`mimetype` is what the client sent, whatever the content is."""
    seen = upload(lambda pic: pic.mimetype, b"<script>", "Content-Type: image/png")

    assert seen == "image/png"


@claim("uploads.attributes.mimetype-params-keep-their-case", werkzeug="<2.2")
def test_mimetype_params_keep_the_case_of_their_names(upload):
    """`mimetype_params` of an upload keeps the case of a parameter's name."""
    seen = upload(lambda pic: pic.mimetype_params, b"", "Content-Type: text/html; Charset=UTF-8")

    assert seen == {"Charset": "UTF-8"}


@claim("uploads.attributes.mimetype-params-are-lower-case", werkzeug=">=2.2")
def test_mimetype_params_have_lower_case_names(upload):
    """`mimetype_params` of an upload has the name of a parameter in lower case."""
    seen = upload(lambda pic: pic.mimetype_params, b"", "Content-Type: text/html; Charset=UTF-8")

    assert seen == {"charset": "UTF-8"}


@claim("uploads.attributes.type-is-none-by-default")
def test_a_part_without_a_type_has_none(upload):
    """`content_type` is None and `mimetype` empty for a part without Content-Type."""
    seen = upload(lambda pic: (pic.content_type, pic.mimetype, pic.mimetype_params))

    assert seen == (None, "", {})


@claim("uploads.attributes.content-length-is-that-of-the-part")
def test_content_length_is_the_header_of_the_part(upload):
    """`content_length` is that of the part's header, not the size of the file."""
    assert upload(lambda pic: (pic.content_length, pic.read()), b"x", "Content-Length: 99") == (
        99,
        b"x",
    )


@claim(
    "uploads.attributes.can-be-given",
    doc="werkzeug:datastructures#werkzeug.datastructures.FileStorage",
)
def test_the_attributes_of_a_file_can_be_given():
    """`FileStorage(content_type=…, content_length=…)` sets the headers of the file."""
    file = FileStorage(content_type="text/plain", content_length=3)

    assert (file.content_type, file.content_length) == ("text/plain", 3)
    assert [*file.headers] == [("Content-Type", "text/plain"), ("Content-Length", "3")]


@claim(
    "uploads.attributes.content-length-defaults-to-0",
    werkzeug="<2.3.5 || >=2.3.6",
    otherwise=TypeError,
)
def test_content_length_is_zero_without_the_header(upload):
    """`content_length` is 0 for a part without Content-Length, as browsers send it."""
    assert upload(lambda pic: pic.content_length) == 0


@claim(
    "uploads.attributes.content-length-raises-without-the-header",
    werkzeug=">=2.3.5,<2.3.6",
)
def test_content_length_raises_without_the_header(upload):
    """`content_length` raises TypeError for a part without Content-Length."""
    with pytest.raises(TypeError, match="NoneType|expected string"):
        upload(lambda pic: pic.content_length)


@claim("uploads.attributes.a-bad-length-raises", werkzeug="<2.2.2")
def test_a_content_length_that_is_no_number_raises(upload):
    """`content_length` of an upload raises ValueError if the part's header is not a number."""
    with pytest.raises(ValueError, match="invalid literal"):
        upload(lambda pic: pic.content_length, b"x", "Content-Length: abc")


@claim("uploads.attributes.a-bad-length-is-0", werkzeug=">=2.2.2", otherwise=ValueError)
def test_a_content_length_that_is_no_number_is_zero(upload):
    """`content_length` is 0 if the part's header is not a number."""
    assert upload(lambda pic: pic.content_length, b"x", "Content-Length: abc") == 0


@claim("uploads.attributes.a-length-is-read-as-python-does", werkzeug="<2.3.5")
def test_a_content_length_is_read_as_a_python_integer(upload):
    """`content_length` reads the part's header as Python reads integers, such as 10 for `1_0`."""
    assert upload(lambda pic: pic.content_length, b"x", "Content-Length: 1_0") == 10


@claim("uploads.attributes.a-length-is-plain-digits", werkzeug=">=2.3.5")
def test_a_content_length_is_plain_digits(upload):
    """`content_length` is 0 if the part's header has more than digits, such as `1_0`."""
    assert upload(lambda pic: pic.content_length, b"x", "Content-Length: 1_0") == 0


@claim("uploads.attributes.headers-are-those-of-the-part")
def test_headers_are_those_of_the_part(upload):
    """`headers` of an upload has every header of the part, in order; names match in any case."""
    seen = upload(lambda pic: (list(pic.headers), pic.headers["x-note"]), b"", "X-Note: yes")

    disposition = 'form-data; name="pic"; filename="a.txt"'
    assert seen == ([("Content-Disposition", disposition), ("X-Note", "yes")], "yes")


BLANKS = "X-Note: \t\x0c\u00a0yes\u2003 "


@claim("uploads.attributes.headers-lose-white-space", werkzeug="<3.1.9")
def test_headers_lose_all_white_space_around_them(upload):
    """`headers` of an upload lose all Unicode white space around their values."""
    assert upload(lambda pic: pic.headers["X-Note"], b"", BLANKS) == "yes"


@claim("uploads.attributes.headers-lose-spaces-and-tabs", werkzeug=">=3.1.9")
def test_headers_lose_spaces_and_tabs_around_them(upload):
    """`headers` of an upload lose only spaces and tabs around their values."""
    assert upload(lambda pic: pic.headers["X-Note"], b"", BLANKS) == "\x0c\u00a0yes\u2003"


@claim("uploads.attributes.truth-is-the-filename", doc="patterns/fileuploads#a-gentle-introduction")
@pytest.mark.parametrize(
    ("filename", "value", "truth"),
    [
        pytest.param("a.txt", b"", True, id="empty file with a name"),
        pytest.param("", b"content", False, id="content without a name"),
    ],
)
def test_an_upload_is_true_if_it_has_a_filename(receive, filename, value, truth):
    """An upload is true if its `filename` is not empty, whatever its content is."""
    body = multipart(part(f'name="pic"; filename="{filename}"', value))

    assert receive(lambda: bool(request.files["pic"]), body) is truth


@claim("uploads.attributes.repr-shows-name-and-type")
def test_repr_shows_the_filename_and_the_type(upload):
    """`repr()` of an upload has its file name and content type."""
    seen = upload(repr, b"", "Content-Type: image/png")

    assert seen == "<FileStorage: 'a.txt' ('image/png')>"


@claim("uploads.attributes.a-bare-storage-is-empty")
def test_a_storage_made_of_nothing_is_empty():
    """`FileStorage()` has no name, no type and no content, and is false."""
    empty = FileStorage()

    assert (empty.filename, empty.name, empty.content_type, empty.read()) == (None, None, None, b"")
    assert not empty


@claim("uploads.attributes.a-storage-takes-the-name-of-its-file")
def test_a_storage_is_named_after_the_file_it_wraps(tmp_path):
    """`FileStorage(open(path))` has the path as its `filename`."""
    (tmp_path / "a.txt").write_bytes(b"")

    with (tmp_path / "a.txt").open("rb") as stream:
        assert FileStorage(stream).filename == str(tmp_path / "a.txt")


@claim("uploads.attributes.a-storage-takes-no-name-of-a-pipe")
def test_a_storage_is_not_named_after_a_pipe():
    """`FileStorage(stream)` has no `filename` if the stream's name is in angle brackets."""
    stream = io.BytesIO()
    stream.name = "<stdin>"

    assert FileStorage(stream).filename is None


class Unclosable:
    """A stream that cannot be closed."""

    def close(self):
        raise OSError


@claim("uploads.attributes.close-never-raises")
def test_closing_a_storage_never_raises():
    """`close()` of an upload ignores an exception of its stream."""
    assert FileStorage(Unclosable()).close() is None


@claim("uploads.attributes.a-bytes-name-stays-bytes", werkzeug="<2.1")
def test_a_storage_keeps_a_filename_in_bytes():
    """`FileStorage()` keeps a file name that is given as bytes."""
    assert FileStorage(io.BytesIO(), b"a.txt").filename == b"a.txt"


@claim("uploads.attributes.a-bytes-name-becomes-text", werkzeug=">=2.1")
def test_a_storage_decodes_a_filename_in_bytes():
    """`FileStorage()` decodes a file name that is given as bytes."""
    assert FileStorage(io.BytesIO(), b"a.txt").filename == "a.txt"


@claim("uploads.attributes.an-upload-stays-the-same-object")
def test_every_access_gives_the_same_upload(receive):
    """`files` returns the same object each time, so that its position is kept."""
    seen = receive(
        lambda: (request.files["pic"].read(2), request.files["pic"].read()), file(b"abcd")
    )

    assert seen == (b"ab", b"cd")
