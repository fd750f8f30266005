"""What changes of Flask say to write instead, run."""

import io
import json
from datetime import datetime, timedelta, timezone
from pathlib import Path

import flask
import jinja2
import markupsafe
import pytest
from flask.sessions import SecureCookieSession, SecureCookieSessionInterface
from flask.views import MethodView
from itsdangerous import URLSafeTimedSerializer

from spec.kit import claim

DOC = "api#application-object"


class Tea(MethodView):
    def get(self, **values):
        return values


def configured(text):
    """The configuration of an app that is given JSON."""
    app = flask.Flask("tea")
    app.config.from_mapping(json.load(io.StringIO(text)))
    return app.config["TEA"]


def dumped(value):
    """JSON that is written with the settings of an app."""
    app = flask.Flask("tea")
    app.config["JSON_SORT_KEYS"] = False
    with app.app_context():
        return flask.json.dumps(value)


def registered():
    """The rules of an app after it registered a blueprint."""
    app = flask.Flask("tea", static_folder=None)
    blueprint = flask.Blueprint("cups", "cups")
    blueprint.add_url_rule("/cups", "all", list)
    app.register_blueprint(blueprint)
    return [(rule.rule, rule.endpoint) for rule in app.url_map.iter_rules()]


def dispatched():
    """What a view answers that is given values by their names."""
    with flask.Flask("tea").test_request_context():
        return Tea().dispatch_request(kind="green")


def popped():
    """Whether there is a request context inside and after one that is pushed; its session."""
    context = flask.Flask("tea").test_request_context()
    context.push()
    inside, session = flask.has_request_context(), dict(context.session)
    context.pop()
    return inside, flask.has_request_context(), session


@claim("names.fixes.of-apps-run-on-every-release")
@pytest.mark.parametrize(
    ("run", "value"),
    [
        pytest.param(lambda: configured('{"TEA": "oolong"}'), "oolong", id="from-mapping"),
        pytest.param(
            lambda: flask.Flask("tea").config["SESSION_COOKIE_NAME"], "session", id="config"
        ),
        pytest.param(lambda: flask.Flask("tea").debug, False, id="debug"),
        pytest.param(registered, [("/cups", "cups.all")], id="register-blueprint"),
        pytest.param(dispatched, {"kind": "green"}, id="values-by-name"),
        pytest.param(popped, (True, False, {}), id="pop"),
        pytest.param(
            lambda: flask.Flask("tea", static_folder=str(Path("cups"))).static_url_path,
            "/cups",
            id="string-for-a-path",
        ),
    ],
)
def test_fixes_of_apps_run(run, value):
    """Settings are read from `app.config`, blueprints registered, contexts popped, everywhere."""
    assert run() == value


@claim("names.fixes.of-json-runs-on-every-release", doc="api#module-flask.json")
@pytest.mark.parametrize(
    ("run", "value"),
    [
        pytest.param(lambda: dumped([1]), "[1]", id="in-an-app-context"),
        pytest.param(lambda: flask.json.loads(b'"\xc3\xa9"'), "\xe9", id="bytes"),
        pytest.param(lambda: flask.json.loads(b'"\xc3\xa9"'.decode()), "\xe9", id="decoded"),
        pytest.param(lambda: flask.json.dumps("tea").encode(), b'"tea"', id="encoded"),
        pytest.param(
            lambda: flask.Response("1", mimetype="application/json").get_json(), 1, id="response"
        ),
    ],
)
def test_fixes_of_json_run(run, value):
    """`dumps()` and `loads()` take an app context for an app, and strings for an encoding."""
    assert run() == value


@claim("names.fixes.of-moved-names-run-on-every-release", doc="changes#version-2-3-0")
@pytest.mark.parametrize(
    ("run", "value"),
    [
        pytest.param(lambda: markupsafe.Markup("<b>"), "<b>", id="markup"),
        pytest.param(lambda: SecureCookieSession({"tea": 1})["tea"], 1, id="session-class"),
        pytest.param(lambda: timedelta(seconds=90).total_seconds(), 90.0, id="total-seconds"),
        pytest.param(
            lambda: (
                jinja2.Environment().from_string("{% with a = 1 %}{{ a }}{% endwith %}").render()
            ),
            "1",
            id="with-without-the-extension",
        ),
        pytest.param(
            lambda: URLSafeTimedSerializer("k").loads(
                URLSafeTimedSerializer("k").dumps([1]), max_age=60
            ),
            [1],
            id="timed-serializer",
        ),
    ],
)
def test_fixes_of_moved_names_run(run, value):
    """`Markup`, session classes and serializers come from the package that defines them."""
    assert run() == value


@claim(
    "names.fixes.expirations-are-compared-on-every-release",
    doc="api#flask.sessions.SessionInterface.get_expiration_time",
)
def test_an_expiration_is_compared_on_every_release(app):
    """`get_expiration_time()` with its zone replaced is a time in UTC."""
    session = SecureCookieSession({"_permanent": True})
    found = SecureCookieSessionInterface().get_expiration_time(app, session)

    assert found.replace(tzinfo=timezone.utc) - datetime.now(timezone.utc) > timedelta(days=30)
    assert SecureCookieSessionInterface().get_expiration_time(app, SecureCookieSession()) is None


@claim(
    "names.fixes.transactions-have-an-app-context-of-ones-own", doc="api#flask.testing.FlaskClient"
)
def test_a_transaction_takes_an_app_context_of_ones_own(app, client):
    """In a session transaction, `with app.app_context():` gives `current_app`."""
    with client.session_transaction(), app.app_context():
        assert flask.current_app.name == "example"


@claim(
    "names.fixes.metaclasses-of-views-derive-from-type",
    flask=">=2.2",
    otherwise=TypeError,
    doc="api#flask.views.MethodView",
)
def test_a_metaclass_of_a_view_derives_from_type():
    """A metaclass that extends `type` makes a `MethodView` with its methods."""
    kind = type("Kind", (type,), {})

    assert kind("Cup", (MethodView,), {"get": len}).methods == {"GET"}
