"""werkzeug.http: the functions that read a header that request has no attribute for."""

import pytest
from werkzeug import http

from spec.kit import claim

DOC = "werkzeug:http#http-utilities"


@claim("request.parse.list-is-split-at-commas", doc="werkzeug:http#werkzeug.http.parse_list_header")
@pytest.mark.parametrize(
    ("header", "items"),
    [
        pytest.param('a, "b, c", d', ["a", "b, c", "d"], id="comma-in-quotes"),
        pytest.param(r'"a\"b", c', ['a"b', "c"], id="quote-in-quotes"),
    ],
)
def test_a_list_is_split_at_commas(header, items):
    """`parse_list_header()` splits at commas outside of quotes, and removes the quotes."""
    assert http.parse_list_header(header) == items


@claim(
    "request.parse.list-drops-nothing",
    doc="werkzeug:http#werkzeug.http.parse_list_header",
    werkzeug="<3.1.7",
)
def test_a_list_has_empty_items():
    """`parse_list_header()` keeps empty items, and a quote that is not closed."""
    assert [http.parse_list_header("a,,b"), http.parse_list_header('"a')] == [
        ["a", "", "b"],
        ['"a'],
    ]


@claim(
    "request.parse.list-drops-empty-items",
    doc="werkzeug:http#werkzeug.http.parse_list_header",
    werkzeug=">=3.1.7",
)
def test_a_list_has_no_empty_items():
    """`parse_list_header()` drops empty items, and everything if a quote is not closed."""
    assert [http.parse_list_header("a,,b"), http.parse_list_header('"a')] == [["a", "b"], []]


@claim("request.parse.set-is-read-of-a-list", doc="werkzeug:http#werkzeug.http.parse_set_header")
@pytest.mark.filterwarnings("ignore:The 'parse_:DeprecationWarning")
def test_a_set_is_read_of_a_list():
    """`parse_set_header()` reads a list into a HeaderSet, which is empty without a header."""
    assert http.parse_set_header('a, "B c"').as_set(True) == {"a", "B c"}
    assert http.parse_set_header(None).as_set() == set()


PARSE_DICT = "werkzeug:http#werkzeug.http.parse_dict_header"


@claim("request.parse.dict-is-read-of-pairs", doc=PARSE_DICT)
def test_a_dict_is_read_of_pairs():
    """`parse_dict_header()` reads key=value pairs; a key alone has the value None."""
    assert http.parse_dict_header('a=1, b="x y", c') == {"a": "1", "b": "x y", "c": None}


@claim("request.parse.dict-decodes", doc=PARSE_DICT, werkzeug=">=2.3")
@pytest.mark.parametrize(
    ("value", "decoded"),
    [
        pytest.param("UTF-8''%C3%A9", "é", id="utf-8"),
        pytest.param("iso-8859-1''%E9", "é", id="latin-1"),
        pytest.param("nonsense''%C3%A9", "%C3%A9", id="other-charset"),
        pytest.param("%C3%A9", "%C3%A9", id="no-charset"),
    ],
)
def test_a_value_with_a_charset_is_decoded(value, decoded):
    """`parse_dict_header()` decodes the value of `key*` if it names ASCII, UTF-8 or ISO-8859-1."""
    assert http.parse_dict_header(f"a*={value}") == {"a": decoded}


@claim("request.parse.dict-keeps-stars", doc=PARSE_DICT, werkzeug="<2.3")
def test_a_value_with_a_charset_is_kept():
    """`parse_dict_header()` keeps the value of `key*` as it is, under the key with its star."""
    assert http.parse_dict_header("a*=UTF-8''%C3%A9") == {"a*": "UTF-8''%C3%A9"}


@claim(
    "request.parse.dict-drops-a-value-without-a-key",
    doc=PARSE_DICT,
    werkzeug=">=3.0.5",
    otherwise=(IndexError, AssertionError),
)
def test_a_value_without_a_key_is_dropped():
    """`parse_dict_header()` leaves out a value without a key."""
    assert http.parse_dict_header("=z, a=1") == {"a": "1"}


OPTIONS = "werkzeug:http#werkzeug.http.parse_options_header"


@claim("request.parse.options-are-read-after-the-value", doc=OPTIONS)
@pytest.mark.parametrize(
    ("header", "value", "options"),
    [
        pytest.param(r'a; b="c\"d"', "a", {"b": 'c"d'}, id="quote-in-quotes"),
        pytest.param("a; b*0=x; b*1=y", "a", {"b": "xy"}, id="continued"),
        pytest.param("a; b*0*=UTF-8''%C3%A9; b*1*=%C3%A8", "a", {"b": "éè"}, id="both"),
        pytest.param("", "", {}, id="empty"),
        pytest.param(None, "", {}, id="none"),
    ],
)
def test_options_are_read_after_the_value(header, value, options):
    """`parse_options_header()` returns the value and a dict of its options, decoded and joined."""
    assert http.parse_options_header(header) == (value, options)


@claim("request.parse.options-continue-any", doc=OPTIONS, werkzeug="<3.1.9")
def test_an_option_is_continued_by_what_comes_later():
    """`parse_options_header()` appends a part of a continued option to an option in between."""
    assert http.parse_options_header("a; b*0=x; b=3; b*1=y") == ("a", {"b": "3y"})


@claim("request.parse.options-continue-themselves", doc=OPTIONS, werkzeug=">=3.1.9")
def test_an_option_is_not_continued_by_another():
    """`parse_options_header()` does not append a part to an option in between."""
    assert http.parse_options_header("a; b*0=x; b=3; b*1=y") == ("a", {"b": "y"})


@claim(
    "request.parse.malformed-options-are-dropped",
    doc=OPTIONS,
    werkzeug=">=2.3",
    otherwise=(LookupError, AssertionError),
)
@pytest.mark.parametrize(
    ("header", "options"),
    [
        pytest.param("a; b; c=1", {"c": "1"}, id="no-value"),
        pytest.param("a; =1; c=2", {"c": "2"}, id="no-key"),
        pytest.param('a; b="c', {}, id="quote-not-closed"),
        pytest.param("a; b*=nonsense''%C3%A9", {"b": "%C3%A9"}, id="other-charset"),
    ],
)
def test_options_that_are_not_well_formed_are_dropped(header, options):
    """`parse_options_header()` leaves out malformed options; another charset is not decoded."""
    assert http.parse_options_header(header)[1] == options
