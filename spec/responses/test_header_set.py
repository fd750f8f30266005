"""A header that is a set of words, such as Vary and Allow."""

import pytest
from werkzeug.datastructures import HeaderSet

from spec.kit import claim

DOC = "werkzeug:datastructures#werkzeug.datastructures.HeaderSet"


@claim("responses.header-set.keeps-order-and-case")
def test_a_header_set_keeps_order_and_case():
    """A HeaderSet keeps the order and the case of its words."""
    it = HeaderSet(["Foo", "bar"])

    assert (str(it), list(it), it[0], len(it)) == ("Foo, bar", ["Foo", "bar"], "Foo", 2)
    assert repr(it) == "HeaderSet(['Foo', 'bar'])"


@claim("responses.header-set.finds-a-word-in-any-case")
def test_a_header_set_finds_a_word_in_any_case():
    """`in`, `find()` and `index()` of a HeaderSet ignore case."""
    it = HeaderSet(["Foo", "bar"])

    assert ("FOO" in it, "z" in it) == (True, False)
    assert (it.find("BAR"), it.find("z")) == (1, -1)
    assert (it.index("FOO"), it.index("BAR")) == (0, 1)


@claim("responses.header-set.as-set-is-in-lower-case")
def test_as_set_is_in_lower_case():
    """`HeaderSet.as_set()` is in lower case, unless `preserve_casing` is true."""
    it = HeaderSet(["Foo", "bar"])

    assert (it.as_set(), it.as_set(True)) == ({"foo", "bar"}, {"Foo", "bar"})


@claim("responses.header-set.is-false-when-empty")
def test_an_empty_header_set_is_false():
    """An empty HeaderSet is false."""
    assert (bool(HeaderSet(["Foo"])), bool(HeaderSet())) == (True, False)


@claim("responses.header-set.calls-on-update-after-a-change", werkzeug="<3.2", otherwise=TypeError)
@pytest.mark.parametrize(
    ("change", "header", "updates"),
    [
        pytest.param(lambda it: it.add("baz"), "Foo, bar, baz", 1, id="add"),
        pytest.param(lambda it: it.add("FOO"), "Foo, bar", 0, id="add-again"),
        pytest.param(lambda it: it.update(["baz", "x y"]), 'Foo, bar, baz, "x y"', 1, id="update"),
        pytest.param(lambda it: it.remove("bar"), "Foo", 1, id="remove"),
        pytest.param(lambda it: it.discard("z"), "Foo, bar", 0, id="discard-nothing"),
        pytest.param(lambda it: it.clear(), "", 1, id="clear"),
        pytest.param(lambda it: it.__delitem__(0), "bar", 1, id="delete"),
        pytest.param(lambda it: it.__setitem__(0, "new"), "new, bar", 1, id="set"),
    ],
)
def test_a_header_set_calls_on_update_after_a_change(change, header, updates):
    """A HeaderSet calls `on_update`, if it has one, after a change, and not if nothing changed."""
    seen = []
    told, untold = HeaderSet(["Foo", "bar"], seen.append), HeaderSet(["Foo", "bar"])
    change(told)
    change(untold)

    assert (told.to_header(), untold.to_header(), len(seen)) == (header, header, updates)


@claim("responses.header-set.takes-no-on-update", werkzeug=">=3.2", otherwise=pytest.fail.Exception)
def test_a_header_set_takes_no_on_update():
    """From Werkzeug 3.2 on HeaderSet takes no `on_update`."""
    with pytest.raises(
        TypeError, match=r"takes from 1 to 2 positional arguments but 3 were given$"
    ):
        HeaderSet(["a"], print)


@claim("responses.header-set.capitals-stay-in-the-header")
def test_a_word_removed_in_capitals_stays_in_the_header():
    """A word that is removed in capitals leaves the HeaderSet, but stays in the header."""
    it = HeaderSet(["Cookie", "Accept"])
    it.discard("Cookie")

    assert ("Cookie" in it, it.to_header()) == (False, "Cookie, Accept")


@claim("responses.header-set.a-missing-word-raises")
def test_a_missing_word_of_a_header_set_raises():
    """`HeaderSet.remove()` raises KeyError for a missing word, `index()` raises IndexError."""
    with pytest.raises(KeyError, match="z"):
        HeaderSet(["Foo"]).remove("z")
    with pytest.raises(IndexError, match="z"):
        HeaderSet(["Foo"]).index("z")
