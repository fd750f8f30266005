"""A header that is a set of words, such as Vary and Allow."""

import pytest
from werkzeug.datastructures import HeaderSet

from spec.kit import claim

DOC = "werkzeug:datastructures#werkzeug.datastructures.HeaderSet"


@claim("responses.header-set.look")
@pytest.mark.parametrize(
    ("look", "seen"),
    [
        pytest.param(str, "Foo, bar", id="str"),
        pytest.param(repr, "HeaderSet(['Foo', 'bar'])", id="repr"),
        pytest.param(list, ["Foo", "bar"], id="iter"),
        pytest.param(len, 2, id="len"),
        pytest.param(lambda it: it[0], "Foo", id="number"),
        pytest.param(lambda it: ["FOO" in it, "z" in it], [True, False], id="in"),
        pytest.param(lambda it: [it.find("BAR"), it.find("z")], [1, -1], id="find"),
        pytest.param(lambda it: it.index("BAR"), 1, id="index"),
        pytest.param(lambda it: it.as_set(), {"foo", "bar"}, id="as-set"),
        pytest.param(lambda it: it.as_set(True), {"Foo", "bar"}, id="as-set-as-written"),
        pytest.param(lambda it: [bool(it), bool(HeaderSet())], [True, False], id="truth"),
    ],
)
def test_a_header_set_is_looked_at(look, seen):
    """A header set keeps order and case, and finds its words in any case."""
    assert look(HeaderSet(["Foo", "bar"])) == seen


@claim("responses.header-set.change")
@pytest.mark.parametrize(
    ("change", "header", "updates"),
    [
        pytest.param(lambda it: it.add("baz"), "Foo, bar, baz", 1, id="add"),
        pytest.param(lambda it: it.add("FOO"), "Foo, bar", 0, id="add-again"),
        pytest.param(lambda it: it.update(["baz", "x y"]), 'Foo, bar, baz, "x y"', 1, id="update"),
        pytest.param(lambda it: it.remove("bar"), "Foo", 1, id="remove"),
        pytest.param(lambda it: it.discard("foo"), "bar", 1, id="discard"),
        pytest.param(lambda it: it.discard("z"), "Foo, bar", 0, id="discard-nothing"),
        pytest.param(lambda it: it.clear(), "", 1, id="clear"),
        pytest.param(lambda it: it.__delitem__(0), "bar", 1, id="delete"),
        pytest.param(lambda it: it.__setitem__(0, "new"), "new, bar", 1, id="set"),
    ],
)
@pytest.mark.parametrize("told", [True, False], ids=["told", "untold"])
def test_a_header_set_tells_of_its_change(change, header, updates, told):
    """A change writes another header and calls on_update; what changes nothing does not."""
    seen = []
    it = HeaderSet(["Foo", "bar"], seen.append if told else None)
    change(it)

    assert (it.to_header(), len(seen)) == (header, updates if told else 0)


@claim("responses.header-set.capitals-stay-in-the-header")
@pytest.mark.parametrize("method", ["remove", "discard"])
def test_a_word_removed_in_capitals_stays_in_the_header(method):
    """A word that is removed in capitals is no longer in the set, but still in the header."""
    it = HeaderSet(["Cookie", "Accept"])
    getattr(it, method)("Cookie")

    assert ("Cookie" in it, it.to_header()) == (False, "Cookie, Accept")


@claim("responses.header-set.missing")
def test_a_missing_word_of_a_header_set():
    """remove() of a word that is not there is a KeyError, and index() an IndexError."""
    with pytest.raises(KeyError, match="z"):
        HeaderSet(["Foo"]).remove("z")
    with pytest.raises(IndexError, match="z"):
        HeaderSet(["Foo"]).index("z")
