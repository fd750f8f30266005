"""Ways to make a request and look into it."""

import pytest


@pytest.fixture
def ask(app):
    """Make a request and give what ``look()`` finds while it is handled."""

    def ask(look, path="/", **options):
        with app.test_request_context(path, **options):
            return look()

    return ask
