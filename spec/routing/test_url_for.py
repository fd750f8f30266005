import urllib.parse

import flask
import pytest

from spec.kit import claim

DOC = "quickstart#url-building"


@claim("routing.url-for.values-fill-the-rule")
@pytest.mark.parametrize(
    ("rule", "value", "url"),
    [
        pytest.param("/u/<n>", "a b", "/u/a%20b", id="blank"),
        pytest.param("/u/<n>", "a?b#c%d", "/u/a%3Fb%23c%25d", id="delimiters"),
        pytest.param("/u/<n>", "a/b", "/u/a/b", id="slash-is-not-encoded"),
        pytest.param("/u/<n>", 5, "/u/5", id="number"),
        pytest.param("/u/<n>", "", "/u/", id="empty"),
        pytest.param("/<path:n>", "/a", "/a", id="path-leading-slash"),
        pytest.param("/<int:n>", 5.9, "/5", id="int-cuts-a-fraction"),
        pytest.param("/<int(fixed_digits=4):n>", 7, "/0007", id="int-fixed-digits"),
        pytest.param("/<float:n>", 1.5, "/1.5", id="float"),
        pytest.param("/<any(a,b):n>", "a", "/a", id="any"),
        pytest.param("/<uuid:n>", "whatever", "/whatever", id="uuid-is-not-checked"),
    ],
)
def test_values_fill_the_variable_parts_of_a_rule(page_at, rule, value, url):
    """`url_for()` writes a value into the rule as its converter does, percent-encoded."""
    with page_at(rule):
        assert flask.url_for("page", n=value) == url


@claim("routing.url-for.a-whole-float-has-a-zero", werkzeug="<3.2")
@pytest.mark.parametrize("value", [1, 1.0])
def test_a_whole_number_is_written_with_a_zero(page_at, value):
    """`url_for()` writes a whole number with `.0` for a `float` part."""
    with page_at("/<float:n>"):
        assert flask.url_for("page", n=value) == "/1.0"


@claim("routing.url-for.a-whole-float-is-not-matched", werkzeug=">=3.2")
@pytest.mark.parametrize(("value", "url"), [(1, "/1."), (1e-7, "/0.")])
def test_a_whole_number_is_written_with_a_point(app, page_at, value, url):
    """From Werkzeug 3.2 on `url_for()` writes a `float` part of no decimals so that it is 404."""
    with page_at("/<float:n>"):
        built = flask.url_for("page", n=value)

    assert (built, app.test_client().get(url).status_code) == (url, 404)


@claim("routing.url-for.text-of-the-rule-is-encoded")
def test_the_text_of_a_rule_is_encoded(page_at):
    """`url_for()` percent-encodes the fixed text of a rule."""
    with page_at("/a b/é/%20"):
        assert flask.url_for("page") == "/a%20b/%C3%A9/%2520"


DELIMITERS = "a+b!$&'()*,;:=@~"


@claim("routing.url-for.encodes-delimiters", doc="api#flask.url_for", werkzeug="<2.1")
def test_delimiters_in_a_value_are_encoded(page_at):
    """Before Werkzeug 2.1 `url_for()` percent-encodes nearly every delimiter in a path."""
    with page_at("/<n>"):
        assert flask.url_for("page", n=DELIMITERS) == "/a%2Bb%21%24%26%27%28%29%2A%2C%3B:%3D%40~"


@claim(
    "routing.url-for.encodes-three-delimiters", doc="api#flask.Flask.url_for", werkzeug=">=2.1,<2.3"
)
def test_three_delimiters_in_a_value_are_encoded(page_at):
    """On Werkzeug 2.1 and 2.2 `url_for()` encodes `&`, `=` and `@` alone of a path's delimiters."""
    with page_at("/<n>"):
        assert flask.url_for("page", n=DELIMITERS) == "/a+b!$%26'()*,;:%3D%40~"


@claim("routing.url-for.keeps-delimiters", doc="api#flask.Flask.url_for", werkzeug=">=2.3")
def test_delimiters_in_a_value_are_kept(page_at):
    """`url_for()` keeps the delimiters that a path may contain."""
    with page_at("/<n>"):
        assert flask.url_for("page", n=DELIMITERS) == "/a+b!$&'()*,;:=@~"


@claim("routing.url-for.number-has-to-be-one", doc="werkzeug:routing#built-in-converters")
def test_a_text_for_a_number_is_a_value_error(page_at):
    """`url_for()` raises ValueError for a non-numeric value of an `int` part."""
    with page_at("/<int:n>"), pytest.raises(ValueError, match="^invalid literal for int"):
        flask.url_for("page", n="a")


@claim(
    "routing.url-for.any-is-not-checked",
    doc="werkzeug:routing#werkzeug.routing.AnyConverter",
    werkzeug="<2.2",
    otherwise=ValueError,
)
def test_any_builds_a_url_of_any_value(page_at):
    """Before Werkzeug 2.2 `url_for()` accepts any value for an `any` part."""
    with page_at("/<any(a,b):n>"):
        assert flask.url_for("page", n="c") == "/c"


@claim(
    "routing.url-for.any-is-checked",
    doc="werkzeug:routing#werkzeug.routing.AnyConverter",
    werkzeug=">=2.2",
)
def test_any_refuses_a_value_that_is_no_item(page_at):
    """`url_for()` raises ValueError for a value that is not an item of an `any` part."""
    with page_at("/<any(a,b):n>"), pytest.raises(ValueError, match="^'c' is not one of 'a', 'b'$"):
        flask.url_for("page", n="c")


@claim(
    "routing.url-for.any-is-encoded",
    doc="werkzeug:routing#werkzeug.routing.AnyConverter",
    werkzeug="<2.2",
)
def test_any_builds_an_encoded_url(page_at):
    """Before Werkzeug 2.2 `url_for()` percent-encodes the item of an `any` part."""
    with page_at('/<any("a b?",c):n>'):
        assert flask.url_for("page", n="a b?") == "/a%20b%3F"


@claim(
    "routing.url-for.any-is-not-encoded",
    doc="werkzeug:routing#werkzeug.routing.AnyConverter",
    werkzeug=">=2.2",
)
def test_any_builds_a_url_as_the_rule_has_it(page_at):
    """`url_for()` does not percent-encode the item of an `any` part."""
    with page_at('/<any("a b?",c):n>'):
        assert flask.url_for("page", n="a b?") == "/a b?"


@claim(
    "routing.url-for.list-of-one-is-printed",
    doc="api#flask.Flask.url_for",
    werkzeug="<2.0 || >=2.1",
)
def test_a_list_of_one_for_a_part_of_the_rule_is_printed(page_at):
    """`url_for()` writes the `repr()` of a list with one item into a variable part."""
    with page_at("/<n>"):
        assert urllib.parse.unquote(flask.url_for("page", n=["a"])) == "/['a']"


@claim("routing.url-for.list-of-one-is-its-item", doc="api#flask.url_for", werkzeug=">=2.0,<2.1")
def test_a_list_of_one_for_a_part_of_the_rule_is_its_item(page_at):
    """On Werkzeug 2.0 `url_for()` writes the item of a list with one item."""
    with page_at("/<n>"):
        assert urllib.parse.unquote(flask.url_for("page", n=["a"])) == "/a"
