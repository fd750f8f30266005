import urllib.parse

import flask
import pytest

from spec.kit.claims import claim

DOC = "api#flask.Flask.url_for"


@claim("routing.url-for.values-fill-the-rule", doc="quickstart#url-building")
@pytest.mark.parametrize(
    ("rule", "value", "url"),
    [
        pytest.param("/u/<n>", "a", "/u/a", id="text"),
        pytest.param("/u/<n>", "a b", "/u/a%20b", id="blank"),
        pytest.param("/u/<n>", "é", "/u/%C3%A9", id="other-letters"),
        pytest.param("/u/<n>", "a?b#c%d", "/u/a%3Fb%23c%25d", id="delimiters"),
        pytest.param("/u/<n>", "a/b", "/u/a/b", id="slash-is-not-encoded"),
        pytest.param("/u/<n>", 5, "/u/5", id="number"),
        pytest.param("/u/<n>", "", "/u/", id="empty"),
        pytest.param("/<path:n>", "a/b", "/a/b", id="path"),
        pytest.param("/<path:n>", "/a", "/a", id="path-leading-slash"),
        pytest.param("/<int:n>", "5", "/5", id="int-from-text"),
        pytest.param("/<int:n>", 5.9, "/5", id="int-cuts-a-fraction"),
        pytest.param("/<int:n>", -3, "/-3", id="int-negative"),
        pytest.param("/<int(fixed_digits=4):n>", 7, "/0007", id="int-fixed-digits"),
        pytest.param("/<float:n>", 1, "/1.0", id="float-from-int"),
        pytest.param("/<any(a,b):n>", "a", "/a", id="any"),
        pytest.param("/<uuid:n>", "whatever", "/whatever", id="uuid-is-not-checked"),
    ],
)
def test_values_fill_the_variable_parts_of_a_rule(built, rule, value, url):
    """A value goes into the rule as its converter writes it, percent-encoded."""
    assert built(rule, n=value) == url


@claim("routing.url-for.text-of-the-rule-is-encoded", doc="quickstart#url-building")
def test_the_text_of_a_rule_is_encoded(built):
    """The fixed text of a rule is percent-encoded in the URL."""
    assert built("/a b/é/%20") == "/a%20b/%C3%A9/%2520"


DELIMITERS = "a+b!$&'()*,;:=@~"


@claim("routing.url-for.encodes-delimiters", werkzeug="<2.1")
def test_delimiters_in_a_value_are_encoded(built):
    """In a path almost every delimiter is percent-encoded."""
    assert built("/<n>", n=DELIMITERS) == "/a%2Bb%21%24%26%27%28%29%2A%2C%3B:%3D%40~"


@claim("routing.url-for.encodes-three-delimiters", werkzeug=">=2.1,<2.3")
def test_three_delimiters_in_a_value_are_encoded(built):
    """In a path of the delimiters only &, = and @ are percent-encoded."""
    assert built("/<n>", n=DELIMITERS) == "/a+b!$%26'()*,;:%3D%40~"


@claim("routing.url-for.keeps-delimiters", werkzeug=">=2.3")
def test_delimiters_in_a_value_are_kept(built):
    """In a path the delimiters that a URL allows there stay as they are."""
    assert built("/<n>", n=DELIMITERS) == "/a+b!$&'()*,;:=@~"


@claim("routing.url-for.number-has-to-be-one", doc="werkzeug:routing#built-in-converters")
def test_a_text_for_a_number_is_a_value_error(built):
    """A value that is no number for an int part is a ValueError, not a BuildError."""
    with pytest.raises(ValueError, match="^invalid literal for int"):
        built("/<int:n>", n="a")


@claim(
    "routing.url-for.any-is-not-checked",
    doc="werkzeug:routing#werkzeug.routing.AnyConverter",
    werkzeug="<2.2",
    otherwise=ValueError,
)
def test_any_builds_a_url_of_any_value(built):
    """A value that is no item of an any part builds a URL that is not found."""
    assert built("/<any(a,b):n>", n="c") == "/c"


@claim(
    "routing.url-for.any-is-checked",
    doc="werkzeug:routing#werkzeug.routing.AnyConverter",
    werkzeug=">=2.2",
)
def test_any_refuses_a_value_that_is_no_item(built):
    """A value that is no item of an any part is a ValueError."""
    with pytest.raises(ValueError, match="^'c' is not one of 'a', 'b'$"):
        built("/<any(a,b):n>", n="c")


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


@claim("routing.url-for.empty-list-leaves-a-question-mark", werkzeug="<2.0")
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


@claim("routing.url-for.query-plus-is-encoded", werkzeug="<2.3 || >=2.3.1")
def test_a_plus_in_the_query_is_encoded(built):
    """A plus sign in a query value is percent-encoded, since a plus there means a blank."""
    assert built("/", a="1+1") == "/?a=1%2B1"


@claim("routing.url-for.query-plus-is-lost", werkzeug=">=2.3,<2.3.1")
def test_a_plus_in_the_query_is_not_encoded(built):
    """On Werkzeug 2.3.0 alone a plus sign in a query value is not encoded, and means a blank."""
    assert built("/", a="1+1") == "/?a=1+1"


