import io

import pytest
from flask import request

from spec.kit import claim
from spec.request.wire import MULTIPART, multipart, part

DOC = "werkzeug:request_data#how-does-it-parse"


def form():
    """Every field of form with all its values."""
    return request.form.to_dict(flat=False)


@claim("request.form.holds-multipart-fields", doc="api#flask.Request.form")
def test_form_holds_the_text_fields_of_a_multipart_body(ask):
    """form holds the text fields of a multipart/form-data body, repeated ones too."""
    body = multipart(part("a", b"1"), part("b", b"two words"), part("a", b"3"))

    assert ask(form, method="POST", data=body, content_type=MULTIPART) == {
        "a": ["1", "3"],
        "b": ["two words"],
    }


@claim("request.form.and-files-share-a-multipart-body", doc="quickstart#file-uploads")
def test_text_goes_to_form_and_files_go_to_files(ask):
    """Of a multipart body the text inputs are in form and the file inputs in files."""
    data = {"city": "Shenzhen", "pic": (io.BytesIO(b"png"), "me.png")}

    seen = ask(
        lambda: (form(), [(name, file.filename) for name, file in request.files.items()]),
        method="POST",
        data=data,
    )

    assert seen == ({"city": ["Shenzhen"]}, [("pic", "me.png")])


@claim("request.files.holds-every-file", doc="api#flask.Request.files")
def test_files_holds_every_uploaded_file_under_its_field(ask):
    """files maps each field to its file; getlist() gives all files of a repeated field."""
    data = {"a": [(io.BytesIO(b"1"), "1.txt"), (io.BytesIO(b"2"), "2.txt")]}

    seen = ask(
        lambda: [file.filename for file in request.files.getlist("a")], method="POST", data=data
    )

    assert seen == ["1.txt", "2.txt"]


@claim(
    "request.files.an-unchosen-file-is-still-a-file",
    doc="patterns/fileuploads#a-gentle-introduction",
)
def test_a_file_input_left_empty_arrives_as_a_file_without_a_name(ask):
    """A browser sends a part with an empty file name; it is in files and false."""
    body = multipart(part("pic", b"", '; filename=""'))

    seen = ask(
        lambda: (form(), request.files["pic"].filename, bool(request.files["pic"])),
        method="POST",
        data=body,
        content_type=MULTIPART,
    )

    assert seen == ({}, "", False)


@claim("request.form.a-part-may-name-its-charset")
@pytest.mark.parametrize(
    ("charset", "value"),
    [
        pytest.param("iso-8859-1", b"\xe9", id="ISO-8859-1"),
        pytest.param("utf-8", b"\xc3\xa9", id="UTF-8"),
    ],
)
def test_a_part_is_decoded_by_its_own_charset(ask, charset, value):
    """A field of a multipart body may name the charset in which it is sent."""
    body = multipart(part("a", value, f"\r\nContent-Type: text/plain; charset={charset}"))

    assert ask(form, method="POST", data=body, content_type=MULTIPART) == {"a": ["é"]}


@claim("request.form.a-part-may-name-any-charset", werkzeug="<2.3")
def test_a_part_is_decoded_by_any_charset(ask):
    """Every charset that Python knows is used for a field that names it."""
    body = multipart(part("a", b"\x80", "\r\nContent-Type: text/plain; charset=cp1252"))

    assert ask(form, method="POST", data=body, content_type=MULTIPART) == {"a": ["€"]}


@claim("request.form.a-part-may-name-few-charsets", werkzeug=">=2.3")
def test_a_part_with_another_charset_is_read_as_utf_8(ask):
    """A charset other than ASCII, UTF-8 and ISO-8859-1 is ignored: the field is read as UTF-8."""
    body = multipart(part("a", b"\x80", "\r\nContent-Type: text/plain; charset=cp1252"))

    assert ask(form, method="POST", data=body, content_type=MULTIPART) == {"a": ["\ufffd"]}


@claim("request.form.replaces-multipart-bytes-that-are-no-utf-8")
def test_a_multipart_byte_that_is_no_utf_8_is_replaced(ask):
    """A byte of a text part that is no UTF-8 becomes the replacement character."""
    body = multipart(part("a", b"x\xffy"))

    assert ask(form, method="POST", data=body, content_type=MULTIPART) == {"a": ["x\ufffdy"]}


@claim("request.form.a-broken-multipart-body-is-empty")
@pytest.mark.parametrize(
    "body",
    [
        pytest.param(b"garbage", id="no boundary inside"),
        pytest.param(part("a", b"1"), id="no end"),
        pytest.param(b'--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1', id="cut off"),
    ],
)
def test_a_broken_multipart_body_gives_an_empty_form(ask, body):
    """A multipart body that cannot be parsed gives no fields, no data and no error."""
    seen = ask(lambda: (form(), request.data), method="POST", data=body, content_type=MULTIPART)

    assert seen == ({}, b"")


@claim("request.form.multipart-without-boundary-eats-the-body", werkzeug="<2.3")
def test_a_multipart_body_without_a_boundary_is_lost(ask):
    """A multipart type that names no boundary gives no form and leaves no data."""
    options = {"method": "POST", "data": b"garbage", "content_type": "multipart/form-data"}

    assert ask(lambda: (form(), request.data), **options) == ({}, b"")


@claim("request.form.multipart-without-boundary-leaves-the-body", werkzeug=">=2.3")
def test_a_multipart_body_without_a_boundary_stays_in_data(ask):
    """A multipart type that names no boundary gives no form, and the body is in data."""
    options = {"method": "POST", "data": b"garbage", "content_type": "multipart/form-data"}

    assert ask(lambda: (form(), request.data), **options) == ({}, b"garbage")
