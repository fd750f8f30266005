import pytest
from flask import request

from spec.kit import claim

DOC = "api#flask.Request.get_data"


@claim("text.body.arrives-as-sent")
@pytest.mark.parametrize(
    "body",
    [
        pytest.param(b"\xe6\xb7\xb1\xe5\x9c\xb3", id="UTF-8"),
        pytest.param(b"\xc9\xee\xdb\xda", id="GBK"),
        pytest.param(b"\x00\xff\r\n", id="no text at all"),
    ],
)
def test_a_body_arrives_as_it_was_sent(serve, body):
    """The body of a request is the bytes that were sent, whatever they mean."""
    assert serve(lambda: request.get_data()).post("/", data=body).data == body


@claim("text.body.gbk-is-decoded-by-the-view")
def test_a_body_in_gbk_is_decoded_by_the_view(serve):
    """A view reads a body in GBK by decoding it itself."""
    client = serve(lambda: request.get_data().decode("gbk"))

    assert client.post("/", data=b"\xc9\xee\xdb\xda").text == "深圳"


@claim("text.body.declared-charset-is-in-mimetype-params", doc="api#flask.Request.mimetype_params")
def test_the_declared_charset_is_in_mimetype_params(app):
    """The charset that a request declares is for the view to use, as mimetype_params has it."""
    body, content_type = b"\xc9\xee\xdb\xda", "text/plain; charset=GBK"
    with app.test_request_context("/", method="POST", data=body, content_type=content_type):
        charset = request.mimetype_params["charset"]

        assert (charset, request.get_data().decode(charset)) == ("GBK", "深圳")


@claim("text.body.as-text-is-utf8")
@pytest.mark.parametrize(
    ("body", "text"),
    [
        pytest.param(b"\xe6\xb7\xb1\xe5\x9c\xb3", "深圳", id="UTF-8"),
        pytest.param(b"\xc9\xee\xdb\xda", "\ufffd\ufffd\ufffd\ufffd", id="GBK"),
        pytest.param(b"a\xe6\xb7", "a\ufffd", id="cut short"),
        pytest.param(b"\xef\xbb\xbfa", "\ufeffa", id="byte order mark"),
    ],
)
@pytest.mark.parametrize("content_type", ["text/plain", "text/plain; charset=gbk"])
def test_the_body_as_text_is_read_as_utf8(app, body, text, content_type):
    """get_data(as_text=True) reads UTF-8, whatever is declared; a wrong byte becomes U+FFFD."""
    with app.test_request_context("/", method="POST", data=body, content_type=content_type):
        assert request.get_data(as_text=True) == text


@claim("text.body.the-client-sends-utf8", doc="werkzeug:test#werkzeug.test.EnvironBuilder")
def test_the_test_client_sends_text_as_utf8(serve):
    """The test client encodes a body that is text as UTF-8."""
    assert (
        serve(lambda: request.get_data()).post("/", data="深圳").data == b"\xe6\xb7\xb1\xe5\x9c\xb3"
    )


@claim("text.json.body-is-unicode", doc="api#flask.Request.get_json")
@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
def test_a_json_body_is_read_in_any_unicode_encoding(serve, encoding):
    """A JSON body is read in UTF-8, UTF-16 or UTF-32, which its first bytes tell."""
    body = '{"city": "深圳"}'.encode(encoding)
    client = serve(lambda: request.get_json()["city"])

    assert client.post("/", data=body, content_type="application/json").text == "深圳"


@claim("text.json.escapes-are-read", doc="api#flask.Request.get_json")
def test_escapes_in_a_json_body_are_read(serve):
    """A JSON body may escape its text, a pair of surrogates for what is beyond 16 bits."""
    body = rb'{"city": "\u6df1\u5733 \ud83d\ude00"}'
    client = serve(lambda: request.get_json()["city"])

    assert client.post("/", data=body, content_type="application/json").text == "深圳 😀"


@claim("text.json.gbk-is-refused", doc="api#flask.Request.on_json_loading_failed")
@pytest.mark.parametrize("parameter", ["", "; charset=gbk"])
def test_a_json_body_in_gbk_is_refused(serve, parameter):
    """A JSON body in GBK is refused with 400, whether GBK is declared or not."""
    client = serve(lambda: request.get_json()["city"])
    body = b'{"city": "\xc9\xee\xdb\xda"}'

    assert (
        client.post("/", data=body, content_type="application/json" + parameter).status_code == 400
    )
