import pytest
from flask import request
from werkzeug.exceptions import BadRequest, BadRequestKeyError

from spec.kit import claim

DOC = "werkzeug:datastructures#werkzeug.datastructures.MultiDict"

QUERY = "/?a=1&b=x&a=2"


@claim("request.multidict.reads-as-a-dict-of-first-values")
@pytest.mark.parametrize(
    ("look", "expected"),
    [
        pytest.param(lambda: request.args["a"], "1", id="index"),
        pytest.param(lambda: list(request.args), ["a", "b"], id="iter"),
        pytest.param(lambda: list(request.args.values()), ["1", "x"], id="values"),
        pytest.param(lambda: dict(request.args), {"a": "1", "b": "x"}, id="dict"),
        pytest.param(lambda: request.args.to_dict(), {"a": "1", "b": "x"}, id="to_dict"),
        pytest.param(lambda: ("a" in request.args, "z" in request.args), (True, False), id="in"),
    ],
)
def test_a_multidict_reads_as_a_dict_of_first_values(ask, look, expected):
    """A MultiDict such as `request.args`, read as a dict, has the first value of each key."""
    assert ask(look, QUERY) == expected


@claim("request.multidict.lists-give-all-values")
@pytest.mark.parametrize(
    ("look", "expected"),
    [
        pytest.param(lambda: list(request.args.listvalues()), [["1", "2"], ["x"]], id="listvalues"),
        pytest.param(
            lambda: request.args.to_dict(flat=False), {"a": ["1", "2"], "b": ["x"]}, id="to_dict"
        ),
        pytest.param(
            lambda: repr(request.args),
            "ImmutableMultiDict([('a', '1'), ('a', '2'), ('b', 'x')])",
            id="repr",
        ),
    ],
)
def test_the_list_methods_give_every_value(ask, look, expected):
    """The list methods of a MultiDict such as `request.args` return every value, by key."""
    assert ask(look, QUERY) == expected


@claim("request.multidict.a-missing-key-is-a-bad-request-and-a-key-error")
def test_a_missing_key_is_both_errors(ask):
    """Indexing `args` by an absent key raises BadRequestKeyError, a BadRequest and a KeyError."""
    with pytest.raises(BadRequestKeyError) as caught:
        ask(lambda: request.args["z"])

    error = caught.value
    assert (isinstance(error, BadRequest), isinstance(error, KeyError), error.args) == (
        True,
        True,
        ("z",),
    )


@claim("request.multidict.is-equal-in-the-order-of-values")
def test_equality_minds_the_order_of_values_not_of_keys(ask):
    """Two MultiDicts are equal if every key has the same values in the same order."""
    one, swapped_keys, swapped_values = (
        ask(lambda: request.args, f"/?{query}")
        for query in ("a=1&a=2&b=x", "b=x&a=1&a=2", "a=2&a=1&b=x")
    )

    assert (one == swapped_keys, one == swapped_values) == (True, False)
