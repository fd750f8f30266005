"""Fields of a multipart form without a line for their value."""

import pytest
from flask import request

from spec.kit import claim

DOC = "api#flask.Request.form"
BODY = (
    b'--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n'
    b'--b\r\nContent-Disposition: form-data; name="c"\r\n\r\nx\r\n--b--\r\n'
)


@pytest.fixture
def form(ask):
    """The form of a body whose first field has no line for its value."""
    return ask(
        lambda: request.form.to_dict(),
        method="POST",
        data=BODY,
        content_type="multipart/form-data; boundary=b",
    )


@claim("request.form.field-without-a-line-is-empty", werkzeug="<2.0 || >=2.3")
def test_a_field_without_a_line_is_empty(form):
    """A multipart field whose boundary follows its headers at once is empty."""
    assert form == {"a": "", "c": "x"}


@claim("request.form.field-without-a-line-holds-the-next", werkzeug=">=2.0,<2.3")
def test_a_field_without_a_line_holds_the_next(form):
    """A multipart field whose boundary follows its headers at once holds the next field."""
    assert form == {"a": '--b\r\nContent-Disposition: form-data; name="c"\r\n\r\nx'}
