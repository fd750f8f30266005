from flask import request
from werkzeug.datastructures import FileStorage, ImmutableMultiDict

from spec.kit import claim
from spec.uploads.wire import file, multipart, part

DOC = "api#flask.Request.files"


@claim("uploads.files.values-are-file-storages", doc="quickstart#file-uploads")
def test_files_holds_a_file_storage_for_each_field(receive):
    """`files` is a dictionary from the name of a field to a FileStorage."""
    seen = receive(lambda: {name: type(pic) for name, pic in request.files.items()}, file(b"x"))

    assert seen == {"pic": FileStorage}


@claim("uploads.files.is-an-immutable-multi-dict")
def test_files_cannot_be_changed(receive):
    """`files` is an ImmutableMultiDict."""
    assert receive(lambda: type(request.files), file(b"x")) is ImmutableMultiDict


THREE = multipart(
    part('name="b"; filename="1"'), part('name="a"; filename="2"'), part('name="b"; filename="3"')
)


@claim("uploads.files.getlist-gives-all")
def test_getlist_gives_all_files_of_a_field(receive):
    """`files.getlist()` returns all files of a field in order, and indexing the first."""
    seen = receive(
        lambda: (request.files["b"].filename, [pic.filename for pic in request.files.getlist("b")]),
        THREE,
    )

    assert seen == ("1", ["1", "3"])


@claim("uploads.files.get-gives-none-for-a-missing-field")
def test_get_gives_none_for_a_missing_field(receive):
    """`files.get()` of a field that was not uploaded is None, and `getlist()` empty."""
    seen = receive(lambda: (request.files.get("no"), request.files.getlist("no")), file(b"x"))

    assert seen == (None, [])


@claim("uploads.files.an-empty-input-is-an-entry", doc="patterns/fileuploads#a-gentle-introduction")
def test_an_empty_file_input_is_an_entry(receive):
    """`files` has an entry for a file input left empty: false, but not None."""
    body = multipart(part('name="pic"; filename=""', b"", "Content-Type: application/octet-stream"))

    seen = receive(
        lambda: [(name, pic.filename, bool(pic)) for name, pic in request.files.items()], body
    )

    assert seen == [("pic", "", False)]


@claim("uploads.files.a-part-without-filename-is-a-field")
def test_a_part_without_a_filename_is_a_form_field(receive):
    """A part without a file name is a field of the form, whatever its type."""
    body = multipart(part('name="pic"', b"text", "Content-Type: image/png"))

    assert receive(lambda: (request.form.to_dict(), len(request.files)), body) == (
        {"pic": "text"},
        0,
    )


@claim("uploads.files.a-urlencoded-form-sends-the-name", doc="quickstart#file-uploads")
def test_an_urlencoded_form_sends_only_the_name_of_a_file(receive):
    """Without `enctype="multipart/form-data"` a form sends only the name of a file, as a field."""
    form = "application/x-www-form-urlencoded"

    seen = receive(lambda: (request.form.to_dict(), len(request.files)), b"pic=me.png", form)

    assert seen == ({"pic": "me.png"}, 0)


@claim("uploads.files.a-field-may-have-no-name")
def test_a_file_without_a_field_name_is_under_none(receive):
    """`files` has a file without a field name under None."""
    assert receive(lambda: list(request.files), multipart(part('filename="a.txt"'))) == [None]


@claim("uploads.files.a-field-may-have-any-name")
def test_a_field_name_may_be_percent_encoded(receive):
    """`files` has a field whose name is sent as `name*` under the decoded name."""
    body = multipart(part("name*=UTF-8''%C3%A9; filename=\"a.txt\""))

    assert receive(lambda: list(request.files), body) == ["é"]
