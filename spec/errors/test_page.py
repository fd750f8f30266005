import flask
import pytest
from werkzeug.exceptions import HTTPException, NotFound

from spec.kit import claim

DOC = "werkzeug:exceptions#werkzeug.exceptions.HTTPException"


@claim("errors.page.is-html-3-2", werkzeug="<2.1.2")
def test_the_page_calls_itself_html_3_2(serve):
    """Before Werkzeug 2.1.2 the default page of an error is HTML 3.2, byte for byte."""
    response = serve(lambda: flask.abort(404, "Nothing here.")).get("/")

    assert response.data == (
        b'<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 3.2 Final//EN">\n'
        b"<title>404 Not Found</title>\n"
        b"<h1>Not Found</h1>\n"
        b"<p>Nothing here.</p>\n"
    )


@claim("errors.page.is-html-5", werkzeug=">=2.1.2")
def test_the_page_is_html_5_in_english(serve):
    """The default page of an error is HTML 5 in English, byte for byte."""
    response = serve(lambda: flask.abort(404, "Nothing here.")).get("/")

    assert response.data == (
        b"<!doctype html>\n"
        b"<html lang=en>\n"
        b"<title>404 Not Found</title>\n"
        b"<h1>Not Found</h1>\n"
        b"<p>Nothing here.</p>\n"
    )


@claim("errors.page.names-no-charset", werkzeug="<1.0")
def test_the_page_names_no_charset(serve):
    """Before Werkzeug 1.0 the Content-Type of an error page is `text/html`."""
    response = serve(lambda: flask.abort(404)).get("/")

    assert response.headers["Content-Type"] == "text/html"


@claim("errors.page.names-utf-8", werkzeug=">=1.0")
def test_the_page_names_utf_8(serve):
    """The Content-Type of an error page is `text/html; charset=utf-8`."""
    response = serve(lambda: flask.abort(404)).get("/")

    assert response.headers["Content-Type"] == "text/html; charset=utf-8"


@claim("errors.page.is-utf-8")
def test_the_page_is_sent_as_utf_8(serve):
    """A description beyond ASCII is sent as UTF-8."""
    response = serve(lambda: flask.abort(404, "没有找到")).get("/")

    assert response.data.splitlines()[-1] == (
        b"<p>\xe6\xb2\xa1\xe6\x9c\x89\xe6\x89\xbe\xe5\x88\xb0</p>"
    )


@claim("errors.page.has-no-body-for-head")
def test_the_page_of_a_head_request_is_its_headers(serve):
    """A HEAD request that aborts gets the headers of the page and no body."""
    client = serve(lambda: flask.abort(404))
    head, get = client.head("/"), client.get("/")

    assert (head.status_code, head.data) == (404, b"")
    assert head.headers["Content-Length"] == str(len(get.data))


@claim("errors.page.is-the-same-for-an-unknown-url")
def test_an_unknown_url_has_the_page_of_abort(serve):
    """An unknown URL answers with the same page as `abort(404)`."""
    client = serve(lambda: flask.abort(404))
    unknown, aborted = client.get("/unknown"), client.get("/")

    assert (unknown.status_code, unknown.data) == (404, aborted.data)


@claim("errors.page.description-may-be-empty")
def test_an_empty_description_leaves_the_paragraph_empty(serve):
    """`abort(404, "")` sends an empty description."""
    response = serve(lambda: flask.abort(404, "")).get("/")

    assert response.text.splitlines()[-1] == "<p></p>"


@claim("errors.page.none-is-the-default-description")
def test_none_is_the_default_description(serve):
    """`abort(410, None)` sends the default description."""
    response = serve(lambda: flask.abort(410, None)).get("/")

    assert response.text.splitlines()[-1] == (
        "<p>The requested URL is no longer available on this server and there is no forwarding"
        " address. If you followed a link from a foreign page, please contact the author of this"
        " page.</p>"
    )


class Bare(HTTPException):
    """An HTTP error without a description."""

    code = 418


NO_TEXT = [
    pytest.param(NotFound(5), "<p>5</p>", id="int"),
    pytest.param(Bare(), "<p></p>", id="none"),
]


@claim("errors.page.description-is-converted-with-str", werkzeug="<2.0 || >=2.0.1")
@pytest.mark.parametrize(("error", "line"), NO_TEXT)
def test_a_description_that_is_no_text_is_shown_as_one(serve, error, line):
    """A description that is not a string is sent as its `str()`, None as nothing."""
    response = serve(lambda: error).get("/")

    assert (response.status_code, response.text.splitlines()[-1]) == (error.code, line)


@claim("errors.page.description-has-to-be-a-text", werkzeug=">=2.0,<2.0.1")
@pytest.mark.parametrize("error", [NotFound(5), Bare()], ids=["int", "none"])
def test_a_description_that_is_no_text_breaks_the_page(error):
    """The page of an HTTPException whose description is not a string raises AttributeError."""
    with pytest.raises(AttributeError, match="object has no attribute 'replace'$"):
        error.get_body()
