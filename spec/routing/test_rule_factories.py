"""Rules that are made together, and a URL map that is used without an app."""

import flask
import pytest
from werkzeug.datastructures import MultiDict
from werkzeug.exceptions import MethodNotAllowed, NotFound
from werkzeug.routing import (
    BuildError,
    EndpointPrefix,
    Map,
    RequestRedirect,
    Rule,
    RuleTemplate,
    Subdomain,
    Submount,
)

from spec.kit import claim

DOC = "werkzeug:routing#rule-factories"

PAGES = [Rule("/", endpoint="index"), Rule("/tea/<name>", endpoint="tea")]


@claim("routing.factory.makes-rules")
@pytest.mark.parametrize(
    ("factory", "rules"),
    [
        pytest.param(
            Submount("/shop/", PAGES),
            [("/shop/", "index", ""), ("/shop/tea/<name>", "tea", "")],
            id="submount",
        ),
        pytest.param(
            Subdomain("www", PAGES),
            [("/", "index", "www"), ("/tea/<name>", "tea", "www")],
            id="subdomain",
        ),
        pytest.param(
            Submount("/a", [EndpointPrefix("b.", [Rule("/", endpoint="index")])]),
            [("/a/", "b.index", "")],
            id="nested",
        ),
        pytest.param(
            RuleTemplate([Rule("/$it/", endpoint="$it", defaults={"it": "$it", "n": 1})])(it="x"),
            [("/x/", "x", "")],
            id="template",
        ),
        pytest.param(
            RuleTemplate([Rule("/", endpoint="index", subdomain="$it")])(it="x"),
            [("/", "index", "x")],
            id="template-of-a-subdomain",
        ),
    ],
)
def test_a_factory_makes_rules(factory, rules):
    """Rule factories give rules a prefix, a subdomain or endpoint prefix, or fill templates."""
    made = [(it.rule, it.endpoint, it.subdomain) for it in Map([factory]).iter_rules()]

    assert sorted(made) == sorted(rules)


@claim("routing.factory.template-fills-defaults")
def test_a_template_fills_the_defaults_in():
    """`RuleTemplate` fills defaults that are strings."""
    factory = RuleTemplate([Rule("/", endpoint="x", defaults={"it": "$it", "n": 1})])(it="tea")

    assert Map([factory]).bind("a.example").match("/") == ("x", {"it": "tea", "n": 1})


@pytest.fixture
def adapter():
    """A map of four rules, bound to a host."""
    rules = [
        Rule("/", endpoint="index"),
        Rule("/tea/<int:n>/", endpoint="tea", methods=["GET"]),
        Rule("/cup/<name>", endpoint="cup"),
        Rule("/old", endpoint="old", redirect_to="cup/new"),
    ]
    return Map(rules).bind("a.example", "/in", url_scheme="https", query_args={"q": "1"})


@claim(
    "routing.adapter.match-returns-endpoint-and-values",
    doc="werkzeug:routing#werkzeug.routing.MapAdapter.match",
)
def test_a_map_is_matched_without_an_app(adapter):
    """`MapAdapter.match()` returns the endpoint and the values, or the rule on request."""
    assert adapter.match("/cup/a") == ("cup", {"name": "a"})
    rule, values = adapter.match("/cup/a", return_rule=True)
    assert (rule.endpoint, values) == ("cup", {"name": "a"})


@claim("routing.adapter.match-raises", doc="werkzeug:routing#werkzeug.routing.MapAdapter.match")
@pytest.mark.parametrize(
    ("path", "method", "error"),
    [
        pytest.param("/tea/x/", "GET", NotFound, id="converter"),
        pytest.param("/tea/1/", "POST", MethodNotAllowed, id="method"),
        pytest.param("/tea/1", "GET", RequestRedirect, id="slash"),
        pytest.param("/old", "GET", RequestRedirect, id="redirect"),
    ],
)
def test_a_path_that_does_not_match_raises(adapter, path, method, error):
    """`MapAdapter.match()` raises NotFound, MethodNotAllowed or RequestRedirect."""
    with pytest.raises(error) as caught:
        adapter.match(path, method)

    urls = {"/tea/1": "https://a.example/in/tea/1/?q=1", "/old": "https://a.example/in/cup/new"}
    assert getattr(caught.value, "new_url", None) == urls.get(path)


@claim(
    "routing.adapter.test-is-true-for-a-match",
    doc="werkzeug:routing#werkzeug.routing.MapAdapter.test",
)
def test_a_path_is_tested(adapter):
    """`MapAdapter.test()` is True if a path matches or is redirected."""
    paths = [("/cup/a", "GET"), ("/none", "GET"), ("/tea/1/", "POST"), ("/tea/1", "GET")]

    assert [adapter.test(*it) for it in paths] == [True, False, False, True]
    assert sorted(adapter.allowed_methods("/tea/1/")) == ["GET", "HEAD"]
    assert adapter.allowed_methods("/none") == []


