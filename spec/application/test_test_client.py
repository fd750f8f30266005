"""What ``client.open()`` takes: a path, a builder, an environ, or a request."""

import pytest
from flask import request
from werkzeug.test import EnvironBuilder
from werkzeug.wrappers import Request

from spec.kit import claim

DOC = "api#flask.testing.FlaskClient"

PATH = "/tea?cup=2"


def builder():
    """A POST that Werkzeug's builder describes."""
    return EnvironBuilder(PATH, method="POST", data={"a": "b"})


@claim("application.client.opens")
@pytest.mark.parametrize(
    "make",
    [
        pytest.param(builder, id="builder"),
        pytest.param(lambda: builder().get_environ(), id="environ"),
    ],
)
def test_the_client_opens_a_builder_or_an_environ(serve, make):
    """open() takes one argument that describes the whole request."""
    client = serve(lambda: (request.full_path, request.form["a"]).__repr__(), "/tea")

    assert client.open(make()).text == "('/tea?cup=2', 'b')"


@claim("application.client.opens-a-request", flask=">=2.0", otherwise=AttributeError)
def test_the_client_opens_a_request(serve):
    """open() takes a request of before, such as response.request, to send it again."""
    client = serve(lambda: request.full_path, "/tea")

    assert client.open(Request(EnvironBuilder(PATH).get_environ())).text == "/tea?cup=2"
