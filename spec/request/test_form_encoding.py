import pytest
from flask import request
from werkzeug.exceptions import RequestEntityTooLarge

from spec.kit import claim
from spec.request.wire import FORM

DOC = "api#flask.Request.form"


def form():
    """Every field of form with all its values."""
    return request.form.to_dict(flat=False)


@claim("request.form.is-read-from-form-types-alone")
@pytest.mark.parametrize(
    "content_type",
    [
        pytest.param("application/json", id="JSON"),
        pytest.param("text/plain", id="text"),
        pytest.param("multipart/mixed; boundary=x", id="another multipart"),
        pytest.param(None, id="no type"),
    ],
)
def test_form_is_empty_unless_the_type_is_a_forms(ask, content_type):
    """A body that is not declared as a form is not parsed as one."""
    assert ask(form, method="POST", data="name=Tom", content_type=content_type) == {}


@claim("request.form.minds-the-case-of-its-type", werkzeug="<2.0")
def test_a_form_type_in_upper_case_is_not_parsed(ask):
    """A content type in upper case is not known as a form."""
    assert ask(form, method="POST", data="a=1", content_type=FORM.upper()) == {}


@claim("request.form.takes-its-type-in-any-case", werkzeug=">=2.0")
def test_a_form_type_in_upper_case_is_parsed(ask):
    """A content type names a form in any case."""
    assert ask(form, method="POST", data="a=1", content_type=FORM.upper()) == {"a": ["1"]}


@claim("request.form.takes-x-url-encoded", werkzeug="<3.0")
@pytest.mark.filterwarnings("ignore:The 'application/x-url-encoded':DeprecationWarning")
def test_x_url_encoded_is_a_form(ask):
    """The type application/x-url-encoded, which does not exist, is parsed as a form."""
    options = {"method": "POST", "data": "a=1", "content_type": "application/x-url-encoded"}

    assert ask(form, **options) == {"a": ["1"]}


@claim("request.form.leaves-x-url-encoded", werkzeug=">=3.0")
@pytest.mark.filterwarnings("ignore:The 'application/x-url-encoded':DeprecationWarning")
def test_x_url_encoded_is_no_form(ask):
    """The type application/x-url-encoded, which does not exist, is not parsed as a form."""
    options = {"method": "POST", "data": "a=1", "content_type": "application/x-url-encoded"}

    assert ask(lambda: (form(), request.data), **options) == ({}, b"a=1")


@claim("request.form.replaces-escapes-that-are-no-utf-8", werkzeug="<2.3")
def test_a_form_escape_that_is_no_utf_8_is_replaced(ask):
    """A percent escape in a form that is not UTF-8 becomes the replacement character."""
    assert ask(form, method="POST", data="a=%ff", content_type=FORM) == {"a": ["\ufffd"]}


@claim("request.form.keeps-escapes-that-are-no-utf-8", werkzeug=">=2.3")
def test_a_form_escape_that_is_no_utf_8_stays_escaped(ask):
    """A percent escape in a form that is not UTF-8 stays percent-encoded, in upper case."""
    assert ask(form, method="POST", data="a=%ff", content_type=FORM) == {"a": ["%FF"]}


def form_of_raw_bytes(ask):
    """The form of a body with a byte that is no UTF-8, or the name of the error."""
    try:
        return ask(form, method="POST", data=b"a=1&b=\xff", content_type=FORM)
    except RequestEntityTooLarge:
        return "413"


@claim("request.form.replaces-raw-bytes-that-are-no-utf-8", werkzeug="<2.3")
def test_a_raw_form_byte_that_is_no_utf_8_is_replaced(ask):
    """An unescaped byte in a form that is not UTF-8 becomes the replacement character."""
    assert form_of_raw_bytes(ask) == {"a": ["1"], "b": ["\ufffd"]}


@claim("request.form.raw-bytes-that-are-no-utf-8-are-413", werkzeug=">=2.3,<3.0.4")
def test_a_raw_form_byte_that_is_no_utf_8_is_too_large(ask):
    """An unescaped byte that is no UTF-8 is answered with 413, as if the body were too large."""
    assert form_of_raw_bytes(ask) == "413"


@claim("request.form.raw-bytes-that-are-no-utf-8-empty-it", werkzeug=">=3.0.4")
def test_a_raw_form_byte_that_is_no_utf_8_empties_the_form(ask):
    """One unescaped byte that is no UTF-8 leaves the whole form empty, without an error."""
    assert form_of_raw_bytes(ask) == {}


@claim("request.form.ignores-the-charset-of-its-type")
def test_a_charset_parameter_does_not_change_the_decoding(ask):
    """A form is read as UTF-8 even if its content type names another charset."""
    options = {"data": "a=%C3%A9", "content_type": f"{FORM}; charset=latin-1"}

    assert ask(form, method="POST", **options) == {"a": ["é"]}
