import flask
import pytest

from spec.kit import claim

DOC = "api#flask.Flask.url_for"


@claim("routing.url-for.unknown-values-are-the-query", doc="quickstart#url-building")
@pytest.mark.parametrize(
    ("values", "url"),
    [
        pytest.param({"a": "x y"}, "/?a=x+y", id="blank"),
        pytest.param({"a": ""}, "/?a=", id="empty"),
        pytest.param({"b": 1, "a": 2}, "/?b=1&a=2", id="in-the-order-given"),
        pytest.param({"a": None}, "/", id="none-is-left-out"),
        pytest.param({"a": [1, 2]}, "/?a=1&a=2", id="list"),
        pytest.param({"a": (1, 2)}, "/?a=1&a=2", id="tuple"),
        pytest.param({"a": [1, None]}, "/?a=1", id="none-in-a-list"),
    ],
)
def test_values_that_are_not_in_the_rule_are_the_query(page_at, values, url):
    """`url_for()` puts values that the rule has no part for into the query."""
    with page_at("/"):
        assert flask.url_for("page", **values) == url


@claim(
    "routing.url-for.empty-list-leaves-a-question-mark", doc="api#flask.url_for", werkzeug="<2.0"
)
def test_an_empty_list_leaves_a_question_mark(page_at):
    """Before Werkzeug 2.0 `url_for()` leaves a `?` for an empty list as a value."""
    with page_at("/"):
        assert flask.url_for("page", a=[]) == "/?"


@claim("routing.url-for.empty-list-is-left-out", werkzeug=">=2.0")
def test_an_empty_list_is_left_out(page_at):
    """`url_for()` leaves out a query value that is an empty list."""
    with page_at("/"):
        assert flask.url_for("page", a=[]) == "/"


@claim("routing.url-for.set-is-one-value", werkzeug="<3.1")
def test_a_set_is_one_value(page_at):
    """Before Werkzeug 3.1 `url_for()` writes the `repr()` of a set into the query."""
    with page_at("/"):
        assert flask.url_for("page", a={1}) == "/?a=%7B1%7D"


@claim("routing.url-for.set-is-several-values", werkzeug=">=3.1")
def test_a_set_is_several_values(page_at):
    """`url_for()` writes a set into the query once for each member."""
    with page_at("/"):
        assert flask.url_for("page", a={1}) == "/?a=1"


@claim("routing.url-for.query-bytes-are-one-value", werkzeug="<3.1 || >=3.1.3")
@pytest.mark.filterwarnings("ignore:Passing bytes:DeprecationWarning")
def test_bytes_are_one_value(page_at):
    """`url_for()` decodes bytes to one query value."""
    with page_at("/"):
        assert flask.url_for("page", a=b"xy") == "/?a=xy"


@claim("routing.url-for.query-bytes-are-numbers", werkzeug=">=3.1,<3.1.3")
def test_bytes_are_a_value_for_each_byte(page_at):
    """On Werkzeug 3.1.0 to 3.1.2 `url_for()` writes bytes as a number for each byte."""
    with page_at("/"):
        assert flask.url_for("page", a=b"xy") == "/?a=120&a=121"


@claim("routing.url-for.query-plus-is-encoded", werkzeug="<2.3 || >=2.3.1")
def test_a_plus_in_the_query_is_encoded(page_at):
    """`url_for()` percent-encodes a plus sign in the query, where it would mean a space."""
    with page_at("/"):
        assert flask.url_for("page", a="1+1") == "/?a=1%2B1"


@claim("routing.url-for.query-plus-is-lost", werkzeug=">=2.3,<2.3.1")
def test_a_plus_in_the_query_is_not_encoded(page_at):
    """On Werkzeug 2.3.0 `url_for()` leaves a plus sign in the query, which means a space."""
    with page_at("/"):
        assert flask.url_for("page", a="1+1") == "/?a=1+1"


@claim("routing.url-for.query-slash-is-encoded", werkzeug="<2.3")
def test_slash_and_question_mark_in_the_query_are_encoded(page_at):
    """Before Werkzeug 2.3 `url_for()` percent-encodes `/`, `?` and `:` in the query."""
    with page_at("/"):
        assert flask.url_for("page", a="b/c?:d") == "/?a=b%2Fc%3F%3Ad"


@claim("routing.url-for.query-slash-is-kept", werkzeug=">=2.3")
def test_slash_and_question_mark_in_the_query_are_kept(page_at):
    """`url_for()` keeps `/`, `?` and `:` in the query."""
    with page_at("/"):
        assert flask.url_for("page", a="b/c?:d") == "/?a=b/c?:d"
