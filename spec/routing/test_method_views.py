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
    """Each method of a request is answered by the class's method of that name."""
    client = client_for(Item, app)
    wrong = client.put("/")

    assert [client.get("/").text, client.post("/").text] == ["GET {}", "post"]
    assert (wrong.status_code, allowed(wrong)) == (405, {"GET", "HEAD", "POST", "OPTIONS"})


@claim("routing.method-view.collects-methods")
def test_a_method_view_collects_its_methods():
    """methods are those the class defines or inherits."""

    class More(Item):
        def put(self):
            return "put"

    assert (Item.methods, More.methods) == ({"GET", "POST"}, {"GET", "POST", "PUT"})


@claim("routing.method-view.head-uses-get")
def test_head_uses_get_unless_there_is_a_head(app):
    """HEAD calls head() where there is one, otherwise get()."""

    class Page(MethodView):
        def get(self):
            return flask.Response(headers={"X-From": "get"})

    class Own(Page):
        def head(self):
            return flask.Response(headers={"X-From": "head"})

    app.add_url_rule("/own", view_func=Own.as_view("own"))
    client = client_for(Page, app)
    assert [client.head(p).headers["X-From"] for p in ["/", "/own"]] == ["get", "head"]


@claim("routing.method-view.missing-method")
def test_a_method_that_is_listed_but_missing_fails(app):
    """A request for a method that `methods` lists and the class lacks raises AssertionError."""
    app.testing = True

    class Page(MethodView):
        methods = ["POST"]

    with pytest.raises(AssertionError, match="^Unimplemented method 'POST'$"):
        client_for(Page, app).post("/")


@claim("routing.method-view.methods-of-the-base", flask=">=1.1")
def test_methods_listed_by_a_base_class_are_inherited():
    """Methods that a base class lists are those of its subclasses too."""
    base = type("Base", (MethodView,), {"methods": ["PATCH"]})
    own = type("Own", (base,), {"get": lambda self: "page"})

    assert own.methods == {"GET", "PATCH"}


@claim(
    "routing.method-view.methods-of-the-base-are-lost",
    flask="<1.1",
)
def test_methods_listed_by_a_base_class_are_lost():
    """Methods that a base class lists are not those of a subclass that defines some."""
    base = type("Base", (MethodView,), {"methods": ["PATCH"]})
    own = type("Own", (base,), {"get": lambda self: "page"})

    assert own.methods == {"GET"}


@claim("routing.method-view.one-view-at-two-urls", doc="views#method-dispatching-and-apis")
def test_a_method_view_serves_two_urls_with_their_own_methods(app):
    """A view may be routed twice, with the methods that belong to each URL."""
    view = Item.as_view("item")
    app.add_url_rule("/", view_func=view, methods=["POST"])
    app.add_url_rule("/<int:id>", view_func=view, methods=["GET"])
    client = client_of(app)

    assert [client.post("/").text, client.get("/5").text] == ["post", "GET {'id': 5}"]
    assert [client.get("/").status_code, client.post("/5").status_code] == [405, 405]
