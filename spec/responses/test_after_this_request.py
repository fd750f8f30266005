import flask
import pytest

from spec.kit import claim

DOC = "api#flask.after_this_request"


@claim("responses.after-this-request.changes-the-response")
def test_after_this_request_changes_the_response(serve):
    """A function given to after_this_request() gets this response, and gives one back."""

    def view():
        @flask.after_this_request
        def add(response):
            response.headers["X-A"] = "1"
            return response

        return "body"

    client = serve(view)
    assert client.get("/").headers.getlist("X-A") == ["1"]


@claim("responses.after-this-request.is-for-one-request")
def test_after_this_request_is_for_one_request(serve):
    """What one request asked for is not done after the next."""

    def view():
        if flask.request.args:
            flask.after_this_request(lambda response: flask.Response("changed"))
        return "body"

    client = serve(view)
    assert (client.get("/?a=1").text, client.get("/").text) == ("changed", "body")


@claim("responses.after-this-request.runs-in-order")
def test_functions_after_this_request_run_in_order(serve):
    """Several functions run in the order in which they were given, before after_request."""

    def view():
        for number in "12":
            flask.after_this_request(
                lambda response, number=number: flask.Response(
                    response.get_data() + number.encode()
                )
            )
        return "0"

    client = serve(view)
    client.application.after_request(lambda response: flask.Response(response.get_data() + b"3"))
    assert client.get("/").text == "0123"


@claim("responses.after-this-request.none-is-refused")
def test_a_function_after_this_request_has_to_give_a_response(app, serve):
    """A function that gives None back breaks the request: TypeError."""
    app.testing = True

    def view():
        flask.after_this_request(lambda response: None)
        return "body"

    client = serve(view)
    with pytest.raises(TypeError, match="'NoneType' object is not callable"):
        client.get("/")


@claim("responses.after-this-request.fails-outside", flask="<2.0.3", otherwise=RuntimeError)
def test_after_this_request_fails_outside_of_a_request():
    """Outside of a request after_this_request() stumbles: AttributeError."""
    with pytest.raises(AttributeError, match="'NoneType' object has no attribute"):
        flask.after_this_request(list)


@claim("responses.after-this-request.is-refused-outside", flask=">=2.0.3", otherwise=AttributeError)
def test_after_this_request_is_refused_outside_of_a_request():
    """Outside a request `after_this_request()` raises RuntimeError."""
    with pytest.raises(RuntimeError, match="can only be used when a request context is active"):
        flask.after_this_request(list)
