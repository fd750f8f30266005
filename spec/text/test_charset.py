import flask
import pytest
from flask import request

from spec.kit import claim

DOC = "werkzeug:wrappers#werkzeug.wrappers.Request"

FORM = "application/x-www-form-urlencoded"

# Werkzeug 2.3 warns of such a class.
WARNS = pytest.mark.filterwarnings("ignore::DeprecationWarning")


class GBKRequest(flask.Request):
    """A request whose class says that it is read as GBK."""

    charset = "gbk"


class GBKResponse(flask.Response):
    """A response whose class says that it is written as GBK."""

    charset = "gbk"


@pytest.fixture
def in_gbk(app):
    """A request with a query and a form in GBK, to an app whose requests say that they are."""
    app.request_class = GBKRequest
    options = {"method": "POST", "data": "city=%DB%DA", "content_type": FORM}
    return app.test_request_context("/?city=%C9%EE", **options)


@claim("text.charset.of-the-request-class-is-used", werkzeug="<3")
@WARNS
def test_the_charset_of_a_request_class_is_used(in_gbk):
    """`charset` of a request class decodes the query and the form."""
    with in_gbk:
        assert (request.args["city"], request.form["city"]) == ("深", "圳")


@claim("text.charset.of-the-request-class-is-ignored", werkzeug=">=3")
@WARNS
def test_the_charset_of_a_request_class_is_ignored(in_gbk):
    """`charset` of a request class has no effect: the query and the form are read as UTF-8."""
    with in_gbk:
        assert (request.args["city"], request.form["city"]) == ("%C9%EE", "%DB%DA")


@claim("text.charset.of-the-request-class-decodes-the-body", werkzeug="<3")
@WARNS
def test_the_charset_of_a_request_class_decodes_the_body(app):
    """`charset` of a request class is what `get_data(as_text=True)` decodes with."""
    app.request_class = GBKRequest
    with app.test_request_context(method="POST", data=b"\xdb\xda"):
        assert request.get_data(as_text=True) == "圳"


@claim("text.charset.of-a-request-is-utf8", werkzeug="<3", otherwise=AttributeError)
@WARNS
def test_the_charset_of_a_request_is_utf8(app):
    """`charset` and `url_charset` of a request are utf-8, and `encoding_errors` is replace."""
    with app.test_request_context():
        seen = (request.charset, request.url_charset, request.encoding_errors)

    assert seen == ("utf-8", "utf-8", "replace")


@claim("text.charset.of-the-response-class-is-used", werkzeug="<3")
@WARNS
def test_the_charset_of_a_response_class_is_used():
    """`charset` of a response class encodes the body, and is named in Content-Type."""
    response = GBKResponse("深圳")

    assert response.data == b"\xc9\xee\xdb\xda"
    assert response.headers["Content-Type"] == "text/html; charset=gbk"


@claim("text.charset.of-the-response-class-is-ignored", werkzeug=">=3")
@WARNS
def test_the_charset_of_a_response_class_is_ignored():
    """`charset` of a response class has no effect: the body is encoded as UTF-8."""
    response = GBKResponse("深")

    assert response.data == b"\xe6\xb7\xb1"
    assert response.headers["Content-Type"] == "text/html; charset=utf-8"
