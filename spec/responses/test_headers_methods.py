"""response.headers as a list of pairs: what every method gives and leaves."""

import copy

import pytest
from werkzeug.datastructures import Headers, MultiDict
from werkzeug.exceptions import BadRequestKeyError

from spec.kit import claim

DOC = "werkzeug:datastructures#werkzeug.datastructures.Headers"


@pytest.fixture
def headers():
    """Two headers of one name and one of another."""
    return Headers([("A", "1"), ("b", "x"), ("A", "2")])


def lines(headers):
    """The headers in short, as ``A:1 b:x``."""
    return " ".join(f"{name}:{value}" for name, value in headers)


@claim("responses.headers.made-of")
@pytest.mark.parametrize(
    ("source", "left"),
    [
        pytest.param([("A", "1"), ("A", "2")], "A:1 A:2", id="pairs"),
        pytest.param({"A": ["1", "2"], "b": "3"}, "A:1 A:2 b:3", id="dict"),
        pytest.param(Headers([("A", "1")]), "A:1", id="headers"),
        pytest.param(None, "", id="nothing"),
    ],
)
def test_headers_are_made_of_pairs_or_lists(source, left):
    """Headers are made of pairs, of a dict with one value or several, or of others."""
    assert lines(Headers(source)) == left


@claim("responses.headers.look")
@pytest.mark.parametrize(
    ("look", "seen"),
    [
        pytest.param(lambda h: h["a"], "1", id="item"),
        pytest.param(lambda h: h[1], ("b", "x"), id="number"),
        pytest.param(lambda h: h[:2], Headers([("A", "1"), ("b", "x")]), id="slice"),
        pytest.param(lambda h: h.get("z", "d"), "d", id="get-default"),
        pytest.param(lambda h: h.get("a", type=int), 1, id="get-converts"),
        pytest.param(lambda h: h.get("b", 7, type=int), 7, id="get-does-not-convert"),
        pytest.param(lambda h: h.getlist("a"), ["1", "2"], id="getlist"),
        pytest.param(lambda h: h.getlist("a", type=int), [1, 2], id="getlist-converts"),
        pytest.param(lambda h: h.getlist("b", type=int), [], id="getlist-drops"),
        pytest.param(lambda h: h.get_all("A"), ["1", "2"], id="get-all"),
        pytest.param(lambda h: list(h.keys()), ["A", "b", "A"], id="keys"),
        pytest.param(lambda h: list(h.keys(lower=True)), ["a", "b", "a"], id="keys-lower"),
        pytest.param(lambda h: list(h.values()), ["1", "x", "2"], id="values"),
        pytest.param(
            lambda h: list(h.items(lower=True)), [("a", "1"), ("b", "x"), ("a", "2")], id="items"
        ),
        pytest.param(lambda h: ["B" in h, "z" in h], [True, False], id="in"),
        pytest.param(len, 3, id="len"),
        pytest.param(str, "A: 1\r\nb: x\r\nA: 2\r\n\r\n", id="str"),
        pytest.param(repr, "Headers([('A', '1'), ('b', 'x'), ('A', '2')])", id="repr"),
    ],
)
def test_headers_are_looked_at(headers, look, seen):
    """Names are found in any case, and all headers of a name in turn."""
    assert look(headers) == seen


@claim("responses.headers.change")
@pytest.mark.parametrize(
    ("change", "given", "left"),
    [
        pytest.param(lambda h: h.__delitem__("a"), None, "b:x", id="delete"),
        pytest.param(lambda h: h.__delitem__(0), None, "b:x A:2", id="delete-number"),
        pytest.param(lambda h: h.__delitem__(slice(2)), None, "A:2", id="delete-slice"),
        pytest.param(lambda h: h.__delitem__("z"), None, "A:1 b:x A:2", id="delete-nothing"),
        pytest.param(lambda h: h.pop("a"), "1", "b:x", id="pop"),
        pytest.param(lambda h: h.pop(0), ("A", "1"), "b:x A:2", id="pop-number"),
        pytest.param(lambda h: h.pop(), ("A", "2"), "A:1 b:x", id="pop-last"),
        pytest.param(lambda h: h.pop("z", 7), 7, "A:1 b:x A:2", id="pop-default"),
        pytest.param(lambda h: h.popitem(), ("A", "2"), "A:1 b:x", id="popitem"),
        pytest.param(lambda h: h.clear(), None, "", id="clear"),
        pytest.param(lambda h: h.__setitem__("a", "9"), None, "a:9 b:x", id="set"),
        pytest.param(lambda h: h.__setitem__(1, ("Z", "9")), None, "A:1 Z:9 A:2", id="set-number"),
        pytest.param(
            lambda h: h.__setitem__(slice(2), [("Z", "9")]), None, "Z:9 A:2", id="set-slice"
        ),
        pytest.param(
            lambda h: h.add_header("C", "v", max_age=1),
            None,
            "A:1 b:x A:2 C:v; max-age=1",
            id="add",
        ),
        pytest.param(lambda h: h.setdefault("A", "9"), "1", "A:1 b:x A:2", id="setdefault"),
        pytest.param(lambda h: h.setdefault("C", "9"), "9", "A:1 b:x A:2 C:9", id="setdefault-new"),
    ],
)
def test_headers_are_changed(headers, change, given, left):
    """A name stands for all of its headers, a number for one; set() keeps one in its place."""
    assert (change(headers), lines(headers)) == (given, left)


