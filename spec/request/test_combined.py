"""``CombinedMultiDict``: what ``request.values`` is made of."""

import pickle

import pytest
from werkzeug.datastructures import CombinedMultiDict, MultiDict

from spec.kit import claim

DOC = "werkzeug:datastructures#werkzeug.datastructures.CombinedMultiDict"


@pytest.fixture
def combined():
    """A MultiDict of two."""
    return CombinedMultiDict([MultiDict({"a": "1", "b": "2"}), MultiDict({"a": "3", "c": "x"})])


@claim("request.combined.looks-in-each")
@pytest.mark.parametrize(
    ("look", "seen"),
    [
        pytest.param(lambda d: d["a"], "1", id="item"),
        pytest.param(lambda d: d["c"], "x", id="item-of-the-second"),
        pytest.param(lambda d: d.get("c", 7, type=int), 7, id="get-does-not-convert"),
        pytest.param(lambda d: d.getlist("a", type=int), [1, 3], id="getlist"),
        pytest.param(lambda d: ["c" in d, "z" in d], [True, False], id="in"),
        pytest.param(len, 3, id="len"),
        pytest.param(lambda d: sorted(d.values()), ["1", "2", "x"], id="values"),
        pytest.param(lambda d: sorted(d.listvalues()), [["1", "3"], ["2"], ["x"]], id="listvalues"),
        pytest.param(lambda d: pickle.loads(pickle.dumps(d)).getlist("a"), ["1", "3"], id="pickle"),
    ],
)
def test_a_combined_multidict_looks_in_each(combined, look, seen):
    """A CombinedMultiDict returns the value of the first dict that has the key, lists of all."""
    assert look(combined) == seen


@claim("request.combined.of-nothing-is-empty", werkzeug="<2.0 || >=3.1", otherwise=TypeError)
def test_a_combination_of_nothing_is_empty():
    """`CombinedMultiDict()` without arguments has no keys and no values."""
    empty = CombinedMultiDict()

    assert (empty.get("a"), empty.getlist("a"), "a" in empty, list(empty)) == (None, [], False, [])
