"""Rules that are made together, and a URL map that is used without an app."""

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


@claim("routing.factory.rules")
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
            EndpointPrefix("shop.", PAGES),
            [("/", "shop.index", ""), ("/tea/<name>", "shop.tea", "")],
            id="endpoint-prefix",
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
    """A factory gives its rules a prefix, a subdomain, a prefix of endpoints, or fills them in."""
    made = [(it.rule, it.endpoint, it.subdomain) for it in Map([factory]).iter_rules()]

    assert sorted(made) == sorted(rules)


@claim("routing.factory.template-fills-defaults")
def test_a_template_fills_the_defaults_in():
    """Defaults that are text are filled in as the rule is."""
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


@claim("routing.adapter.match", doc="werkzeug:routing#werkzeug.routing.MapAdapter.match")
def test_a_map_is_matched_without_an_app(adapter):
    """match() gives endpoint and values, or the rule itself."""
    assert adapter.match("/cup/a") == ("cup", {"name": "a"})
    rule, values = adapter.match("/cup/a", return_rule=True)
    assert (rule.endpoint, values) == ("cup", {"name": "a"})


@claim("routing.adapter.match-raises", doc="werkzeug:routing#werkzeug.routing.MapAdapter.match")
@pytest.mark.parametrize(
    ("path", "method", "error"),
    [
        pytest.param("/none", "GET", NotFound, id="unknown"),
        pytest.param("/tea/x/", "GET", NotFound, id="converter"),
        pytest.param("/tea/1/", "POST", MethodNotAllowed, id="method"),
        pytest.param("/tea/1", "GET", RequestRedirect, id="slash"),
        pytest.param("/old", "GET", RequestRedirect, id="redirect"),
    ],
)
def test_a_path_that_does_not_match_raises(adapter, path, method, error):
    """match() raises what an app answers: 404, 405, or a redirect with its new URL."""
    with pytest.raises(error) as caught:
        adapter.match(path, method)

    urls = {"/tea/1": "https://a.example/in/tea/1/?q=1", "/old": "https://a.example/in/cup/new"}
    assert getattr(caught.value, "new_url", None) == urls.get(path)


@claim("routing.adapter.test", doc="werkzeug:routing#werkzeug.routing.MapAdapter.test")
def test_a_path_is_tested(adapter):
    """test() tells whether a path matches, a redirect too, and allowed_methods() how."""
    paths = [("/cup/a", "GET"), ("/none", "GET"), ("/tea/1/", "POST"), ("/tea/1", "GET")]

    assert [adapter.test(*it) for it in paths] == [True, False, False, True]
    assert sorted(adapter.allowed_methods("/tea/1/")) == ["GET", "HEAD"]
    assert adapter.allowed_methods("/none") == []


@claim("routing.adapter.dispatch", doc="werkzeug:routing#werkzeug.routing.MapAdapter.dispatch")
def test_a_path_is_dispatched(adapter):
    """dispatch() calls a function with endpoint and values, and gives a redirect as it is."""

    def views(*given):
        return given

    assert adapter.dispatch(views, "/cup/a") == ("cup", {"name": "a"})
    assert adapter.dispatch(views, "/tea/1").code == 308
    assert adapter.dispatch(views, "/none", catch_http_exceptions=True).code == 404
    with pytest.raises(NotFound):
        adapter.dispatch(views, "/none")


@claim("routing.adapter.build", doc="werkzeug:routing#werkzeug.routing.MapAdapter.build")
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
    """build() makes a path, or a whole URL; other values are the query, a list value by value."""
    assert adapter.build(endpoint, values, **options) == url


@claim("routing.adapter.suggests", doc="werkzeug:routing#werkzeug.routing.MapAdapter.build")
def test_a_build_error_suggests():
    """A BuildError names what is like the endpoint; a map without rules suggests nothing."""
    with pytest.raises(BuildError) as caught:
        Map().bind("a.example").build("tea")

    assert str(caught.value) == "Could not build url for endpoint 'tea'."


@claim("routing.map.sorts-the-query", doc="werkzeug:routing#werkzeug.routing.Map")
def test_a_map_may_sort_the_query():
    """sort_parameters sorts the query of URLs that are built, by sort_key if there is one."""
    rule = [Rule("/", endpoint="index")]
    plain = Map(rule, sort_parameters=True).bind("a.example")
    keyed = Map([rule[0].empty()], sort_parameters=True, sort_key=lambda it: -ord(it[0]))

    values = {"b": "1", "c": "2", "a": "3"}
    assert plain.build("index", values) == "/?a=3&b=1&c=2"
    assert keyed.bind("a.example").build("index", values) == "/?c=2&b=1&a=3"


@claim("routing.map.host-or-subdomain", doc="werkzeug:routing#werkzeug.routing.Map.bind")
def test_a_map_that_matches_hosts_has_no_subdomain():
    """Binding a map with host_matching to a subdomain is a RuntimeError."""
    with pytest.raises(RuntimeError, match="host matching enabled"):
        Map(host_matching=True).bind("a.example", subdomain="www")


@claim("routing.rule.refuses", doc="werkzeug:routing#werkzeug.routing.Rule")
@pytest.mark.parametrize(
    ("make", "error"),
    [
        pytest.param(lambda: Rule("/", methods="GET"), TypeError, id="methods-as-text"),
        pytest.param(lambda: Rule("page"), ValueError, id="no-slash"),
        pytest.param(lambda: Map([PAGES[0].empty(), Map]), AttributeError, id="no-rule"),
    ],
)
def test_a_rule_refuses(make, error):
    """Methods are a list, and a rule begins with a slash."""
    with pytest.raises(error):
        make()


@claim("routing.rule.unbound", doc="werkzeug:routing#werkzeug.routing.Rule.empty")
def test_an_unbound_rule_is_printed_as_such():
    """`Rule.empty()` returns an unbound copy of a rule, with its defaults."""
    rule = Rule("/", endpoint="a", defaults={"n": 1})
    Map([rule])

    assert (repr(rule.empty()), rule.empty().defaults) == ("<Rule (unbound)>", {"n": 1})
