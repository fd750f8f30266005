"""OrderedMultiDict, for requests of old: the order of all pairs is kept, across the keys."""

import copy
import importlib
import pickle
import warnings

import pytest
from werkzeug import datastructures
from werkzeug.datastructures import MultiDict
from werkzeug.exceptions import BadRequestKeyError

from spec.kit import claim

DOC = "werkzeug:datastructures#werkzeug.datastructures.OrderedMultiDict"

PAIRS = [("a", "1"), ("b", "2"), ("a", "3")]


def made(name="OrderedMultiDict", pairs=PAIRS):
    """An object of a class whose use is deprecated from Werkzeug 3.1 on."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        return getattr(datastructures, name)(pairs)


@claim(
    "request.ordered.is-deprecated",
    werkzeug=">=3.1,<3.2",
    otherwise=(pytest.fail.Exception, AttributeError),
)
@pytest.mark.parametrize(
    ("module", "name", "said", "instead"),
    [
        pytest.param("", "OrderedMultiDict", "OrderedMultiDict", "MultiDict", id="ordered"),
        pytest.param(
            "",
            "ImmutableOrderedMultiDict",
            "OrderedMultiDict",
            "ImmutableMultiDict",
            id="immutable",
        ),
        pytest.param(
            ".structures", "OrderedMultiDict", "OrderedMultiDict", "MultiDict", id="structures"
        ),
        pytest.param(
            ".structures",
            "ImmutableOrderedMultiDict",
            "ImmutableOrderedMultiDict",
            "ImmutableMultiDict",
            id="structures-immutable",
        ),
    ],
)
def test_an_ordered_multidict_is_deprecated(module, name, said, instead):
    """Reading `OrderedMultiDict` or `ImmutableOrderedMultiDict` warns from Werkzeug 3.1 on."""
    removed = f"'{said}' is deprecated and will be removed in Werkzeug 3.2."

    with pytest.warns(DeprecationWarning, match=f"^{removed} Use '{instead}' instead.$") as told:
        getattr(importlib.import_module(f"werkzeug.datastructures{module}"), name)
    assert told[0].filename == __file__


@claim(
    "request.ordered.being-made-warns",
    werkzeug=">=3.1,<3.2",
    otherwise=(pytest.fail.Exception, AttributeError),
)
def test_an_ordered_multidict_warns_when_it_is_made():
    """Making an `OrderedMultiDict` warns from Werkzeug 3.1 on, as reading its name does."""
    text = "^'OrderedMultiDict' is deprecated and will be removed in Werkzeug 3.2. Use 'MultiDict'"

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        cls = datastructures.OrderedMultiDict
    with pytest.warns(DeprecationWarning, match=text) as told:
        cls()
    assert told[0].filename == __file__


@claim("request.ordered.is-gone", werkzeug=">=3.2", otherwise=pytest.fail.Exception)
@pytest.mark.filterwarnings("ignore:'OrderedMultiDict' is deprecated:DeprecationWarning")
@pytest.mark.parametrize("name", ["OrderedMultiDict", "ImmutableOrderedMultiDict"])
def test_an_ordered_multidict_is_gone(name):
    """From Werkzeug 3.2 on there is no `OrderedMultiDict`."""
    with pytest.raises(AttributeError, match=f"^{name}$"):
        getattr(datastructures, name)


@claim("request.ordered.is-supported", werkzeug="<3.1", otherwise=(AssertionError, AttributeError))
@pytest.mark.parametrize("name", ["OrderedMultiDict", "ImmutableOrderedMultiDict"])
def test_an_ordered_multidict_is_supported(name):
    """Reading `OrderedMultiDict` or `ImmutableOrderedMultiDict` gives no warning."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        getattr(datastructures, name)

    assert caught == []


@claim("request.ordered.keeps-the-order-of-its-pairs", werkzeug="<3.2", otherwise=AttributeError)
@pytest.mark.parametrize(
    ("call", "given", "left"),
    [
        pytest.param(lambda d: d["a"], "1", "a1 b2 a3", id="item"),
        pytest.param(lambda d: d.__setitem__("a", "9"), None, "b2 a9", id="set"),
        pytest.param(lambda d: d.__delitem__("a"), None, "b2", id="delete"),
        pytest.param(lambda d: d.update({"b": ["8", "9"]}), None, "a1 b2 a3 b8 b9", id="update"),
        pytest.param(lambda d: d.setlist("a", ["8", "9"]), None, "b2 a8 a9", id="setlist"),
        pytest.param(lambda d: d.pop("a"), "1", "b2", id="pop"),
        pytest.param(lambda d: d.pop("z", 7), 7, "a1 b2 a3", id="pop-default"),
        pytest.param(lambda d: d.popitem(), ("b", "2"), "a1 a3", id="popitem"),
        pytest.param(lambda d: d.popitemlist(), ("b", ["2"]), "a1 a3", id="popitemlist"),
        pytest.param(lambda d: d.getlist("a", type=int), [1, 3], "a1 b2 a3", id="getlist"),
        pytest.param(lambda d: d.getlist("z"), [], "a1 b2 a3", id="getlist-nothing"),
        pytest.param(lambda d: list(d), ["a", "b"], "a1 b2 a3", id="keys"),
        pytest.param(lambda d: list(d.values()), ["1", "2"], "a1 b2 a3", id="values"),
        pytest.param(lambda d: list(d.listvalues()), [["1", "3"], ["2"]], "a1 b2 a3", id="lists"),
    ],
)
def test_an_ordered_multidict_keeps_the_order_of_its_pairs(call, given, left):
    """The methods of an OrderedMultiDict keep the order of all its pairs."""
    it = made()

    assert call(it) == given
    assert " ".join(key + value for key, value in it.items(multi=True)) == left


