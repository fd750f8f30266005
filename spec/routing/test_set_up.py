import contextlib

import pytest

from spec.kit import claim

DOC = "lifecycle#application-setup"


@claim(
    "routing.endpoint.set-up-after-a-request-is-served",
    doc="api#flask.Flask.add_url_rule",
    flask="<2.2",
)
def test_a_rule_may_be_added_after_the_first_request(routes, app):
    """Before Flask 2.2 a rule that is added after the first request is served."""
    client = routes("/one")
    client.get("/one")

    with contextlib.suppress(AssertionError):
        app.add_url_rule("/two", "two", lambda: "two")
    assert client.get("/two").text == "two"


@claim("routing.endpoint.set-up-after-a-request-is-refused", flask=">=2.2")
def test_no_rule_may_be_added_after_the_first_request(routes, app):
    """`add_url_rule()` raises AssertionError after the first request."""
    routes("/one").get("/one")

    with pytest.raises(AssertionError, match="^The setup method 'add_url_rule' can no longer"):
        app.add_url_rule("/two", "two", lambda: "two")


@claim("routing.endpoint.set-up-in-debug-mode-is-refused")
def test_no_rule_may_be_added_after_the_first_request_in_debug_mode(routes, app):
    """`add_url_rule()` raises AssertionError after the first request in debug mode."""
    app.config["DEBUG"] = True
    routes("/one").get("/one")

    with pytest.raises(AssertionError, match="first request"):
        app.add_url_rule("/two", "two", lambda: "two")
