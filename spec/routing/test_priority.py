import flask
import pytest

from spec.kit import claim
from spec.routing.conftest import Duplicate
from spec.tools.client import client_of

DOC = "werkzeug:routing#rule-priority"


@claim("routing.priority.is-by-weight")
@pytest.mark.parametrize(
    ("path", "text"),
    [
        pytest.param("/a", "/a", id="text-first"),
        pytest.param("/1", "/<int:x> x=1", id="int-before-string"),
        pytest.param("/z", "/<x> x='z'", id="string-before-path"),
        pytest.param("/x/y", "/<path:x> x='x/y'", id="path-last"),
    ],
)
def test_the_more_specific_rule_answers(routes, path, text):
    """Fixed text wins over an `int` part, `int` over a string, a string over a `path`."""
    client = routes("/<path:x>", "/<x>", "/<int:x>", "/a")

    assert client.get(path).text == text


@claim("routing.priority.more-text-wins")
@pytest.mark.parametrize(
    ("path", "text"),
    [
        pytest.param("/x/x", "/x/x", id="all-text"),
        pytest.param("/a/x", "/<a>/x a='a'", id="text-at-the-end"),
        pytest.param("/x/b", "/x/<b> b='b'", id="text-at-the-beginning"),
    ],
)
def test_fixed_text_wins_over_a_variable(routes, path, text):
    """The rule with more fixed text wins among several that match."""
    client = routes("/<a>/<b>", "/<a>/x", "/x/<b>", "/x/x")

    assert client.get(path).text == text


@claim("routing.priority.text-that-comes-first-wins")
def test_of_two_texts_the_one_that_comes_first_wins(routes):
    """Of two rules with as much fixed text, the one that has it earlier wins."""
    client = routes("/<x>/edit", "/new/<x>")

    assert client.get("/new/edit").text == "/new/<x> x='edit'"


@claim("routing.priority.turns-back")
def test_the_search_turns_back_from_a_dead_end(routes):
    """A rule that matches only at its beginning does not hide another one."""
    client = routes("/a/<int:x>", "/<y>/b")

    assert client.get("/a/b").text == "/<y>/b y='a'"


@claim("routing.priority.is-by-text-within-a-segment")
def test_more_text_within_a_segment_wins(routes):
    """Within a segment the rule with more fixed text wins."""
    client = routes("/<x>", "/a<x>", "/ab<x>")

    texts = [client.get(path).text for path in ["/abc", "/ac", "/c"]]
    assert texts == ["/ab<x> x='c'", "/a<x> x='c'", "/<x> x='c'"]


@claim("routing.priority.order-does-not-matter")
@pytest.mark.parametrize("rules", [("/<int:x>", "/<x>"), ("/<x>", "/<int:x>")])
def test_the_order_of_registration_does_not_matter(routes, rules):
    """The more specific rule wins whether it was added first or last."""
    client = routes(*rules)

    assert client.get("/1").text == "/<int:x> x=1"


@claim(
    "routing.priority.is-the-first-of-two-equal",
    doc="api#url-route-registrations",
    werkzeug="<3.2",
    otherwise=Duplicate,
)
def test_of_two_equal_rules_the_first_answers(app, serve):
    """Of two equal rules the one that was added first answers."""
    app.add_url_rule("/", "first", lambda: "first")
    client = serve(lambda: "second")

    assert client.get("/").text == "first"


@claim(
    "routing.priority.two-equal-rules-are-refused",
    doc="api#url-route-registrations",
    werkzeug=">=3.2",
    otherwise=pytest.fail.Exception,
)
def test_the_second_of_two_equal_rules_is_refused(app):
    """From Werkzeug 3.2 on adding a rule like one that is there raises DuplicateRuleError."""
    app.add_url_rule("/", "first", lambda: "first")

    with pytest.raises(Duplicate) as caught:
        app.add_url_rule("/", "second", lambda: "second")
    assert type(caught.value).__name__ == "DuplicateRuleError"


@claim("routing.priority.two-rules-of-other-methods-are-kept", doc="api#url-route-registrations")
def test_two_equal_rules_of_other_methods_are_kept(app):
    """Two views of one URL with other methods are both called."""
    app.add_url_rule("/", "first", lambda: "first")
    app.add_url_rule("/", "second", lambda: "second", methods=["POST"])
    client = app.test_client()

    assert (client.get("/").data, client.post("/").data) == (b"first", b"second")


@claim("routing.priority.goes-on-for-another-method", doc="api#url-route-registrations")
def test_a_rule_for_another_method_is_passed_over(app, serve):
    """A rule that does not accept the method leaves the request to the next rule."""
    app.add_url_rule("/<int:x>", "number", lambda x: "number", methods=["POST"])
    client = serve(lambda x: "text", "/<x>", methods=["GET"])

    texts = [client.get("/1").text, client.post("/1").text, client.put("/1").status_code]
    assert texts == ["text", "number", 405]


@claim("routing.priority.slash-redirect-wins")
def test_the_redirect_to_the_slash_wins_over_a_variable(routes):
    """`/a` is redirected to the rule `/a/`, even if a rule with a variable part matches `/a`."""
    response = routes("/a/", "/<x>").get("/a")

    assert (response.status_code, response.headers["Location"]) == (308, "http://localhost/a/")


@claim("routing.priority.leaf-and-branch-keep-their-urls")
def test_a_leaf_and_a_branch_live_side_by_side(routes):
    """The rules `/a` and `/<x>/` each answer their own URL."""
    client = routes("/<x>/", "/a")

    assert [client.get(path).text for path in ["/a", "/a/"]] == ["/a", "/<x>/ x='a'"]


@claim("routing.priority.does-not-hide-static-files", doc="quickstart#static-files")
def test_the_static_route_wins_over_a_path():
    """A rule that matches any path does not hide the static route."""
    app = flask.Flask("example")
    app.add_url_rule("/<path:page>", "page", lambda page: page)

    assert client_of(app).get("/static/none.css").status_code == 404
