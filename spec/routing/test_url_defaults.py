import flask

from spec.kit import claim

DOC = "api#flask.Flask.url_defaults"


@claim("routing.url-defaults.fill-in-values")
def test_url_defaults_fill_in_values_of_url_for(app):
    """A `url_defaults` function adds values to those given to `url_for()`."""
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
    """A value of `url_defaults` that the rule has no part for goes into the query."""
    app.add_url_rule("/page", "page")
    app.url_defaults(lambda endpoint, values: values.update(lang="en"))

    with app.test_request_context():
        assert flask.url_for("page") == "/page?lang=en"


@claim(
    "routing.url-value-preprocessor.takes-values-out", doc="api#flask.Flask.url_value_preprocessor"
)
def test_a_url_value_preprocessor_takes_values_out(app, serve):
    """A `url_value_preprocessor` may remove a value before the view is called."""

    @app.url_value_preprocessor
    def take(endpoint, values):
        flask.g.lang = values.pop("lang")

    client = serve(lambda: flask.g.lang, "/<lang>/page")
    assert client.get("/de/page").text == "de"
