"""What an app tells of its first request."""

import warnings

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
    "application.first-request.is-told",
    flask="<2.3",
    otherwise=(AttributeError, DeprecationWarning),
)
def test_an_app_tells_of_its_first_request():
    """app.got_first_request is False until the first request, then True."""
    assert seen_before_and_after() == (False, True)


@claim(
    "application.first-request.warns",
    flask=">=2.3,<3.0",
    otherwise=(AttributeError, AssertionError),
)
def test_an_app_tells_of_its_first_request_with_a_warning():
    """Reading `app.got_first_request` warns with a DeprecationWarning."""
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        seen = seen_before_and_after()

    about = [it.category for it in told if "got_first_request" in str(it.message)]
    assert (seen, set(about)) == ((False, True), {DeprecationWarning})


@claim("application.first-request.is-private", flask=">=3.0")
@pytest.mark.filterwarnings("ignore:'got_first_request' is deprecated:DeprecationWarning")
def test_an_app_tells_no_more_of_its_first_request(app):
    """Reading `app.got_first_request` raises AttributeError."""
    with pytest.raises(AttributeError, match="'Flask' object has no attribute 'got_first_request'"):
        app.got_first_request
