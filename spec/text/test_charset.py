import flask
import pytest
from flask import request

from spec.kit import claim

DOC = "werkzeug:wrappers#werkzeug.wrappers.Request"

# Werkzeug 2.3 warns of such a class.
WARNS = pytest.mark.filterwarnings("ignore::DeprecationWarning")


class GBKRequest(flask.Request):
    """A request whose class says that it is read as GBK."""

    charset = "gbk"


class GBKResponse(flask.Response):
    """A response whose class says that it is written as GBK."""

    charset = "gbk"


def seen_by(request_class, body):
    """Give the body as text, and a value of the query, that a class of requests reads."""
    app = flask.Flask("example")
    app.request_class = request_class
    with app.test_request_context("/?city=%C9%EE", method="POST", data=body):
        return request.get_data(as_text=True), request.args["city"]


@claim("text.charset.of-the-request-class-is-used", werkzeug="<3")
@WARNS
def test_the_charset_of_a_request_class_is_used():
    """A request class with another charset reads query and body in it."""
    assert seen_by(GBKRequest, b"\xdb\xda") == ("圳", "深")


@claim("text.charset.of-the-request-class-is-ignored", werkzeug=">=3")
@WARNS
def test_the_charset_of_a_request_class_is_ignored():
    """A charset on a request class says nothing; query and body are read as UTF-8."""
    assert seen_by(GBKRequest, b"\xdb\xda") == ("\ufffd\ufffd", "%C9%EE")


@claim("text.charset.of-a-request-is-utf8", werkzeug="<3", otherwise=AttributeError)
@WARNS
def test_a_request_knows_its_charset(app):
    """A request has charset and url_charset, which are UTF-8."""
    with app.test_request_context("/"):
        charsets = (request.charset, request.url_charset)

    assert charsets == ("utf-8", "utf-8")


@claim("text.charset.of-the-response-class-is-used", werkzeug="<3")
@WARNS
def test_the_charset_of_a_response_class_is_used():
    """A response class with the charset GBK encodes its body in GBK and names it in the header."""
    response = GBKResponse("深圳")

    assert response.data == b"\xc9\xee\xdb\xda"
    assert response.headers["Content-Type"] == "text/html; charset=gbk"


@claim("text.charset.of-the-response-class-is-ignored", werkzeug=">=3")
@WARNS
def test_the_charset_of_a_response_class_is_ignored():
    """A charset on a response class says nothing; its text is encoded as UTF-8."""
    response = GBKResponse("深")

    assert response.data == b"\xe6\xb7\xb1"
    assert response.headers["Content-Type"] == "text/html; charset=utf-8"
