import flask
import pytest
from flask.views import MethodView, View

from spec.kit.claims import claim
from spec.kit.client import client_of
from spec.routing.conftest import allowed

DOC = "views#basic-reusable-view"


def client_for(cls, app, rule="/", **options):
    app.add_url_rule(rule, view_func=cls.as_view("view"), **options)
    return client_of(app)


@claim("routing.view-class.dispatches", doc="views#url-variables")
def test_a_view_class_answers_by_dispatch_request(app):
    """as_view() makes a view of a class; its arguments go to __init__, the URL's to the method."""

    class Page(View):
        def __init__(self, text, number):
            self.given = text, number

        def dispatch_request(self, name):
            return f"{self.given} {name}"

    app.add_url_rule("/<name>", view_func=Page.as_view("page", "a", number=2))

    assert client_of(app).get("/x").text == "('a', 2) x"


@claim("routing.view-class.is-known", doc="api#flask.views.View.as_view")
def test_the_view_of_a_class_knows_name_and_class():
    """The view has the name given as __name__, thus as endpoint, and the class as view_class."""
    view = View.as_view("page")

    assert (view.__name__, view.view_class) == ("page", View)


@claim("routing.view-class.needs-dispatch-request", doc="api#flask.views.View.dispatch_request")
def test_a_view_class_without_dispatch_request_fails(app):
    """A View that does not override dispatch_request is a NotImplementedError."""
    app.testing = True

    with pytest.raises(NotImplementedError):
        client_for(View, app).get("/")


@pytest.fixture
def counted():
    class Counted(View):
        made = 0

        def __init__(self):
            type(self).made += 1

        def dispatch_request(self):
            return str(self.made)

    return Counted


@claim("routing.view-class.made-for-every-request", doc="views#view-lifetime-and-self")
def test_a_view_class_is_made_for_every_request(app, counted):
    """An instance is made for each request, none before."""
    client = client_for(counted, app)

    assert [counted.made, client.get("/").text, client.get("/").text] == [0, "1", "2"]


@claim("routing.view-class.made-once", doc="views#view-lifetime-and-self", flask=">=2.2")
def test_a_view_class_is_made_once_if_it_says_so(app, counted):
    """With init_every_request False one instance serves all requests."""
    counted.init_every_request = False
    client = client_for(counted, app)

    assert [counted.made, client.get("/").text, client.get("/").text] == [1, "1", "1"]


@claim("routing.view-class.always-made-anew", doc="views#view-lifetime-and-self", flask="<2.2")
def test_init_every_request_has_no_meaning(app, counted):
    """An instance is made for each request, whatever init_every_request says."""
    counted.init_every_request = False
    client = client_for(counted, app)

    assert [counted.made, client.get("/").text, client.get("/").text] == [0, "1", "2"]


@claim("routing.view-class.decorators", doc="views#view-decorators")
def test_decorators_wrap_the_view_in_the_order_given(app):
    """The first of decorators is applied first, so the last one runs first."""

    class Page(View):
        decorators = [lambda view: lambda: f"a {view()}", lambda view: lambda: f"b {view()}"]

        def dispatch_request(self):
            return "page"

    assert client_for(Page, app).get("/").text == "b a page"


@claim("routing.view-class.methods", doc="views#method-hints")
def test_a_view_class_names_its_methods(app):
    """The methods of a View, and whether OPTIONS is answered for it, are its attributes."""

    class Page(View):
        methods = ["POST"]
        provide_automatic_options = False

        def dispatch_request(self):
            return "page"

    client = client_for(Page, app)
    assert client.post("/").text == "page"
    assert allowed(client.options("/")) == {"POST"}


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


@claim("routing.method-view.collects-methods", doc="api#flask.views.MethodView")
def test_a_method_view_collects_its_methods():
    """methods are those the class defines or inherits."""

    class More(Item):
        def put(self):
            return "put"

    assert (Item.methods, More.methods) == ({"GET", "POST"}, {"GET", "POST", "PUT"})


@claim("routing.method-view.head-uses-get", doc="api#flask.views.MethodView")
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


@claim("routing.method-view.missing-method", doc="api#flask.views.MethodView")
def test_a_method_that_is_listed_but_missing_fails(app):
    """A method that methods lists and the class lacks is an AssertionError in the request."""
    app.testing = True

    class Page(MethodView):
        methods = ["POST"]

    with pytest.raises(AssertionError, match="^Unimplemented method 'POST'$"):
        client_for(Page, app).post("/")


@claim("routing.method-view.methods-of-the-base", doc="api#flask.views.MethodView", flask=">=1.1")
def test_methods_listed_by_a_base_class_are_inherited():
    """Methods that a base class lists are those of its subclasses too."""
    base = type("Base", (MethodView,), {"methods": ["PATCH"]})
    own = type("Own", (base,), {"get": lambda self: "page"})

    assert own.methods == {"GET", "PATCH"}


@claim(
    "routing.method-view.methods-of-the-base-are-lost",
    doc="api#flask.views.MethodView",
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