@claim("routing.url-for.query-slash-is-encoded", werkzeug="<2.3")
def test_slash_and_question_mark_in_the_query_are_encoded(built):
    """A slash and a question mark in a query value are percent-encoded."""
    assert built("/", a="b/c?:d") == "/?a=b%2Fc%3F%3Ad"


@claim("routing.url-for.query-slash-is-kept", werkzeug=">=2.3")
def test_slash_and_question_mark_in_the_query_are_kept(built):
    """A slash, a question mark and a colon in a query value stay as they are."""
    assert built("/", a="b/c?:d") == "/?a=b/c?:d"


@claim("routing.url-for.list-of-one-is-printed", werkzeug="<2.0 || >=2.1")
def test_a_list_of_one_for_a_part_of_the_rule_is_printed(built):
    """A list of one item for a variable part goes into the path as it is printed."""
    assert urllib.parse.unquote(built("/<n>", n=["a"])) == "/['a']"


@claim("routing.url-for.list-of-one-is-its-item", werkzeug=">=2.0,<2.1")
def test_a_list_of_one_for_a_part_of_the_rule_is_its_item(built):
    """On Werkzeug 2.0 a list of one item for a variable part is that item."""
    assert urllib.parse.unquote(built("/<n>", n=["a"])) == "/a"


@claim("routing.url-for.endpoint-is-positional")
def test_a_part_called_endpoint_cannot_be_filled(built):
    """A variable part called endpoint cannot be given by name."""
    with pytest.raises(TypeError, match="multiple values for argument 'endpoint'"):
        built("/<endpoint>", endpoint="x")


@claim("routing.url-for.part-called-self", flask="<2.2 || >=3.0", otherwise=TypeError)
def test_a_part_called_self_is_filled(built):
    """A value may be called self."""
    assert built("/<self>", self="x") == "/x"


@claim("routing.url-for.part-called-self-is-refused", flask=">=2.2,<3.0")
def test_a_part_called_self_is_refused(built):
    """On Flask 2.2 and 2.3 a value cannot be called self."""
    with pytest.raises(TypeError, match="multiple values for argument 'self'"):
        built("/<self>", self="x")


@claim("routing.url-for.anchor")
@pytest.mark.parametrize(
    ("anchor", "url"),
    [
        pytest.param("x", "/#x", id="plain"),
        pytest.param("x y", "/#x%20y", id="blank"),
        pytest.param("é", "/#%C3%A9", id="other-letters"),
        pytest.param('"<>`', "/#%22%3C%3E%60", id="quotes"),
        pytest.param("", "/#", id="empty"),
        pytest.param(None, "/", id="none"),
    ],
)
def test_an_anchor_is_appended(built, anchor, url):
    """_anchor is appended behind a hash sign, percent-encoded."""
    assert built("/", _anchor=anchor) == url


@claim("routing.url-for.anchor-comes-last")
def test_the_anchor_comes_after_the_query(built):
    """The anchor stands behind the query."""
    assert built("/", _anchor="x", q=1) == "/?q=1#x"


@claim("routing.url-for.anchor-encodes-delimiters", flask="<2.2.4")
def test_delimiters_in_an_anchor_are_encoded(built):
    """In an anchor some delimiters are percent-encoded, such as =, & and @."""
    assert built("/", _anchor="a=b&c@d") == "/#a%3Db%26c%40d"


@claim("routing.url-for.anchor-keeps-delimiters", flask=">=2.2.4")
def test_delimiters_in_an_anchor_are_kept(built):
    """In an anchor the delimiters that a URL allows there stay as they are."""
    assert built("/", _anchor="!#$%&'()*+,/:;=?@") == "/#!#$%&'()*+,/:;=?@"


@claim("routing.url-for.method")
def test_a_method_chooses_among_the_rules_of_an_endpoint(app):
    """_method chooses the rule of an endpoint; without it the method of the request does."""
    app.add_url_rule("/show", "page")
    app.add_url_rule("/save", "page", methods=["POST"])

    with app.test_request_context("/show"):
        urls = [flask.url_for("page", _method=method) for method in [None, "GET", "POST"]]
    with app.test_request_context("/save", method="POST"):
        urls.append(flask.url_for("page"))
    assert urls == ["/show", "/show", "/save", "/save"]


@claim("routing.url-for.rule-with-most-values")
@pytest.mark.parametrize(
    ("values", "url"),
    [({}, "/all"), ({"page": 2}, "/all/2"), ({"other": 2}, "/all?other=2")],
)
def test_the_rule_that_takes_most_values_is_built(app, values, url):
    """Of the rules of an endpoint the one that has parts for the values is built."""
    app.add_url_rule("/all", "all")
    app.add_url_rule("/all/<int:page>", "all")

    with app.test_request_context():
        assert flask.url_for("all", **values) == url


@claim("routing.url-for.build-only", doc="werkzeug:routing#werkzeug.routing.Rule")
def test_a_rule_that_is_build_only_never_matches(app, routes):
    """A rule with build_only=True gives URLs and answers none."""
    client = routes("/elsewhere", build_only=True)

    with app.test_request_context():
        assert flask.url_for("/elsewhere") == "/elsewhere"
    assert client.get("/elsewhere").status_code == 404
