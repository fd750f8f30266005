import flask
import pytest
from werkzeug.routing import BuildError

from spec.kit import claim

DOC = "werkzeug:routing#werkzeug.routing.MapAdapter.build"


@claim(
    "routing.build-error.names-endpoint-and-values",
)
@pytest.mark.parametrize(
    ("endpoint", "values", "message"),
    [
        pytest.param(
            "usre",
            {},
            "Could not build url for endpoint 'usre'. Did you mean 'user' instead?",
            id="unknown-endpoint",
        ),
        pytest.param(
            "user",
            {},
            "Could not build url for endpoint 'user'. Did you forget to specify values ['id']?",
            id="missing-value",
        ),
        pytest.param(
            "user",
            {"id": None},
            "Could not build url for endpoint 'user'. Did you forget to specify values ['id']?",
            id="none-is-missing",
        ),
        pytest.param(
            "user",
            {"id": 1, "_method": "POST"},
            "Could not build url for endpoint 'user' ('POST') with values ['id'].",
            id="other-method",
        ),
        pytest.param(
            ".user",
            {"name": 1},
            "Could not build url for endpoint 'user' with values ['name'].",
            id="leading-dot-outside-a-blueprint",
        ),
    ],
)
def test_a_build_error_names_endpoint_and_values(app, endpoint, values, message):
    """`url_for()` raises BuildError with the endpoint and its values if no rule fits."""
    app.add_url_rule("/user/<int:id>", "user")

    with app.test_request_context(), pytest.raises(BuildError) as caught:
        flask.url_for(endpoint, **values)
    assert str(caught.value).startswith(message)


@claim("routing.build-error.suggests-values-or-methods", doc="api#flask.Flask.url_for")
@pytest.mark.parametrize(
    ("values", "guess"),
    [
        pytest.param({}, "Did you forget to specify values ['id']?", id="values"),
        pytest.param(
            {"id": 1, "_method": "POST"},
            "Did you mean to use methods ['GET', 'HEAD', 'OPTIONS']?",
            id="methods",
        ),
    ],
)
def test_a_build_error_suggests_values_or_methods(app, values, guess):
    """The last sentence of a BuildError suggests values or methods."""
    app.add_url_rule("/user/<int:id>", "user")

    with app.test_request_context(), pytest.raises(BuildError) as caught:
        flask.url_for("user", **values)
    assert str(caught.value).partition(". ")[2] == guess


@claim("routing.build-error.is-a-lookup-error", doc="api#flask.Flask.url_for")
def test_a_build_error_is_a_lookup_error(app):
    """BuildError is a LookupError with the attributes `endpoint`, `values` and `method`."""
    with app.test_request_context(), pytest.raises(LookupError, match="'nowhere'") as caught:
        flask.url_for("nowhere", a=1, _method="POST")

    error = caught.value
    assert type(error) is BuildError
    assert (error.endpoint, error.values, error.method) == ("nowhere", {"a": 1}, "POST")


@claim("routing.build-error.handler-answers", doc="api#flask.Flask.url_build_error_handlers")
def test_a_build_error_handler_gives_the_url(app):
    """`url_for()` returns the URL of the first `url_build_error_handlers` function to give one."""
    seen = []
    app.url_build_error_handlers += [
        lambda error, endpoint, values: None,
        lambda error, endpoint, values: seen.append((endpoint, values)) or "/made",
        lambda error, endpoint, values: "/other",
    ]

    with app.test_request_context():
        assert flask.url_for("nowhere", a=1) == "/made"
    options = {"_anchor": None, "_external": False, "_method": None, "_scheme": None}
    assert seen == [("nowhere", {"a": 1, **options})]


@claim(
    "routing.build-error.handlers-that-give-none-leave-the-error",
    doc="api#flask.Flask.url_build_error_handlers",
)
def test_handlers_that_give_none_leave_the_error(app):
    """`url_for()` raises BuildError if each handler returns None or raises it again."""

    def again(error, endpoint, values):
        raise error

    app.url_build_error_handlers += [lambda error, endpoint, values: None, again]

    with app.test_request_context(), pytest.raises(BuildError, match="'nowhere'"):
        flask.url_for("nowhere")


@claim("routing.build-error.handler-raises", doc="api#flask.Flask.url_build_error_handlers")
def test_another_error_of_a_handler_comes_through(app):
    """`url_for()` raises another exception of a `url_build_error_handlers` function at once."""
    app.url_build_error_handlers.append(lambda error, endpoint, values: {}[endpoint])

    with app.test_request_context(), pytest.raises(KeyError, match="^'nowhere'$"):
        flask.url_for("nowhere")


@claim("routing.build-error.suggests-the-rule-of-the-method")
def test_a_build_error_suggests_the_rule_of_the_method(app):
    """Of two rules of an endpoint BuildError suggests the values of the one with the method."""
    app.add_url_rule("/cup/<int:size>", "cup", methods=["PUT"])
    app.add_url_rule("/tea/<name>", "cup", methods=["DELETE"])
    guesses = []

    for method in ["PUT", "DELETE"]:
        with app.test_request_context(), pytest.raises(BuildError) as caught:
            flask.url_for("cup", _method=method)
        guesses.append(str(caught.value).partition(". ")[2])
    assert guesses == [
        "Did you forget to specify values ['size']?",
        "Did you forget to specify values ['name']?",
    ]
