import io

import pytest
from flask import request

from spec.kit import claim

DOC = "rfc:7578#section-5.1"


@pytest.fixture
def post(app):
    """Make the context of a request that posts a part and a second one that is plain."""

    def post(head, value=b"1"):
        plain = b'--x\r\nContent-Disposition: form-data; name="age"\r\n\r\n8\r\n--x--\r\n'
        body = b"--x\r\nContent-Disposition: form-data; %s\r\n\r\n%s\r\n" % (head, value)
        content_type = "multipart/form-data; boundary=x"
        return app.test_request_context(method="POST", data=body + plain, content_type=content_type)

    return post


@claim("text.multipart.is-utf8")
def test_a_multipart_field_is_read_as_utf8(post):
    """`form` of a multipart body has names and values as strings, decoded from UTF-8."""
    with post(b'name="\xe5\x9f\x8e"', b"\xe6\xb7\xb1"):
        assert request.form.to_dict() == {"城": "深", "age": "8"}


@claim("text.multipart.the-client-sends-utf8", doc="testing#form-data")
def test_the_test_client_uploads_a_file_with_its_name(serve):
    """The test client sends the name of a file, and the fields beside it, as UTF-8."""
    client = serve(lambda: f"{request.files['f'].filename} {request.form['城']}")
    response = client.post("/", data={"f": (io.BytesIO(b"1"), "深圳.txt"), "城": "深圳"})

    assert response.text == "深圳.txt 深圳"


@claim("text.multipart.gbk-value-is-replaced")
def test_a_multipart_value_in_gbk_is_replaced(post):
    """`form` of a multipart body has U+FFFD for each byte of a value that is not UTF-8."""
    with post(b'name="a"', b"\xc9\xee"):
        assert request.form.to_dict() == {"a": "\ufffd\ufffd", "age": "8"}


@claim("text.multipart.gbk-name-empties-the-form")
def test_a_name_in_gbk_empties_the_form(post):
    """`form` and `files` are empty, without an error, if one name is not UTF-8."""
    with post(b'name="\xc9\xee"'):
        assert (request.form.to_dict(), request.files.to_dict()) == ({}, {})


@claim("text.multipart.part-charset-is-honoured", werkzeug="<2.3")
def test_the_charset_of_a_part_is_honoured(post):
    """`form` decodes a part of a multipart body in any charset that it names."""
    with post(b'name="a"\r\nContent-Type: text/plain; charset=gbk', b"\xc9\xee"):
        assert request.form["a"] == "深"


@claim("text.multipart.part-charset-is-ignored", werkzeug=">=2.3")
@pytest.mark.parametrize("charset", [b"gbk", b"latin-1"])
def test_the_charset_of_a_part_is_ignored(post, charset):
    """`form` ignores the charset of a part if it is not ASCII, UTF-8 or ISO-8859-1."""
    with post(b'name="a"\r\nContent-Type: text/plain; charset=' + charset, b"\xc9\xee"):
        assert request.form["a"] == "\ufffd\ufffd"


@claim("text.multipart.part-in-latin-1-is-decoded")
@pytest.mark.parametrize(
    ("charset", "value"),
    [
        pytest.param(b"iso-8859-1", "Ã©", id="iso-8859-1"),
        pytest.param(b"ascii", "\ufffd" * 2, id="ascii"),
        pytest.param(b"us-ascii", "\ufffd" * 2, id="us-ascii"),
        pytest.param(b"utf-8", "é", id="utf-8"),
    ],
)
def test_a_part_may_be_latin_1(post, charset, value):
    """`form` decodes a part in ISO-8859-1, ASCII or UTF-8 if it names it, wrong bytes as U+FFFD."""
    with post(b'name="a"\r\nContent-Type: text/plain; charset=' + charset, b"\xc3\xa9"):
        assert request.form["a"] == value