@claim("responses.headers.lists", werkzeug=">=1.0", otherwise=AttributeError)
@pytest.mark.parametrize(
    ("change", "given", "left"),
    [
        pytest.param(lambda h: h.setlist("A", ["8", "9"]), None, "A:8 b:x A:9", id="setlist"),
        pytest.param(lambda h: h.setlist("A", ["9"]), None, "A:9 b:x", id="setlist-shorter"),
        pytest.param(lambda h: h.setlist("b", []), None, "A:1 A:2", id="setlist-empty"),
        pytest.param(
            lambda h: h.setlistdefault("C", ["8", "9"]),
            ["8", "9"],
            "A:1 b:x A:2 C:8 C:9",
            id="setlistdefault",
        ),
        pytest.param(
            lambda h: h.setlistdefault("A", ["9"]),
            ["1", "2"],
            "A:1 b:x A:2",
            id="setlistdefault-no",
        ),
        pytest.param(lambda h: h.update([("A", "9")]), None, "A:9 b:x", id="update-pairs"),
        pytest.param(
            lambda h: h.update({"A": ["8", "9"]}, b="7", c=("1", "2")),
            None,
            "A:8 b:7 A:9 c:1 c:2",
            id="update-lists",
        ),
        pytest.param(lambda h: h.update(Headers({"A": "5"})), None, "A:5 b:x", id="update-headers"),
    ],
)
def test_headers_of_a_name_are_set_together(headers, change, given, left):
    """setlist() and update() replace the headers of a name, one in the place of the other."""
    assert (change(headers), lines(headers)) == (given, left)


@claim("responses.headers.extend-keeps-all")
@pytest.mark.parametrize(
    ("source", "left"),
    [
        pytest.param([("A", "9")], "A:1 b:x A:2 A:9", id="pairs"),
        pytest.param({"A": ["8", "9"]}, "A:1 b:x A:2 A:8 A:9", id="dict"),
        pytest.param(Headers([("A", "9")]), "A:1 b:x A:2 A:9", id="headers"),
    ],
)
def test_headers_are_extended(headers, source, left):
    """extend() adds headers and replaces none."""
    headers.extend(source)

    assert lines(headers) == left


@claim("responses.headers.extend-more", werkzeug=">=1.0", otherwise=TypeError)
def test_headers_are_extended_with_a_multidict_and_keywords(headers):
    """extend() takes all values of a MultiDict, and keywords."""
    headers.extend(MultiDict([("c", "1"), ("c", "2")]), d="3")

    assert lines(headers) == "A:1 b:x A:2 c:1 c:2 d:3"


@claim("responses.headers.refuses")
@pytest.mark.parametrize(
    ("call", "error"),
    [
        pytest.param(lambda h: h["z"], BadRequestKeyError, id="item"),
        pytest.param(lambda h: h.pop("z"), BadRequestKeyError, id="pop"),
        pytest.param(lambda h: h[9], IndexError, id="number"),
        pytest.param(lambda h: h.extend([], []), TypeError, id="extend-with-two"),
        pytest.param(hash, TypeError, id="hash"),
        pytest.param(lambda h: h | 1, TypeError, id="join"),
        pytest.param(lambda h: h | [("b", "9")], TypeError, id="join-pairs"),
    ],
)
def test_headers_refuse(headers, call, error):
    """A missing name is a KeyError and a missing number an IndexError; headers have no hash."""
    with pytest.raises(error):
        call(headers)


@claim("responses.headers.join", werkzeug=">=3.1", otherwise=TypeError)
def test_headers_are_joined(headers):
    """| makes headers in which those of a mapping replace others; |= takes pairs too."""
    joined = headers | {"b": "9"}
    headers |= [("b", "8")]

    assert (lines(joined), lines(headers)) == ("A:1 b:9 A:2", "A:1 b:8 A:2")
    with pytest.raises(TypeError):
        headers |= 1


@claim("responses.headers.equality", werkzeug=">=1.0")
def test_headers_are_equal_in_any_case(headers):
    """Headers are equal whatever the case of their names; the case of values counts."""
    assert headers == Headers([("a", "1"), ("B", "x"), ("a", "2")])
    assert headers != Headers([("A", "1"), ("b", "X"), ("A", "2")])
    assert (headers == 1, copy.copy(headers) == headers, headers.copy() is headers) == (
        False,
        True,
        False,
    )


@claim("responses.headers.equality-of-names", werkzeug="<1.0")
def test_headers_are_equal_in_one_case(headers):
    """Headers whose names differ in case are not equal."""
    assert headers != Headers([("a", "1"), ("B", "x"), ("a", "2")])
