"""The methods of Headers."""

import copy

import pytest
from werkzeug.datastructures import Headers, MultiDict

from spec.kit import claim

DOC = "werkzeug:datastructures#werkzeug.datastructures.Headers"


@pytest.fixture
def headers():
    """Two headers of one name and one of another."""
    return Headers([("A", "1"), ("b", "x"), ("A", "2")])


def lines(headers):
    """The headers in short, as ``A:1 b:x``."""
    return " ".join(f"{name}:{value}" for name, value in headers)


@claim("responses.headers.are-made-of-pairs-or-a-mapping")
@pytest.mark.parametrize(
    ("source", "left"),
    [
        pytest.param([("A", "1"), ("A", "2")], "A:1 A:2", id="pairs"),
        pytest.param({"A": ["1", "2"], "b": "3"}, "A:1 A:2 b:3", id="dict"),
        pytest.param(Headers([("A", "1")]), "A:1", id="headers"),
        pytest.param(None, "", id="nothing"),
    ],
)
def test_headers_are_made_of_pairs_or_a_mapping(source, left):
    """`Headers()` takes pairs, a mapping whose values may be lists, or other headers."""
    assert lines(Headers(source)) == left


@claim("responses.headers.an-index-or-slice-selects-lines")
def test_an_index_or_slice_selects_lines(headers):
    """`headers[1]` is a name and a value, `headers[:2]` a Headers object."""
    assert (headers[1], headers[:2]) == (("b", "x"), Headers([("A", "1"), ("b", "x")]))


@claim("responses.headers.getlist-returns-all-values")
def test_getlist_returns_all_values(headers):
    """`headers.getlist()` returns all values of a name, converted by `type=` or left out."""
    assert (headers.getlist("a"), headers.get_all("A")) == (["1", "2"], ["1", "2"])
    assert (headers.getlist("a", type=int), headers.getlist("b", type=int)) == ([1, 2], [])


@claim("responses.headers.keys-values-and-items-are-in-order")
def test_keys_values_and_items_are_in_order(headers):
    """`keys()`, `values()` and `items()` of headers are in the order of the lines."""
    assert (list(headers.keys()), len(headers)) == (["A", "b", "A"], 3)
    assert list(headers.keys(lower=True)) == ["a", "b", "a"]
    assert list(headers.values()) == ["1", "x", "2"]
    assert list(headers.items(lower=True)) == [("a", "1"), ("b", "x"), ("a", "2")]


@claim("responses.headers.repr-shows-the-pairs")
def test_repr_shows_the_pairs(headers):
    """`repr()` of headers shows the pairs."""
    assert repr(headers) == "Headers([('A', '1'), ('b', 'x'), ('A', '2')])"


@claim("responses.headers.an-index-or-slice-is-deleted")
@pytest.mark.parametrize(
    ("key", "left"),
    [
        pytest.param(0, "b:x A:2", id="index"),
        pytest.param(slice(2), "A:2", id="slice"),
    ],
)
def test_an_index_or_slice_is_deleted(headers, key, left):
    """`del headers[0]` deletes one line, `del headers[:2]` two."""
    del headers[key]

    assert lines(headers) == left


@claim("responses.headers.pop-returns-what-it-removes")
@pytest.mark.parametrize(
    ("pop", "returned", "left"),
    [
        pytest.param(lambda h: h.pop("a"), "1", "b:x", id="name"),
        pytest.param(lambda h: h.pop(0), ("A", "1"), "b:x A:2", id="index"),
        pytest.param(lambda h: h.pop(), ("A", "2"), "A:1 b:x", id="last"),
        pytest.param(lambda h: h.popitem(), ("A", "2"), "A:1 b:x", id="popitem"),
    ],
)
def test_pop_returns_what_it_removes(headers, pop, returned, left):
    """`headers.pop()` removes and returns the first value of a name, or a line."""
    assert (pop(headers), lines(headers)) == (returned, left)


@claim("responses.headers.clear-removes-all")
def test_clear_removes_all(headers):
    """`headers.clear()` removes all headers."""
    headers.clear()

    assert lines(headers) == ""


@claim("responses.headers.assignment-keeps-the-place")
@pytest.mark.parametrize(
    ("key", "value", "left"),
    [
        pytest.param("a", "9", "a:9 b:x", id="name"),
        pytest.param(1, ("Z", "9"), "A:1 Z:9 A:2", id="index"),
        pytest.param(slice(2), [("Z", "9")], "Z:9 A:2", id="slice"),
    ],
)
def test_assignment_keeps_the_place(headers, key, value, left):
    """`headers[key] = value` puts a name, an index or a slice in the place of the first of it."""
    headers[key] = value

    assert lines(headers) == left


@claim("responses.headers.add-header-is-add")
def test_add_header_is_add(headers):
    """`headers.add_header()` adds a header as `add()` does, with parameters."""
    headers.add_header("C", "v", max_age=1)

    assert lines(headers) == "A:1 b:x A:2 C:v; max-age=1"


@claim("responses.headers.setlist-replaces-values", werkzeug=">=1.0", otherwise=AttributeError)
@pytest.mark.parametrize(
    ("name", "values", "left"),
    [
        pytest.param("A", ["8", "9"], "A:8 b:x A:9", id="as-many"),
        pytest.param("A", ["9"], "A:9 b:x", id="fewer"),
        pytest.param("b", [], "A:1 A:2", id="none"),
    ],
)
def test_setlist_replaces_by_several_values(headers, name, values, left):
    """`headers.setlist()` replaces the values of a name, each in the place of another."""
    headers.setlist(name, values)

    assert lines(headers) == left


