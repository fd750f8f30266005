"""What an app and a blueprint are made of: methods that a subclass may override."""

from __future__ import annotations

import flask

from spec.kit import claim

DOC = "api#application-object"


@claim("application.blueprints.are-iterated-as-registered", doc="api#flask.Flask.iter_blueprints")
def test_blueprints_are_iterated_in_the_order_of_registration(app):
    """`iter_blueprints()` gives the blueprints in the order in which they were registered."""
    for name in ("tea", "cup", "pot"):
        app.register_blueprint(flask.Blueprint(name, __name__))

    assert [blueprint.name for blueprint in app.iter_blueprints()] == ["tea", "cup", "pot"]


@claim("application.config.of-an-instance-is-in-its-folder", doc="api#flask.Flask.make_config")
def test_the_config_of_an_instance_is_in_the_instance_folder(app, tmp_path):
    """`make_config(instance_relative=True)` reads files from the instance folder."""
    app.instance_path = str(tmp_path)
    (tmp_path / "shop.py").write_text("TEA = 'green'")
    config = app.make_config(instance_relative=True)
    config.from_pyfile("shop.py")

    assert config["TEA"] == "green"


@claim("application.shell.processors-are-a-list", doc="api#flask.Flask.shell_context_processors")
def test_shell_context_processors_are_a_list(app):
    """A function in the list `shell_context_processors` adds names to the shell."""
    app.shell_context_processors.append(lambda: {"tea": "green"})

    assert app.make_shell_context()["tea"] == "green"


@claim("application.url-adapter.needs-a-server-name", doc="api#flask.Flask.create_url_adapter")
def test_an_url_adapter_without_a_request_needs_a_server_name(app):
    """`create_url_adapter(None)` is None without `SERVER_NAME`, else builds URLs for that host."""
    app.add_url_rule("/tea", "tea")
    without = app.create_url_adapter(None)
    app.config["SERVER_NAME"] = "example.com"

    assert without is None
    assert app.create_url_adapter(None).build("tea", force_external=True) == (
        "http://example.com/tea"
    )


@claim("application.response.is-finalized-by-a-method", doc="api#flask.Flask.finalize_request")
def test_a_response_is_finalized_with_the_after_request_functions(app):
    """`finalize_request()` makes a response of a value and calls `after_request` functions."""
    app.after_request(lambda response: flask.Response(response.data.upper()))

    with app.test_request_context():
        assert app.finalize_request("tea").data == b"TEA"


@claim(
    "application.loader.searches-blueprints-too", doc="api#flask.Flask.create_global_jinja_loader"
)
def test_the_loader_of_the_app_searches_blueprints_too(app, tmp_path):
    """The loader of `create_global_jinja_loader()` finds the templates of blueprints."""
    (tmp_path / "tea.html").write_text("green")
    app.register_blueprint(flask.Blueprint("shop", __name__, template_folder=str(tmp_path)))
    loader = app.create_global_jinja_loader()

    assert loader.get_source(app.jinja_env, "tea.html")[0] == "green"


@claim("application.blueprint.is-set-up-by-a-state", doc="api#flask.Blueprint.make_setup_state")
def test_a_blueprint_is_set_up_by_its_own_state(app):
    """`make_setup_state()` of a blueprint's class decides how the blueprint is registered."""

    class Own(flask.Blueprint):
        def make_setup_state(self, *given, **named):
            state = super().make_setup_state(*given, **named)
            state.url_prefix = "/own"
            return state

    shop = Own("shop", __name__)
    shop.add_url_rule("/tea", "tea")
    app.register_blueprint(shop, url_prefix="/shop")

    assert [rule.rule for rule in app.url_map.iter_rules("shop.tea")] == ["/own/tea"]


@claim("application.form-parser.is-made-by-a-method", doc="api#flask.Request.make_form_data_parser")
def test_a_form_parser_is_made_with_the_limits_of_the_request(app):
    """`make_form_data_parser()` makes a parser with the limits of the request."""
    app.request_class = type("Request", (flask.Request,), {"max_form_memory_size": 10})

    with app.test_request_context():
        assert flask.request.make_form_data_parser().max_form_memory_size == 10
