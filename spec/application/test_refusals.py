"""What the app refuses, and what it says."""

from html import unescape

import pytest
from werkzeug.test import create_environ, run_wsgi_app

from spec.kit import claim

DOC = "errorhandling#error-handlers"


def said(response):
    """The sentence of an error page."""
    return unescape(response.text.partition("<p>")[2].partition("</p>")[0])


def status_for_host(app, host):
    """The status that a client with a Host header gets; Werkzeug's test client refuses some."""
    environ = {**create_environ("/"), "HTTP_HOST": host}
    _, status, _ = run_wsgi_app(app, environ, buffered=True)
    return int(status[:3])


@claim("application.refusal.missing-field-is-not-named", example=True, flask=">=1.0.3,<1.0.4")
def test_a_missing_form_field_is_not_named(notes):
    """On Flask 1.0.3 the example app answers 400 for a missing field without naming it."""
    response = notes.post("/request/login", data={"username": "admin"})

    assert (response.status_code, said(response)) == (
        400,
        "The request has no field that the view needs.",
    )


@claim("application.refusal.missing-field-is-named", example=True, flask="<1.0.3 || >=1.0.4")
def test_a_missing_form_field_is_named(notes):
    """The example app answers 400 for a form that lacks a field, and names the field."""
    response = notes.post("/request/login", data={"username": "admin"})

    assert (response.status_code, said(response)) == (
        400,
        "The request has no field named 'password'.",
    )


HOSTS = [
    pytest.param("localhost:99999", id="port-too-large"),
    pytest.param("[", id="open-bracket"),
]


@pytest.mark.parametrize("host", HOSTS)
@claim("application.refusal.bad-host-is-400", example=True)
def test_a_host_header_that_is_no_host_is_refused(app_of_the_notes, host):
    """The example app answers 400 for a Host header that is not a host and a port."""
    assert status_for_host(app_of_the_notes, host) == 400


@claim("application.refusal.raw-byte-in-the-query-is-never-500", example=True)
def test_a_raw_byte_in_the_query_fails_no_view(app_of_the_notes):
    """The example app answers 200 or 400 for a raw byte in the query, never 500."""
    environ = {**create_environ("/request/search"), "QUERY_STRING": "key=\x80"}
    _, status, _ = run_wsgi_app(app_of_the_notes, environ, buffered=True)

    assert status[:4] in ("200 ", "400 ")


@claim("application.refusal.body-that-is-not-gbk-is-400", example=True)
def test_a_body_that_is_not_gbk_is_refused(notes):
    """The example app answers 400 for a body that is not GBK, and names the wrong byte."""
    response = notes.post("/text/gbk", data=b"a\xff\xff", content_type="text/plain")

    assert (response.status_code, said(response)) == (
        400,
        "The body is not GBK: illegal multibyte sequence at byte 1.",
    )


@claim("application.text.gbk-is-read", example=True)
def test_a_body_in_gbk_is_read(notes):
    """The example app's /text/gbk answers a GBK body as UTF-8."""
    response = notes.post("/text/gbk", data=b"\xc9\xee\xdb\xda", content_type="text/plain")

    assert (response.status_code, response.text) == (200, "深圳")


@claim("application.refusal.missing-cookie-is-400", example=True)
def test_a_missing_cookie_is_named(notes):
    """The example app answers 400 if the cookie that its view reads is missing, and names it."""
    response = notes.get("/cookies/get_cookie")

    assert (response.status_code, said(response)) == (
        400,
        "The request has no cookie named Itcast; set it first.",
    )
