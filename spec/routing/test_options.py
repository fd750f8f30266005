import flask
import pytest

from spec.kit import claim
from spec.routing.conftest import allowed
from spec.tools.client import client_of

DOC = "api#flask.Flask.add_url_rule"


@claim("routing.options.are-answered", doc="quickstart#http-methods")
def test_options_is_answered_without_the_view(serve):
    """Flask answers OPTIONS without the view: 200, no body and an Allow header."""
    response = serve(lambda: 1 / 0, methods=["GET", "PUT"]).options("/")

    assert (response.status_code, response.text) == (200, "")
    assert allowed(response) == {"GET", "HEAD", "PUT", "OPTIONS"}


@claim("routing.options.unknown-url-is-404", doc="quickstart#http-methods")
def test_options_of_an_unknown_url_is_not_found(routes):
    """OPTIONS of an unknown URL answers 404."""
    assert routes("/").options("/nowhere").status_code == 404


@claim("routing.options.listed-goes-to-the-view", doc="quickstart#http-methods")
def test_options_in_the_list_goes_to_the_view(serve):
    """A view whose `methods` list OPTIONS answers it itself."""
    client = serve(lambda: flask.request.method, methods=["GET", "OPTIONS"])

    assert client.options("/").text == "OPTIONS"


@claim("routing.options.false-answers-405")
@pytest.mark.parametrize("by", ["argument", "attribute"])
def test_provide_automatic_options_false_refuses_options(app, by):
    """`provide_automatic_options=False` makes OPTIONS a 405."""

    def view():
        return "page"

    if by == "attribute":
        view.provide_automatic_options = False
    options = {"provide_automatic_options": False} if by == "argument" else {}
    app.add_url_rule("/", view_func=view, **options)
    response = client_of(app).options("/")

    assert (response.status_code, allowed(response)) == (405, {"GET", "HEAD"})


@claim("routing.options.true-answers-even-if-listed")
def test_provide_automatic_options_true_answers_a_listed_options(serve):
    """`provide_automatic_options=True` answers OPTIONS even if `methods` lists it."""
    client = serve(lambda: 1 / 0, methods=["GET", "OPTIONS"], provide_automatic_options=True)

    assert allowed(client.options("/")) == {"GET", "HEAD", "OPTIONS"}


@claim("routing.options.forced-does-not-add-the-method", flask="<3.2")
def test_provide_automatic_options_true_does_not_add_options(serve):
    """`provide_automatic_options=True` does not add OPTIONS to `methods`: it answers 405."""
    client = serve(lambda: "page", methods=["GET"], provide_automatic_options=True)

    assert client.options("/").status_code == 405


@claim("routing.options.forced-adds-the-method", flask=">=3.2")
def test_provide_automatic_options_true_adds_options(app, rule_of):
    """From Flask 3.2 on `provide_automatic_options=True` adds OPTIONS, whatever the config says."""
    app.config["PROVIDE_AUTOMATIC_OPTIONS"] = False

    rule = rule_of("/", methods=["GET"], provide_automatic_options=True)

    assert rule.methods == {"GET", "HEAD", "OPTIONS"}


@claim(
    "routing.options.config-switches-them-off",
    doc="config#PROVIDE_AUTOMATIC_OPTIONS",
    flask=">=3.1",
)
def test_provide_automatic_options_in_the_config_switches_options_off(app, rule_of):
    """PROVIDE_AUTOMATIC_OPTIONS = False leaves OPTIONS out of the rules added afterwards."""
    app.config["PROVIDE_AUTOMATIC_OPTIONS"] = False

    assert rule_of("/").methods == {"GET", "HEAD"}


@claim("routing.options.config-is-unknown", doc="config#builtin-configuration-values", flask="<3.1")
def test_provide_automatic_options_in_the_config_is_ignored(app, rule_of):
    """Before Flask 3.1 PROVIDE_AUTOMATIC_OPTIONS has no effect."""
    app.config["PROVIDE_AUTOMATIC_OPTIONS"] = False

    assert rule_of("/").methods == {"GET", "HEAD", "OPTIONS"}
