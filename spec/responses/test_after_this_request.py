import flask
import pytest

from spec.kit import claim

DOC = "api#flask.after_this_request"


@claim("responses.after-this-request.none-is-refused")
def test_a_function_after_this_request_has_to_give_a_response(app, serve):
    """A function given to `after_this_request()` that returns None raises TypeError."""
    app.testing = True

    def view():
        flask.after_this_request(lambda response: None)
        return "body"

    client = serve(view)
    with pytest.raises(TypeError, match="'NoneType' object is not callable"):
        client.get("/")
