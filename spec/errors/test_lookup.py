import flask
import pytest
from werkzeug.exceptions import (
    BadRequestKeyError,
    Forbidden,
    HTTPException,
    NotFound,
)

from spec.errors.model import MissingPage, Odd
from spec.kit import claim
from spec.tools.client import client_of

DOC = "errorhandling#handling"


def answer_to(raised, *registered):
    """What an app answers whose view raises, with a handler for each of the classes or codes."""
    app = flask.Flask("example")

    def view():
        raise raised

    app.add_url_rule("/", "view", view)
    for key in registered:
        app.register_error_handler(key, lambda error, key=key: (f"{key}", 418))
    response = client_of(app).get("/")
    return response.text if response.status_code == 418 else response.status_code


@claim("errors.lookup.base-class-covers-subclasses")
def test_a_handler_of_a_base_class_covers_its_subclasses():
    """A handler for a class answers its subclasses."""
    assert answer_to(ConnectionRefusedError(), OSError) == "<class 'OSError'>"


@claim("errors.lookup.subclass-does-not-cover-its-base")
def test_a_handler_of_a_subclass_does_not_cover_its_base():
    """A handler for a subclass does not answer its base class."""
    assert answer_to(ConnectionError(), ConnectionRefusedError) == 500


@claim("errors.lookup.most-specific-class-wins")
@pytest.mark.parametrize("order", [1, -1])
def test_the_most_specific_class_wins(order):
    """The handler of the most specific class answers, in any order of registration."""
    handlers = [Exception, ConnectionError, ConnectionRefusedError][::order]

    assert answer_to(ConnectionRefusedError(), *handlers) == "<class 'ConnectionRefusedError'>"


@claim("errors.lookup.mro-decides-between-bases")
def test_the_mro_decides_between_bases():
    """If an exception has two base classes with handlers, the first base class wins."""

    class Both(KeyError, OSError):
        pass

    assert answer_to(Both(), OSError, KeyError) == "<class 'KeyError'>"


@claim("errors.lookup.http-exception-covers-abort")
@pytest.mark.parametrize("base", [HTTPException, Exception])
def test_a_handler_of_http_exception_or_exception_covers_abort(base):
    """A handler for HTTPException, or for Exception, answers HTTP errors."""
    assert answer_to(NotFound(), base) == f"{base}"


@claim(
    "errors.lookup.http-exception-wins-over-exception",
    doc="errorhandling#generic-exception-handlers",
)
def test_http_exception_is_nearer_than_exception():
    """HTTP errors go to the handler for HTTPException, other errors to that for Exception."""
    assert answer_to(Forbidden(), Exception, HTTPException) == f"{HTTPException}"
    assert answer_to(KeyError("x"), Exception, HTTPException) == f"{Exception}"


@claim("errors.lookup.code-wins-over-http-exception")
def test_a_handler_for_the_code_comes_before_one_for_a_base_class():
    """A handler for 404 answers before a handler for HTTPException."""
    assert answer_to(NotFound(), HTTPException, 404) == "404"


@claim("errors.lookup.other-codes-are-left")
def test_a_handler_for_a_code_leaves_other_codes_alone():
    """A handler for 404 does not answer a 403."""
    assert answer_to(Forbidden(), 404) == 403


@claim("errors.lookup.code-covers-subclasses")
def test_a_handler_for_a_code_covers_subclasses_of_its_class():
    """A handler for 404 answers a subclass of NotFound."""
    assert answer_to(MissingPage(), 404) == "404"


@claim("errors.lookup.own-subclass-wins-over-code")
def test_a_handler_for_a_subclass_comes_before_one_for_the_code():
    """A handler for a subclass of NotFound answers it before a handler for 404."""
    assert answer_to(MissingPage(), MissingPage, 404) == f"{MissingPage}"


@claim("errors.lookup.code-does-not-cover-another-class-of-that-code")
def test_a_handler_for_a_code_does_not_cover_another_class_with_that_code():
    """A handler for 404 does not answer another HTTPException with the code 404."""
    assert answer_to(Odd(), 404) == 404
    assert answer_to(Odd(), HTTPException, 404) == f"{HTTPException}"


@claim("errors.lookup.code-attribute-is-not-enough")
def test_an_ordinary_exception_with_a_code_is_a_500():
    """An ordinary exception with a `code` attribute is not an HTTP error."""

    class Refusal(Exception):
        code = 404

    assert answer_to(Refusal(), 404, HTTPException) == f"{HTTPException}"
    assert answer_to(Refusal(), 404) == 500


@claim("errors.lookup.code-of-an-instance-is-not-seen")
def test_a_code_set_on_an_instance_is_sent_and_not_looked_up():
    """Handlers go by the code of the exception's class, not by a code set on the instance."""
    error = NotFound()
    error.code = 410

    assert (answer_to(error, 410), answer_to(error, 410, 404)) == (410, "404")


@claim("errors.lookup.key-error-of-a-form-is-both")
@pytest.mark.parametrize("base", [400, KeyError])
def test_a_missing_key_is_a_400_and_a_key_error(base):
    """A missing form key is answered by a handler for 400, or for KeyError."""
    assert answer_to(BadRequestKeyError("name"), base) == f"{base}"


@claim("errors.lookup.key-error-of-a-form-is-first-a-400")
def test_a_missing_key_is_first_a_400():
    """A handler for HTTPException answers a missing form key before one for KeyError."""
    assert answer_to(BadRequestKeyError("name"), KeyError, HTTPException) == f"{HTTPException}"


@claim("errors.lookup.exception-wins-over-500", doc="errorhandling#unhandled-exceptions")
def test_a_handler_for_the_class_comes_before_the_one_for_500():
    """A handler for Exception answers an unhandled exception before the handler for 500."""
    assert answer_to(KeyError("x"), 500, Exception) == "<class 'Exception'>"


@claim("errors.lookup.base-exceptions-escape")
def test_a_base_exception_escapes_every_handler():
    """SystemExit passes all error handlers and reaches the WSGI server."""
    with pytest.raises(SystemExit, match="^3$"):
        answer_to(SystemExit(3), Exception, 500)
