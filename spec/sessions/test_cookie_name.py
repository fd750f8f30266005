"""The attribute that once named the session cookie."""

from __future__ import annotations

import pytest

from spec.kit import claim

DOC = "config#SESSION_COOKIE_NAME"
VALUE = "eyJhIjoxfQ.aVZhwA.zRL3w8OSPuBcvBTG-b5jba7S2ow"


@claim(
    "sessions.cookie-line.name-attribute-is-the-setting",
    flask="<2.3",
    doc="config#SESSION_COOKIE_NAME",
)
@pytest.mark.filterwarnings("ignore:'session_cookie_name' is deprecated:DeprecationWarning")
def test_the_session_cookie_name_attribute_names_the_cookie(app, line):
    """Before Flask 2.3 `app.session_cookie_name` sets `SESSION_COOKIE_NAME`."""
    app.session_cookie_name = "sid"

    assert line() == [f"sid={VALUE}; HttpOnly; Path=/"]


@claim(
    "sessions.cookie-line.name-attribute-means-nothing",
    flask=">=2.3",
    doc="config#SESSION_COOKIE_NAME",
)
@pytest.mark.filterwarnings("ignore:'session_cookie_name' is deprecated:DeprecationWarning")
def test_a_session_cookie_name_attribute_means_nothing(app, line):
    """Setting `app.session_cookie_name` has no effect from Flask 2.3 on."""
    app.session_cookie_name = "sid"

    assert line() == [f"session={VALUE}; HttpOnly; Path=/"]
