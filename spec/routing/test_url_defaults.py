import flask

from spec.kit import claim

DOC = "api#flask.Flask.url_defaults"


@claim("routing.url-defaults.fill-in-values")
def test_url_defaults_fill_in_values_of_url_for(app):
    """A function of url_defaults adds values to those given to url_for()."""
    app.add_url_rule("/<lang>/page", "page")
    app.url_defaults(lambda endpoint, values: values.setdefault("lang", "en"))

    with app.test_request_context():
        urls = [flask.url_for("page"), flask.url_for("page", lang="de")]
    assert urls == ["/en/page", "/de/page"]


@claim(
    "routing.url-defaults.unknown-values-are-the-query",
    doc="patterns/urlprocessors#internationalized-application-urls",
)
def test_url_defaults_that_a_rule_has_no_part_for_are_the_query(app):
    """A value that url_defaults adds for a rule without that part goes into the query."""
    app.add_url_rule("/page", "page")
    app.url_defaults(lambda endpoint, values: values.update(lang="en"))

    with app.test_request_context():
        assert flask.url_for("page") == "/page?lang=en"


@claim("routing.url-defaults.app-before-blueprint", doc="api#flask.Blueprint.url_defaults")
def test_url_defaults_of_the_app_run_before_those_of_the_blueprint(app):
    """For an endpoint of a blueprint the app's functions run, then the blueprint's."""
    seen = []
    blueprint = flask.Blueprint("b", __name__)
    blueprint.add_url_rule("/page", "page")
    blueprint.url_defaults(lambda endpoint, values: seen.append(f"blueprint {endpoint}"))
    app.url_defaults(lambda endpoint, values: seen.append(f"app {endpoint}"))
    app.register_blueprint(blueprint)

    with app.test_request_context():
        flask.url_for("b.page")
        flask.url_for("static", filename="x")
    assert seen == ["app b.page", "blueprint b.page", "app static"]


@claim(
    "routing.url-value-preprocessor.takes-values-out", doc="api#flask.Flask.url_value_preprocessor"
)
def test_a_url_value_preprocessor_takes_values_out(app, serve):
    """A url_value_preprocessor may take a value out before the view is called."""

    @app.url_value_preprocessor
    def take(endpoint, values):
        flask.g.lang = values.pop("lang")

    client = serve(lambda: flask.g.lang, "/<lang>/page")
    assert client.get("/de/page").text == "de"
