import decimal

import pytest
from flask import request

from spec.kit import claim

DOC = "werkzeug:datastructures#werkzeug.datastructures.MultiDict"

GET = "werkzeug:datastructures#werkzeug.datastructures.MultiDict.get"

GETLIST = "werkzeug:datastructures#werkzeug.datastructures.MultiDict.getlist"

QUERY = "/?a=1&b=x&a=2"


@claim("request.multidict.get-converts", doc=GET)
@pytest.mark.parametrize(
    ("look", "expected"),
    [
        pytest.param(lambda: request.args.get("a", type=int), 1, id="converted"),
        pytest.param(lambda: request.args.get("b", 7, type=int), 7, id="not convertible"),
        pytest.param(lambda: request.args.get("z", "7", type=int), "7", id="default as given"),
    ],
)
def test_get_converts_or_gives_the_default(ask, look, expected):
    """`get(type=...)` converts the first value; one that raises ValueError counts as absent."""
    assert ask(look, QUERY) == expected


@claim("request.multidict.get-with-bool-is-true-for-any-text", doc=GET)
def test_a_bool_converter_takes_the_word_false_for_true(ask):
    """`get(type=bool)` is True for any string that is not empty, `'False'` included."""
    seen = ask(lambda: [request.args.get(key, type=bool) for key in "ab"], "/?a=False&b=")

    assert seen == [True, False]


@claim("request.multidict.get-lets-other-errors-out", doc=GET)
def test_a_converter_may_raise_something_else(ask):
    """`get(type=Decimal)` raises InvalidOperation, which is not a ValueError."""
    with pytest.raises(decimal.InvalidOperation, match="ConversionSyntax"):
        ask(lambda: request.args.get("b", type=decimal.Decimal), QUERY)


def refuse(value):
    """A converter that raises TypeError."""
    raise TypeError(f"no {value}")


@claim("request.multidict.get-lets-a-type-error-out", doc=GET, werkzeug="<3.0.2")
def test_a_type_error_of_a_converter_leaves_get(ask):
    """`request.args.get()` raises the TypeError of a converter."""
    with pytest.raises(TypeError, match="no 1"):
        ask(lambda: request.args.get("a", "default", type=refuse), QUERY)


@claim(
    "request.multidict.get-catches-a-type-error", doc=GET, werkzeug=">=3.0.2", otherwise=TypeError
)
def test_a_type_error_of_a_converter_gives_the_default(ask):
    """`request.args.get()` returns the default if the converter raises TypeError."""
    assert ask(lambda: request.args.get("a", "default", type=refuse), QUERY) == "default"


@claim("request.multidict.getlist-converts", doc=GETLIST)
def test_getlist_drops_what_does_not_convert(ask):
    """`getlist(type=...)` converts each value and leaves out those that raise ValueError."""
    assert ask(lambda: request.args.getlist("a", type=int), "/?a=1&a=x&a=3") == [1, 3]


@claim("request.multidict.getlist-lets-a-type-error-out", doc=GETLIST, werkzeug="<3.1")
def test_a_type_error_of_a_converter_leaves_getlist(ask):
    """`request.args.getlist()` raises the TypeError of a converter."""
    with pytest.raises(TypeError, match="no 1"):
        ask(lambda: request.args.getlist("a", type=refuse), QUERY)


@claim(
    "request.multidict.getlist-catches-a-type-error",
    doc=GETLIST,
    werkzeug=">=3.1",
    otherwise=TypeError,
)
def test_a_type_error_of_a_converter_drops_the_value(ask):
    """`request.args.getlist()` leaves out a value whose converter raises TypeError."""
    assert ask(lambda: request.args.getlist("a", type=refuse), QUERY) == []


@claim("request.multidict.getlist-is-a-copy", doc=GETLIST)
def test_getlist_gives_a_list_of_its_own(ask):
    """`getlist()` returns a copy: changing it does not change the request."""

    def look():
        request.args.getlist("a").append("3")
        return request.args.getlist("a")

    assert ask(look, QUERY) == ["1", "2"]
