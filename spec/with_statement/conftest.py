"""The fixtures of this chapter."""

import pytest


@pytest.fixture
def pages(app):
    """Give an app with a page for every name, which is the name."""
    app.add_url_rule("/<name>", "page", lambda name: name)
    return app
