"""What a map, a rule and an adapter can be told beside their rules."""

import pytest
from werkzeug.exceptions import BadRequest
from werkzeug.routing import BaseConverter, Map, RequestRedirect, Rule, RuleTemplate

from spec.kit import claim

DOC = "werkzeug:routing#werkzeug.routing.Map"

RULE = "werkzeug:routing#werkzeug.routing.Rule"

BIND = "werkzeug:routing#werkzeug.routing.Map.bind"


class Vowel(BaseConverter):
    """One vowel."""

    regex = "[aeiou]"


@claim("routing.map.takes-converters-of-its-own")
def test_a_map_has_converters_of_its_own():
    """`Map(converters=…)` adds converters to the built-in ones."""
    adapter = Map([Rule("/<v:it>", endpoint="e")], converters={"v": Vowel}).bind("a.example")

    assert (adapter.match("/a"), adapter.test("/b")) == (("e", {"it": "a"}), False)


@claim("routing.adapter.default-method-is-that-of-match", doc=BIND)
def test_an_adapter_has_a_default_method():
    """`Map.bind(default_method=…)` is the method of `match()` without one."""
    adapter = Map([Rule("/", endpoint="e", methods=["POST"])]).bind(
        "a.example", default_method="POST"
    )

    assert (adapter.match("/"), adapter.test("/", "GET")) == (("e", {}), False)


@claim("routing.adapter.query-args-are-the-query-of-redirects", doc=BIND)
@pytest.mark.parametrize("query", ["q=1", {"q": "1"}], ids=["text", "dict"])
def test_a_redirect_of_an_adapter_keeps_its_query(query):
    """`Map.bind(query_args=…)`, a string or a dict, is the query of redirects."""
    adapter = Map([Rule("/a/", endpoint="e")]).bind("a.example", query_args=query)
    with pytest.raises(RequestRedirect) as caught:
        adapter.match("/a")

    assert caught.value.new_url == "http://a.example/a/?q=1"


@claim("routing.adapter.query-args-of-match-replace-those-of-bind", doc=BIND)
def test_the_query_args_of_match_replace_those_of_bind():
    """`match(query_args=…)` is the query of a redirect in place of that of `Map.bind()`."""
    adapter = Map([Rule("/a/", endpoint="e")]).bind("a.example", query_args={"q": "1"})
    with pytest.raises(RequestRedirect) as caught:
        adapter.match("/a", query_args={"r": "2"})

    assert caught.value.new_url == "http://a.example/a/?r=2"


@claim("routing.map.host-that-is-not-idna-is-refused", doc=BIND)
def test_a_map_is_not_bound_to_a_host_that_is_not_idna():
    """`Map.bind()` raises BadRequest for a host that IDNA cannot encode."""
    with pytest.raises(BadRequest, match="^400 Bad Request"):
        Map().bind("é" * 70)


@claim(
    "routing.rule.refresh-takes-a-changed-text",
    doc="werkzeug:routing#werkzeug.routing.Rule.refresh",
)
def test_a_rule_that_was_changed_is_refreshed():
    """`Rule.refresh()` makes a bound rule match and build its changed text."""
    rule = Rule("/old", endpoint="e")
    adapter = Map([rule]).bind("a.example")
    rule.rule = "/new"
    before = adapter.build("e")
    rule.refresh()

    assert (before, adapter.build("e")) == ("/old", "/new")


@claim("routing.rule.default-is-converted", doc=RULE)
def test_a_default_is_converted_where_it_stands_in_the_path():
    """The default of a variable part is built into the URL by its converter."""
    rule = Rule("/<int(fixed_digits=3):page>", endpoint="e", defaults={"page": 7})

    assert Map([rule]).bind("a.example").build("e") == "/007"


@claim("routing.factory.template-keeps-other-endpoints")
def test_a_template_keeps_an_endpoint_that_is_not_text():
    """`RuleTemplate` fills endpoints that are strings, and keeps all others."""
    template = RuleTemplate([Rule("/$name", endpoint="$name"), Rule("/x", endpoint=7)])

    assert [rule.endpoint for rule in template(name="tea").get_rules(Map())] == ["tea", 7]


@claim("routing.rule.is-equal-by-its-path", doc=RULE)
def test_rules_are_equal_by_their_path():
    """Rules are equal if their paths are, whatever their endpoints."""
    one, other, third = Rule("/a", endpoint="e"), Rule("/a", endpoint="f"), Rule("/b", endpoint="e")
    for rule in (one, other, third):
        Map([rule])

    assert (one == other, one == third, one == "/a") == (True, False, False)
