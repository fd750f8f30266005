import flask
import pytest

from spec.kit import claim
from spec.routing.conftest import allowed
from spec.tools.client import client_of

DOC = "quickstart#http-methods"


@claim("routing.methods.default-is-get")
def test_a_rule_accepts_get_head_and_options_by_default(rule_of):
    """A rule without `methods` accepts GET, HEAD and OPTIONS."""
    assert rule_of("/").methods == {"GET", "HEAD", "OPTIONS"}


@claim("routing.methods.listed-are-accepted")
@pytest.mark.parametrize(
    ("methods", "accepted"),
    [
        pytest.param(["GET", "POST"], {"GET", "HEAD", "POST", "OPTIONS"}, id="get-adds-head"),
        pytest.param(["post"], {"POST", "OPTIONS"}, id="lower-case"),
        pytest.param([], {"OPTIONS"}, id="none"),
        pytest.param(["OPTIONS"], {"OPTIONS"}, id="options"),
    ],
)
def test_a_rule_accepts_the_methods_listed(rule_of, methods, accepted):
    """A rule accepts the listed methods and OPTIONS, and HEAD if GET is listed."""
    assert rule_of("/", methods=methods).methods == accepted


@claim("routing.methods.string-is-refused", doc="api#flask.Flask.route")
def test_methods_given_as_a_string_is_a_type_error(app):
    """`add_url_rule(methods="POST")` raises TypeError: methods have to be a list."""
    with pytest.raises(TypeError, match='^Allowed methods .* methods=."POST".'):
        app.add_url_rule("/", "view", methods="POST")


@claim("routing.methods.other-is-405")
def test_another_method_is_a_405_with_allow(routes):
    """A method that the rule does not accept answers 405 with the accepted ones in Allow."""
    response = routes("/", methods=["POST", "PUT"]).get("/")

    assert (response.status_code, allowed(response)) == (405, {"POST", "PUT", "OPTIONS"})


@claim("routing.methods.allow-lists-the-methods-of-all-rules")
@pytest.mark.parametrize(("method", "status"), [("DELETE", 405), ("OPTIONS", 200)])
def test_allow_lists_the_methods_of_all_rules_of_the_url(app, method, status):
    """Allow lists the methods of every rule that matches the URL."""
    app.add_url_rule("/", "get", lambda: "get")
    app.add_url_rule("/", "post", lambda: "post", methods=["POST"])
    response = client_of(app).open("/", method=method)

    assert (response.status_code, allowed(response)) == (status, {"GET", "HEAD", "POST", "OPTIONS"})


@claim("routing.methods.match-in-lower-case-too")
def test_a_method_in_lower_case_is_accepted(routes):
    """The method of a request matches in lower case, too."""
    assert routes("/").open("/", method="get").text == "/"


@claim("routing.methods.may-be-those-of-the-view", doc="api#view-function-options")
@pytest.mark.parametrize(
    ("given", "accepted"),
    [
        pytest.param({}, {"PUT", "DELETE", "OPTIONS"}, id="none-given"),
        pytest.param({"methods": ["POST"]}, {"POST", "DELETE", "OPTIONS"}, id="others-given"),
    ],
)
def test_attributes_of_a_view_name_its_methods(rule_of, given, accepted):
    """A view's `methods` are used if none are given, its `required_methods` always."""

    def view():
        return "page"

    view.methods = ["PUT"]
    view.required_methods = ["DELETE"]

    assert rule_of("/", view, **given).methods == accepted


@claim("routing.head.runs-the-view")
def test_head_runs_the_view_of_get(serve):
    """A HEAD request runs the view of GET, in which `request.method` is HEAD."""
    client = serve(lambda: ("page", {"X-Method": flask.request.method}), methods=["GET"])

    assert client.head("/").headers["X-Method"] == "HEAD"
