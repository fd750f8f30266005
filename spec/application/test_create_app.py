"""The factory of the app."""

from app import create_app
from spec.kit import claim
from spec.kit.client import client_of

DOC = "patterns/appfactories#basic-factories"


@claim("application.factory.key-of-the-note")
def test_the_key_is_that_of_the_note():
    """Without a configuration the app has the secret key that note 1 prints."""
    assert create_app().secret_key == "dhsodfhisfhosdhf29fy989"


@claim("application.factory.config-wins")
def test_a_configuration_wins_over_the_apps_own():
    """What create_app() is given replaces the app's own settings."""
    app = create_app({"SECRET_KEY": "mine", "EXTRA": 1})

    assert (app.secret_key, app.config["EXTRA"]) == ("mine", 1)


@claim("application.factory.apps-are-apart")
def test_two_apps_share_nothing():
    """What happens in one app is not seen in another."""
    one, two = create_app(), create_app()
    client_of(one).get("/hooks/order")

    assert [len(app.extensions["trace"]["note 2"]) for app in (one, two)] == [4, 0]


@claim("application.listing.login")
def test_the_login_of_note_2_welcomes_and_refuses():
    """Note 2's login shows its form, welcomes its user, and tells others that they are wrong."""
    client = client_of(create_app())
    right = {"username": "admin", "password": "secret"}

    assert client.get("/request/login").status_code == 200
    assert client.post("/request/login", data=right).text == "welcome admin"
    assert (
        "Invalid username/password"
        in client.post("/request/login", data={**right, "password": ""}).text
    )
