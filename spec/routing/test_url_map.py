import re

import flask
import pytest
from werkzeug.routing import Map, Rule

from app import create_app
from spec.kit.claims import claim
from spec.kit.client import client_of

DOC = "api#flask.Flask.url_map"


def printed(url_map):
    """The map as it is printed, its unordered methods replaced by their number."""
    return re.sub(r"\(([A-Z, ]+)\)", lambda m: f"({m[1].count(',') + 1})", repr(url_map))


@claim("routing.map.rules-name-endpoints")
def test_the_map_relates_rules_to_endpoints(app):
    """The map holds rules and endpoint names; the functions are in view_functions."""
    view = app.view_functions["page"] = lambda: "page"
    app.url_map.add(Rule("/", endpoint="page"))

    [rule] = app.url_map.iter_rules("page")
    assert (rule.rule, rule.endpoint, app.view_functions[rule.endpoint]) == ("/", "page", view)
    assert client_of(app).get("/").text == "page"


@claim("routing.map.is-what-a-request-is-looked-up-in")
def test_a_request_is_looked_up_in_the_map(app):
    """A rule put into the map directly is served, for every method if it names none."""
    app.url_map.add(Rule("/", endpoint="page"))
    app.view_functions["page"] = lambda: flask.request.method
    client = client_of(app)

    texts = [client.open("/", method=method).text for method in ["GET", "DELETE", "BREW"]]
    assert texts == ["GET", "DELETE", "BREW"]


@claim("routing.map.printed-in-order-of-registration", werkzeug=">=2.2")
def test_the_map_is_printed_in_the_order_of_registration(app):
    """The map is printed rule by rule as added: the static rule comes first."""
    app.add_url_rule("/x/<int:a>", "x")
    app.add_url_rule("/", "index", methods=["POST"])

    assert printed(app.url_map) == (
        "Map([<Rule '/static/<filename>' (3) -> static>,\n"
        " <Rule '/x/<a>' (3) -> x>,\n"
        " <Rule '/' (2) -> index>])"
    )


@claim("routing.map.printed-in-order-of-matching", werkzeug="<2.2")
def test_the_map_is_printed_in_the_order_of_matching(app):
    """The map is printed rule by rule in the order they are tried: / before the static rule."""
    app.add_url_rule("/x/<int:a>", "x")
    app.add_url_rule("/", "index", methods=["POST"])

    assert printed(app.url_map) == (
        "Map([<Rule '/' (2) -> index>,\n"
        " <Rule '/static/<filename>' (3) -> static>,\n"
        " <Rule '/x/<a>' (3) -> x>])"
    )


@claim("routing.map.print-leaves-out-the-converter")
def test_a_printed_rule_leaves_out_its_converter(rule_of):
    """The repr of a rule shows the names of its variables only; str() has the converters."""
    rule = rule_of("/x/<int:a>", methods=["POST"], provide_automatic_options=False)

    assert (repr(rule), str(rule)) == ("<Rule '/x/<a>' (POST) -> added>", "/x/<int:a>")


@claim("routing.map.methods-have-no-order", doc="werkzeug:routing#werkzeug.routing.Rule")
def test_the_methods_of_a_rule_are_a_set(rule_of):
    """The methods of a rule are a set, so they are printed in no order to rely on."""
    methods = rule_of("/").methods

    assert (type(methods), methods) == (set, {"OPTIONS", "GET", "HEAD"})


@claim("routing.map.rule-attributes", doc="werkzeug:routing#werkzeug.routing.Rule")
def test_a_rule_keeps_what_it_was_made_of(rule_of):
    """A rule has its text, endpoint, defaults, and the names of all its values."""
    rule = rule_of("/a/<int:x>", defaults={"y": 1})

    assert (rule.rule, rule.endpoint, rule.defaults) == ("/a/<int:x>", "added", {"y": 1})
    assert (rule.arguments, rule.is_leaf, rule.strict_slashes) == ({"x", "y"}, True, True)


@claim("routing.map.rules-of-an-endpoint", doc="werkzeug:routing#werkzeug.routing.Map.iter_rules")
def test_the_rules_of_an_endpoint_can_be_listed(app):
    """iter_rules() gives all rules, or those of an endpoint; an unknown one is a KeyError."""
    app.add_url_rule("/one", "page")
    app.add_url_rule("/two", "page")

    assert [rule.rule for rule in app.url_map.iter_rules("page")] == ["/one", "/two"]
    with pytest.raises(KeyError, match="^'nowhere'$"):
        app.url_map.iter_rules("nowhere")


@claim(
    "routing.map.endpoint-expects",
    doc="werkzeug:routing#werkzeug.routing.Map.is_endpoint_expecting",
)
def test_the_map_knows_which_values_an_endpoint_expects(app):
    """is_endpoint_expecting() tells whether an endpoint has a variable of that name."""
    app.add_url_rule("/<lang>/page", "page")
    expecting = app.url_map.is_endpoint_expecting

    assert (expecting("page", "lang"), expecting("page", "other")) == (True, False)


