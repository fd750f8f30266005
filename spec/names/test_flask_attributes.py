from spec.kit import claim
from spec.names.taking import gone, take, under

DOC = "api#flask.Flask.session_interface"

SESSION_METHODS = under("flask.Flask::", "open_session save_session make_null_session")
FIRST_REQUEST_HELPER = under(
    "flask.",
    "Flask::try_trigger_before_first_request_functions Blueprint::warn_on_modifications",
)
SCRIPT_INFO_PARAMETERS = under(
    "flask.cli.",
    "find_best_app(script_info=) find_app_by_string(script_info=) locate_app(script_info=)",
)


@claim("names.flask-app.session-methods-are-there", flask="<2.0", otherwise=AttributeError)
def test_session_methods_are_there():
    """An app has `open_session()`, `save_session()` and `make_null_session()`."""
    take(*SESSION_METHODS)


@claim("names.flask-app.session-methods-are-gone", flask=">=2.0")
def test_session_methods_are_gone():
    """An app has none of `open_session()`, `save_session()` and `make_null_session()`."""
    assert gone(*SESSION_METHODS) == SESSION_METHODS


@claim(
    "names.flask-app.first-request-helpers-are-there",
    doc="changes#version-2-1-0",
    flask="<2.2",
    otherwise=AttributeError,
)
def test_first_request_helpers_are_there():
    """A blueprint has `warn_on_modifications`, an app a method for the first request."""
    take(*FIRST_REQUEST_HELPER)


@claim("names.flask-app.first-request-helpers-are-gone", doc="changes#version-2-2-0", flask=">=2.2")
def test_first_request_helpers_are_gone():
    """A blueprint has no `warn_on_modifications`, an app no method for the first request."""
    assert gone(*FIRST_REQUEST_HELPER) == FIRST_REQUEST_HELPER


@claim(
    "names.flask-ctx.auto-pop-is-there",
    doc="changes#version-2-1-0",
    flask="<2.2",
    otherwise=AttributeError,
)
def test_auto_pop_is_there():
    """A request context has `auto_pop()`."""
    take("flask.ctx.RequestContext::auto_pop")


@claim("names.flask-ctx.auto-pop-is-gone", doc="changes#version-2-2-0", flask=">=2.2")
def test_auto_pop_is_gone():
    """A request context has no `auto_pop()`."""
    assert gone("flask.ctx.RequestContext::auto_pop") == ("flask.ctx.RequestContext::auto_pop",)


@claim(
    "names.flask-response.json-failure-hook-is-there",
    doc="api#flask.Response",
    flask="<2.0",
    otherwise=AttributeError,
)
def test_json_failure_hook_is_there():
    """A response has `on_json_loading_failed()`."""
    take("flask.Response::on_json_loading_failed")


@claim("names.flask-response.json-failure-hook-is-gone", doc="changes#version-2-0-0", flask=">=2.0")
def test_json_failure_hook_is_gone():
    """A response has no `on_json_loading_failed()`."""
    assert gone("flask.Response::on_json_loading_failed") == (
        "flask.Response::on_json_loading_failed",
    )


@claim(
    "names.flask-blueprint.first-registration-parameter-is-there",
    doc="api#flask.Blueprint.register",
    flask="<2.0",
    otherwise=TypeError,
)
def test_first_registration_parameter_is_there():
    """`Blueprint.register()` takes `first_registration`."""
    take("flask.Blueprint::register(first_registration=)")


@claim(
    "names.flask-blueprint.first-registration-parameter-is-gone",
    doc="api#flask.Blueprint.register",
    flask=">=2.0",
)
def test_first_registration_parameter_is_gone():
    """`Blueprint.register()` takes no `first_registration`."""
    assert gone("flask.Blueprint::register(first_registration=)") == (
        "flask.Blueprint::register(first_registration=)",
    )


@claim(
    "names.flask-cli.as-module-parameter-is-there",
    doc="cli#application-discovery",
    flask="<2.0",
    otherwise=TypeError,
)
def test_as_module_parameter_is_there():
    """`flask.cli.main()` takes `as_module`."""
    take("flask.cli.main(as_module=)")


@claim("names.flask-cli.as-module-parameter-is-gone", doc="changes#version-1-1-0", flask=">=2.0")
def test_as_module_parameter_is_gone():
    """`flask.cli.main()` takes no `as_module`."""
    assert gone("flask.cli.main(as_module=)") == ("flask.cli.main(as_module=)",)


@claim(
    "names.flask-cli.script-info-parameters-are-there",
    doc="cli#application-discovery",
    flask="<2.1",
    otherwise=TypeError,
)
def test_script_info_parameters_are_there():
    """`find_best_app()` and `locate_app()` of `flask.cli` take `script_info`."""
    take(*SCRIPT_INFO_PARAMETERS)


@claim(
    "names.flask-cli.script-info-parameters-are-gone",
    doc="cli#application-discovery",
    flask=">=2.1",
)
def test_script_info_parameters_are_gone():
    """`find_best_app()` and `locate_app()` of `flask.cli` take no `script_info`."""
    assert gone(*SCRIPT_INFO_PARAMETERS) == SCRIPT_INFO_PARAMETERS
