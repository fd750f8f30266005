"""The factory of the app."""

from app import create_app
from spec.kit import claim
from spec.tools.client import client_of

DOC = "patterns/appfactories#basic-factories"


@claim("application.factory.has-the-key-of-the-note", example=True)
def test_the_key_is_that_of_the_note():
    """The example app has the secret key of note 1 by default."""
    assert create_app().secret_key == "dhsodfhisfhosdhf29fy989"


@claim("application.factory.config-wins", example=True)
def test_a_configuration_wins_over_the_apps_own():
    """A configuration given to the example app's `create_app()` overrides its own settings."""
    app = create_app({"SECRET_KEY": "mine", "EXTRA": 1})

    assert (app.secret_key, app.config["EXTRA"]) == ("mine", 1)


@claim("application.factory.apps-are-apart", example=True)
def test_two_apps_share_nothing():
    """A request to one app that the example's `create_app()` made leaves no trace in another."""
    one, two = create_app(), create_app()
    client_of(one).get("/hooks/order")

    assert [len(app.extensions["trace"]["note 2"]) for app in (one, two)] == [4, 1]