@claim("routing.map.class", doc="api#flask.Flask.url_map_class", flask=">=1.1")
def test_a_subclass_chooses_the_class_of_the_map():
    """url_map_class is the class of an app's map."""
    own = type("Own", (Map,), {})
    app = type("App", (flask.Flask,), {"url_map_class": own})("example")

    assert type(app.url_map) is own


@claim("routing.map.class-is-fixed", doc="api#flask.Flask.url_map_class", flask="<1.1")
def test_a_subclass_does_not_choose_the_class_of_the_map():
    """url_map_class has no meaning: the map is a Map."""
    own = type("Own", (Map,), {})
    app = type("App", (flask.Flask,), {"url_map_class": own})("example")

    assert type(app.url_map) is Map


@claim("routing.map.rule-class", doc="api#flask.Flask.url_rule_class")
def test_a_subclass_chooses_the_class_of_the_rules():
    """url_rule_class is the class of an app's rules."""
    own = type("Own", (Rule,), {})
    app = type("App", (flask.Flask,), {"url_rule_class": own})("example")

    assert [type(rule) for rule in app.url_map.iter_rules()] == [own]


@claim("routing.rule.starts-with-a-slash", doc="werkzeug:routing#rule-format")
@pytest.mark.parametrize("rule", ["page", ""])
def test_a_rule_without_a_leading_slash_is_refused(app, rule):
    """A rule that does not start with a slash is a ValueError when it is added."""
    with pytest.raises(ValueError, match="slash"):
        app.add_url_rule(rule, "page")


@claim("routing.rule.error-names-the-rule", doc="werkzeug:routing#rule-format", werkzeug=">=2.3.7")
def test_the_error_for_a_missing_slash_names_the_rule(app):
    """The error for a rule without a leading slash says which rule it is."""
    with pytest.raises(ValueError) as caught:
        app.add_url_rule("page", "page")

    assert str(caught.value) == "URL rule 'page' must start with a slash."


@claim("routing.rule.error-is-plain", doc="werkzeug:routing#rule-format", werkzeug="<2.3.7")
def test_the_error_for_a_missing_slash_does_not_name_the_rule(app):
    """The error for a rule without a leading slash does not say which rule it is."""
    with pytest.raises(ValueError) as caught:
        app.add_url_rule("page", "page")

    assert str(caught.value) == "urls must start with a leading slash"


@claim("routing.rule.malformed", doc="werkzeug:routing#rule-format")
@pytest.mark.parametrize("rule", ["/<int:x", "/<in-t:x>", "/<>"])
def test_a_malformed_rule_is_refused(app, rule):
    """A rule whose brackets make no variable is a ValueError when it is added."""
    with pytest.raises(ValueError) as caught:
        app.add_url_rule(rule, "page")

    assert str(caught.value) == f"malformed url rule: {rule!r}"


@claim(
    "routing.rule.variable-twice-is-a-value-error",
    doc="werkzeug:routing#rule-format",
    werkzeug="<2.2",
    otherwise=SyntaxError,
)
def test_a_variable_used_twice_is_a_value_error(app):
    """A rule with the same variable twice is a ValueError when it is added."""
    with pytest.raises(ValueError, match="^variable name 'x' used twice.$"):
        app.add_url_rule("/<x>/<x>", "page")


@claim(
    "routing.rule.variable-twice-is-a-syntax-error",
    doc="werkzeug:routing#rule-format",
    werkzeug=">=2.2",
    otherwise=ValueError,
)
def test_a_variable_used_twice_is_a_syntax_error(app):
    """A rule with the same variable twice is a SyntaxError when it is added."""
    with pytest.raises(SyntaxError, match="^duplicate argument 'x' in function definition"):
        app.add_url_rule("/<x>/<x>", "page")


@claim("routing.rule.bound-once", doc="werkzeug:routing#werkzeug.routing.Rule.empty")
def test_a_rule_belongs_to_one_map(rule_of):
    """A rule that is in a map is refused by another; its empty() copy is not."""
    rule = rule_of("/page")
    other = Map()

    with pytest.raises(RuntimeError, match=" already bound to map "):
        other.add(rule)
    other.add(rule.empty())
    assert [rule.rule for rule in other.iter_rules()] == ["/page"]


@claim("routing.notes.example")
def test_the_page_of_the_notes_is_served():
    """The app's example page is the hello page."""
    response = client_of(create_app()).get("/routing/")

    assert (response.status_code, response.text) == (200, "<h1>Hello, World!</h1>")


@claim("routing.notes.map")
def test_the_map_of_the_app_is_shown():
    """The app shows its rules a line each, among them the static rule and the example's."""
    response = client_of(create_app()).get("/routing/map")
    lines = re.sub(r"\([A-Z, ]+\)", "()", response.text).splitlines()

    assert response.mimetype == "text/plain"
    assert "<Rule '/static/<filename>' () -> static>" in lines
    assert "<Rule '/routing/' () -> routing.index>" in lines
