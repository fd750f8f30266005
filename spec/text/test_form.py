import flask
import pytest
from flask import request

from spec.kit import claim

DOC = "api#flask.Request.form"
URLENCODED = "application/x-www-form-urlencoded"


def form(serve, body, content_type=URLENCODED):
    """Send a body; give what the form of the request holds, or the page of an error."""
    client = serve(lambda: flask.jsonify(request.form.to_dict()))
    response = client.post("/", data=body, content_type=content_type)
    return response.status_code, response.get_json(silent=True)


@claim("text.form.is-utf8")
@pytest.mark.parametrize(
    ("body", "values"),
    [
        pytest.param(b"city=%E6%B7%B1%E5%9C%B3", {"city": "深圳"}, id="a value"),
        pytest.param(b"%E5%9F%8E=1", {"城": "1"}, id="a name"),
        pytest.param(b"city=\xe6\xb7\xb1\xe5\x9c\xb3", {"city": "深圳"}, id="bytes not escaped"),
    ],
)
def test_a_form_is_read_as_utf8(serve, body, values):
    """Names and values of a form arrive as text, read as UTF-8."""
    assert form(serve, body) == (200, values)


@claim("text.form.the-client-sends-utf8", doc="testing#form-data")
def test_the_test_client_sends_a_form_as_utf8(serve):
    """The test client escapes the text of a form as UTF-8."""
    client = serve(lambda: request.get_data())

    assert client.post("/", data={"城": "深圳"}).data == b"%E5%9F%8E=%E6%B7%B1%E5%9C%B3"


@claim("text.form.a-charset-parameter-is-ignored")
@pytest.mark.parametrize("charset", ["gbk", "iso-8859-1", "none-such"])
def test_a_charset_parameter_of_a_form_is_ignored(serve, charset):
    """A form is read as UTF-8 whatever charset its Content-Type names."""
    body = b"city=%E6%B7%B1%E5%9C%B3"

    assert form(serve, body, f"{URLENCODED}; charset={charset}") == (200, {"city": "深圳"})


@claim("text.form.escaped-gbk-is-replaced", werkzeug="<2.3")
@pytest.mark.parametrize("parameter", ["", "; charset=gbk"])
def test_a_form_escaped_as_gbk_is_replaced(serve, parameter):
    """Escaped bytes in GBK arrive as U+FFFD, one a byte, whether GBK is declared or not."""
    body = b"city=%C9%EE%DB%DA"

    assert form(serve, body, URLENCODED + parameter) == (200, {"city": "\ufffd\ufffd\ufffd\ufffd"})


@claim("text.form.escaped-gbk-stays-escaped", werkzeug=">=2.3")
@pytest.mark.parametrize("parameter", ["", "; charset=gbk"])
def test_a_form_escaped_as_gbk_stays_escaped(serve, parameter):
    """Escaped bytes in GBK stay escaped, whether GBK is declared or not."""
    body = b"city=%C9%EE%DB%DA"

    assert form(serve, body, URLENCODED + parameter) == (200, {"city": "%C9%EE%DB%DA"})


@claim("text.form.raw-gbk-is-replaced", werkzeug="<2.3")
def test_a_form_in_raw_gbk_is_replaced(serve):
    """A form whose bytes are GBK and not escaped arrives with U+FFFD, one a byte."""
    values = {"name": "li", "city": "\ufffd\ufffd\ufffd\ufffd"}

    assert form(serve, b"name=li&city=\xc9\xee\xdb\xda") == (200, values)


@claim("text.form.raw-gbk-is-refused", werkzeug=">=2.3,<3.0.4")
def test_a_form_in_raw_gbk_is_refused(serve):
    """A form whose bytes are not UTF-8 is refused with 413, although it is not too large."""
    assert form(serve, b"name=li&city=\xc9\xee\xdb\xda") == (413, None)


@claim("text.form.raw-gbk-empties-the-form", werkzeug=">=3.0.4")
def test_a_form_in_raw_gbk_is_empty(serve):
    """A form with one byte that is not UTF-8 arrives empty, without an error."""
    assert form(serve, b"name=li&city=\xc9\xee\xdb\xda") == (200, {})


@claim("text.form.gbk-is-read-from-the-body", doc="api#flask.Request.get_data")
def test_a_form_in_gbk_is_read_from_the_body(serve):
    """A form in GBK can be read from get_data(), asked for before the form."""
    client = serve(lambda: request.get_data().decode("gbk"))
    response = client.post("/", data=b"city=\xc9\xee\xdb\xda", content_type=URLENCODED)

    assert response.text == "city=深圳"
