import flask
import pytest

from spec.kit import claim

DOC = "api#flask.Flask.url_for"


@claim("routing.url-for.endpoint-is-positional")
def test_a_part_called_endpoint_cannot_be_filled(page_at):
    """`url_for()` raises TypeError for a value named `endpoint`."""
    with (
        page_at("/<endpoint>"),
        pytest.raises(TypeError, match="multiple values for argument 'endpoint'"),
    ):
        flask.url_for("page", endpoint="x")


@claim("routing.url-for.takes-a-value-named-self", flask="<2.2 || >=3.0", otherwise=TypeError)
def test_a_part_called_self_is_filled(page_at):
    """`url_for()` accepts a value named `self`."""
    with page_at("/<self>"):
        assert flask.url_for("page", self="x") == "/x"


@claim("routing.url-for.part-called-self-is-refused", flask=">=2.2,<3.0")
def test_a_part_called_self_is_refused(page_at):
    """On Flask 2.2 and 2.3 `url_for()` raises TypeError for a value named `self`."""
    with page_at("/<self>"), pytest.raises(TypeError, match="multiple values for argument 'self'"):
        flask.url_for("page", self="x")


@claim("routing.url-for.method-chooses-the-rule")
def test_a_method_chooses_among_the_rules_of_an_endpoint(app):
    """`url_for(_method=…)` chooses a rule of the endpoint; the default is the request's method."""
    app.add_url_rule("/show", "page")
    app.add_url_rule("/save", "page", methods=["POST"])

    with app.test_request_context("/show"):
        urls = [flask.url_for("page", _method=method) for method in [None, "GET", "POST"]]
    with app.test_request_context("/save", method="POST"):
        urls.append(flask.url_for("page"))
    assert urls == ["/show", "/show", "/save", "/save"]


@claim("routing.url-for.chooses-the-rule-by-values")
@pytest.mark.parametrize(
    ("values", "url"),
    [({}, "/all"), ({"page": 2}, "/all/2"), ({"other": 2}, "/all?other=2")],
)
def test_the_rule_that_takes_most_values_is_built(app, values, url):
    """`url_for()` builds the rule of the endpoint that has parts for the values."""
    app.add_url_rule("/all", "all")
    app.add_url_rule("/all/<int:page>", "all")

    with app.test_request_context():
        assert flask.url_for("all", **values) == url


@claim(
    "routing.url-for.builds-rules-that-never-match", doc="werkzeug:routing#werkzeug.routing.Rule"
)
def test_a_rule_that_is_build_only_never_matches(app, routes):
    """A rule with `build_only=True` is built by `url_for()`, but never matches."""
    client = routes("/elsewhere", build_only=True)

    with app.test_request_context():
        assert flask.url_for("/elsewhere") == "/elsewhere"
    assert client.get("/elsewhere").status_code == 404
