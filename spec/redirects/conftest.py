"""Views that redirect."""

import flask
import pytest


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
