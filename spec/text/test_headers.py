import base64

import flask
import pytest
from flask import request

from spec.kit import claim

DOC = "rfc:9110#section-5.5"


def sent(response):
    """Give the headers that a response hands to the server."""
    return dict(response.get_wsgi_headers({"REQUEST_METHOD": "GET"}))


@claim("text.header.is-latin-1")
@pytest.mark.parametrize(
    ("environ", "read"),
    [
        pytest.param("HTTP_X_CITY", lambda: request.headers["X-City"], id="any"),
        pytest.param("HTTP_USER_AGENT", lambda: request.user_agent.string, id="User-Agent"),
        pytest.param("HTTP_REFERER", lambda: request.referrer, id="Referer"),
    ],
)
def test_a_header_is_read_byte_by_byte(app, environ, read):
    """A header that came with bytes in UTF-8 is text of one character a byte, as PEP 3333 says."""
    with app.test_request_context("/", environ_overrides={environ: "\xe6\xb7\xb1"}):
        assert read() == "\xe6\xb7\xb1"


@claim("text.header.utf8-is-decoded-by-the-view")
def test_a_header_in_utf8_is_decoded_by_the_view(app):
    """Encoding a header as Latin-1 gives the bytes that came, to be decoded as what they are."""
    with app.test_request_context("/", environ_overrides={"HTTP_X_CITY": "\xe6\xb7\xb1"}):
        assert request.headers["X-City"].encode("latin-1").decode("utf-8") == "深"


@claim("text.header.latin-1-goes-out")
def test_a_latin_1_header_goes_out_as_it_is():
    """Text in Latin-1 is handed to the server as it is."""
    assert sent(flask.Response(headers={"X-Name": "café"}))["X-Name"] == "café"


@claim("text.header.other-text-is-not-encoded")
def test_other_text_in_a_header_is_not_encoded():
    """Text beyond Latin-1 is handed to the server unencoded, which PEP 3333 forbids."""
    assert sent(flask.Response(headers={"X-City": "深圳"}))["X-City"] == "深圳"


@claim("text.header.status-is-not-encoded")
def test_text_in_a_status_is_not_encoded():
    """A reason phrase beyond Latin-1 is handed to the server unencoded."""
    assert flask.Response(status="404 没有").status == "404 没有"


@claim("text.header.bytes-are-latin-1", werkzeug="<3")
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_bytes_in_a_header_are_read_as_latin_1():
    """A header given as bytes is read as Latin-1."""
    response = flask.Response()
    response.headers["X-Name"] = b"caf\xe9"

    assert response.headers["X-Name"] == "café"


@claim("text.header.bytes-are-written-out", werkzeug=">=3")
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_bytes_in_a_header_are_written_as_python_writes_them():
    """A header given as bytes goes out with its b and escapes."""
    response = flask.Response()
    response.headers["X-Name"] = b"caf\xe9"

    assert response.headers["X-Name"] == r"b'caf\xe9'"


@claim("text.header.locations-are-escaped", doc="werkzeug:urls#werkzeug.urls.iri_to_uri")
@pytest.mark.parametrize("name", ["Location", "Content-Location"])
def test_a_location_header_is_escaped(serve, name):
    """Location and Content-Location go out escaped, as UTF-8."""
    client = serve(lambda: ("", {name: "http://localhost/深?a=圳#没"}))

    assert client.get("/").headers[name] == ("http://localhost/%E6%B7%B1?a=%E5%9C%B3#%E6%B2%A1")


@claim("text.cookie.any-text-comes-back", doc="api#flask.Response.set_cookie")
@pytest.mark.parametrize("value", ["深圳", "café", "😀", "a;b=深"])
def test_any_text_in_a_cookie_comes_back(client, value):
    """Text that is set as a cookie is what the next request reads."""

    @client.application.route("/")
    def page():
        response = flask.Response(request.cookies.get("city"))
        response.set_cookie("city", value)
        return response

    client.get("/")

    assert client.get("/").text == value


@claim("text.cookie.goes-out-in-ascii", doc="api#flask.Response.set_cookie")
def test_a_cookie_goes_out_in_ascii():
    """The UTF-8 bytes of a cookie's text go out as octal escapes."""
    response = flask.Response()
    response.set_cookie("city", "深", path=None)

    assert response.headers["Set-Cookie"] == r'city="\346\267\261"'


def basic(text, encoding):
    """Give a header with `text` as user name and as password."""
    pair = base64.b64encode(f"{text}:{text}".encode(encoding)).decode()
    return {"Authorization": f"Basic {pair}"}


@claim("text.authorization.is-utf8", doc="rfc:7617#section-2.1")
def test_basic_authorization_is_read_as_utf8(app):
    """User name and password of basic authorization are read as UTF-8."""
    with app.test_request_context("/", headers=basic("深", "utf-8")):
        user = request.authorization

        assert (user.username, user.password) == ("深", "深")


@claim("text.authorization.other-bytes-raise", werkzeug="<2", doc="api#flask.Request.authorization")
def test_basic_authorization_in_gbk_raises(app):
    """User name and password that are not UTF-8 make request.authorization raise."""
    context = app.test_request_context("/", headers=basic("深", "gbk"))

    with context, pytest.raises(UnicodeDecodeError, match="can't decode byte"):
        _ = request.authorization


@claim("text.authorization.other-bytes-are-none", werkzeug=">=2", otherwise=UnicodeDecodeError)
def test_basic_authorization_in_gbk_is_none(app):
    """User name and password that are not UTF-8 are as none at all."""
    with app.test_request_context("/", headers=basic("深", "gbk")):
        assert request.authorization is None