@claim(
    "routing.adapter.dispatch-calls-a-function",
    doc="werkzeug:routing#werkzeug.routing.MapAdapter.dispatch",
)
def test_a_path_is_dispatched(adapter):
    """`MapAdapter.dispatch()` calls a function with endpoint and values, and returns redirects."""

    def views(*given):
        return given

    assert adapter.dispatch(views, "/cup/a") == ("cup", {"name": "a"})
    assert adapter.dispatch(views, "/tea/1").code == 308
    assert adapter.dispatch(views, "/none", catch_http_exceptions=True).code == 404
    with pytest.raises(NotFound, match="^404 Not Found"):
        adapter.dispatch(views, "/none")


@claim(
    "routing.adapter.build-makes-a-path-or-a-url",
    doc="werkzeug:routing#werkzeug.routing.MapAdapter.build",
)
@pytest.mark.parametrize(
    ("endpoint", "values", "options", "url"),
    [
        pytest.param("cup", {"name": "a b"}, {}, "/in/cup/a%20b", id="path"),
        pytest.param(
            "tea", {"n": 1}, {"force_external": True}, "https://a.example/in/tea/1/", id="whole"
        ),
        pytest.param("index", {"q": ["1", "2"]}, {}, "/in/?q=1&q=2", id="list"),
        pytest.param(
            "index", MultiDict([("q", "1"), ("q", "2")]), {}, "/in/?q=1&q=2", id="multidict"
        ),
        pytest.param("index", {"q": "1"}, {"append_unknown": False}, "/in/", id="no-query"),
        pytest.param("index", {"q": None}, {}, "/in/", id="none"),
    ],
)
def test_a_url_is_built_without_an_app(adapter, endpoint, values, options, url):
    """`MapAdapter.build()` builds a path or a whole URL, with other values as the query."""
    assert adapter.build(endpoint, values, **options) == url


@claim(
    "routing.adapter.build-error-suggests-nothing",
    doc="werkzeug:routing#werkzeug.routing.MapAdapter.build",
)
def test_a_build_error_of_a_map_without_rules_suggests_nothing():
    """A BuildError of a map without rules suggests nothing."""
    with pytest.raises(BuildError, match="^Could not build url for endpoint 'tea'.$"):
        Map().bind("a.example").build("tea")


@claim("routing.map.sorts-the-query", doc="werkzeug:routing#werkzeug.routing.Map")
def test_a_map_may_sort_the_query():
    """`Map(sort_parameters=True)` sorts the query of URLs that are built, by `sort_key`."""
    rule = [Rule("/", endpoint="index")]
    plain = Map(rule, sort_parameters=True).bind("a.example")
    keyed = Map([rule[0].empty()], sort_parameters=True, sort_key=lambda it: -ord(it[0]))

    values = {"b": "1", "c": "2", "a": "3"}
    assert plain.build("index", values) == "/?a=3&b=1&c=2"
    assert keyed.bind("a.example").build("index", values) == "/?c=2&b=1&a=3"


@claim("routing.map.matches-host-or-subdomain", doc="werkzeug:routing#werkzeug.routing.Map.bind")
def test_a_map_that_matches_hosts_has_no_subdomain():
    """`Map.bind(subdomain=…)` raises RuntimeError if the map matches hosts."""
    with pytest.raises(RuntimeError, match="host matching (is )?enabled"):
        Map(host_matching=True).bind("a.example", subdomain="www")


@claim("routing.rule.methods-are-no-string", doc="werkzeug:routing#werkzeug.routing.Rule")
def test_the_methods_of_a_rule_are_no_string():
    """`Rule(methods="GET")` raises TypeError: the methods have to be a list."""
    with pytest.raises(TypeError, match="^(param )?[`']methods[`'] should be "):
        Rule("/", methods="GET")


@claim("routing.map.holds-rules-only", doc="werkzeug:routing#werkzeug.routing.Map")
def test_a_map_holds_rules_only():
    """`Map()` raises AttributeError for an item that is not a rule or a rule factory."""
    with pytest.raises(AttributeError, match="has no attribute 'get_rules'"):
        Map([flask.Flask])


@claim(
    "routing.rule.empty-returns-an-unbound-copy", doc="werkzeug:routing#werkzeug.routing.Rule.empty"
)
def test_an_unbound_rule_is_printed_as_such():
    """`Rule.empty()` returns an unbound copy of the rule, with its defaults."""
    rule = Rule("/", endpoint="a", defaults={"n": 1})
    Map([rule])

    assert (repr(rule.empty()), rule.empty().defaults) == ("<Rule (unbound)>", {"n": 1})
