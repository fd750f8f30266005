"""The factory of the app."""

from app import create_app
from spec.kit import claim
from spec.tools.client import client_of

DOC = "patterns/appfactories#basic-factories"


@claim("application.factory.key-of-the-note", example=True)
def test_the_key_is_that_of_the_note():
    """Without a configuration the example app has the secret key that note 1 prints."""
    assert create_app().secret_key == "dhsodfhisfhosdhf29fy989"


@claim("application.factory.config-wins", example=True)
def test_a_configuration_wins_over_the_apps_own():
    """A configuration given to the example app's create_app() overrides the app's own settings."""
    app = create_app({"SECRET_KEY": "mine", "EXTRA": 1})

    assert (app.secret_key, app.config["EXTRA"]) == ("mine", 1)


@claim("application.factory.apps-are-apart", example=True)
def test_two_apps_share_nothing():
    """A request to one app that the example's create_app() made leaves no trace in another."""
    one, two = create_app(), create_app()
    client_of(one).get("/hooks/order")

    assert [len(app.extensions["trace"]["note 2"]) for app in (one, two)] == [4, 0]


@claim("application.listing.login", example=True)
def test_the_login_of_note_2_welcomes_and_refuses():
    """The example app's login of note 2 greets its user and shows others an error."""
    client = client_of(create_app())
    right = {"username": "admin", "password": "secret"}

    assert client.get("/request/login").status_code == 200
    assert client.post("/request/login", data=right).text == "welcome admin"
    assert (
        "Invalid username/password"
        in client.post("/request/login", data={**right, "password": ""}).text
    )
