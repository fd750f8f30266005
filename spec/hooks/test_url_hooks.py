import flask
from werkzeug.exceptions import NotFound

from spec.kit import claim

DOC = "api#flask.Flask.url_value_preprocessor"


@claim("hooks.url-values.receives-endpoint-and-values")
def test_a_preprocessor_receives_endpoint_and_values(shop):
    """A `url_value_preprocessor` is called with the endpoint and the URL's values."""
    shop.app.add_url_rule("/<lang>/<int:number>", "page", lambda lang, number: lang)
    shop.app.url_value_preprocessor(lambda endpoint, values: shop.see((endpoint, dict(values))))

    shop.get("/de/4")

    assert shop.trace == [("page", {"lang": "de", "number": 4})]


@claim("hooks.url-values.receives-none-without-a-route")
def test_a_preprocessor_receives_none_for_a_404(shop):
    """For a URL that matches no rule a `url_value_preprocessor` is called with None twice."""
    shop.app.url_value_preprocessor(lambda *arguments: shop.see(arguments))
    shop.blueprint.url_value_preprocessor(shop.note("blueprint"))

    assert (shop.get("/blueprint/nowhere").status_code, shop.trace) == (404, [(None, None)])


@claim("hooks.url-values.that-pop-fail-for-an-unknown-url")
def test_a_preprocessor_that_pops_fails_for_a_404(app, serve):
    """`values.pop()` in the app's `url_value_preprocessor` answers 500 for an unknown URL."""
    app.url_value_preprocessor(lambda endpoint, values: values.pop("lang", None))
    client = serve(lambda: "tea", "/<lang>/")

    assert (client.get("/de/").text, client.get("/de/none").status_code) == ("tea", 500)


@claim("hooks.url-values.runs-before-before-request")
def test_preprocessors_run_before_all_before_request_functions(shop):
    """All `url_value_preprocessor` functions run before the `before_request` functions."""
    shop.blueprint.before_request(shop.note("before blueprint"))
    shop.blueprint.url_value_preprocessor(shop.note("values blueprint"))
    shop.app.before_request(shop.note("before app"))
    shop.app.url_value_preprocessor(shop.note("values app 1"))
    shop.app.url_value_preprocessor(shop.note("values app 2"))

    shop.get("/blueprint/")

    assert shop.trace == [
        "values app 1",
        "values app 2",
        "values blueprint",
        "before app",
        "before blueprint",
        "view",
    ]


@claim("hooks.url-values.return-value-is-ignored")
def test_the_return_value_of_a_preprocessor_is_ignored(shop):
    """The return value of a `url_value_preprocessor` is ignored."""
    shop.app.url_value_preprocessor(shop.note("values", answer="closed"))

    assert (shop.get("/").text, shop.trace) == ("page", ["values", "view"])


@claim("hooks.url-values.may-abort")
def test_a_preprocessor_aborts_the_request(shop):
    """After an abort in a `url_value_preprocessor` no `before_request` function runs."""
    shop.app.url_value_preprocessor(shop.note("values", error=NotFound()))
    shop.app.before_request(shop.note("before"))
    shop.app.after_request(shop.note("after"))

    assert (shop.get("/").status_code, shop.trace) == (404, ["values", "after"])


@claim(
    "hooks.url-values.app-wide-runs-for-every-view",
    doc="api#flask.Blueprint.app_url_value_preprocessor",
)
def test_app_url_value_preprocessor_runs_for_every_view(shop):
    """`app_url_value_preprocessor` functions of a blueprint run for the app's views too."""
    shop.blueprint.app_url_value_preprocessor(lambda endpoint, values: shop.see(endpoint))

    shop.get("/")

    assert shop.trace == ["index", "view"]


@claim("hooks.url-values.run-inwards", flask=">=2.0.2")
def test_preprocessors_go_inwards(shop):
    """`url_value_preprocessor` functions run from the app to the nested blueprint."""
    for owner in ["nested", "blueprint", "app"]:
        getattr(shop, owner).url_value_preprocessor(shop.note(owner))

    shop.get("/blueprint/nested/")

    assert shop.trace == ["app", "blueprint", "nested", "view"]


