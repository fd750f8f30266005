import io

import flask
import pytest
from flask import request

from spec.kit import claim

DOC = "rfc:7578#section-5.1"


@pytest.fixture
def send(serve):
    """Send one multipart part, and a second one that is plain; give form and file names."""

    def read():
        names = {name: file.filename for name, file in request.files.items()}
        return flask.jsonify([request.form.to_dict(), names])

    client = serve(read)

    def send(head, body=b"1"):
        plain = b'--x\r\nContent-Disposition: form-data; name="age"\r\n\r\n8\r\n--x--\r\n'
        part = b"--x\r\nContent-Disposition: form-data; " + head + b"\r\n\r\n" + body + b"\r\n"
        response = client.post(
            "/", data=part + plain, content_type="multipart/form-data; boundary=x"
        )
        return response.get_json()

    return send


@claim("text.multipart.is-utf8")
@pytest.mark.parametrize(
    ("head", "body", "form"),
    [
        pytest.param(b'name="a"', b"\xe6\xb7\xb1", {"a": "深", "age": "8"}, id="a value"),
        pytest.param(b'name="\xe5\x9f\x8e"', b"1", {"城": "1", "age": "8"}, id="a name"),
    ],
)
def test_a_multipart_field_is_read_as_utf8(send, head, body, form):
    """Names and values of a multipart form arrive as text, read as UTF-8."""
    assert send(head, body) == [form, {}]


@claim("text.multipart.file-name-is-utf8")
@pytest.mark.parametrize(
    "parameter",
    [
        pytest.param(b'filename="\xe6\xb7\xb1\xe5\x9c\xb3.txt"', id="as browsers send it"),
        pytest.param(b"filename*=UTF-8''%E6%B7%B1%E5%9C%B3.txt", id="with a charset"),
    ],
)
def test_a_file_name_is_read_as_utf8(send, parameter):
    """The name of an uploaded file arrives as text, read as UTF-8."""
    assert send(b'name="f"; ' + parameter) == [{"age": "8"}, {"f": "深圳.txt"}]


@claim("text.multipart.the-client-sends-utf8", doc="testing#form-data")
def test_the_test_client_uploads_a_file_with_its_name(serve):
    """A file that the test client uploads keeps its name, and a field beside it its text."""
    client = serve(lambda: f"{request.files['f'].filename} {request.form['城']}")
    response = client.post("/", data={"f": (io.BytesIO(b"1"), "深圳.txt"), "城": "深圳"})

    assert response.text == "深圳.txt 深圳"


@claim("text.multipart.gbk-value-is-replaced")
def test_a_multipart_value_in_gbk_is_replaced(send):
    """A value in GBK arrives as U+FFFD; the fields beside it stay."""
    form = {"a": "\ufffd\ufffd\ufffd\ufffd", "age": "8"}

    assert send(b'name="a"', b"\xc9\xee\xdb\xda") == [form, {}]


@claim("text.multipart.gbk-name-empties-the-form")
@pytest.mark.parametrize(
    "head",
    [
        pytest.param(b'name="\xc9\xee\xdb\xda"', id="of a field"),
        pytest.param(b'name="f"; filename="\xc9\xee\xdb\xda.txt"', id="of a file"),
    ],
)
def test_a_name_in_gbk_empties_the_form(send, head):
    """One name that is not UTF-8 empties the whole form, its other fields too, without an error."""
    assert send(head) == [{}, {}]


@claim("text.multipart.part-charset-is-honoured", werkzeug="<2.3")
@pytest.mark.parametrize(
    ("charset", "body"),
    [
        pytest.param(b"gbk", b"\xc9\xee", id="gbk"),
        pytest.param(b"utf-16-le", b"\xf1\x6d", id="utf-16"),
        pytest.param(b"big5", b"\xb2\x60", id="big5"),
    ],
)
def test_the_charset_of_a_part_is_honoured(send, charset, body):
    """A part that names its charset is read in it."""
    form, _ = send(b'name="a"\r\nContent-Type: text/plain; charset=' + charset, body)

    assert form == {"a": "深", "age": "8"}


@claim("text.multipart.part-charset-is-ignored", werkzeug=">=2.3")
@pytest.mark.parametrize("charset", [b"gbk", b"gb18030", b"windows-1252", b"latin-1"])
def test_the_charset_of_a_part_is_ignored(send, charset):
    """A part is read as UTF-8 whatever charset it names, but for ASCII and ISO-8859-1."""
    form, _ = send(b'name="a"\r\nContent-Type: text/plain; charset=' + charset, b"\xc9\xee")

    assert form == {"a": "\ufffd\ufffd", "age": "8"}


@claim("text.multipart.part-in-latin-1")
@pytest.mark.parametrize(
    ("charset", "value"),
    [
        pytest.param(b"iso-8859-1", "é", id="iso-8859-1"),
        pytest.param(b"us-ascii", "\ufffd", id="us-ascii"),
        pytest.param(b"utf-8", "\ufffd", id="utf-8"),
    ],
)
def test_a_part_may_be_latin_1(send, charset, value):
    """A part that says it is ISO-8859-1 is read so; one that is not what it says is replaced."""
    form, _ = send(b'name="a"\r\nContent-Type: text/plain; charset=' + charset, b"\xe9")

    assert form == {"a": value, "age": "8"}


@claim("text.multipart.file-name-charset-is-honoured", werkzeug="<2.3")
def test_the_charset_of_a_file_name_is_honoured(send):
    """A file name that names its charset, as filename* does, is read in it."""
    _, files = send(b"name=\"f\"; filename*=GBK''%C9%EE%DB%DA.txt")

    assert files == {"f": "深圳.txt"}


@claim("text.multipart.file-name-charset-is-ignored", werkzeug=">=2.3")
def test_the_charset_of_a_file_name_is_ignored(send):
    """A file name in a charset other than UTF-8, ASCII or ISO-8859-1 stays escaped."""
    _, files = send(b"name=\"f\"; filename*=GBK''%C9%EE%DB%DA.txt")

    assert files == {"f": "%C9%EE%DB%DA.txt"}


@claim("text.multipart.wrong-escapes-empty-the-form", werkzeug="<2.3")
def test_wrong_escapes_in_a_file_name_empty_the_form(send):
    """A file name with escapes that are not the UTF-8 it says empties the whole form."""
    assert send(b"name=\"f\"; filename*=UTF-8''%C9%EE.txt") == [{}, {}]


@claim("text.multipart.wrong-escapes-are-replaced", werkzeug=">=2.3")
def test_wrong_escapes_in_a_file_name_are_replaced(send):
    """Escapes in a file name that are not the UTF-8 it says arrive as U+FFFD."""
    assert send(b"name=\"f\"; filename*=UTF-8''%C9%EE.txt") == [
        {"age": "8"},
        {"f": "\ufffd\ufffd.txt"},
    ]
