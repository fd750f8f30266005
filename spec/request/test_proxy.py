import flask
import pytest
from flask import request

from spec.kit import claim

DOC = "api#flask.request"


@claim("request.proxy.stands-for-the-request-being-handled")
def test_the_global_name_stands_for_the_request_being_handled(serve):
    """The global `request` has the data of the request that is being handled."""
    client = serve(lambda: request.args["n"])

    assert [client.get("/?n=1").text, client.get("/?n=2").text] == ["1", "2"]


@claim("request.proxy.is-exported-by-flask")
def test_the_global_name_is_an_attribute_of_the_package(serve):
    """`request` is imported from the package `flask`."""
    assert serve(lambda: flask.request.method).get("/").text == "GET"


@claim("request.view.gets-no-request-argument")
def test_a_view_is_called_without_the_request(serve):
    """A view is called with the variables of its rule, and without the request."""
    client = serve(lambda *args, **kwargs: repr((args, kwargs)), "/<name>")

    assert client.get("/tom").text == "((), {'name': 'tom'})"


@claim("request.proxy.unwraps-to-the-request")
def test_the_current_object_is_a_flask_request(ask):
    """`request._get_current_object()` is the flask.Request itself."""
    assert ask(lambda: type(request._get_current_object())) is flask.Request


@claim("request.proxy.keeps-attributes-on-the-request")
def test_an_attribute_set_on_the_proxy_stays_on_the_request(app):
    """An attribute set on `request` belongs to the current request only."""
    with app.test_request_context():
        request.mine = "here"
        kept = request._get_current_object().mine
    with app.test_request_context():
        assert (kept, hasattr(request, "mine")) == ("here", False)


@claim("request.proxy.names-a-missing-attribute")
def test_a_missing_attribute_is_named(app):
    """`request.arg` raises AttributeError, which names the attribute: it is `request.args`."""
    with app.test_request_context(), pytest.raises(AttributeError, match="attribute 'arg'$"):
        _ = request.arg
