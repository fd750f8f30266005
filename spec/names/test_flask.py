from spec.kit import claim
from spec.names.taking import gone, take, under

DOC = "api#flask.sessions.SecureCookieSession"

SIGNALS_AVAILABLE = under("flask.", "signals_available signals.signals_available")


@claim("names.flask.session-class-is-there", flask="<1.1", otherwise=ImportError)
def test_session_class_is_there():
    """`flask.Session` is the class of the session."""
    take("flask.Session")


@claim("names.flask.session-class-is-gone", flask=">=1.1")
def test_session_class_is_gone():
    """There is no `flask.Session`."""
    assert gone("flask.Session") == ("flask.Session",)


@claim(
    "names.flask.environ-builder-function-is-there",
    doc="api#flask.Flask.test_request_context",
    flask="<2.0",
    otherwise=ImportError,
)
def test_environ_builder_function_is_there():
    """`flask.testing` has `make_test_environ_builder()`."""
    take("flask.testing.make_test_environ_builder")


@claim("names.flask.environ-builder-function-is-gone", doc="changes#version-1-1-0", flask=">=2.0")
def test_environ_builder_function_is_gone():
    """`flask.testing` has no `make_test_environ_builder()`."""
    assert gone("flask.testing.make_test_environ_builder") == (
        "flask.testing.make_test_environ_builder",
    )


@claim(
    "names.flask.cli-factory-function-is-there",
    doc="cli#application-discovery",
    flask="<2.1",
    otherwise=ImportError,
)
def test_cli_factory_function_is_there():
    """`flask.cli` has `call_factory()`."""
    take("flask.cli.call_factory")


@claim("names.flask.cli-factory-function-is-gone", doc="cli#application-discovery", flask=">=2.1")
def test_cli_factory_function_is_gone():
    """`flask.cli` has no `call_factory()`."""
    assert gone("flask.cli.call_factory") == ("flask.cli.call_factory",)


@claim(
    "names.flask.dispatching-app-is-there",
    doc="changes#version-2-1-0",
    flask="<2.2",
    otherwise=ImportError,
)
def test_dispatching_app_is_there():
    """`flask.cli` has `DispatchingApp`."""
    take("flask.cli.DispatchingApp")


@claim("names.flask.dispatching-app-is-gone", doc="changes#version-2-2-0", flask=">=2.2")
def test_dispatching_app_is_gone():
    """`flask.cli` has no `DispatchingApp`."""
    assert gone("flask.cli.DispatchingApp") == ("flask.cli.DispatchingApp",)


@claim(
    "names.flask.signals-available-is-there",
    doc="changes#version-2-3-0",
    flask="<3.0",
    otherwise=ImportError,
)
def test_signals_available_is_there():
    """`flask` and `flask.signals` have `signals_available`."""
    take(*SIGNALS_AVAILABLE)


@claim("names.flask.signals-available-is-gone", doc="changes#version-2-3-0", flask=">=3.0")
def test_signals_available_is_gone():
    """Neither `flask` nor `flask.signals` has `signals_available`."""
    assert gone(*SIGNALS_AVAILABLE) == SIGNALS_AVAILABLE


@claim(
    "names.flask.escape-is-there",
    doc="changes#version-2-3-0",
    flask="<3.0",
    otherwise=ImportError,
)
def test_escape_is_there():
    """`flask` has `escape()`."""
    take("flask.escape")


@claim("names.flask.escape-is-gone", doc="changes#version-2-3-0", flask=">=3.0")
def test_escape_is_gone():
    """`flask` has no `escape()`."""
    assert gone("flask.escape") == ("flask.escape",)
