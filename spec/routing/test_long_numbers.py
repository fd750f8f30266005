"""Numbers in a URL that are longer than Python reads."""

import sys

import pytest

from spec.kit import claim
from spec.tools.parts import MissingPart

DOC = "werkzeug:routing#werkzeug.routing.IntegerConverter"

LONG = "/" + "9" * 5000


@pytest.fixture
def numbers(app, serve):
    """A client of an app with the rule ``/<int:number>``; it passes errors on."""
    if not hasattr(sys, "get_int_max_str_digits"):
        raise MissingPart("a Python that limits the digits of a number", "a newer patch of Python")
    app.testing = True
    return lambda: serve(lambda number: "page", "/<int:number>").get(LONG)


@claim("routing.converter.int-of-5000-digits-raises", werkzeug="<3.1.9")
def test_a_number_of_5000_digits_raises(numbers):
    """A number of 5,000 digits for an `int` part raises ValueError: a client can cause a 500."""
    with pytest.raises(ValueError, match="for integer string conversion"):
        numbers()


@claim("routing.converter.int-of-5000-digits-is-404", werkzeug=">=3.1.9", otherwise=ValueError)
def test_a_number_of_5000_digits_is_a_404(numbers):
    """A number of 5,000 digits for an `int` part answers 404."""
    assert numbers().status_code == 404
