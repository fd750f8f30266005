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


@claim("contexts.request-context.around-the-view")
def test_both_contexts_surround_the_handling_of_a_request(app):
    """Both contexts are there from `before_request` to `teardown_request`."""
    seen = []
    app.before_request(lambda: seen.append(contexts()))
    app.add_url_rule("/", "view", lambda: seen.append(contexts()) or "page")
    app.after_request(lambda response: seen.append(contexts()) or response)
    app.teardown_request(lambda error: seen.append(contexts()))
    app.test_client().get("/")

    assert (seen, contexts()) == ([(True, True)] * 4, (False, False))


@claim("contexts.request-context.request-wraps-http")
def test_request_holds_what_the_client_sent(app):
    """`request` has the method, path, query, form, headers and cookies of the request."""
    app.add_url_rule(
        "/page",
        "view",
        lambda: " ".join(
            [
                request.method,
                request.path,
                request.args["a"],
                request.form["b"],
                request.headers["X-C"],
                request.cookies["d"],
            ]
        ),
        methods=["POST"],
    )
    headers = {"X-C": "3", "Cookie": "d=4"}
    client = app.test_client(use_cookies=False)

    response = client.post("/page?a=1", data={"b": "2"}, headers=headers)
    assert response.data == b"POST /page 1 2 3 4"
