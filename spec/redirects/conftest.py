"""Views that redirect."""

import flask
import pytest

from app import create_app
from spec.kit.client import client_of


@pytest.fixture
def answer(app, serve):
    """The response to ``/`` of a view that returns ``redirect(…)``."""

    def answer(*args, **kwargs):
        app.config["PROPAGATE_EXCEPTIONS"] = True
        return serve(lambda: flask.redirect(*args, **kwargs)).get("/")

    return answer


@pytest.fixture
def location(answer):
    """The Location header of a redirect to a target."""
    return lambda target: answer(target).headers["Location"]


@pytest.fixture
def notes():
    """A client of the notes' app."""
    return client_of(create_app())
