import pytest
from flask import request

from spec.kit import claim

DOC = "api#flask.Request.get_data"

DATA = "api#flask.Request.data"


@claim("request.data.is-the-body-as-bytes", doc=DATA)
@pytest.mark.parametrize(
    "content_type",
    [
        pytest.param("application/json", id="JSON"),
        pytest.param(None, id="no type"),
    ],
)
def test_data_is_the_body_of_what_is_no_form(ask, content_type):
    """`data` is the body, as bytes, of a request without a form."""
    seen = ask(lambda: request.data, method="POST", data='["\u00e9"]', content_type=content_type)

    assert seen == b'["\xc3\xa9"]'


@claim("request.data.formatted-shows-a-bytes-literal", doc=DATA)
def test_data_formatted_into_text_shows_a_bytes_literal(ask):
    """`%s` of `data` is the literal `b'raw'`; the text is `get_data(as_text=True)`."""
    seen = ask(
        lambda: (f"{request.data!s}", request.get_data(as_text=True)),
        method="POST",
        data="raw",
        content_type="text/plain",
    )

    assert seen == ("b'raw'", "raw")


@claim("request.body.a-query-alone-leaves-it-empty", doc="api#flask.Request.form")
def test_a_query_string_is_neither_form_nor_data(ask):
    """`form` and `data` of a request that has only a query string are empty."""
    assert ask(lambda: (dict(request.form), request.data), "/?a=1") == ({}, b"")


@claim("request.body.get-data-is-the-body")
def test_get_data_is_the_raw_body(ask):
    """`get_data()` returns the body as it was sent, byte by byte."""
    options = {"method": "POST", "data": b"\x00\xff\r\n", "content_type": "text/plain"}

    assert ask(lambda: request.get_data(), **options) == b"\x00\xff\r\n"


@claim("request.body.as-text-does-not-change-the-cache")
def test_the_cache_holds_bytes(ask):
    """`get_data()` returns bytes even after `get_data(as_text=True)`."""
    options = {"method": "POST", "data": b"raw", "content_type": "text/plain"}

    seen = ask(lambda: (request.get_data(as_text=True), request.get_data()), **options)

    assert seen == ("raw", b"raw")


@claim(
    "request.body.want-form-data-parsed-is-true-for-any-type",
    doc="api#flask.Request.want_form_data_parsed",
)
@pytest.mark.parametrize(
    ("content_type", "expected"),
    [pytest.param("text/plain", True, id="a type"), pytest.param(None, False, id="no type")],
)
def test_want_form_data_parsed_is_true_for_any_type(ask, content_type, expected):
    """`want_form_data_parsed` is True if a content type was sent, whichever it is."""
    options = {"method": "POST", "data": b"a=1", "content_type": content_type}

    assert ask(lambda: request.want_form_data_parsed, **options) is expected
