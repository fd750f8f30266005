"""Methods of an app for sessions of which Flask 1 warns."""

import flask
import pytest

from spec.kit import claim

DOC = "changes#version-2-0-0"


@claim(
    "sessions.app-methods.warn-at-flask",
    doc="api#flask.sessions.SessionInterface.open_session",
    flask="<2.0",
    otherwise=pytest.fail.Exception,
)
@pytest.mark.parametrize(
    ("name", "use"),
    [
        pytest.param("open_session", lambda app, request: app.open_session(request), id="open"),
        pytest.param(
            "save_session",
            lambda app, _: app.save_session(flask.session, app.response_class()),
            id="save",
        ),
        pytest.param("make_null_session", lambda app, _: app.make_null_session(), id="null"),
    ],
)
@pytest.mark.filterwarnings("ignore:Importing 'itsdangerous.json':DeprecationWarning")
def test_a_method_of_the_app_for_sessions_warns_at_flasks_line(app, name, use):
    """`app.open_session()` and two other methods warn in Flask 1, at a line of Flask."""
    removed = f'"{name}" is deprecated and will be removed in (1.1|2.0).'
    text = f'^{removed} Use "session_interface.{name}" instead.$'

    with app.test_request_context(), pytest.warns(DeprecationWarning, match=text) as told:
        use(app, flask.request)
    assert told[0].filename == flask.app.__file__
