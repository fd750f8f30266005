import pytest

from spec.kit import claim

DOC = "api#flask.Flask.url_for"


@claim("routing.url-for.unknown-values-are-the-query", doc="quickstart#url-building")
@pytest.mark.parametrize(
    ("values", "url"),
    [
        pytest.param({"a": 1}, "/?a=1", id="number"),
        pytest.param({"a": "x y"}, "/?a=x+y", id="blank"),
        pytest.param({"a": "é"}, "/?a=%C3%A9", id="other-letters"),
        pytest.param({"a": "x&y=z"}, "/?a=x%26y%3Dz", id="delimiters"),
        pytest.param({"a": ""}, "/?a=", id="empty"),
        pytest.param({"b": 1, "a": 2}, "/?b=1&a=2", id="in-the-order-given"),
        pytest.param({"a": None}, "/", id="none-is-left-out"),
        pytest.param({"a": [1, 2]}, "/?a=1&a=2", id="list"),
        pytest.param({"a": (1, 2)}, "/?a=1&a=2", id="tuple"),
        pytest.param({"a": [1, None]}, "/?a=1", id="none-in-a-list"),
        pytest.param({"a": True}, "/?a=True", id="true"),
    ],
)
def test_values_that_are_not_in_the_rule_are_the_query(built, values, url):
    """A value that the rule has no part for goes into the query string."""
    assert built("/", **values) == url


@claim(
    "routing.url-for.empty-list-leaves-a-question-mark", doc="api#flask.url_for", werkzeug="<2.0"
)
def test_an_empty_list_leaves_a_question_mark(built):
    """An empty list as a value leaves a question mark without a query."""
    assert built("/", a=[]) == "/?"


@claim("routing.url-for.empty-list-is-left-out", werkzeug=">=2.0")
def test_an_empty_list_is_left_out(built):
    """An empty list as a value is left out."""
    assert built("/", a=[]) == "/"


@claim("routing.url-for.set-is-one-value", werkzeug="<3.1")
def test_a_set_is_one_value(built):
    """A set as a value goes into the query as it is printed."""
    assert built("/", a={1}) == "/?a=%7B1%7D"


@claim("routing.url-for.set-is-several-values", werkzeug=">=3.1")
def test_a_set_is_several_values(built):
    """A set as a value goes into the query once for each member."""
    assert built("/", a={1}) == "/?a=1"


@claim("routing.url-for.query-bytes-are-one-value", werkzeug="<3.1 || >=3.1.3")
@pytest.mark.filterwarnings("ignore:Passing bytes:DeprecationWarning")
def test_bytes_are_one_value(built):
    """Bytes as a query value are one value, decoded."""
    assert built("/", a=b"xy") == "/?a=xy"


@claim("routing.url-for.query-bytes-are-numbers", werkzeug=">=3.1,<3.1.3")
def test_bytes_are_a_value_for_each_byte(built):
    """Bytes as a query value are written as one number for each byte."""
    assert built("/", a=b"xy") == "/?a=120&a=121"


@claim("routing.url-for.query-plus-is-encoded", werkzeug="<2.3 || >=2.3.1")
def test_a_plus_in_the_query_is_encoded(built):
    """A plus sign in a query value is percent-encoded, since a plus there means a space."""
    assert built("/", a="1+1") == "/?a=1%2B1"


@claim("routing.url-for.query-plus-is-lost", werkzeug=">=2.3,<2.3.1")
def test_a_plus_in_the_query_is_not_encoded(built):
    """On Werkzeug 2.3.0 alone a plus sign in a query value is not encoded, and means a space."""
    assert built("/", a="1+1") == "/?a=1+1"


@claim("routing.url-for.query-slash-is-encoded", werkzeug="<2.3")
def test_slash_and_question_mark_in_the_query_are_encoded(built):
    """A slash and a question mark in a query value are percent-encoded."""
    assert built("/", a="b/c?:d") == "/?a=b%2Fc%3F%3Ad"


@claim("routing.url-for.query-slash-is-kept", werkzeug=">=2.3")
def test_slash_and_question_mark_in_the_query_are_kept(built):
    """A slash, a question mark and a colon in a query value stay as they are."""
    assert built("/", a="b/c?:d") == "/?a=b/c?:d"
