"""What a MultiDict does that request.args and request.form, which are immutable, do not."""

import copy
import pickle

import pytest
from werkzeug.datastructures import MultiDict
from werkzeug.exceptions import BadRequestKeyError

from spec.kit import claim

DOC = "werkzeug:datastructures#werkzeug.datastructures.MultiDict"


@pytest.fixture
def many():
    """A MultiDict with two values of one key and one of another."""
    return MultiDict([("a", "1"), ("b", "2"), ("a", "3")])


@claim("request.multidict.is-made-of-pairs-or-a-mapping")
@pytest.mark.parametrize(
    ("source", "lists"),
    [
        pytest.param([("a", "1"), ("a", "2")], {"a": ["1", "2"]}, id="pairs"),
        pytest.param({"a": ["1", "2"], "b": "3"}, {"a": ["1", "2"], "b": ["3"]}, id="lists"),
        pytest.param({"a": ("1", "2"), "b": []}, {"a": ["1", "2"]}, id="tuple-and-empty-list"),
        pytest.param(MultiDict([("a", "1"), ("a", "2")]), {"a": ["1", "2"]}, id="multidict"),
        pytest.param(None, {}, id="nothing"),
    ],
)
def test_a_multidict_is_made_of_pairs_or_lists(source, lists):
    """`MultiDict()` takes pairs, a dict of values or lists of values, or another MultiDict."""
    assert MultiDict(source).to_dict(flat=False) == lists


@claim("request.multidict.methods-take-one-value-or-all")
@pytest.mark.parametrize(
    ("call", "given", "left"),
    [
        pytest.param(lambda d: d.pop("a"), "1", {"b": ["2"]}, id="pop"),
        pytest.param(lambda d: d.pop("z", 7), 7, {"a": ["1", "3"], "b": ["2"]}, id="pop-default"),
        pytest.param(lambda d: d.poplist("a"), ["1", "3"], {"b": ["2"]}, id="poplist"),
        pytest.param(lambda d: d.poplist("z"), [], {"a": ["1", "3"], "b": ["2"]}, id="poplist-no"),
        pytest.param(lambda d: d.popitem(), ("b", "2"), {"a": ["1", "3"]}, id="popitem"),
        pytest.param(lambda d: d.popitemlist(), ("b", ["2"]), {"a": ["1", "3"]}, id="popitemlist"),
        pytest.param(
            lambda d: d.setdefault("a", "9"), "1", {"a": ["1", "3"], "b": ["2"]}, id="setdefault"
        ),
        pytest.param(
            lambda d: d.setdefault("c", "9"),
            "9",
            {"a": ["1", "3"], "b": ["2"], "c": ["9"]},
            id="setdefault-new",
        ),
        pytest.param(
            lambda d: d.setlistdefault("c").append("9"),
            None,
            {"a": ["1", "3"], "b": ["2"], "c": ["9"]},
            id="setlistdefault",
        ),
        pytest.param(
            lambda d: d.setlist("a", ["8", "9"]), None, {"a": ["8", "9"], "b": ["2"]}, id="setlist"
        ),
        pytest.param(
            lambda d: d.update({"a": "9", "b": ["3", "4"]}),
            None,
            {"a": ["1", "3", "9"], "b": ["2", "3", "4"]},
            id="update-extends",
        ),
    ],
)
def test_a_method_of_a_multidict(many, call, given, left):
    """The methods of a MultiDict take out or change one value of a key, or all."""
    assert (call(many), many.to_dict(flat=False)) == (given, left)


@claim("request.multidict.absent-key-raises")
@pytest.mark.parametrize(
    "call",
    [
        pytest.param(lambda d: d.pop("z"), id="pop"),
        pytest.param(lambda d: d["z"], id="item"),
        pytest.param(lambda d: MultiDict().popitemlist(), id="popitemlist-of-none"),
        pytest.param(lambda d: d.setlist("z", []) or d["z"], id="item-without-values"),
        pytest.param(lambda d: d.setlist("z", []) or d.pop("z"), id="pop-without-values"),
        pytest.param(lambda d: d.setlist("z", []) or d.popitem(), id="popitem-without-values"),
    ],
)
def test_a_missing_key_of_a_multidict_is_a_bad_request(many, call):
    """An absent key, or one without values, raises BadRequestKeyError."""
    with pytest.raises(BadRequestKeyError, match="^400 Bad Request"):
        call(many)


@claim("request.multidict.copies-can-be-changed")
@pytest.mark.parametrize(
    "make",
    [
        pytest.param(copy.copy, id="copy-module"),
        pytest.param(copy.deepcopy, id="deepcopy-module"),
        pytest.param(lambda d: pickle.loads(pickle.dumps(d)), id="pickle"),
    ],
)
def test_a_copy_of_a_multidict_is_its_own(many, make):
    """A copy of a MultiDict has all values and can be changed without changing the original."""
    other = make(many)
    same = other == many
    other.add("a", "9")

    assert (same, other.getlist("a"), many.getlist("a")) == (True, ["1", "3", "9"], ["1", "3"])


@claim("request.multidict.joins-a-mapping", werkzeug=">=3.1", otherwise=AttributeError)
def test_a_multidict_is_joined_with_a_mapping(many):
    """`|` returns a MultiDict with the values of both sides, and `|=` adds values."""
    joined = many | {"b": "9"}
    many |= [("b", "8")]

    assert (joined.getlist("b"), many.getlist("b")) == (["2", "9"], ["2", "8"])


@claim("request.multidict.joins-as-a-dict", werkzeug="<3.1")
def test_a_multidict_is_joined_as_a_dict(many):
    """`|` returns a plain dict of first values, and `|=` replaces all values of a key."""
    joined = many | {"b": "9"}
    many |= {"a": ["8"]}

    assert (joined, many.getlist("a")) == ({"a": "1", "b": "9"}, ["8"])


@claim("request.multidict.joins-nothing-else")
def test_a_multidict_is_joined_with_no_number(many):
    """`|` and `|=` of a MultiDict with a number raise TypeError."""
    with pytest.raises(TypeError, match=r"^unsupported operand type\(s\) for \|:"):
        _ = many | 1
    with pytest.raises(TypeError, match="^unsupported operand|not iterable$"):
        many |= 1
