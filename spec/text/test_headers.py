import base64

import flask
import pytest
from flask import request

from spec.kit import claim

DOC = "rfc:9110#section-5.5"


@claim("text.header.is-latin-1")
def test_a_header_is_read_byte_by_byte(app):
    """`request.headers` has one character for each byte of a header, to be decoded by the view."""
    # PEP 3333 has it so.
    with app.test_request_context(environ_overrides={"HTTP_X_CITY": "\xe6\xb7\xb1"}):
        city = request.headers["X-City"]

    assert (city, city.encode("latin-1").decode("utf-8")) == ("\xe6\xb7\xb1", "深")


@claim("text.header.other-text-is-not-encoded")
def test_other_text_in_a_header_is_not_encoded():
    """A response gives the server headers unencoded, even beyond Latin-1."""
    # PEP 3333 forbids what is beyond Latin-1.
    response = flask.Response(headers={"X-City": "深圳"})

    assert response.get_wsgi_headers({"REQUEST_METHOD": "GET"})["X-City"] == "深圳"


@claim("text.header.bytes-are-latin-1", werkzeug="<3")
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_bytes_in_a_header_are_read_as_latin_1():
    """A response header given as bytes is decoded from Latin-1."""
    response = flask.Response()
    response.headers["X-Name"] = b"caf\xe9"

    assert response.headers["X-Name"] == "café"


@claim("text.header.bytes-are-written-out", werkzeug=">=3")
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_bytes_in_a_header_are_written_as_python_writes_them():
    """A response header given as bytes has its `b` and escapes, as Python writes them."""
    response = flask.Response()
    response.headers["X-Name"] = b"caf\xe9"

    assert response.headers["X-Name"] == r"b'caf\xe9'"


@claim("text.header.locations-are-escaped", doc="werkzeug:urls#werkzeug.urls.iri_to_uri")
@pytest.mark.parametrize("name", ["Location", "Content-Location"])
def test_a_location_header_is_escaped(serve, name):
    """Location and Content-Location headers are percent-encoded as UTF-8."""
    client = serve(lambda: ("", {name: "http://localhost/深?a=圳#没"}))

    assert client.get("/").headers[name] == ("http://localhost/%E6%B7%B1?a=%E5%9C%B3#%E6%B2%A1")


def basic(text, encoding):
    """Give a header with `text` as user name and as password."""
    pair = base64.b64encode(f"{text}:{text}".encode(encoding)).decode()
    return {"Authorization": f"Basic {pair}"}


@claim("text.authorization.is-utf8", doc="rfc:7617#section-2.1")
def test_basic_authorization_is_read_as_utf8(app):
    """`authorization` decodes user name and password of a Basic header from UTF-8."""
    with app.test_request_context("/", headers=basic("深", "utf-8")):
        user = request.authorization

        assert (user.username, user.password) == ("深", "深")


@claim("text.authorization.other-bytes-raise", werkzeug="<2", doc="api#flask.Request.authorization")
def test_basic_authorization_in_gbk_raises(app):
    """`authorization` raises UnicodeDecodeError if user name or password are not UTF-8."""
    context = app.test_request_context("/", headers=basic("深", "gbk"))

    with context, pytest.raises(UnicodeDecodeError, match="can't decode byte"):
        assert request.authorization


@claim("text.authorization.other-bytes-are-none", werkzeug=">=2", otherwise=UnicodeDecodeError)
def test_basic_authorization_in_gbk_is_none(app):
    """`authorization` is None if user name or password are not UTF-8."""
    with app.test_request_context("/", headers=basic("深", "gbk")):
        assert request.authorization is None