@claim("request.ordered.is-equal-in-the-same-order", werkzeug="<3.2", otherwise=AttributeError)
@pytest.mark.parametrize(
    ("other", "equal"),
    [
        pytest.param(lambda: made(), True, id="same"),
        pytest.param(lambda: made(pairs=PAIRS[:2]), False, id="shorter"),
        pytest.param(lambda: made(pairs=[*PAIRS, ("c", "4")]), False, id="longer"),
        pytest.param(lambda: made(pairs=[PAIRS[1], PAIRS[0], PAIRS[2]]), False, id="other-order"),
        pytest.param(lambda: made(pairs=[*PAIRS[:2], ("a", "9")]), False, id="other-value"),
        pytest.param(lambda: MultiDict([PAIRS[1], PAIRS[0], PAIRS[2]]), True, id="unordered"),
        pytest.param(lambda: MultiDict([("a", "1"), ("b", "9")]), False, id="unordered-other"),
        pytest.param(lambda: MultiDict([("a", "1")]), False, id="unordered-shorter"),
        pytest.param(lambda: {"a": "1"}, False, id="dict"),
    ],
)
def test_the_order_of_an_ordered_multidict_counts(other, equal):
    """OrderedMultiDicts are equal in the same order; beside a MultiDict the order is ignored."""
    assert (made() == other()) is equal


@claim("request.ordered.is-copied-and-pickled", werkzeug="<3.2", otherwise=AttributeError)
@pytest.mark.filterwarnings("ignore:'OrderedMultiDict' is deprecated")
@pytest.mark.parametrize("name", ["OrderedMultiDict", "ImmutableOrderedMultiDict"])
def test_an_ordered_multidict_is_copied_and_pickled(name):
    """An OrderedMultiDict can be copied and pickled; the copy can be changed."""
    it = made(name)
    copied = it.copy()
    same = [copied == it, copy.copy(it) == it, pickle.loads(pickle.dumps(it)) == it]
    copied["c"] = "4"

    assert (same, "c" in it) == ([True, True, True], False)


@claim(
    "request.ordered.a-missing-key-raises-bad-request-key-error",
    werkzeug="<3.2",
    otherwise=AttributeError,
)
@pytest.mark.parametrize(
    "call",
    [
        pytest.param(lambda: made()["z"], id="item"),
        pytest.param(lambda: made().pop("z"), id="pop"),
        pytest.param(lambda: made(pairs=[]).popitem(), id="popitem"),
        pytest.param(lambda: made(pairs=[]).popitemlist(), id="popitemlist"),
    ],
)
def test_an_ordered_multidict_lacks_a_key(call):
    """Reading or popping a missing key of an OrderedMultiDict raises BadRequestKeyError."""
    with pytest.raises(BadRequestKeyError, match="^400 Bad Request"):
        call()


@claim("request.ordered.refuses-setlistdefault", werkzeug="<3.2", otherwise=AttributeError)
def test_an_ordered_multidict_refuses_setlistdefault():
    """`OrderedMultiDict.setlistdefault()` raises TypeError."""
    with pytest.raises(TypeError, match="setlistdefault"):
        made().setlistdefault("z")


@claim("request.ordered.immutable-cannot-be-changed", werkzeug="<3.2", otherwise=AttributeError)
def test_an_immutable_ordered_multidict_cannot_be_changed():
    """Changing an ImmutableOrderedMultiDict raises TypeError."""
    with pytest.raises(TypeError, match="objects are immutable"):
        made("ImmutableOrderedMultiDict").add("a", "1")


@claim("request.ordered.is-hashable", werkzeug="<3.2", otherwise=AttributeError)
def test_an_immutable_ordered_multidict_is_hashable():
    """Equal ImmutableOrderedMultiDicts have the same hash."""
    one, other = made("ImmutableOrderedMultiDict"), made("ImmutableOrderedMultiDict")

    assert hash(one) == hash(other)
