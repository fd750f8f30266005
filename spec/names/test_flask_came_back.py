from spec.kit import claim
from spec.names.taking import gone, line, take

DOC = "changes#version-2-3-1"


@claim(
    "names.flask.markup-is-there",
    flask="<2.3 || >=2.3.1,<3.0",
    otherwise=ImportError,
)
def test_markup_is_there():
    """`flask` has `Markup`."""
    take("flask.Markup")


@claim("names.flask.markup-is-gone", flask=">=2.3,<2.3.1 || >=3.0")
def test_markup_is_gone():
    """`flask` has no `Markup`."""
    assert line("flask.Markup") == "ImportError: cannot import name 'Markup' from 'flask'"


@claim(
    "names.flask.json-available-is-there",
    flask="<1.1 || >=1.1.1,<2.0",
    otherwise=ImportError,
    doc="api#flask.json.dumps",
)
def test_json_available_is_there():
    """`flask` has `json_available`."""
    take("flask.json_available")


@claim(
    "names.flask.json-available-is-gone", flask=">=1.1,<1.1.1 || >=2.0", doc="changes#version-1-1-1"
)
def test_json_available_is_gone():
    """`flask` has no `json_available`."""
    assert line("flask.json_available") == (
        "ImportError: cannot import name 'json_available' from 'flask'"
    )


@claim(
    "names.flask.scaffold-module-is-there",
    flask=">=2.0,<3.0",
    otherwise=ModuleNotFoundError,
    doc="changes#version-2-3-0",
)
def test_the_scaffold_module_is_there():
    """`flask` has a module `scaffold`, and `flask.blueprints` a `DeferredSetupFunction`."""
    take("flask.scaffold.*", "flask.blueprints.DeferredSetupFunction")


@claim("names.flask.scaffold-module-is-gone", flask="<2.0 || >=3.0", doc="changes#version-3-0-0")
def test_the_scaffold_module_is_gone():
    """`flask` has no module `scaffold`, `flask.blueprints` no `DeferredSetupFunction`."""
    assert line("flask.scaffold.*") == "ModuleNotFoundError: No module named 'flask.scaffold'"
    assert line("flask.blueprints.DeferredSetupFunction") == (
        "ImportError: cannot import name 'DeferredSetupFunction' from 'flask.blueprints'"
    )


@claim(
    "names.flask-typing.header-name-is-there",
    flask=">=2.0,<2.1.3",
    otherwise=ImportError,
    doc="changes#version-2-0-0",
)
def test_header_name_is_there():
    """`flask.typing` has `HeaderName` and `StatusCode`."""
    take("flask.typing.HeaderName", "flask.typing.StatusCode")


@claim(
    "names.flask-typing.header-name-is-gone",
    flask="<2.0 || >=2.1.3",
    doc="changes#version-2-0-0",
)
def test_header_name_is_gone():
    """`flask.typing` has neither `HeaderName` nor `StatusCode`."""
    names = "flask.typing.HeaderName", "flask.typing.StatusCode"

    assert gone(*names) == names


@claim(
    "names.flask-typing.view-callable-is-there",
    flask=">=2.1.3,<2.2",
    otherwise=ImportError,
    doc="changes#version-2-0-0",
)
def test_view_callable_is_there():
    """`flask.typing` has `ViewCallable`."""
    take("flask.typing.ViewCallable")


@claim(
    "names.flask-typing.view-callable-is-gone",
    flask="<2.1.3 || >=2.2",
    doc="changes#version-2-0-0",
)
def test_view_callable_is_gone():
    """`flask.typing` has no `ViewCallable`."""
    assert gone("flask.typing.ViewCallable") == ("flask.typing.ViewCallable",)


@claim(
    "names.flask-typing.error-handler-callable-is-there",
    flask=">=2.0,!=2.0.2",
    otherwise=ImportError,
    doc="changes#version-2-0-0",
)
def test_error_handler_callable_is_there():
    """`flask.typing` has `ErrorHandlerCallable`, except in Flask 2.0.2."""
    take("flask.typing.ErrorHandlerCallable")