@claim(
    "responses.headers.setlistdefault-adds-what-is-missing",
    werkzeug=">=1.0",
    otherwise=AttributeError,
)
@pytest.mark.parametrize(
    ("name", "returned", "left"),
    [
        pytest.param("C", ["8", "9"], "A:1 b:x A:2 C:8 C:9", id="missing"),
        pytest.param("A", ["1", "2"], "A:1 b:x A:2", id="there"),
    ],
)
def test_setlistdefault_sets_what_is_not_there(headers, name, returned, left):
    """`headers.setlistdefault()` adds the values of a missing name, and returns all values."""
    assert headers.setlistdefault(name, ["8", "9"]) == returned
    assert lines(headers) == left


@claim("responses.headers.update-replaces", werkzeug=">=1.0", otherwise=AttributeError)
@pytest.mark.parametrize(
    ("arguments", "keywords", "left"),
    [
        pytest.param([[("A", "8"), ("A", "9")]], {}, "A:9 b:x", id="pairs"),
        pytest.param(
            [{"A": ["8", "9"]}], {"b": "7", "c": ("1", "2")}, "A:8 b:7 A:9 c:1 c:2", id="dict"
        ),
        pytest.param([Headers({"A": "5"})], {}, "A:5 b:x", id="headers"),
    ],
)
def test_update_replaces(headers, arguments, keywords, left):
    """`headers.update()` replaces headers: by all values of a mapping, by the last of pairs."""
    headers.update(*arguments, **keywords)

    assert lines(headers) == left


@claim("responses.headers.extend-keeps-all")
@pytest.mark.parametrize(
    ("source", "left"),
    [
        pytest.param([("A", "9")], "A:1 b:x A:2 A:9", id="pairs"),
        pytest.param({"A": ["8", "9"]}, "A:1 b:x A:2 A:8 A:9", id="dict"),
    ],
)
def test_headers_are_extended(headers, source, left):
    """`headers.extend()` adds pairs or the values of a mapping, and replaces none."""
    headers.extend(source)

    assert lines(headers) == left


@claim("responses.headers.extend-takes-keywords", werkzeug=">=1.0", otherwise=TypeError)
def test_extend_takes_a_multidict_and_keywords(headers):
    """`headers.extend()` takes all values of a MultiDict, and keyword arguments."""
    headers.extend(MultiDict([("c", "1"), ("c", "2")]), d="3")

    assert lines(headers) == "A:1 b:x A:2 c:1 c:2 d:3"


@claim("responses.headers.a-missing-index-raises")
def test_a_missing_index_raises(headers):
    """`headers[9]` raises IndexError if there are fewer headers."""
    with pytest.raises(IndexError, match="^list index out of range$"):
        headers[9]


@claim("responses.headers.extend-takes-one-source")
def test_extend_takes_one_source(headers):
    """`headers.extend()` raises TypeError for two positional arguments."""
    with pytest.raises(TypeError, match=r"expected at most 1|positional arguments but 3"):
        headers.extend([], [])


@claim("responses.headers.have-no-hash")
def test_headers_have_no_hash(headers):
    """`hash()` of headers raises TypeError."""
    with pytest.raises(TypeError, match="^unhashable type: 'Headers'$"):
        hash(headers)


@claim("responses.headers.or-refuses-what-is-no-mapping")
def test_or_refuses_what_is_no_mapping(headers):
    """`headers | other` raises TypeError if `other` is not a mapping."""
    with pytest.raises(TypeError, match=r"^unsupported operand type\(s\) for \|: 'Headers'"):
        headers | [("b", "9")]


@claim("responses.headers.or-updates", werkzeug=">=3.1", otherwise=TypeError)
def test_the_or_operator_updates(headers):
    """`headers | {...}` is an updated copy; `headers |= ...` updates, with pairs too."""
    joined = headers | {"b": "9"}
    headers |= [("b", "8")]

    assert (lines(joined), lines(headers)) == ("A:1 b:9 A:2", "A:1 b:8 A:2")
    with pytest.raises(TypeError, match=r"^unsupported operand type\(s\) for \|="):
        headers |= 1


@claim("responses.headers.are-equal-in-any-case", werkzeug=">=1.0")
def test_headers_are_equal_in_any_case(headers):
    """Headers are compared without regard to the case of their names."""
    assert headers == Headers([("a", "1"), ("B", "x"), ("a", "2")])
    assert headers != Headers([("A", "1"), ("b", "X"), ("A", "2")])


@claim("responses.headers.are-equal-in-the-same-case", werkzeug="<1.0")
def test_headers_are_equal_in_the_same_case_only():
    """Headers are equal only if their names have the same case."""
    assert (Headers({"X-A": "1"}) == Headers({"X-A": "1"})) is True
    assert (Headers({"X-A": "1"}) == Headers({"x-a": "1"})) is False


@claim("responses.headers.are-copied")
def test_headers_are_copied(headers):
    """`headers.copy()` and `copy.copy()` make equal, independent headers."""
    copies = [headers.copy(), copy.copy(headers)]
    headers.clear()

    assert [lines(it) for it in copies] == ["A:1 b:x A:2"] * 2
