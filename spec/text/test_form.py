import pytest
from flask import request
from werkzeug.exceptions import RequestEntityTooLarge

from spec.kit import claim

DOC = "api#flask.Request.form"

FORM = "application/x-www-form-urlencoded"


@pytest.fixture
def post(app):
    """Make the context of a request that posts a body as a form."""

    def post(body, content_type=FORM):
        return app.test_request_context(method="POST", data=body, content_type=content_type)

    return post


@claim("text.form.is-utf8")
@pytest.mark.parametrize(
    ("body", "values"),
    [
        pytest.param(b"%E5%9F%8E=%E6%B7%B1%E5%9C%B3", {"城": "深圳"}, id="escaped"),
        pytest.param(b"city=\xe6\xb7\xb1\xe5\x9c\xb3", {"city": "深圳"}, id="not escaped"),
    ],
)
def test_a_form_is_read_as_utf8(post, body, values):
    """`form` has its names and values as strings, decoded from UTF-8."""
    with post(body):
        assert request.form.to_dict() == values


@claim("text.form.the-client-sends-utf8", doc="testing#form-data")
def test_the_test_client_sends_a_form_as_utf8(serve):
    """The test client percent-encodes a form as UTF-8."""
    client = serve(lambda: request.get_data())

    assert client.post("/", data={"城": "深圳"}).data == b"%E5%9F%8E=%E6%B7%B1%E5%9C%B3"


@claim("text.form.a-charset-parameter-is-ignored")
def test_a_charset_parameter_of_a_form_is_ignored(post):
    """`form` is read as UTF-8 whatever charset the Content-Type names."""
    with post(b"city=%E6%B7%B1%E5%9C%B3", f"{FORM}; charset=gbk"):
        assert request.form.to_dict() == {"city": "深圳"}


@claim("text.form.escaped-gbk-is-replaced", werkzeug="<2.3")
def test_a_form_escaped_as_gbk_is_replaced(post):
    """`form` has U+FFFD for each percent-encoded byte that is not UTF-8."""
    with post(b"city=%c9%ee"):
        assert request.form.to_dict() == {"city": "\ufffd\ufffd"}


@claim("text.form.escaped-gbk-stays-escaped", werkzeug=">=2.3")
def test_a_form_escaped_as_gbk_stays_escaped(post):
    """`form` keeps a percent-encoded byte that is not UTF-8 encoded, in upper case."""
    with post(b"city=%c9%ee"):
        assert request.form.to_dict() == {"city": "%C9%EE"}


RAW_GBK = b"name=li&city=\xc9\xee"


@claim(
    "text.form.raw-gbk-is-replaced",
    werkzeug="<2.3",
    otherwise=(RequestEntityTooLarge, AssertionError),
)
def test_a_form_in_raw_gbk_is_replaced(post):
    """`form` has U+FFFD for each byte that is neither UTF-8 nor percent-encoded."""
    with post(RAW_GBK):
        assert request.form.to_dict() == {"name": "li", "city": "\ufffd\ufffd"}


@claim("text.form.raw-gbk-is-refused", werkzeug=">=2.3,<3.0.4")
def test_a_form_in_raw_gbk_is_refused(post):
    """`form` raises RequestEntityTooLarge, a 413, if a byte of the body is not UTF-8."""
    with post(RAW_GBK), pytest.raises(RequestEntityTooLarge, match="^413 "):
        request.form.to_dict()


@claim(
    "text.form.raw-gbk-empties-the-form",
    werkzeug=">=3.0.4",
    otherwise=(RequestEntityTooLarge, AssertionError),
)
def test_a_form_in_raw_gbk_is_empty(post):
    """`form` is empty, without an error, if a byte of the body is not UTF-8."""
    with post(RAW_GBK):
        assert request.form.to_dict() == {}
