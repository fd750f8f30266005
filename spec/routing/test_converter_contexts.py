import flask
import pytest
from werkzeug.routing import BaseConverter

from spec.kit import claim

DOC = "api#flask.ctx.RequestContext"


class Contexts(BaseConverter):
    def to_python(self, value):
        return flask.current_app.name, flask.request.method


@claim(
    "routing.own-converter.uses-the-contexts",
    flask=">=1.1",
    otherwise=RuntimeError,
)
def test_a_converter_uses_the_contexts_of_the_request(routes, converter):
    """`current_app` and `request` are available to a converter while a URL is matched."""
    converter(Contexts)
    client = routes("/<own:value>")

    assert client.get("/a").text == "/<own:value> value=('example', 'GET')"


@claim("routing.own-converter.cannot-use-the-contexts", flask="<1.1")
def test_a_converter_has_no_contexts(routes, converter):
    """Before Flask 1.1 a converter that reads `current_app` raises RuntimeError."""
    converter(Contexts)
    client = routes("/<own:value>")

    with pytest.raises(RuntimeError, match="^Working outside of application context"):
        client.get("/a")
