import inspect

import flask
import pytest
from flask import request

from spec.kit import claim

DOC = "api#flask.request"


@claim("request.proxy.stands-for-the-request-being-handled")
def test_the_global_name_stands_for_the_request_being_handled(serve):
    """The one global object shows each request its own data."""
    client = serve(lambda: request.args["n"])

    assert [client.get("/?n=1").text, client.get("/?n=2").text] == ["1", "2"]


@claim("request.proxy.is-exported-by-flask")
def test_the_global_name_is_an_attribute_of_the_package(serve):
    """request is found in the flask package."""
    assert serve(lambda: flask.request.method).get("/").text == "GET"


@claim("request.proxy.follows-nested-contexts")
def test_a_nested_context_hides_the_outer_request_until_it_ends(app):
    """A request context inside another shows its own request, then the outer one again."""
    with app.test_request_context("/outer"):
        with app.test_request_context("/inner"):
            inner = request.path

        assert (inner, request.path) == ("/inner", "/outer")


@claim("request.view.gets-no-request-argument")
def test_a_view_is_called_without_the_request(serve):
    """Flask passes a view the variables of its rule and nothing else."""
    client = serve(lambda *args, **kwargs: repr((args, kwargs)), "/<name>")

    assert client.get("/tom").text == "((), {'name': 'tom'})"


@claim("request.proxy.unwraps-to-the-request")
def test_the_current_object_is_a_flask_request(ask):
    """_get_current_object() gives the request itself, an instance of flask.Request."""
    assert ask(lambda: type(request._get_current_object())) is flask.Request


@claim("request.proxy.is-no-instance", werkzeug="<2.0")
def test_the_proxy_is_no_instance_of_request(ask):
    """isinstance() sees that request is a proxy."""
    assert ask(lambda: isinstance(request, flask.Request)) is False


@claim("request.proxy.is-an-instance", werkzeug=">=2.0")
def test_the_proxy_counts_as_an_instance_of_request(ask):
    """isinstance() takes the proxy for the request that it stands for."""
    assert ask(lambda: isinstance(request, flask.Request)) is True


@claim("request.proxy.keeps-attributes-on-the-request")
def test_an_attribute_set_on_the_proxy_stays_on_the_request(app):
    """What is set on request is set on the current request alone."""
    with app.test_request_context():
        request.mine = "here"
        kept = request._get_current_object().mine
    with app.test_request_context():
        assert (kept, hasattr(request, "mine")) == ("here", False)


@claim("request.outside.an-app-context-is-not-enough")
def test_an_application_context_holds_no_request(app):
    """With only an application context pushed there is no request."""
    with app.app_context(), pytest.raises(RuntimeError, match="outside of request context"):
        str(request.args)


@claim("request.outside.is-false-and-unbound")
def test_an_unbound_request_can_be_told():
    """Outside of a request bool() is False, repr() says unbound and dir() is empty."""
    assert (bool(request), repr(request), dir(request)) == (False, "<LocalProxy unbound>", [])


@claim("request.outside.cannot-be-compared", werkzeug="<2.0")
def test_an_unbound_request_cannot_be_compared():
    """Comparing an unbound request raises like any other use."""
    assert inspect.isfunction(type(request).__eq__)
    with pytest.raises(RuntimeError, match="outside of request context"):
        bool(request == 1)


@claim("request.outside.comparing-is-passed-on", werkzeug=">=2.0", python=">=3.14")
def test_comparing_an_unbound_request_raises():
    """Comparing an unbound request is a RuntimeError, which CPython passes on."""
    assert not inspect.isfunction(type(request).__eq__)
    with pytest.raises(RuntimeError, match="outside of request context"):
        bool(request == 1)


@claim("request.outside.equals-nothing", werkzeug=">=2.0", python="<3.14", otherwise=RuntimeError)
def test_an_unbound_request_equals_nothing():
    """Comparing an unbound request is False."""
    assert (request == 1) is False
