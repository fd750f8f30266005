from flask import current_app, g, request, session

from spec.contexts.conftest import contexts
from spec.kit import claim

DOC = "reqcontext#how-the-context-works"


@claim("contexts.request-context.provides-all-four")
def test_a_request_context_provides_all_four(app):
    """A request context has an app context too: all four proxies can be used."""
    with app.test_request_context("/page"):
        g.name = session["name"] = "value"
        seen = (current_app.name, g.name, request.path, session["name"], contexts())

    assert seen == ("example", "value", "/page", "value", (True, True))
    assert contexts() == (False, False)


@claim("contexts.request-context.is-there-from-before-request-to-teardown")
def test_both_contexts_surround_the_handling_of_a_request(app):
    """Both contexts are there from `before_request` to `teardown_request`."""
    seen = []
    app.before_request(lambda: seen.append(contexts()))
    app.add_url_rule("/", "view", lambda: seen.append(contexts()) or "page")
    app.after_request(lambda response: seen.append(contexts()) or response)
    app.teardown_request(lambda error: seen.append(contexts()))
    app.test_client().get("/")

    assert (seen, contexts()) == ([(True, True)] * 4, (False, False))
