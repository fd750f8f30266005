"""What an app tells of its first request."""

import flask
import pytest

from spec.kit import claim
from spec.tools.client import client_of

DOC = "api#flask.Flask"


def seen_before_and_after():
    """got_first_request before and after a request."""
    app = flask.Flask("example", static_folder=None)
    before = app.got_first_request
    client_of(app).get("/")
    return before, app.got_first_request


@claim(
    "application.first-request.attribute-is-false-until-then",
    flask="<2.3",
    otherwise=(AttributeError, DeprecationWarning),
)
def test_got_first_request_is_false_until_then():
    """Before Flask 2.3 `app.got_first_request` is False until the first request."""
    assert seen_before_and_after() == (False, True)


@claim("application.first-request.attribute-warns", flask=">=2.3,<3.0")
def test_got_first_request_warns(app):
    """Reading `app.got_first_request` warns with a DeprecationWarning."""
    text = "^'got_first_request' is deprecated and will be removed in Flask 2.4.$"

    with pytest.warns(DeprecationWarning, match=text) as told:
        assert app.got_first_request is False
    assert told[0].filename == __file__


@claim("application.first-request.attribute-is-gone", flask=">=3.0")
@pytest.mark.filterwarnings("ignore:'got_first_request' is deprecated:DeprecationWarning")
def test_an_app_has_no_got_first_request(app):
    """Reading `app.got_first_request` raises AttributeError."""
    with pytest.raises(AttributeError, match="'Flask' object has no attribute 'got_first_request'"):
        app.got_first_request
