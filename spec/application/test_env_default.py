"""What ``app.env`` is by default."""

import flask
import pytest

from spec.kit import claim

DOC = "config#debug-mode"


@pytest.fixture
def env(monkeypatch):
    """`app.env` of an app without settings, if it has one."""
    monkeypatch.delenv("FLASK_ENV", raising=False)
    return getattr(flask.Flask("example"), "env", None)


pytestmark = pytest.mark.filterwarnings("ignore:'app.env' is deprecated:DeprecationWarning")


@claim("application.config-attribute.env-is-production", flask="<2.2 || >=2.2.2,<2.3")
def test_the_env_is_production(env):
    """`app.env` is "production" by default."""
    assert env == "production"


@claim("application.config-attribute.env-is-development", flask=">=2.2,<2.2.2")
def test_the_env_is_development(env):
    """`app.env` is "development" by default."""
    assert env == "development"
