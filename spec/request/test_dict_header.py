"""``parse_dict_header()`` of a value whose quote is not closed."""

from werkzeug.http import parse_dict_header

from spec.kit import claim

DOC = "werkzeug:http#werkzeug.http.parse_dict_header"


@claim("request.parse.dict-keeps-an-open-quote", werkzeug="<3.1.7")
def test_a_dict_header_keeps_an_open_quote():
    """`parse_dict_header()` keeps a quote that is not closed."""
    assert parse_dict_header('a=b, c="d') == {"a": "b", "c": '"d'}


@claim("request.parse.dict-drops-all-for-an-open-quote", werkzeug=">=3.1.7")
def test_a_dict_header_with_an_open_quote_is_empty():
    """`parse_dict_header()` returns an empty dict if a quote is not closed."""
    assert parse_dict_header('a=b, c="d') == {}
