"""Methods of the app and of a blueprint that a view or a subclass may call."""

import flask
import pytest

from spec.kit import claim
from spec.tools.client import client_of

DOC = "api#flask.Flask"


@claim(
    "application.method.default-options-are-an-empty-200",
    doc="api#flask.Flask.make_default_options_response",
    flask="<3.2",
)
def test_the_default_options_response_can_be_made(serve, app):
    """`make_default_options_response()` is an empty 200 that allows the rule's methods."""
    client = serve(lambda: app.make_default_options_response(), methods=["PUT"])
    response = client.put("/")

    assert (response.status_code, response.text, sorted(response.allow)) == (
        200,
        "",
        ["OPTIONS", "PUT"],
    )


@claim(
    "application.method.inject-url-defaults-runs-functions",
    doc="api#flask.Flask.inject_url_defaults",
)
def test_url_defaults_are_injected_in_place(app):
    """`inject_url_defaults()` runs the `url_defaults` functions on the values."""
    shop = flask.Blueprint("shop", "example")
    app.url_defaults(lambda endpoint, values: values.update(endpoint=endpoint))
    shop.url_defaults(lambda endpoint, values: values.update(shop=1))
    app.register_blueprint(shop)
    of_the_app, of_the_shop = {}, {"id": 2}
    app.inject_url_defaults("index", of_the_app)
    app.inject_url_defaults("shop.index", of_the_shop)

    assert (of_the_app, of_the_shop) == (
        {"endpoint": "index"},
        {"id": 2, "endpoint": "shop.index", "shop": 1},
    )


@claim("application.blueprint.static-needs-a-folder", doc="api#flask.Blueprint.send_static_file")
def test_a_blueprint_without_static_folder_sends_no_static_file(app):
    """`send_static_file()` of a blueprint raises RuntimeError without a static folder."""
    with app.test_request_context(), pytest.raises(RuntimeError, match=r"static.folder"):
        flask.Blueprint("shop", "example").send_static_file("style.css")


@claim(
    "application.blueprint.max-age-is-decided-by-its-class",
    doc="api#flask.Blueprint.get_send_file_max_age",
)
def test_a_blueprint_chooses_the_age_of_its_files(app, tmp_path):
    """`get_send_file_max_age()` of a blueprint's class decides for its static files."""

    class Own(flask.Blueprint):
        def get_send_file_max_age(self, filename):
            return len(filename)

    (tmp_path / "a.css").write_text("")
    app.register_blueprint(
        Own("shop", "example", static_folder=str(tmp_path), static_url_path="/s")
    )
    with client_of(app).get("/s/a.css") as response:
        age = response.cache_control.max_age

    assert age == 5


@claim(
    "application.blueprint.resource-is-in-its-root-folder", doc="api#flask.Blueprint.open_resource"
)
def test_a_blueprint_opens_resources_of_its_own_root(tmp_path):
    """`open_resource()` of a blueprint reads files of the blueprint's root folder."""
    (tmp_path / "note").write_text("text")
    shop = flask.Blueprint("shop", "example", root_path=str(tmp_path))
    with shop.open_resource("note") as file:
        seen = file.read()

    with pytest.raises(ValueError, match="Resources can only be opened for reading"):
        shop.open_resource("note", "w")
    assert seen == b"text"
