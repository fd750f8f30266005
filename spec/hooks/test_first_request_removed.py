import warnings

import flask
import pytest

from spec.kit import claim

DOC = "changes#version-2-3-0"


def said_by_flask():
    """What Flask itself says to before_first_request(): its warnings, or its error."""
    app = flask.Flask("plain")
    with warnings.catch_warnings(record=True) as said:
        warnings.simplefilter("always")
        try:
            app.before_first_request(print)
        except AttributeError as error:
            return [str(error)]
    return [f"{warning.category.__name__}: {warning.message}" for warning in said]


@claim(
    "hooks.before-first-request.flask-has-it",
    doc="changes#version-2-2-0",
    flask="<2.3",
    otherwise=AttributeError,
)
@pytest.mark.filterwarnings("ignore:'before_first_request':DeprecationWarning")
def test_flask_itself_runs_before_first_request_functions(shop):
    """`before_first_request` runs a function once, before the first request."""
    shop.app.before_first_request(shop.note("first"))

    shop.get("/")
    shop.get("/")

    assert shop.trace == ["first", "view", "view"]


@claim(
    "hooks.before-first-request.flask-runs-it-first",
    doc="changes#version-2-2-0",
    flask="<2.3",
    otherwise=AttributeError,
)
@pytest.mark.filterwarnings("ignore:'before_first_request':DeprecationWarning")
def test_flask_itself_runs_it_before_before_request(shop):
    """`before_first_request` functions run before the `before_request` functions."""
    shop.app.before_request(shop.note("before"))
    shop.app.before_first_request(shop.note("first"))

    shop.get("/")

    assert shop.trace == ["first", "before", "view"]


@claim("hooks.before-first-request.flask-removed-it", flask=">=2.3")
def test_flask_itself_has_no_before_first_request():
    """`app.before_first_request` raises AttributeError."""
    assert said_by_flask() == ["'Flask' object has no attribute 'before_first_request'"]


@claim("hooks.before-first-request.flask-is-silent", doc="changes#version-0-8", flask="<2.2")
def test_flask_accepts_before_first_request_silently():
    """Before Flask 2.2 `before_first_request` gives no warning."""
    assert said_by_flask() == []


@claim(
    "hooks.before-first-request.flask-deprecates-it",
    doc="changes#version-2-2-0",
    flask=">=2.2,<2.3",
)
@pytest.mark.parametrize(
    ("owner", "name", "instead"),
    [
        pytest.param(
            flask.Flask("plain"),
            "before_first_request",
            "Run setup code while creating the application instead.",
            id="app",
        ),
        pytest.param(
            flask.Blueprint("plain", "plain"),
            "before_app_first_request",
            "Use 'record_once' instead to run setup code when registering the blueprint.",
            id="blueprint",
        ),
    ],
)
def test_flask_deprecates_before_first_request(owner, name, instead):
    """`before_first_request` and `before_app_first_request` warn in Flask 2.2."""
    removed = f"'{name}' is deprecated and will be removed in Flask 2.3."

    with pytest.warns(DeprecationWarning, match=f"^{removed} {instead}$") as told:
        getattr(owner, name)(print)
    assert told[0].filename == flask.scaffold.__file__
