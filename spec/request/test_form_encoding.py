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
        pytest.param("multipart/mixed; boundary=x", id="another multipart"),
        pytest.param(None, id="no type"),
    ],
)
def test_form_is_empty_unless_the_type_is_a_forms(ask, content_type):
    """`form` is empty, and `data` the body, unless the content type is one of a form."""
    options = {"method": "POST", "data": "name=Tom", "content_type": content_type}

    assert ask(lambda: (form(), request.data), **options) == ({}, b"name=Tom")


@claim("request.form.needs-its-type-in-lower-case", werkzeug="<2.0")
def test_a_form_type_in_upper_case_is_not_parsed(ask):
    """`form` is empty if the content type is in upper case."""
    assert ask(form, method="POST", data="a=1", content_type=FORM.upper()) == {}


@claim("request.form.takes-its-type-in-any-case", werkzeug=">=2.0")
def test_a_form_type_in_upper_case_is_parsed(ask):
    """`form` is read whatever the case of the content type."""
    assert ask(form, method="POST", data="a=1", content_type=FORM.upper()) == {"a": ["1"]}


@claim("request.form.takes-x-url-encoded", werkzeug="<3.0")
@pytest.mark.filterwarnings("ignore:The 'application/x-url-encoded':DeprecationWarning")
def test_x_url_encoded_is_a_form(ask):
    """`form` is read from a body of the type `application/x-url-encoded`."""
    options = {"method": "POST", "data": "a=1", "content_type": "application/x-url-encoded"}

    assert ask(form, **options) == {"a": ["1"]}


@claim("request.form.leaves-x-url-encoded", werkzeug=">=3.0")
@pytest.mark.filterwarnings("ignore:The 'application/x-url-encoded':DeprecationWarning")
def test_x_url_encoded_is_no_form(ask):
    """`form` is not read from a body of the type `application/x-url-encoded`."""
    options = {"method": "POST", "data": "a=1", "content_type": "application/x-url-encoded"}

    assert ask(lambda: (form(), request.data), **options) == ({}, b"a=1")


def form_of_raw_bytes(ask):
    """The form of a body with a byte that is no UTF-8, or the name of the error."""
    try:
        return ask(form, method="POST", data=b"a=1&b=\xff", content_type=FORM)
    except RequestEntityTooLarge:
        return "413"
