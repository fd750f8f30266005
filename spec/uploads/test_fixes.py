"""What changes of uploads say to write instead, run on both sides of them."""

import base64
import io
import os
from pathlib import PureWindowsPath

import pytest
from flask import request
from werkzeug.datastructures import FileStorage

from spec.kit import claim
from spec.uploads.wire import multipart, part

DOC = "api#flask.Request.files"

BACKSLASH = 'name="pic"; filename="a\\"'


@pytest.fixture
def upload_of(receive):
    """Upload a file with parameters and headers of its part; give its FileStorage."""

    def upload_of(parameters, *headers):
        body = multipart(part(f'name="pic"; {parameters}', b"tea", *headers))
        return receive(lambda: request.files["pic"], body)

    return upload_of


@claim(
    "uploads.fixes.windows-paths-are-cut-by-hand",
    werkzeug="<3.1.9",
    doc="werkzeug:datastructures#werkzeug.datastructures.FileStorage",
)
@pytest.mark.parametrize("name", [r"C:\x\y.txt", r"\\host\share\y.txt"])
def test_a_windows_path_is_cut_by_hand(upload_of, name):
    """`PureWindowsPath(file.filename).name` is the last part of a Windows path."""
    assert PureWindowsPath(upload_of(f'filename="{name}"').filename).name == "y.txt"


@claim("uploads.fixes.percent-22-is-replaced")
def test_percent_22_is_replaced(upload_of):
    """A file name with `%22` replaced by a quote is alike on every release."""
    assert upload_of('filename="a%22b"').filename.replace("%22", '"') == 'a"b'


@claim("uploads.fixes.a-file-is-looked-for-in-the-form")
def test_a_file_is_looked_for_in_the_form(receive):
    """A file whose name ends with a backslash is in `files`, or else in the form."""
    found = receive(
        lambda: request.form.get("pic") or request.files["pic"].read().decode(),
        multipart(part(BACKSLASH, b"tea")),
    )

    assert found == "tea"


@claim(
    "uploads.fixes.filenames-are-decoded-by-hand",
    doc="werkzeug:datastructures#werkzeug.datastructures.FileStorage",
)
def test_a_filename_is_decoded_by_hand():
    """`FileStorage()` takes a file name that `os.fsdecode()` made."""
    assert FileStorage(io.BytesIO(), os.fsdecode(b"a.txt")).filename == "a.txt"


@claim("uploads.fixes.headers-of-a-part-are-stripped")
def test_headers_of_a_part_are_stripped(upload_of):
    """`strip()` of a header of an upload removes any white space on every release."""
    file = upload_of('filename="a"', "X-Note: \x0cyes\x0c")

    assert file.headers["X-Note"].strip() == "yes"


@claim("uploads.fixes.a-line-break-is-taken-off")
def test_a_line_break_is_taken_off(receive):
    """Without a line break at its start a large file is what the client sent."""
    body = multipart(part('name="pic"; filename="a"', b"x" * 65_536))
    stored = receive(lambda: request.files["pic"].read(), body)

    assert (stored[2:] if stored[:2] == b"\r\n" else stored) == b"x" * 65_536


@claim("uploads.fixes.base64-is-decoded-by-hand", werkzeug=">=2.0")
def test_base64_is_decoded_by_hand(receive):
    """`base64.b64decode()` decodes the content of a part that was sent in base64."""
    sent = part('name="pic"; filename="a"', b"dGVhcw==", "Content-Transfer-Encoding: base64")
    decoded = receive(lambda: base64.b64decode(request.files["pic"].read()), multipart(sent))

    assert decoded == b"teas"
