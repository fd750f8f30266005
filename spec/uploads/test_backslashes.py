import pytest
from flask import request

from spec.kit import claim
from spec.uploads.wire import multipart, part

DOC = "rfc:2183#section-2"


@pytest.fixture
def received(receive):
    """Send one part with these parameters; give the form and the names of the files."""

    def look():
        names = {name: file.filename for name, file in request.files.items()}
        return request.form.to_dict(), names

    return lambda parameters: receive(look, multipart(part(parameters)))


@claim("uploads.filenames.a-backslash-at-the-end-is-kept", werkzeug="<3.0.4")
def test_a_backslash_at_the_end_of_a_filename_is_kept(received):
    """A file name may end with a backslash before the closing quote."""
    assert received('name="f"; filename="a\\"') == ({}, {"f": "a\\"})


@claim("uploads.filenames.a-backslash-at-the-end-makes-no-file", werkzeug=">=3.0.4")
def test_a_filename_that_ends_with_a_backslash_is_none(received):
    """A file name that ends with a backslash makes the part a field of the form."""
    assert received('name="f"; filename="a\\"') == ({"f": "x"}, {})


@claim("uploads.filenames.an-escaped-backslash-at-the-end-is-kept")
def test_an_escaped_backslash_at_the_end_of_a_filename_is_kept(received):
    """A file name that is sent with two backslashes at its end has one there."""
    assert received('name="f"; filename="a\\\\"') == ({}, {"f": "a\\"})


@claim("uploads.files.a-field-that-ends-with-a-backslash-swallows-the-filename")
def test_a_field_name_that_ends_with_a_backslash_swallows_the_filename(received):
    """A backslash at the end of a field's name makes its file a field of the form."""
    assert received('name="f\\"; filename="a"') == ({'f"; filename=': "x"}, {})
