import inspect

import flask
import pytest
from flask.views import MethodView, View

from spec.kit import claim
from spec.routing.conftest import allowed, client_for
from spec.tools.client import client_of

DOC = "views#basic-reusable-view"


@claim("routing.view-class.answers-with-dispatch-request", doc="views#url-variables")
def test_a_view_class_answers_by_dispatch_request(app):
    """A View answers with `dispatch_request()`; `as_view()` passes its arguments on."""

    class Page(View):
        def __init__(self, text, number):
            self.given = text, number

        def dispatch_request(self, name):
            return f"{self.given} {name}"

    app.add_url_rule("/<name>", view_func=Page.as_view("page", "a", number=2))

    assert client_of(app).get("/x").text == "('a', 2) x"


@claim("routing.view-class.view-has-name-and-class", doc="api#flask.views.View.as_view")
def test_the_view_of_a_class_has_name_and_class():
    """`as_view("page")` returns a function named `page` with the class as `view_class`."""
    view = View.as_view("page")

    assert (view.__name__, view.view_class) == ("page", View)


@claim("routing.view-class.needs-a-name", doc="api#flask.views.View.as_view")
def test_a_view_class_needs_a_name():
    """`as_view()` raises TypeError without the name of the view."""
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'name'"):
        View.as_view()


@claim("routing.view-class.needs-dispatch-request", doc="api#flask.views.View.dispatch_request")
def test_a_view_class_without_dispatch_request_fails(app):
    """A View without `dispatch_request()` raises NotImplementedError in the request."""
    app.testing = True

    with pytest.raises(NotImplementedError) as caught:
        client_for(View, app).get("/")
    assert caught.traceback[-1].name == "dispatch_request"


@pytest.fixture
def counted():
    class Counted(View):
        made = 0

        def __init__(self):
            type(self).made += 1

        def dispatch_request(self):
            return str(self.made)

    return Counted


@claim("routing.view-class.is-made-for-every-request", doc="views#view-lifetime-and-self")
def test_a_view_class_is_made_for_every_request(app, counted):
    """A View is instantiated for each request, and not before."""
    client = client_for(counted, app)

    assert [counted.made, client.get("/").text, client.get("/").text] == [0, "1", "2"]


@claim("routing.view-class.is-made-once", doc="views#view-lifetime-and-self", flask=">=2.2")
def test_a_view_class_is_made_once_without_init_every_request(app, counted):
    """With `init_every_request = False` one instance of a View serves all requests."""
    counted.init_every_request = False
    client = client_for(counted, app)

    assert [counted.made, client.get("/").text, client.get("/").text] == [1, "1", "1"]


@claim("routing.view-class.is-always-made-anew", doc="api#flask.views.View.as_view", flask="<2.2")
def test_init_every_request_has_no_meaning(app, counted):
    """Before Flask 2.2 `init_every_request` of a View has no effect."""
    counted.init_every_request = False
    client = client_for(counted, app)

    assert [counted.made, client.get("/").text, client.get("/").text] == [0, "1", "2"]


@claim("routing.view-class.decorators-are-applied-in-order", doc="views#view-decorators")
def test_decorators_wrap_the_view_in_the_order_given(app):
    """`decorators` of a View are applied in their order, so the last one runs first."""

    class Page(View):
        decorators = [lambda view: lambda: f"a {view()}", lambda view: lambda: f"b {view()}"]

        def dispatch_request(self):
            return "page"

    assert client_for(Page, app).get("/").text == "b a page"


@claim("routing.view-class.methods-are-those-of-its-rule", doc="views#method-hints")
def test_a_view_class_names_its_methods(app):
    """`methods` and `provide_automatic_options` of a View are used for its rule."""

    class Page(View):
        methods = ["POST"]
        provide_automatic_options = False

        def dispatch_request(self):
            return "page"

    client = client_for(Page, app)
    assert client.post("/").text == "page"
    assert allowed(client.options("/")) == {"POST"}


class Loopless(flask.Flask):
    """An app that runs coroutines itself, without an event loop."""

    def async_to_sync(self, function):
        """Run a coroutine that waits for nothing."""

        def run(**values):
            with pytest.raises(StopIteration) as ended:
                function(**values).send(None)
            return ended.value.value

        return run

    def make_response(self, answer):
        """Close a coroutine that was not run, for it would warn."""
        if inspect.iscoroutine(answer):
            answer.close()
        return super().make_response(answer)


class AsyncPage(View):
    async def dispatch_request(self):
        return "page"


class AsyncMethods(MethodView):
    async def get(self):
        return "page"


@claim(
    "routing.view-class.methods-may-be-async",
    doc="async-await#using-async-and-await",
    flask=">=2.0.2",
    otherwise=TypeError,
)
@pytest.mark.parametrize("view", [AsyncPage, AsyncMethods], ids=["view", "method-view"])
def test_the_methods_of_a_view_class_may_be_async(view):
    """The methods of a View and of a MethodView may be `async` functions."""
    app = Loopless("example", static_folder=None)
    app.testing = True

    assert client_for(view, app).get("/").text == "page"


@claim("routing.view-class.needs-as-view", doc="views#basic-reusable-view")
def test_a_view_class_is_no_view_function(app):
    """A View that `@app.route` decorates raises TypeError in a request: it is not a view."""
    app.testing = True

    @app.route("/")
    class Page(View):
        def dispatch_request(self):
            return "page"

    with pytest.raises(TypeError, match="did not return a valid response"):
        client_of(app).get("/")
