"""The places where a status can be given."""

import flask
import pytest


def _returned(status):
    app = flask.Flask("example")
    app.testing = True
    app.add_url_rule("/", "view", lambda: ("body", status))
    return app.test_client().get("/")


def _made(status):
    with flask.Flask("example").app_context():
        return flask.make_response("body", status)


def _constructed(status):
    return flask.Response("body", status=status)


def _assigned(status):
    response = flask.Response("body")
    response.status = status
    return response


@pytest.fixture(
    params=[
        pytest.param(_returned, id="returned-in-a-tuple"),
        pytest.param(_made, id="make-response"),
        pytest.param(_constructed, id="constructor"),
        pytest.param(_assigned, id="attribute"),
    ]
)
def give(request):
    """Make a response with a status, given in one of the four places that take text."""
    return request.param


@pytest.fixture(
    params=[
        pytest.param(_constructed, id="constructor"),
        pytest.param(_returned, id="returned-in-a-tuple"),
    ]
)
def give_number(request):
    """Make a response with a status, given in a place that takes a number on every release."""
    return request.param
