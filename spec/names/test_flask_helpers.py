from spec.kit import claim
from spec.names.taking import gone, take, under

DOC = "changes#version-2-1-0"

PYTHON_2_HELPERS = under(
    "flask.",
    "helpers.find_package json.detect_encoding json.tojson_filter wrappers.JSONMixin",
)
METHOD_VIEW_TYPE = under("flask.", "views.MethodViewType debughelpers.explain_ignored_app_run")


@claim(
    "names.flask.total-seconds-is-there",
    doc="changes#version-2-0-0",
    flask="<2.1",
    otherwise=ImportError,
)
def test_total_seconds_is_there():
    """`flask.helpers` has `total_seconds()`."""
    take("flask.helpers.total_seconds")


@claim("names.flask.total-seconds-is-gone", flask=">=2.1")
def test_total_seconds_is_gone():
    """`flask.helpers` has no `total_seconds()`."""
    assert gone("flask.helpers.total_seconds") == ("flask.helpers.total_seconds",)


@claim(
    "names.flask.python-2-helpers-are-there",
    doc="api#flask.json.dumps",
    flask="<2.0",
    otherwise=ImportError,
)
def test_python_2_helpers_are_there():
    """`flask.json` has `detect_encoding()` and `tojson_filter()`, `flask.wrappers` a mixin."""
    take(*PYTHON_2_HELPERS)


@claim("names.flask.python-2-helpers-are-gone", doc="changes#version-2-0-0", flask=">=2.0")
def test_python_2_helpers_are_gone():
    """`flask.json` has no `detect_encoding()` and `tojson_filter()`, `flask.wrappers` no mixin."""
    assert gone(*PYTHON_2_HELPERS) == PYTHON_2_HELPERS


@claim("names.flask.method-view-type-is-there", flask="<2.2", otherwise=ImportError)
def test_method_view_type_is_there():
    """`flask` has `views.MethodViewType` and `debughelpers.explain_ignored_app_run()`."""
    take(*METHOD_VIEW_TYPE)


@claim("names.flask.method-view-type-is-gone", doc="changes#version-2-2-0", flask=">=2.2")
def test_method_view_type_is_gone():
    """`flask` has neither `views.MethodViewType` nor `debughelpers.explain_ignored_app_run()`."""
    assert gone(*METHOD_VIEW_TYPE) == METHOD_VIEW_TYPE


@claim(
    "names.flask.get-env-is-there",
    doc="changes#version-2-2-0",
    flask="<2.3",
    otherwise=ImportError,
)
def test_get_env_is_there():
    """`flask.helpers` has `get_env()`."""
    take("flask.helpers.get_env")


@claim("names.flask.get-env-is-gone", doc="changes#version-2-3-0", flask=">=2.3")
def test_get_env_is_gone():
    """`flask.helpers` has no `get_env()`."""
    assert gone("flask.helpers.get_env") == ("flask.helpers.get_env",)


@claim(
    "names.flask.locked-cached-property-is-there",
    doc="changes#version-2-3-0",
    flask="<3.0",
    otherwise=ImportError,
)
def test_locked_cached_property_is_there():
    """`flask.helpers` has `locked_cached_property`."""
    take("flask.helpers.locked_cached_property")


@claim("names.flask.locked-cached-property-is-gone", doc="changes#version-2-3-0", flask=">=3.0")
def test_locked_cached_property_is_gone():
    """`flask.helpers` has no `locked_cached_property`."""
    assert gone("flask.helpers.locked_cached_property") == ("flask.helpers.locked_cached_property",)


@claim(
    "names.flask.is-ip-is-there",
    doc="changes#version-2-3-0",
    flask="<3.0",
    otherwise=ImportError,
)
def test_is_ip_is_there():
    """`flask.helpers` has `is_ip()`."""
    take("flask.helpers.is_ip")


@claim("names.flask.is-ip-is-gone", doc="changes#version-3-0-0", flask=">=3.0")
def test_is_ip_is_gone():
    """`flask.helpers` has no `is_ip()`."""
    assert gone("flask.helpers.is_ip") == ("flask.helpers.is_ip",)
