"""Names of Flask that warn before they go."""

import sys
from datetime import timedelta
from pkgutil import resolve_name

import flask
import pytest

from spec.kit import claim

DOC = "changes#version-2-3-0"


@claim(
    "names.flask-testing.make-test-environ-builder-warns-at-flask",
    doc="api#flask.testing.FlaskClient",
    flask=">=1.1,<2.0",
    otherwise=pytest.fail.Exception,
)
def test_make_test_environ_builder_warns_at_flasks_line(app):
    """`make_test_environ_builder()` warns in Flask 1.1, at a line of Flask."""
    removed = r'"make_test_environ_builder\(\)" is deprecated and will be removed in (1.2|2.0).'
    instead = 'Construct "flask.testing.EnvironBuilder" directly instead.'

    with pytest.warns(DeprecationWarning, match=f"^{removed} {instead}$") as told:
        resolve_name("flask.testing:make_test_environ_builder")(app)
    assert told[0].filename == flask.testing.__file__


@claim(
    "names.flask.json-available-warns-at-flask",
    doc="api#module-flask.json",
    flask=">=1.1.1,<2.0",
    otherwise=pytest.fail.Exception,
)
@pytest.mark.parametrize(
    "use",
    [
        pytest.param(bool, id="bool"),
        pytest.param(lambda it: it == True, id="equal"),  # noqa: E712
        pytest.param(lambda it: it != True, id="unequal"),  # noqa: E712
    ],
)
def test_json_available_warns_at_flasks_line(use):
    """Using `flask.json_available` warns from Flask 1.1.1 to 1.1.4, at a line of Flask."""
    removed = "'flask.json_available' is deprecated and will be removed in version 2.0.0."

    with pytest.warns(DeprecationWarning, match=f"^{removed}$") as told:
        use(resolve_name("flask:json_available"))
    assert told[0].filename == sys.modules["flask._compat"].__file__


@claim(
    "names.flask-helpers.functions-warn",
    doc="changes#version-2-0-0",
    flask=">=2.0,<2.1",
    otherwise=pytest.fail.Exception,
)
@pytest.mark.parametrize(
    ("use", "text"),
    [
        pytest.param(
            lambda helpers: helpers.safe_join("a", "b"),
            "'flask.helpers.safe_join' is deprecated and will be removed in Flask 2.1."
            " Use 'werkzeug.utils.safe_join' instead.",
            id="safe_join",
        ),
        pytest.param(
            lambda helpers: helpers.total_seconds(timedelta(1)),
            "'total_seconds' is deprecated and will be removed in Flask 2.1."
            " Use 'timedelta.total_seconds' instead.",
            id="total_seconds",
        ),
    ],
)
def test_a_function_of_flask_helpers_warns(use, text):
    """`safe_join()` and `total_seconds()` of `flask.helpers` warn in Flask 2.0."""
    with pytest.warns(DeprecationWarning, match=f"^{text}$") as told:
        use(flask.helpers)
    assert told[0].filename == __file__


@claim(
    "names.flask-helpers.get-env-warns",
    doc="changes#version-2-2-0",
    flask=">=2.2,<2.3",
    otherwise=pytest.fail.Exception,
)
def test_get_env_warns():
    """`flask.helpers.get_env()` warns in Flask 2.2."""
    removed = "'FLASK_ENV' and 'get_env' are deprecated and will be removed in Flask 2.3."

    with pytest.warns(DeprecationWarning, match=f"^{removed} Use 'FLASK_DEBUG' instead.$") as told:
        resolve_name("flask.helpers:get_env")()
    assert told[0].filename == __file__


@claim("names.flask.names-warn", flask=">=2.3,<3.0", otherwise=pytest.fail.Exception)
@pytest.mark.parametrize(
    ("module", "name", "text"),
    [
        pytest.param(
            "flask",
            "escape",
            "'flask.escape' is deprecated and will be removed in Flask 2.4."
            " Import 'markupsafe.escape' instead.",
            id="escape",
        ),
        pytest.param(
            "flask",
            "signals_available",
            "'signals_available' is deprecated and will be removed in Flask 2.4."
            " Signals are always available",
            id="signals_available",
        ),
        pytest.param(
            "flask.signals",
            "signals_available",
            "The 'signals_available' attribute is deprecated and will be removed in Flask 2.4."
            " Signals are always available.",
            id="flask.signals",
        ),
    ],
)
def test_a_name_of_flask_warns(module, name, text):
    """Importing `escape` or `signals_available` from Flask warns in Flask 2.3."""
    with pytest.warns(DeprecationWarning, match=f"^{text}$") as told:
        exec(compile(f"from {module} import {name}", __file__, "exec"), {})
    assert told[0].filename == __file__


@claim("names.flask.markup-warns", flask=">=2.3.1,<3.0", otherwise=pytest.fail.Exception)
def test_markup_of_flask_warns():
    """Importing `Markup` from Flask warns from Flask 2.3.1 to 2.3.3."""
    removed = "'flask.Markup' is deprecated and will be removed in Flask 2.4."
    instead = "Import 'markupsafe.Markup' instead."

    with pytest.warns(DeprecationWarning, match=f"^{removed} {instead}$") as told:
        exec(compile("from flask import Markup", __file__, "exec"), {})
    assert told[0].filename == __file__


@claim(
    "names.flask-helpers.is-ip-and-locked-cached-property-warn",
    flask=">=2.3,<3.0",
    otherwise=pytest.fail.Exception,
)
@pytest.mark.parametrize(
    ("name", "argument", "text"),
    [
        pytest.param(
            "is_ip",
            "::1",
            "The 'is_ip' function is deprecated and will be removed in Flask 2.4.",
            id="is_ip",
        ),
        pytest.param(
            "locked_cached_property",
            repr,
            "'locked_cached_property' is deprecated and will be removed in Flask 2.4."
            " Use a lock inside the decorated function if locking is needed.",
            id="locked_cached_property",
        ),
    ],
)
def test_is_ip_and_locked_cached_property_warn(name, argument, text):
    """`is_ip()` and `locked_cached_property` of `flask.helpers` warn in Flask 2.3."""
    with pytest.warns(DeprecationWarning, match=f"^{text}$") as told:
        resolve_name(f"flask.helpers:{name}")(argument)
    assert told[0].filename == __file__
