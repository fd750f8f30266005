"""``app.run()``: whose word counts, and when it does nothing."""

import logging

import pytest
from flask.logging import has_level_handler

from spec.kit import claim

DOC = "api#flask.Flask.run"


@pytest.fixture
def run(app, monkeypatch):
    """Call app.run() with a server that only notes its arguments; gives them."""
    for name in ("FLASK_RUN_FROM_CLI", "FLASK_DEBUG", "FLASK_ENV"):
        monkeypatch.delenv(name, raising=False)

    def run(**options):
        served = {}
        monkeypatch.setattr(
            "werkzeug.serving.run_simple",
            lambda host, port, app, **rest: served.update(rest, host=host, port=port),
        )
        app.run(**{"load_dotenv": False, **options})
        return served

    return run


DOTENV = "cli#environment-variables-from-dotenv"


@pytest.fixture
def debug_of(app, run, monkeypatch):
    """The debug flag of an app that is run with FLASK_DEBUG=1 and FLASK_SKIP_DOTENV."""

    def debug_of(value):
        monkeypatch.setenv("FLASK_DEBUG", "1")
        monkeypatch.setenv("FLASK_SKIP_DOTENV", value)
        run(load_dotenv=True)
        return app.debug

    return debug_of


@claim("application.run.skip-dotenv-skips-the-environment", doc=DOTENV, flask=">=1.0.1")
def test_flask_skip_dotenv_skips_the_environment(debug_of):
    """With FLASK_SKIP_DOTENV `app.run()` loads no env files and does not read FLASK_DEBUG."""
    assert debug_of("1") is False


@claim("application.run.skip-dotenv-is-unknown", doc=DOTENV, flask="<1.0.1")
def test_flask_skip_dotenv_skips_nothing(debug_of):
    """Before Flask 1.0.1 `app.run()` reads FLASK_DEBUG despite FLASK_SKIP_DOTENV."""
    assert debug_of("1") is True


@claim("application.run.skip-dotenv-may-be-switched-off", doc=DOTENV)
@pytest.mark.parametrize("value", ["0", "no"])
def test_flask_skip_dotenv_may_be_switched_off(debug_of, value):
    """With FLASK_SKIP_DOTENV=0 or `no` `app.run()` reads FLASK_DEBUG."""
    assert debug_of(value) is True


@claim("application.run.port-zero-counts", flask=">=1.1")
def test_port_zero_counts_as_given(app, run):
    """`app.run(port=0)` lets the system choose the port, whatever SERVER_NAME is."""
    app.config["SERVER_NAME"] = "a.example:81"

    assert run(port=0)["port"] == 0


@claim("application.run.port-zero-counts-as-none", flask="<1.1")
def test_port_zero_counts_as_none(app, run):
    """Before Flask 1.1 `app.run(port=0)` serves on the port of SERVER_NAME."""
    app.config["SERVER_NAME"] = "a.example:81"

    assert run(port=0)["port"] == 81


@claim(
    "application.run.server-name-without-a-port-leaves-5000",
    flask="<1.1 || >=2.0",
    otherwise=ValueError,
)
def test_a_server_name_without_a_port_leaves_5000(app, run):
    """`app.run()` serves on port 5000 if SERVER_NAME has no port."""
    app.config["SERVER_NAME"] = "a.example"

    assert run()["port"] == 5000


@claim("application.debug.keeps-an-explicit-template-reload", doc="config#TEMPLATES_AUTO_RELOAD")
def test_debug_does_not_touch_an_explicit_template_reload(app):
    """Setting `app.debug` does not change TEMPLATES_AUTO_RELOAD = False."""
    app.config["TEMPLATES_AUTO_RELOAD"] = False
    before = app.jinja_env.auto_reload
    app.debug = True

    assert (before, app.jinja_env.auto_reload) == (False, False)


@claim("application.logger.alone-has-no-handler", doc="logging#default-configuration")
def test_a_logger_without_handlers_or_parents_has_none():
    """`has_level_handler()` returns False for a logger without handlers and parents."""
    alone = logging.Logger("alone")  # noqa: LOG001 - getLogger() gives none without a parent

    assert has_level_handler(alone) is False


@claim("application.run.can-be-set-up-again-afterwards")
def test_an_app_can_be_set_up_again_after_run(app, run, monkeypatch):
    """When `app.run()` has ended, set-up methods such as `add_url_rule()` work again."""
    app.add_url_rule("/", "page", lambda: "tea")
    monkeypatch.setattr(
        "werkzeug.serving.run_simple", lambda *_, **options: app.test_client().get("/")
    )
    app.run(load_dotenv=False)
    app.add_url_rule("/late", "late", lambda: "late")

    assert app.test_client().get("/late").data == b"late"
