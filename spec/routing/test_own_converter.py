import sys

import flask
import pytest
import werkzeug.routing
from werkzeug.routing import BaseConverter, BuildError

from spec.kit import claim

DOC = "werkzeug:routing#custom-converters"
# Werkzeug 2.2.0 left it out of werkzeug.routing.
ValidationError = sys.modules[BaseConverter.__module__].ValidationError


class Names(BaseConverter):
    def to_python(self, value):
        return value.split("+")

    def to_url(self, value):
        return "+".join(value)


class Even(BaseConverter):
    def to_python(self, value):
        if len(value) % 2:
            raise ValidationError
        return value

    to_url = to_python


@claim("routing.own-converter.converts-both-ways")
def test_an_own_converter_converts_both_ways(routes, page_at, converter):
    """A custom converter makes values of URLs and URLs of values."""
    converter(Names)
    with page_at("/to/<own:names>"):
        url = flask.url_for("page", names=["a", "b"])
    client = routes("/<own:names>")

    assert (url, client.get("/a+b").text) == ("/to/a+b", "/<own:names> names=['a', 'b']")


@claim("routing.own-converter.has-to-be-known")
def test_a_rule_with_an_unknown_converter_is_a_lookup_error(app):
    """A rule with a converter that is not in `url_map.converters` raises LookupError."""
    with pytest.raises(LookupError, match="^the converter 'own' does not exist$"):
        app.add_url_rule("/<own:names>", "view")


@claim(
    "routing.own-converter.validation-error-is-imported",
    werkzeug="<2.2 || >=2.2.1",
    otherwise=AttributeError,
)
def test_validation_error_is_in_the_module_of_routing():
    """`ValidationError`, a ValueError, is in `werkzeug.routing`."""
    assert issubclass(werkzeug.routing.ValidationError, ValueError)


@claim("routing.own-converter.validation-error-is-404")
def test_a_validation_error_is_a_404(routes, converter):
    """A URL answers 404 if its converter raises ValidationError."""
    converter(Even)
    client = routes("/<own:name>")

    assert [client.get(path).status_code for path in ["/ab", "/abc"]] == [200, 404]


@claim("routing.own-converter.validation-error-tries-the-next-rule", werkzeug="<2.2")
@pytest.mark.parametrize("rule", ["/<own:name>", "/<int(max=5):name>"])
def test_after_a_validation_error_the_next_rule_is_tried(routes, converter, rule):
    """Before Werkzeug 2.2 the next rule is tried after a converter's ValidationError."""
    converter(Even)
    client = routes(rule, "/<text>")

    assert client.get("/123").text == "/<text> text='123'"


@claim("routing.own-converter.validation-error-ends-the-search", werkzeug=">=2.2")
@pytest.mark.parametrize(
    ("rule", "path"), [("/<own:name>", "/abc"), ("/<int(max=5):name>", "/123")]
)
def test_after_a_validation_error_no_other_rule_is_tried(routes, converter, rule, path):
    """No other rule is tried after a ValidationError of a converter: the answer is 404."""
    converter(Even)
    client = routes(rule, "/<text>")

    assert client.get(path).status_code == 404


@claim("routing.own-converter.other-errors-are-500")
def test_another_error_of_a_converter_is_a_500(routes, converter):
    """Another exception than ValidationError in `to_python()` is raised in the request."""
    converter(type("Broken", (BaseConverter,), {"to_python": lambda self, value: 1 / 0}))
    client = routes("/<own:name>")
    client.application.testing = True

    with pytest.raises(ZeroDivisionError, match="^division by zero$"):
        client.get("/a")


@claim("routing.own-converter.validation-error-of-to-url-raises-build-error")
def test_a_validation_error_of_to_url_raises_build_error(page_at, converter):
    """`url_for()` raises BuildError if `to_url()` of a converter raises ValidationError."""
    converter(Even)

    with (
        page_at("/<own:name>"),
        pytest.raises(BuildError, match="^Could not build url for endpoint 'page' with values"),
    ):
        flask.url_for("page", name="abc")


@claim("routing.own-converter.replaces-the-default", doc="api#url-route-registrations")
def test_the_converter_named_default_serves_plain_variables(routes, converter):
    """The converter named `default` is used for a variable part without a converter."""
    converter(Even, "default")
    client = routes("/<name>")

    assert [client.get(path).status_code for path in ["/ab", "/abc"]] == [200, 404]
