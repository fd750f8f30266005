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


@claim("application.run.skip-dotenv", doc=DOTENV, flask=">=1.0.1")
@pytest.mark.parametrize("value", ["1", "true"])
def test_flask_skip_dotenv_skips_the_environment(debug_of, value):
    """With FLASK_SKIP_DOTENV run() loads no env files, and then does not ask FLASK_DEBUG."""
    assert debug_of(value) is False


@claim("application.run.skip-dotenv-is-unknown", doc=DOTENV, flask="<1.0.1")
@pytest.mark.parametrize("value", ["1", "true"])
def test_flask_skip_dotenv_skips_nothing(debug_of, value):
    """FLASK_SKIP_DOTENV changes nothing: run() asks FLASK_DEBUG."""
    assert debug_of(value) is True


@claim("application.run.skip-dotenv-says-no", doc=DOTENV)
@pytest.mark.parametrize("value", ["0", "no"])
def test_flask_skip_dotenv_may_say_no(debug_of, value):
    """FLASK_SKIP_DOTENV may be a word for no, and run() asks FLASK_DEBUG."""
    assert debug_of(value) is True


@claim("application.run.port-zero-counts", flask=">=1.1")
def test_port_zero_counts_as_given(app, run):
    """run(port=0) asks the system for a port, whatever SERVER_NAME says."""
    app.config["SERVER_NAME"] = "a.example:81"

    assert run(port=0)["port"] == 0


@claim("application.run.port-zero-counts-as-none", flask="<1.1")
def test_port_zero_counts_as_none(app, run):
    """run(port=0) serves on the port of SERVER_NAME."""
    app.config["SERVER_NAME"] = "a.example:81"

    assert run(port=0)["port"] == 81


@claim("application.run.server-name-without-a-port", flask="<1.1 || >=2.0", otherwise=ValueError)
def test_a_server_name_without_a_port_leaves_5000(app, run):
    """Where SERVER_NAME has no port, run() serves on 5000."""
    app.config["SERVER_NAME"] = "a.example"

    assert run()["port"] == 5000


@claim("application.debug.keeps-an-explicit-template-reload", doc="config#TEMPLATES_AUTO_RELOAD")
@pytest.mark.parametrize("reload", [False, True])
def test_debug_does_not_touch_an_explicit_template_reload(app, reload):
    """Where TEMPLATES_AUTO_RELOAD says something, setting app.debug later changes nothing."""
    app.config["TEMPLATES_AUTO_RELOAD"] = reload
    assert app.jinja_env.auto_reload is reload
    app.debug = not reload

    assert app.jinja_env.auto_reload is reload


@claim("application.teardown.takes-the-active-exception", doc="api#flask.Flask.do_teardown_request")
def test_teardown_by_hand_takes_the_active_exception(app):
    """do_teardown_request() without an argument hands the exception being handled on."""
    seen = []
    app.teardown_request(seen.append)

    with app.test_request_context("/"):
        try:
            int("")
        except ValueError:
            app.do_teardown_request()
    assert [type(it) for it in seen] == [ValueError, type(None)]


@claim("application.name.is-in-the-text-of-an-app", doc="api#flask.Flask.name")
def test_the_text_of_an_app_has_its_name(app):
    """repr(app) names the class and the app."""
    assert repr(app) == "<Flask 'example'>"


@claim("application.logger.alone-has-no-handler", doc="logging#default-configuration")
def test_a_logger_without_handlers_or_parents_has_none():
    """has_level_handler() finds none where neither the logger nor a parent has one."""
    alone = logging.Logger("alone")  # noqa: LOG001 - getLogger() gives none without a parent

    assert has_level_handler(alone) is False
