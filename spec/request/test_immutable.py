"""The types that cannot be changed, as request.args, request.form and app.default_config are."""

import copy
import pickle

import pytest
from werkzeug import datastructures
from werkzeug.datastructures import (
    CombinedMultiDict,
    ImmutableDict,
    ImmutableList,
    ImmutableMultiDict,
    ImmutableTypeConversionDict,
    MultiDict,
)

from spec.kit import claim

DOC = "werkzeug:datastructures#werkzeug.datastructures.ImmutableDict"

PAIRS = [("a", "1"), ("b", "x"), ("a", "3")]

DICT = [
    pytest.param(lambda d: d.__setitem__("a", 1), id="set"),
    pytest.param(lambda d: d.__delitem__("a"), id="delete"),
    pytest.param(lambda d: d.setdefault("a", 1), id="setdefault"),
    pytest.param(lambda d: d.update({"a": 1}), id="update"),
    pytest.param(lambda d: d.pop("a"), id="pop"),
    pytest.param(lambda d: d.popitem(), id="popitem"),
    pytest.param(lambda d: d.clear(), id="clear"),
]
MULTI = [
    pytest.param(lambda d: d.add("a", 1), id="add"),
    pytest.param(lambda d: d.setlist("a", [1]), id="setlist"),
    pytest.param(lambda d: d.setlistdefault("a"), id="setlistdefault"),
    pytest.param(lambda d: d.poplist("a"), id="poplist"),
    pytest.param(lambda d: d.popitemlist(), id="popitemlist"),
]
LIST = [
    pytest.param(lambda it: it.__setitem__(0, 1), id="set"),
    pytest.param(lambda it: it.__delitem__(0), id="delete"),
    pytest.param(lambda it: it.__iadd__([1]), id="iadd"),
    pytest.param(lambda it: it.__imul__(2), id="imul"),
    pytest.param(lambda it: it.append(1), id="append"),
    pytest.param(lambda it: it.extend([1]), id="extend"),
    pytest.param(lambda it: it.insert(0, 1), id="insert"),
    pytest.param(lambda it: it.pop(), id="pop"),
    pytest.param(lambda it: it.remove(1), id="remove"),
    pytest.param(lambda it: it.reverse(), id="reverse"),
    pytest.param(lambda it: it.sort(), id="sort"),
]


@claim("request.immutable.dict-cannot-be-changed")
@pytest.mark.parametrize("change", DICT)
def test_an_immutable_dict_cannot_be_changed(change):
    """Every method that would change an ImmutableDict raises TypeError."""
    with pytest.raises(TypeError, match="objects are immutable"):
        change(ImmutableDict({"a": 1}))


@claim("request.immutable.subclasses-cannot-be-changed")
@pytest.mark.parametrize(
    "it",
    [
        pytest.param(ImmutableTypeConversionDict(a="1"), id="conversion"),
        pytest.param(CombinedMultiDict([MultiDict(PAIRS)]), id="combined"),
    ],
)
def test_other_immutable_dicts_cannot_be_changed(it):
    """Changing an ImmutableTypeConversionDict or a CombinedMultiDict raises TypeError."""
    with pytest.raises(TypeError, match="objects are immutable"):
        it["a"] = "2"
    assert it["a"] == "1"


@claim("request.immutable.multidict-cannot-be-changed")
@pytest.mark.parametrize("change", DICT + MULTI)
def test_an_immutable_multidict_cannot_be_changed(change):
    """Every method that would change an ImmutableMultiDict raises TypeError."""
    it = ImmutableMultiDict(PAIRS)

    with pytest.raises(TypeError, match="objects are immutable"):
        change(it)
    assert it.getlist("a") == ["1", "3"]


@claim("request.immutable.list-cannot-be-changed")
@pytest.mark.parametrize("change", LIST)
def test_an_immutable_list_cannot_be_changed(change):
    """Every method that would change an ImmutableList raises TypeError."""
    with pytest.raises(TypeError, match="objects are immutable"):
        change(ImmutableList([1, 2]))


@claim("request.immutable.cannot-be-joined-in-place", werkzeug=">=3.1")
def test_an_immutable_dict_is_not_joined_in_place():
    """`|=` raises TypeError for an ImmutableDict."""
    it = ImmutableDict(a="1")

    with pytest.raises(TypeError, match="objects are immutable"):
        it |= {"c": "9"}


@claim("request.immutable.joined-in-place-is-changed", werkzeug="<3.1", otherwise=TypeError)
def test_an_immutable_dict_is_changed_by_joining_in_place():
    """`|=` changes an ImmutableDict in place."""
    same = it = ImmutableDict(a="1")
    it |= {"c": "9"}

    assert (it is same, dict(it)) == (True, {"a": "1", "c": "9"})


