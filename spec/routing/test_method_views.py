import flask
import pytest
from flask.views import MethodView

from spec.kit import claim
from spec.routing.conftest import allowed, client_for
from spec.tools.client import client_of

DOC = "api#flask.views.MethodView"


class Item(MethodView):
    def get(self, **values):
        return f"{flask.request.method} {values}"

    def post(self):
        return "post"


@claim("routing.method-view.dispatches-by-method", doc="views#method-dispatching-and-apis")
def test_a_method_view_answers_by_the_method_of_the_request(app):
    """A MethodView answers each HTTP method with its method of that name, others with 405."""
    client = client_for(Item, app)
    wrong = client.put("/")

    assert [client.get("/").text, client.post("/").text] == ["GET {}", "post"]
    assert (wrong.status_code, allowed(wrong)) == (405, {"GET", "HEAD", "POST", "OPTIONS"})


@claim("routing.method-view.collects-methods")
def test_a_method_view_collects_its_methods():
    """`methods` of a MethodView are those that the class defines or inherits."""

    class More(Item):
        put = patch = delete = head = options = trace = Item.post

    assert Item.methods == {"GET", "POST"}
    assert More.methods == {
        *("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE"),
    }


@claim("routing.method-view.options-overrides-the-automatic-answer")
def test_options_of_a_method_view_overrides_the_automatic_answer(app):
    """`options()` of a MethodView answers OPTIONS requests."""

    class Page(MethodView):
        def options(self):
            return "own"

    assert client_for(Page, app).options("/").text == "own"


@claim("routing.method-view.head-uses-get")
def test_head_uses_get_unless_there_is_a_head(app):
    """A MethodView answers HEAD with `head()` if there is one, or else with `get()`."""

    class Page(MethodView):
        def get(self):
            return flask.Response(headers={"X-From": "get"})

    class Own(Page):
        def head(self):
            return flask.Response(headers={"X-From": "head"})

    app.add_url_rule("/own", view_func=Own.as_view("own"))
    client = client_for(Page, app)
    assert [client.head(p).headers["X-From"] for p in ["/", "/own"]] == ["get", "head"]


@claim("routing.method-view.without-the-method-raises")
def test_a_method_that_is_listed_but_missing_fails(app):
    """A MethodView without a method that `methods` lists raises AssertionError in the request."""
    app.testing = True

    class Page(MethodView):
        methods = ["POST"]

    with pytest.raises(AssertionError, match="^Unimplemented method 'POST'$"):
        client_for(Page, app).post("/")


@claim("routing.method-view.inherits-methods", flask=">=1.1")
def test_methods_listed_by_a_base_class_are_inherited():
    """A MethodView inherits the methods that `methods` of its base class lists."""
    base = type("Base", (MethodView,), {"methods": ["PATCH"]})
    own = type("Own", (base,), {"get": lambda self: "page"})

    assert own.methods == {"GET", "PATCH"}


@claim(
    "routing.method-view.methods-of-the-base-are-lost",
    flask="<1.1",
)
def test_methods_listed_by_a_base_class_are_lost():
    """Before Flask 1.1 a MethodView with methods loses those that its base class lists."""
    base = type("Base", (MethodView,), {"methods": ["PATCH"]})
    own = type("Own", (base,), {"get": lambda self: "page"})

    assert own.methods == {"GET"}


@claim("routing.method-view.may-be-at-two-urls", doc="views#method-dispatching-and-apis")
def test_a_method_view_serves_two_urls_with_their_own_methods(app):
    """A MethodView may be routed at two URLs, each with its own `methods`."""
    view = Item.as_view("item")
    app.add_url_rule("/", view_func=view, methods=["POST"])
    app.add_url_rule("/<int:id>", view_func=view, methods=["GET"])
    client = client_of(app)

    assert [client.post("/").text, client.get("/5").text] == ["post", "GET {'id': 5}"]
    assert [client.get("/").status_code, client.post("/5").status_code] == [405, 405]
