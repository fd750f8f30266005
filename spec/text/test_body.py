import pytest
from flask import request

from spec.kit import claim

DOC = "api#flask.Request.get_data"


@claim("text.body.as-text-is-utf8")
@pytest.mark.parametrize(
    ("body", "text"),
    [
        pytest.param(b"\xe6\xb7\xb1\xe5\x9c\xb3", "深圳", id="UTF-8"),
        pytest.param(b"\xc9\xee", "\ufffd\ufffd", id="GBK"),
        pytest.param(b"\xef\xbb\xbfa", "\ufeffa", id="byte order mark"),
    ],
)
def test_the_body_as_text_is_read_as_utf8(app, body, text):
    """`get_data(as_text=True)` decodes UTF-8 whatever is declared; wrong bytes become U+FFFD."""
    options = {"method": "POST", "data": body, "content_type": "text/plain; charset=gbk"}
    with app.test_request_context(**options):
        assert request.get_data(as_text=True) == text


@claim("text.body.the-client-sends-utf8", doc="werkzeug:test#werkzeug.test.EnvironBuilder")
def test_the_test_client_sends_text_as_utf8(serve):
    """The test client encodes a body that is a string as UTF-8."""
    client = serve(lambda: request.get_data())

    assert client.post("/", data="深圳").data == b"\xe6\xb7\xb1\xe5\x9c\xb3"


@claim("text.json.body-is-unicode", doc="api#flask.Request.get_json")
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_json_body_is_read_in_any_unicode_encoding(app, encoding):
    """`get_json()` reads a body in UTF-8, UTF-16 or UTF-32, found from its first bytes."""
    body = '{"city": "深圳"}'.encode(encoding)
    with app.test_request_context(method="POST", data=body, content_type="application/json"):
        assert request.get_json() == {"city": "深圳"}