@claim("hooks.url-values.run-nested-before-the-parent", flask=">=2.0,<2.0.2")
def test_preprocessors_of_a_nested_blueprint_come_before_its_parents(shop):
    """On Flask 2.0.0 and 2.0.1 a nested blueprint's preprocessors run before its parent's."""
    for owner in ["nested", "blueprint", "app"]:
        getattr(shop, owner).url_value_preprocessor(shop.note(owner))

    shop.get("/blueprint/nested/")

    assert shop.trace == ["app", "nested", "blueprint", "view"]


def urls(shop, *endpoints):
    """Give the URLs that a view of the app builds for some endpoints."""
    shop.open().add_url_rule("/<lang>/page", "page", lambda lang: lang)
    with shop.app.test_request_context("/"):
        return [flask.url_for(endpoint) for endpoint in endpoints]


@claim("hooks.url-defaults.receives-endpoint-and-values", doc="api#flask.Flask.url_defaults")
def test_url_defaults_receive_endpoint_and_values(shop):
    """A `url_defaults` function is called with the endpoint and the values so far."""
    shop.app.url_defaults(lambda endpoint, values: shop.see((endpoint, dict(values))))
    shop.open()

    with shop.app.test_request_context("/"):
        assert flask.url_for("blueprint.index", q="a") == "/blueprint/?q=a"

    assert shop.trace == [("blueprint.index", {"q": "a"})]


@claim("hooks.url-defaults.blueprints-follow-the-endpoint", doc="api#flask.Flask.url_defaults")
def test_url_defaults_of_a_blueprint_are_for_its_endpoints(shop):
    """A blueprint's `url_defaults` functions run only for URLs of its own views."""
    shop.blueprint.url_defaults(lambda endpoint, values: values.update(own=1))

    assert urls(shop, "index", "blueprint.index") == ["/", "/blueprint/?own=1"]


@claim("hooks.url-defaults.the-blueprints-run-last", doc="api#flask.Flask.url_defaults")
def test_url_defaults_of_the_blueprint_run_last(shop):
    """The app's `url_defaults` functions run before the blueprint's."""
    shop.blueprint.url_defaults(lambda endpoint, values: values.update(by="blueprint"))
    shop.app.url_defaults(lambda endpoint, values: values.update(by="first"))
    shop.app.url_defaults(lambda endpoint, values: values.update(by="second"))

    assert urls(shop, "index", "blueprint.index") == ["/?by=second", "/blueprint/?by=blueprint"]


@claim("hooks.url-defaults.app-wide-run-for-every-url", doc="api#flask.Blueprint.app_url_defaults")
def test_app_url_defaults_are_for_every_endpoint(shop):
    """`app_url_defaults` functions of a blueprint run for URLs of the app's views too."""
    shop.blueprint.app_url_defaults(lambda endpoint, values: values.update(own=1))

    assert urls(shop, "index", "blueprint.index") == ["/?own=1", "/blueprint/?own=1"]


@claim("hooks.url-defaults.run-inwards", flask=">=2.0.2", doc="api#flask.Flask.url_defaults")
def test_url_defaults_go_inwards(shop):
    """`url_defaults` functions run from the app to the nested blueprint."""
    for owner in ["nested", "blueprint", "app"]:
        getattr(shop, owner).url_defaults(shop.note(owner))

    assert urls(shop, "blueprint.nested.index") == ["/blueprint/nested/"]
    assert shop.trace == ["app", "blueprint", "nested"]


@claim("hooks.url-defaults.are-run-outside-requests-too", doc="api#flask.Flask.url_defaults")
def test_url_defaults_run_in_an_app_context(shop):
    """`url_defaults` functions run for URLs built outside a request."""
    shop.app.config["SERVER_NAME"] = "example.org"
    shop.app.url_defaults(lambda endpoint, values: values.update(own=1))
    shop.open()

    with shop.app.app_context():
        assert flask.url_for("index") == "http://example.org/?own=1"