@claim("request.immutable.copy-can-be-changed")
@pytest.mark.parametrize(
    ("it", "name"),
    [
        pytest.param(ImmutableDict(a="1"), "dict", id="dict"),
        pytest.param(CombinedMultiDict([MultiDict(PAIRS)]), "MultiDict", id="several"),
        pytest.param(ImmutableTypeConversionDict(a="1"), "TypeConversionDict", id="conversion"),
    ],
)
def test_the_copy_of_an_immutable_dict_can_be_changed(it, name):
    """`copy()` of an immutable dict is of the type that can be changed."""
    copied = it.copy()
    copied["c"] = "9"

    assert (type(copied).__name__, copied["a"], "c" in it) == (name, "1", False)


@claim("request.immutable.is-a-value")
@pytest.mark.parametrize(
    "make",
    [
        pytest.param(lambda: ImmutableDict(a="1"), id="dict"),
        pytest.param(lambda: ImmutableMultiDict(PAIRS), id="multidict"),
        pytest.param(lambda: ImmutableTypeConversionDict(a="1"), id="conversion"),
        pytest.param(lambda: ImmutableList([1, 2]), id="list"),
    ],
)
def test_an_immutable_object_can_be_a_key_and_be_pickled(make):
    """Equal immutable objects have one hash; they can be copied and pickled."""
    one = make()

    assert (hash(one), hash(one)) == (hash(make()), hash(make()))
    assert [copy.copy(one), pickle.loads(pickle.dumps(one))] == [one, one]


@claim("request.immutable.repr-names-its-type")
def test_an_immutable_object_is_printed_with_its_type():
    """`repr()` of an immutable object names its type and its content."""
    printed = [repr(it) for it in (ImmutableDict(a="1"), ImmutableList([1]), CombinedMultiDict([]))]

    assert printed == ["ImmutableDict({'a': '1'})", "ImmutableList([1])", "CombinedMultiDict([])"]


@claim("request.immutable.fromkeys-makes-a-dict")
def test_an_immutable_dict_is_made_of_keys():
    """`ImmutableDict.fromkeys()` makes a dict; `CombinedMultiDict.fromkeys()` raises TypeError."""
    assert ImmutableDict.fromkeys("ab", 1) == {"a": 1, "b": 1}
    with pytest.raises(TypeError, match="create|fromkeys"):
        CombinedMultiDict.fromkeys("ab")


HEADERS = [
    pytest.param(lambda h: h.__setitem__("A", "1"), id="set"),
    pytest.param(lambda h: h.__delitem__("A"), id="delete"),
    pytest.param(lambda h: h.set("A", "1"), id="set-method"),
    pytest.param(lambda h: h.remove("A"), id="remove"),
    pytest.param(lambda h: h.extend([("A", "1")]), id="extend"),
    pytest.param(lambda h: h.pop("A"), id="pop"),
    pytest.param(lambda h: h.popitem(), id="popitem"),
    pytest.param(lambda h: h.setdefault("A", "1"), id="setdefault"),
]

ENVIRON = "werkzeug:datastructures#werkzeug.datastructures.EnvironHeaders"


@claim("request.immutable.headers-cannot-be-changed", doc=ENVIRON)
@pytest.mark.parametrize("change", HEADERS)
def test_the_headers_of_a_request_cannot_be_changed(change):
    """Every method that would change `request.headers` raises TypeError."""
    with pytest.raises(TypeError, match="objects are immutable"):
        change(datastructures.EnvironHeaders({"HTTP_A": "1"}))


@claim("request.immutable.headers-cannot-be-added-to", doc=ENVIRON)
@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda h: h.add("A", "1"), id="add"),
        pytest.param(lambda h: h.add_header("A", "1"), id="add-header"),
    ],
)
def test_nothing_is_added_to_the_headers_of_a_request(change):
    """`add()` and `add_header()` of `request.headers` raise TypeError."""
    with pytest.raises(TypeError, match="immutable|argument"):
        change(datastructures.EnvironHeaders({"HTTP_A": "1"}))


@claim(
    "request.immutable.headers-cannot-be-set-together",
    doc=ENVIRON,
    werkzeug=">=1.0",
    otherwise=AttributeError,
)
@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda h: h.update({"A": "1"}), id="update"),
        pytest.param(lambda h: h.setlist("A", ["1"]), id="setlist"),
        pytest.param(lambda h: h.setlistdefault("A", ["1"]), id="setlistdefault"),
    ],
)
def test_the_headers_of_a_request_are_not_set_together(change):
    """`update()`, `setlist()` and `setlistdefault()` of `request.headers` raise TypeError."""
    with pytest.raises(TypeError, match="objects are immutable"):
        change(datastructures.EnvironHeaders({"HTTP_A": "1"}))


@claim("request.immutable.headers-are-equal-of-one-environ", doc=ENVIRON)
def test_the_headers_of_a_request_equal_those_of_the_same_environ():
    """EnvironHeaders are equal if they are of the same WSGI environ, not if they look alike."""
    environ = {"HTTP_A": "1"}
    headers = datastructures.EnvironHeaders(environ)

    assert headers == datastructures.EnvironHeaders(environ)
    assert headers != datastructures.EnvironHeaders({"HTTP_A": "1"})
