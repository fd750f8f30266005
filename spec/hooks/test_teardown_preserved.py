import flask

from spec.kit import claim
from spec.tools.client import client_of

DOC = "reqcontext#teardown-callbacks"


def traces_around_a_client_block(shop):
    """Give what was noted in a `with client` block with one request, and what its end added."""
    shop.app.teardown_request(shop.note("request"))
    shop.app.teardown_appcontext(shop.note("app"))
    with client_of(shop.open()) as client:
        client.get("/")
        inside = list(shop.trace)
    return inside, shop.trace[len(inside) :]


@claim("hooks.teardown.waits-for-the-end-of-a-client-block", flask="<2.2")
def test_teardown_waits_for_the_end_of_a_client_block(shop):
    """Before Flask 2.2 teardown functions run once, at the end of a `with client` block."""
    inside, end = traces_around_a_client_block(shop)

    assert (inside, end) == (["view"], ["request", "app"])


@claim("hooks.teardown.of-the-app-runs-thrice-around-a-client-block", flask=">=2.2,<3.1.2")
def test_teardown_appcontext_runs_twice_more_when_a_client_block_ends(shop):
    """`teardown_appcontext` functions run again twice when a `with client` block ends."""
    inside, end = traces_around_a_client_block(shop)

    assert (inside, end) == (["view", "request", "app"], ["app", "request", "app"])


@claim("hooks.teardown.runs-twice-around-a-client-block", flask=">=3.1.2")
def test_teardown_runs_once_more_when_a_client_block_ends(shop):
    """Teardown functions run again once when a `with client` block ends."""
    inside, end = traces_around_a_client_block(shop)

    assert (inside, end) == (["view", "request", "app"], ["request", "app"])


def trace_of_a_stream(shop):
    """Give the trace of a body that is streamed with its context."""

    def pieces():
        shop.trace.append(f"piece of {flask.request.path}")
        yield "page"

    shop.view = lambda: flask.Response(flask.stream_with_context(pieces()))
    shop.app.teardown_request(shop.note("request"))
    shop.app.teardown_appcontext(shop.note("app"))
    shop.get("/").close()
    return shop.trace


@claim(
    "hooks.teardown.waits-for-a-stream",
    flask="<3.1.2 || >=3.2",
    doc="api#flask.stream_with_context",
)
def test_teardown_waits_for_a_stream(shop):
    """Teardown functions run once, after a body streamed with `stream_with_context()`."""
    assert trace_of_a_stream(shop) == ["piece of /", "request", "app"]


@claim(
    "hooks.teardown.runs-around-a-stream", flask=">=3.1.2,<3.2", doc="api#flask.stream_with_context"
)
def test_teardown_runs_before_and_after_a_stream(shop):
    """Teardown functions run before and after a body streamed with `stream_with_context()`."""
    assert trace_of_a_stream(shop) == ["request", "app", "piece of /", "request", "app"]
