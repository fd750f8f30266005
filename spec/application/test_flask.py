"""The Flask class: what every listing of the notes starts with."""

import importlib.metadata
import sys

import flask
import pytest

from spec.kit import claim

DOC = "api#flask.Flask"


@pytest.fixture
def run(monkeypatch):
    """Run app.run() up to the server; gives the app and what the server was told."""
    told = []
    monkeypatch.setattr(
        "werkzeug.serving.run_simple",
        lambda host, port, app, **options: told.append((host, port, options)),
    )
    monkeypatch.setattr("flask.cli.load_dotenv", lambda *_: False)
    for name in ("FLASK_DEBUG", "FLASK_ENV", "FLASK_RUN_FROM_CLI"):
        monkeypatch.setenv(name, "")
        monkeypatch.delenv(name)

    def run(**options):
        app = flask.Flask("example")
        app.run(**options)
        (host, port, given) = told[0]
        return app, host, port, given

    return run


@claim("application.create.name-is-required")
def test_an_app_needs_its_import_name():
    """`Flask()` without a name raises TypeError."""
    with pytest.raises(TypeError, match="import_name"):
        flask.Flask()


@claim("application.create.is-a-wsgi-app")
def test_an_app_is_a_wsgi_callable():
    """`Flask(__name__)` makes a WSGI application with that import name."""
    app = flask.Flask("example")

    assert (app.import_name, callable(app), callable(app.wsgi_app)) == ("example", True, True)


@claim("application.import.is-from-flask-app")
def test_the_class_is_imported_from_flask():
    """The class `Flask` is defined in `flask.app`."""
    assert flask.Flask.__module__ == "flask.app"


@claim("application.config.is-a-dict", doc="config#configuration-basics")
def test_config_is_a_dictionary():
    """`app.config` is a dict whose items are the settings."""
    app = flask.Flask("example")
    app.config["SECRET_KEY"] = "key"

    assert (isinstance(app.config, dict), app.secret_key) == (True, "key")


@claim("application.config.debug-and-testing-are-off", doc="config#DEBUG")
def test_debug_and_testing_are_off(monkeypatch):
    """`app.debug` and `app.testing` are False by default."""
    for name in ("FLASK_DEBUG", "FLASK_ENV"):
        monkeypatch.setenv(name, "")
        monkeypatch.delenv(name)
    app = flask.Flask("example")

    assert (app.debug, app.testing) == (False, False)


@claim("application.main-guard.import-starts-nothing")
def test_importing_a_listing_starts_no_server(tmp_path, monkeypatch):
    """The block of `if __name__ == "__main__"` does not run on import."""
    listing = "from flask import Flask\napp = Flask(__name__)\n"
    guard = "if __name__ == '__main__':\n    raise SystemExit\n"
    (tmp_path / "guarded_listing.py").write_text(listing + guard)
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setattr(sys, "dont_write_bytecode", True)

    module = importlib.import_module("guarded_listing")
    monkeypatch.delitem(sys.modules, "guarded_listing")
    assert module.app.name == "guarded_listing"


@claim("application.run.serves-on-loopback-by-default", doc="api#flask.Flask.run")
def test_run_serves_on_loopback_without_the_debugger(run):
    """`app.run()` serves on 127.0.0.1:5000, in threads, without reloader and debugger."""
    app, host, port, options = run()

    assert (host, port, app.debug) == ("127.0.0.1", 5000, False)
    assert [options[it] for it in ("threaded", "use_reloader", "use_debugger")] == [
        True,
        False,
        False,
    ]


@claim("application.run.turns-on-reloader-and-debugger", doc="api#flask.Flask.run")
def test_run_with_debug_turns_on_reloader_and_debugger(run):
    """`app.run(debug=True)` turns on debug mode, reloader and debugger."""
    app, _, _, options = run(debug=True)

    assert (app.debug, options["use_reloader"], options["use_debugger"]) == (True, True, True)


