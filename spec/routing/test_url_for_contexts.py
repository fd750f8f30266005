import flask
import pytest

from spec.kit import claim

DOC = "config#SERVER_NAME"


@claim("routing.url-for.needs-an-app-context", doc="api#flask.Flask.url_for")
def test_url_for_needs_an_application_context():
    """`url_for()` raises RuntimeError outside every context."""
    with pytest.raises(RuntimeError, match=r"^(Working outside of|Attempted to) .* context"):
        flask.url_for("index")


@claim("routing.url-for.needs-server-name")
def test_url_for_outside_a_request_needs_a_server_name(app):
    """`url_for()` in an app context alone raises RuntimeError without SERVER_NAME."""
    with app.app_context(), pytest.raises(RuntimeError, match="SERVER_NAME"):
        flask.url_for("static", filename="x")


@claim("routing.url-for.error-names-three-settings", flask=">=2.2")
def test_the_error_names_the_three_settings(app):
    """The RuntimeError for a missing SERVER_NAME names three settings."""
    with app.app_context(), pytest.raises(RuntimeError) as caught:
        flask.url_for("static", filename="x")

    assert str(caught.value) == (
        "Unable to build URLs outside an active request without 'SERVER_NAME' configured."
        " Also configure 'APPLICATION_ROOT' and 'PREFERRED_URL_SCHEME' as needed."
    )


@claim("routing.url-for.error-names-server-name-alone", flask="<2.2")
def test_the_error_names_the_server_name_only(app):
    """Before Flask 2.2 the RuntimeError for a missing SERVER_NAME names that setting only."""
    with app.app_context(), pytest.raises(RuntimeError) as caught:
        flask.url_for("static", filename="x")

    assert str(caught.value) == (
        "Application was not able to create a URL adapter for request independent URL generation."
        " You might be able to fix this by setting the SERVER_NAME config variable."
    )
