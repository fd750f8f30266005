import flask
import pytest
from flask import g

from spec.contexts.conftest import contexts
from spec.kit import claim
from spec.tools.client import client_of

DOC = "reqcontext#callbacks-and-errors"


@claim(
    "contexts.preserved.by-the-test-client", doc="testing#tests-that-depend-on-an-active-context"
)
def test_a_client_block_keeps_the_contexts_of_the_last_request(app):
    """In a with block of the test client the contexts of the last request can be read."""
    app.add_url_rule("/<name>", "view", lambda name: setattr(g, "name", name) or "page")
    with client_of(app) as client:
        client.get("/one")
        first = (flask.request.path, g.name)
        client.get("/two")
        second = (flask.request.path, g.name)

    assert (first, second, contexts()) == (("/one", "one"), ("/two", "two"), (False, False))


@claim("contexts.preserved.in-debug-mode", flask="<2.2")
@pytest.mark.usefixtures("dropped")
def test_debug_mode_keeps_the_context_of_an_exception(app):
    """In debug mode a request context that an exception leaves stays pushed."""
    app.config["DEBUG"] = True
    with pytest.raises(ZeroDivisionError), app.test_request_context():
        _ = 1 / 0

    assert contexts() == (True, True)


@claim("contexts.preserved.not-in-debug-mode", flask=">=2.2")
@pytest.mark.usefixtures("dropped")
def test_debug_mode_pops_the_context_of_an_exception(app):
    """In debug mode too a request context that an exception leaves is popped."""
    app.config["DEBUG"] = True
    with pytest.raises(ZeroDivisionError), app.test_request_context():
        _ = 1 / 0

    assert contexts() == (False, False)
