"""What changes of contexts in blocks say to write instead, run on both sides of them."""

import flask
import pytest

from spec.kit import claim

DOC = "testing#accessing-and-modifying-the-session"


@claim(
    "with_statement.fixes.a-stream-outside-a-block-keeps-nothing",
    doc="api#flask.testing.FlaskClient",
)
def test_a_stream_outside_a_block_keeps_nothing(serve):
    """A streamed body that is requested outside a `with client` block leaves no context."""
    response = serve(lambda: flask.Response(iter(["tea"]))).get("/")

    assert (response.get_data(), flask.has_request_context()) == (b"tea", False)


@claim("with_statement.fixes.a-transaction-reads-the-session-after-a-redirect")
def test_a_transaction_reads_the_session_after_a_redirect(app, client):
    """After a followed redirect `session_transaction()` reads what its target wrote."""
    app.add_url_rule("/", "old", lambda: flask.session.update(a=1) or flask.redirect("/new"))
    app.add_url_rule("/new", "new", lambda: flask.session.update(b=2) or "")
    with client:
        client.get("/", follow_redirects=True)
    with client.session_transaction() as session:
        assert dict(session) == {"a": 1, "b": 2}


@claim("with_statement.fixes.an-exception-preserves-nothing-in-debug-mode", doc="config#DEBUG")
def test_an_exception_preserves_nothing_in_debug_mode(app):
    """With `PRESERVE_CONTEXT_ON_EXCEPTION` off an exception pops the context in debug mode."""
    app.debug = True
    app.config["PRESERVE_CONTEXT_ON_EXCEPTION"] = False
    with pytest.raises(KeyError, match="tea"), app.test_request_context():
        raise KeyError("tea")

    assert flask.has_request_context() is False