@claim("application.run.takes-host-and-port", doc="api#flask.Flask.run")
def test_run_takes_host_and_port(run):
    """`app.run()` accepts a host and a port, the port also as a string."""
    _, host, port, _ = run(host="0.0.0.0", port="6000")

    assert (host, port) == ("0.0.0.0", 6000)


@claim("application.run.takes-host-and-port-from-server-name", doc="config#SERVER_NAME")
def test_run_takes_host_and_port_from_server_name(monkeypatch):
    """`app.run()` serves on the host and port of SERVER_NAME."""
    told = []
    monkeypatch.setattr(
        "werkzeug.serving.run_simple", lambda host, port, *_, **__: told.append((host, port))
    )
    monkeypatch.setattr("flask.cli.load_dotenv", lambda *_: False)
    app = flask.Flask("example")
    app.config["SERVER_NAME"] = "127.0.0.2:5001"
    app.run()

    assert told == [("127.0.0.2", 5001)]


@claim("application.client.response-has-text", werkzeug=">=2.1", otherwise=AttributeError)
def test_a_response_of_the_test_client_has_its_text(app):
    """A response of Flask's test client has `text`."""
    app.add_url_rule("/", "view", lambda: "é")

    assert app.test_client().get("/").text == "é"


@claim("application.client.response-has-no-text", werkzeug="<2.1")
def test_a_response_of_the_test_client_has_no_text(app):
    """Before Werkzeug 2.1 a response of Flask's test client has no `text`."""
    response = app.test_client().get("/")

    with pytest.raises(AttributeError, match="Response' object has no attribute 'text'"):
        response.text


@claim(
    "application.client.get-json-returns-its-json",
    doc="testing#sending-requests-with-the-test-client",
)
def test_a_response_of_the_test_client_has_its_json(app):
    """`get_json()` of a response of the test client returns its JSON."""
    app.add_url_rule("/", "view", lambda: flask.jsonify(a=1))

    assert app.test_client().get("/").get_json() == {"a": 1}


@claim(
    "application.client.loses-what-is-added-to-the-environ",
    flask="<2.0",
    werkzeug=">=2.0",
    doc="api#flask.testing.FlaskClient",
    otherwise=pytest.fail.Exception,
)
def test_the_client_loses_what_is_added_to_the_environ(app):
    """The test client of Flask 1 beside Werkzeug 2.0 loses `environ_overrides`."""
    app.add_url_rule("/", "view", lambda: flask.request.environ.get("it", "lost"))
    with app.test_client() as client:
        response = client.get("/", environ_overrides={"it": "here"})
        with pytest.raises(RuntimeError, match="^Working outside of request context"):
            flask.request.path

    assert response.data == b"lost"


@claim(
    "application.version.is-the-installed-release",
    flask="<3.0",
    otherwise=(DeprecationWarning, AttributeError),
)
def test_flask_has_its_version():
    """`flask.__version__` is the installed release."""
    assert flask.__version__ == importlib.metadata.version("flask")


@claim(
    "application.version.is-deprecated",
    flask=">=3.0,<3.2",
    otherwise=(AssertionError, pytest.fail.Exception, AttributeError),
)
def test_the_version_attribute_is_deprecated():
    """Reading `flask.__version__` gives the release and warns from Flask 3.0 on."""
    removed = "The '__version__' attribute is deprecated and will be removed in Flask 3.[12]."
    instead = r"Use feature detection or 'importlib.metadata.version\(\"flask\"\)' instead."

    with pytest.warns(DeprecationWarning, match=f"^{removed} {instead}$") as told:
        assert flask.__version__ == importlib.metadata.version("flask")
    assert told[0].filename == __file__


@claim("application.version.is-gone", flask=">=3.2", otherwise=pytest.fail.Exception)
@pytest.mark.filterwarnings("ignore:The '__version__' attribute:DeprecationWarning")
def test_the_version_attribute_is_gone():
    """From Flask 3.2 on `flask` has no `__version__`."""
    with pytest.raises(AttributeError, match="^module 'flask' has no attribute '__version__'$"):
        _ = flask.__version__
