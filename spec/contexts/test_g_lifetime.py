import flask
import pytest
from flask import g

from spec.kit import claim

DOC = "appcontext#storing-data"


@pytest.fixture
def counter(app):
    """Count on g in every request."""

    @app.route("/")
    def count():
        g.count = g.get("count", 0) + 1
        return str(g.count)

    return app


@claim("contexts.g.starts-empty-in-every-request")
def test_g_starts_empty_in_every_request(counter):
    """`g` is empty at the start of each request."""
    client = counter.test_client()

    assert [client.get("/").data, client.get("/").data] == [b"1", b"1"]


@claim("contexts.g.is-shared-within-a-request")
def test_g_hands_values_from_function_to_function(app):
    """What `before_request` sets on `g`, the view and teardown functions can read."""
    seen = []
    app.before_request(lambda: setattr(g, "user", "joe"))
    app.add_url_rule("/", "view", lambda: g.user)
    app.teardown_appcontext(lambda error: seen.append(g.user))

    assert (app.test_client().get("/").data, seen) == (b"joe", ["joe"])


@claim("contexts.g.of-a-surrounding-context-is-reused", flask="<3.2")
def test_requests_in_a_surrounding_application_context_share_its_g(counter):
    """Requests made in an app context of the same app share its `g`."""
    client = counter.test_client()
    with counter.app_context():
        g.count = 5
        texts = [client.get("/").data, client.get("/").data]
        assert (texts, g.count) == ([b"6", b"7"], 7)


@claim("contexts.g.of-another-app-is-not-reused")
def test_a_request_in_the_context_of_another_app_has_its_own_g(counter):
    """A request made in an app context of another app has a new `g`."""
    with flask.Flask("other").app_context():
        g.count = 5

        assert (counter.test_client().get("/").data, g.count) == (b"1", 5)


@claim("contexts.g.nested-app-context-has-its-own")
def test_a_nested_application_context_has_its_own_g(app):
    """An app context inside another one of the same app has a new `g`."""
    with app.app_context():
        g.name = "outer"
        with app.app_context():
            inner = g.get("name")
            g.name = "inner"

        assert (inner, g.name) == (None, "outer")


@claim("contexts.g.belongs-to-the-context-object", doc="api#flask.ctx.AppContext")
def test_g_belongs_to_the_context_object(app):
    """A context that is pushed again has its `g` still; teardown runs each time."""
    errors = []
    app.teardown_appcontext(errors.append)
    context = app.app_context()
    with context:
        g.name = "kept"
    with context:
        seen = g.name

    assert (seen, context.g.name, errors) == ("kept", "kept", [None, None])


@claim("contexts.g.of-a-surrounding-context-is-not-reused", flask=">=3.2")
def test_requests_in_a_surrounding_application_context_have_their_own_g(counter):
    """From Flask 3.2 on each request has its own `g`, in an app context of the same app too."""
    client = counter.test_client()
    with counter.app_context():
        g.count = 5
        texts = [client.get("/").data, client.get("/").data]
        assert (texts, g.count) == ([b"1", b"1"], 5)
