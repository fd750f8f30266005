"""What Flask warned of and has no more."""

import flask
import markupsafe
import pytest

from spec.kit import claim

DOC = "changes#version-3-0-0"


@claim("names.flask.json-available-is-there", doc="api#module-flask.json", flask="<1.1")
def test_json_available_is_there():
    """Up to Flask 1.0 `flask.json_available` is True."""
    assert vars(flask).get("json_available") is True


@claim(
    "names.flask.json-available-is-gone",
    doc="changes#version-2-0-0",
    flask=">=1.1,<1.1.1 || >=2.0",
)
def test_json_available_is_gone():
    """Importing `json_available` raises ImportError in Flask 1.1.0, and from 2.0 on."""
    with pytest.raises(ImportError, match="^cannot import name 'json_available' from 'flask'"):
        exec("from flask import json_available")


@claim(
    "names.flask-testing.make-test-environ-builder-is-gone",
    doc="changes#version-2-0-0",
    flask=">=2.0",
)
def test_make_test_environ_builder_is_gone():
    """Importing `make_test_environ_builder` raises ImportError from Flask 2.0 on."""
    gone = "^cannot import name 'make_test_environ_builder' from 'flask.testing'"

    with pytest.raises(ImportError, match=gone):
        exec("from flask.testing import make_test_environ_builder")


@claim("names.flask-helpers.total-seconds-is-gone", doc="changes#version-2-1-0", flask=">=2.1")
def test_total_seconds_is_gone():
    """Importing `total_seconds` from `flask.helpers` raises ImportError from Flask 2.1 on."""
    gone = "^cannot import name 'total_seconds' from 'flask.helpers'"

    with pytest.raises(ImportError, match=gone):
        exec("from flask.helpers import total_seconds")


@claim("names.flask-helpers.get-env-is-gone", doc="changes#version-2-3-0", flask=">=2.3")
def test_get_env_is_gone():
    """Importing `get_env` from `flask.helpers` raises ImportError from Flask 2.3 on."""
    with pytest.raises(ImportError, match="^cannot import name 'get_env' from 'flask.helpers'"):
        exec("from flask.helpers import get_env")


@claim("names.flask-3-0.removed-names-are-gone", flask=">=3.0")
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize(
    ("module", "name"),
    [
        pytest.param("flask", "escape", id="escape"),
        pytest.param("flask", "signals_available", id="signals_available"),
        pytest.param("flask.signals", "signals_available", id="flask.signals"),
        pytest.param("flask.helpers", "is_ip", id="is_ip"),
        pytest.param("flask.helpers", "locked_cached_property", id="locked_cached_property"),
    ],
)
def test_a_name_that_flask_3_0_removed_is_gone(module, name):
    """Importing `escape` or `signals_available` from Flask raises ImportError from 3.0 on."""
    with pytest.raises(ImportError, match=f"^cannot import name '{name}' from '{module}'"):
        exec(f"from {module} import {name}")


@claim("names.flask.markup-is-there", doc="templating#controlling-autoescaping", flask="<2.3")
def test_markup_of_flask_is_there():
    """Up to Flask 2.2 `flask.Markup` is `markupsafe.Markup`."""
    assert vars(flask).get("Markup") is markupsafe.Markup


@claim(
    "names.flask.markup-is-not-there", doc="changes#version-2-3-1", flask=">=2.3,<2.3.1 || >=3.0"
)
@pytest.mark.filterwarnings("ignore:'flask.Markup' is deprecated:DeprecationWarning")
def test_markup_of_flask_is_not_there():
    """Importing `Markup` from Flask raises ImportError in Flask 2.3.0, and from 3.0 on."""
    with pytest.raises(ImportError, match="^cannot import name 'Markup' from 'flask'"):
        exec("from flask import Markup")
