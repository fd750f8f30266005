import flask
import pytest
from flask import helpers
from flask.views import MethodView

from spec.kit import claim
from spec.names.taking import gone, line, take, under

DOC = "changes#version-2-0-0"

EXT = under("flask.", "ext.* exthook.*")
RENAMED_PARAMETERS = under(
    "flask.", "helpers.locked_cached_property(func=) cli.call_factory(arguments=)"
)


@claim("names.flask.ext-is-there", flask="<1.0.1", otherwise=ImportError, doc="api#flask.Flask")
def test_ext_is_there():
    """There are modules `flask.ext` and `flask.exthook`."""
    take(*EXT)


@claim("names.flask.ext-is-gone", flask=">=1.0.1", doc="changes#version-1-0")
def test_ext_is_gone():
    """There is neither `flask.ext` nor `flask.exthook`."""
    assert gone(*EXT) == EXT
    assert line("flask.ext.*") == "ModuleNotFoundError: No module named 'flask.ext'"


@claim(
    "names.flask.old-names-of-parameters-are-there",
    flask="<2.0",
    otherwise=(TypeError, ImportError),
    doc="api#application-object",
)
def test_old_names_of_parameters_are_there():
    """`call_factory()` takes `arguments`, and `locked_cached_property` takes `func`."""
    take(*RENAMED_PARAMETERS)


@claim("names.flask.old-names-of-parameters-are-gone", flask=">=2.0")
def test_old_names_of_parameters_are_gone():
    """`call_factory()` takes no `arguments`, and `locked_cached_property` no `func`."""
    assert gone(*RENAMED_PARAMETERS) == RENAMED_PARAMETERS


@claim(
    "names.flask-helpers.locked-property-has-a-func",
    flask="<2.0",
    otherwise=AttributeError,
    doc="api#application-object",
)
@pytest.mark.filterwarnings("ignore:'locked_cached_property':DeprecationWarning")
def test_a_locked_property_has_a_func():
    """The function of a `locked_cached_property` is its attribute `func`."""
    assert helpers.locked_cached_property(len).func is len


@claim(
    "names.flask-helpers.locked-property-has-an-fget",
    flask=">=2.0,<3.0",
    otherwise=AttributeError,
)
@pytest.mark.filterwarnings("ignore:'locked_cached_property':DeprecationWarning")
def test_a_locked_property_has_an_fget():
    """The function of a `locked_cached_property` is its attribute `fget`, and not `func`."""
    found = helpers.locked_cached_property(len)

    assert (found.fget, hasattr(found, "func")) == (len, False)


@claim(
    "names.flask-response.get-json-takes-a-cache",
    werkzeug="<2.0",
    otherwise=TypeError,
    doc="api#application-object",
)
def test_get_json_of_a_response_takes_a_cache():
    """`response.get_json()` takes `cache`."""
    assert flask.Response("1", mimetype="application/json").get_json(cache=False) == 1


@claim("names.flask-response.get-json-takes-no-cache", werkzeug=">=2.0")
def test_get_json_of_a_response_takes_no_cache():
    """`response.get_json()` takes no `cache`."""
    with pytest.raises(TypeError, match="got an unexpected keyword argument 'cache'"):
        flask.Response("1", mimetype="application/json").get_json(cache=False)


class Tea(MethodView):
    def get(self, *args):
        return args


@claim(
    "names.flask-views.dispatch-request-takes-places",
    flask="<2.2",
    otherwise=TypeError,
    doc="api#flask.views.MethodView",
)
def test_dispatch_request_takes_places(app):
    """`MethodView.dispatch_request()` passes on arguments that are given by their places."""
    with app.test_request_context():
        assert Tea().dispatch_request("green") == ("green",)


@claim(
    "names.flask-views.dispatch-request-takes-keywords-only",
    flask=">=2.2",
    doc="changes#version-2-2-0",
)
def test_dispatch_request_takes_keywords_only(app):
    """`MethodView.dispatch_request()` takes arguments by their names only."""
    with (
        app.test_request_context(),
        pytest.raises(TypeError, match="takes 1 positional argument but 2 were given"),
    ):
        Tea().dispatch_request("green")
