"""A status that is neither text nor an int."""

import flask
import pytest

from spec.kit import claim

DOC = "api#flask.Response.status"


@claim("statuses.bytes.are-decoded", werkzeug="<2.3", otherwise=TypeError)
def test_a_status_of_bytes_is_decoded():
    """A status given as bytes is decoded as UTF-8."""
    response = flask.Response(status="404 没有".encode())

    assert (response.status, response.status_code) == ("404 没有", 404)


@claim("statuses.bytes.are-refused", werkzeug=">=2.3")
def test_a_status_of_bytes_is_refused():
    """A status given as bytes raises TypeError."""
    with pytest.raises(TypeError, match="^a bytes-like object is required, not 'str'$"):
        flask.Response(status=b"404 gone")


@claim("statuses.bytearray.is-decoded", werkzeug="<2.0", otherwise=TypeError)
def test_a_status_of_a_bytearray_is_decoded():
    """A status given as a bytearray is decoded."""
    assert flask.Response(status=bytearray(b"404 gone")).status == "404 gone"


@claim("statuses.bytearray.is-refused", werkzeug=">=2.0,<2.3")
def test_a_status_of_a_bytearray_is_refused():
    """`Response(status=...)` with a bytearray raises TypeError: Invalid status argument."""
    with pytest.raises(TypeError) as caught:
        flask.Response(status=bytearray(b"404 gone"))

    assert str(caught.value) == "Invalid status argument"


@claim("statuses.bytearray.is-not-read-as-a-string", werkzeug=">=2.3")
def test_a_status_of_a_bytearray_is_not_read_as_a_string():
    """`Response(status=...)` with a bytearray raises TypeError, as with bytes."""
    with pytest.raises(TypeError) as caught:
        flask.Response(status=bytearray(b"404 gone"))

    assert str(caught.value) == "a bytes-like object is required, not 'str'"


@claim("statuses.bool.stays-a-bool", werkzeug="<2.0")
@pytest.mark.parametrize(("given", "status"), [(True, "1 UNKNOWN"), (False, "0 UNKNOWN")])
def test_a_bool_stays_the_status_code(given, status):
    """True as status makes `status_code` True and the status line "1 UNKNOWN"; False makes 0."""
    response = flask.Response(status=given)

    assert (response.status, response.status_code is given) == (status, True)


@claim("statuses.bool.is-a-phrase", werkzeug=">=2.0,<2.3")
def test_a_bool_is_a_phrase():
    """True as status is taken for a phrase, and 0 is put in front."""
    response = flask.Response(status=True)

    assert (response.status, response.status_code) == ("0 True", 0)


@claim("statuses.bool.is-a-number", werkzeug=">=2.3,<3.2")
@pytest.mark.parametrize(
    ("given", "status", "number"), [(True, "1 UNKNOWN", "1"), (False, "0 UNKNOWN", "0")]
)
def test_a_bool_is_a_number(given, status, number):
    """True and False as status are the numbers 1 and 0."""
    response = flask.Response(status=given)

    assert (response.status, repr(response.status_code)) == (status, number)


@claim("statuses.other-type.is-a-type-error", werkzeug="<2.3", otherwise=AttributeError)
def test_a_status_of_another_type_is_a_type_error():
    """A status that is neither a string nor an int raises TypeError."""
    with pytest.raises(TypeError, match="^Invalid status argument$"):
        flask.Response(status=404.0)


@claim("statuses.other-type.is-an-attribute-error", werkzeug=">=2.3", otherwise=TypeError)
def test_a_status_of_another_type_is_an_attribute_error():
    """A status that is neither a string nor an int raises AttributeError."""
    with pytest.raises(AttributeError, match="object has no attribute 'strip'$"):
        flask.Response(status=404.0)


@claim(
    "statuses.other-type.status-code-takes-a-float",
    werkzeug="<2.0",
    otherwise=(AttributeError, TypeError),
)
def test_the_status_code_attribute_takes_a_float():
    """A float assigned to `response.status_code` is formatted as a whole number."""
    response = flask.Response()

    response.status_code = 404.5
    assert (response.status, response.status_code) == ("404 UNKNOWN", 404.5)


@claim(
    "statuses.other-type.status-code-refuses-a-float",
    werkzeug=">=2.0,<2.3",
    otherwise=(AttributeError, AssertionError),
)
def test_the_status_code_attribute_refuses_a_float():
    """A float assigned to `response.status_code` raises TypeError, and the status stays."""
    response = flask.Response()

    with pytest.raises(TypeError, match="^Invalid status argument$"):
        response.status_code = 404.5
    assert response.status == "200 OK"


@claim(
    "statuses.other-type.status-code-strips-a-float",
    werkzeug=">=2.3",
    otherwise=(TypeError, AssertionError),
)
def test_the_status_code_attribute_strips_a_float():
    """A float assigned to `response.status_code` raises AttributeError, and the status stays."""
    response = flask.Response()

    with pytest.raises(AttributeError, match="^'float' object has no attribute 'strip'$"):
        response.status_code = 404.5
    assert response.status == "200 OK"


@claim("statuses.none.is-the-default")
def test_none_as_status_argument_is_the_default():
    """`Response(status=None)` has the default status."""
    assert flask.Response(status=None).status == "200 OK"
