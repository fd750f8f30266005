import re

import flask
import pytest
from werkzeug.routing import Map, Rule

from spec.kit import claim
from spec.tools.client import client_of

DOC = "api#flask.Flask.url_map"


def printed(url_map):
    """The map as it is printed, its unordered methods replaced by their number."""
    return re.sub(r"\(([A-Z, ]+)\)", lambda m: f"({m[1].count(',') + 1})", repr(url_map))


@claim("routing.map.rules-name-endpoints")
def test_the_map_relates_rules_to_endpoints(app):
    """`url_map` holds rules and endpoint names; the functions are in `view_functions`."""
    view = app.view_functions["page"] = lambda: "page"
    app.url_map.add(Rule("/", endpoint="page"))

    [rule] = app.url_map.iter_rules("page")
    assert (rule.rule, rule.endpoint, app.view_functions[rule.endpoint]) == ("/", "page", view)
    assert client_of(app).get("/").text == "page"


@claim("routing.map.is-what-a-request-is-looked-up-in")
def test_a_request_is_looked_up_in_the_map(app):
    """A rule that is added to `url_map` directly is served for every method."""
    app.url_map.add(Rule("/", endpoint="page"))
    app.view_functions["page"] = lambda: flask.request.method
    client = client_of(app)

    texts = [client.open("/", method=method).text for method in ["GET", "DELETE", "BREW"]]
    assert texts == ["GET", "DELETE", "BREW"]


@claim("routing.map.is-printed-in-order-of-registration", werkzeug=">=2.2")
def test_the_map_is_printed_in_the_order_of_registration():
    """`repr(url_map)` lists the rules in the order they were added, the static rule first."""
    app = flask.Flask("example")
    app.add_url_rule("/x/<int:a>", "x")
    app.add_url_rule("/", "index", methods=["POST"])

    assert printed(app.url_map) == (
        "Map([<Rule '/static/<filename>' (3) -> static>,\n"
        " <Rule '/x/<a>' (3) -> x>,\n"
        " <Rule '/' (2) -> index>])"
    )


@claim("routing.map.is-printed-in-order-of-matching", werkzeug="<2.2")
def test_the_map_is_printed_in_the_order_of_matching():
    """Before Werkzeug 2.2 `repr(url_map)` lists the rules in the order they are tried."""
    app = flask.Flask("example")
    app.add_url_rule("/x/<int:a>", "x")
    app.add_url_rule("/", "index", methods=["POST"])

    assert printed(app.url_map) == (
        "Map([<Rule '/' (2) -> index>,\n"
        " <Rule '/static/<filename>' (3) -> static>,\n"
        " <Rule '/x/<a>' (3) -> x>])"
    )


@claim("routing.map.print-leaves-out-the-converter", werkzeug="<3.2")
def test_a_printed_rule_leaves_out_its_converter(rule_of):
    """`repr()` of a rule leaves out converters, `str()` has them."""
    rule = rule_of("/x/<int:a>", methods=["POST"], provide_automatic_options=False)

    assert (repr(rule), str(rule)) == ("<Rule '/x/<a>' (POST) -> added>", "/x/<int:a>")


@claim("routing.map.str-leaves-it-out-too", werkzeug=">=3.2")
def test_the_text_of_a_rule_is_its_repr(rule_of):
    """From Werkzeug 3.2 on `str()` of a rule is its `repr()`."""
    rule = rule_of("/x/<int:a>", methods=["POST"], provide_automatic_options=False)

    assert (str(rule), rule.rule) == ("<Rule '/x/<a>' (POST) -> added>", "/x/<int:a>")


@claim("routing.map.methods-have-no-order", doc="werkzeug:routing#werkzeug.routing.Rule")
def test_the_methods_of_a_rule_are_a_set(rule_of):
    """`methods` of a rule is a set, printed in any order."""
    methods = rule_of("/").methods

    assert (type(methods), methods) == (set, {"OPTIONS", "GET", "HEAD"})


@claim("routing.map.has-rules-with-attributes", doc="werkzeug:routing#werkzeug.routing.Rule")
def test_a_rule_keeps_what_it_was_made_of(rule_of):
    """A rule has its text, its endpoint, its defaults and the names of all its values."""
    rule = rule_of("/a/<int:x>", defaults={"y": 1})

    assert (rule.rule, rule.endpoint, rule.defaults) == ("/a/<int:x>", "added", {"y": 1})
    assert (rule.arguments, rule.is_leaf, rule.strict_slashes) == ({"x", "y"}, True, True)


@claim(
    "routing.map.lists-rules-of-an-endpoint", doc="werkzeug:routing#werkzeug.routing.Map.iter_rules"
)
def test_the_rules_of_an_endpoint_can_be_listed(app):
    """`iter_rules()` lists all rules or those of an endpoint, and raises KeyError for others."""
    app.add_url_rule("/one", "page")
    app.add_url_rule("/two", "page")

    assert [rule.rule for rule in app.url_map.iter_rules("page")] == ["/one", "/two"]
    with pytest.raises(KeyError, match="^'nowhere'$"):
        app.url_map.iter_rules("nowhere")


@claim(
    "routing.map.finds-what-an-endpoint-expects",
    doc="werkzeug:routing#werkzeug.routing.Map.is_endpoint_expecting",
)
def test_the_map_finds_which_values_an_endpoint_expects(app):
    """`is_endpoint_expecting()` is True if a rule of the endpoint has that variable."""
    app.add_url_rule("/<lang>/page", "page")
    expecting = app.url_map.is_endpoint_expecting

    assert (expecting("page", "lang"), expecting("page", "other")) == (True, False)


@claim("routing.map.class-is-url-map-class", doc="api#flask.Flask.url_map_class", flask=">=1.1")
def test_a_subclass_chooses_the_class_of_the_map():
    """`url_map_class` is the class of an app's `url_map`."""
    own = type("Own", (Map,), {})
    app = type("App", (flask.Flask,), {"url_map_class": own})("example")

    assert type(app.url_map) is own


@claim("routing.map.class-is-fixed", doc="api#flask.Flask.url_map", flask="<1.1")
def test_a_subclass_does_not_choose_the_class_of_the_map():
    """Before Flask 1.1 `url_map_class` has no effect."""
    own = type("Own", (Map,), {})
    app = type("App", (flask.Flask,), {"url_map_class": own})("example")

    assert type(app.url_map) is Map


@claim("routing.map.uses-url-rule-class", doc="api#flask.Flask.url_rule_class")
def test_a_subclass_chooses_the_class_of_the_rules():
    """`url_rule_class` is the class of an app's rules."""
    own = type("Own", (Rule,), {})
    app = type("App", (flask.Flask,), {"url_rule_class": own})("example")

    assert [type(rule) for rule in app.url_map.iter_rules()] == [own]
