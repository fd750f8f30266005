"""A subdomain in an app without SERVER_NAME."""

import pytest

from spec.kit import claim
from spec.routing.conftest import texts

DOC = "config#SERVER_NAME"


@claim("routing.subdomain.without-server-name-is-404")
@pytest.mark.parametrize("matching", [False, True], ids=["off", "subdomain-matching"])
def test_a_rule_with_a_subdomain_without_server_name_is_a_404(app, matching):
    """Without SERVER_NAME a rule with a `subdomain` answers 404 on every host."""
    app.subdomain_matching = matching
    app.add_url_rule("/", "panel", lambda: "panel", subdomain="panel")

    assert texts(app, "panel.example.com", "panel.localhost", "panel") == [404, 404, 404]
