"""The Vary header that tells caches of the session."""

from __future__ import annotations

import flask
import pytest

from spec.kit import claim
from spec.sessions.samples import A_IS_1, PERMANENT

DOC = "api#flask.sessions.SessionMixin.accessed"
SINCE = ">=2.2.5,<2.3 || >=2.3.2"
BEFORE = "<2.2.5 || >=2.3,<2.3.2"


def vary(response):
    """The Vary headers of a response."""
    return response.headers.getlist("Vary")


@claim("sessions.vary.after-reading")
@pytest.mark.parametrize(
    "read",
    [
        pytest.param(lambda s: s["a"], id="getitem"),
        pytest.param(lambda s: s.get("a"), id="get"),
        pytest.param(lambda s: s.get("b"), id="get-of-none"),
        pytest.param(lambda s: s.setdefault("a", 2), id="setdefault-of-an-item"),
        pytest.param(lambda s: s.permanent, id="permanent"),
        pytest.param(lambda s: s.update(b=2), id="change"),
    ],
)
def test_reading_a_session_sends_vary(answer, clock, read):
    """The response to a request that read some session varies by cookie."""
    assert vary(answer(read, A_IS_1)) == ["Cookie"]


@claim("sessions.vary.not-without-session")
def test_a_view_without_session_sends_no_vary(serve, clock):
    """A view that does not touch the session can be cached, even for clients that have one."""
    client = serve(lambda: "")

    assert vary(client.get("/", headers={"Cookie": f"session={A_IS_1}"})) == []


@claim("sessions.vary.once")
def test_vary_names_the_cookie_once(answer, clock):
    """However often the session is used, Vary says Cookie once."""
    assert vary(answer(lambda s: (s["a"], s["a"], s.update(b=1)), A_IS_1)) == ["Cookie"]


@claim("sessions.vary.is-added")
def test_vary_keeps_what_the_view_said(app, serve, clock):
    """Cookie is added to a Vary header of the view."""
    client = serve(lambda: (str(flask.session["a"]), 200, {"Vary": "Accept"}))
    response = client.get("/", headers={"Cookie": f"session={A_IS_1}"})

    assert vary(response) == ["Accept, Cookie"]


@claim("sessions.vary.empty-session-read", flask=SINCE)
@pytest.mark.parametrize(
    "read",
    [
        pytest.param(lambda s: s.get("a"), id="get"),
        pytest.param(lambda s: s.permanent, id="permanent"),
    ],
)
def test_reading_an_empty_session_sends_vary(answer, read):
    """The response varies by cookie when the session that was read is empty, too."""
    assert vary(answer(read)) == ["Cookie"]


@claim("sessions.vary.empty-session-read-without", flask=BEFORE)
@pytest.mark.parametrize(
    "read",
    [
        pytest.param(lambda s: s.get("a"), id="get"),
        pytest.param(lambda s: s.permanent, id="permanent"),
    ],
)
def test_reading_an_empty_session_sends_no_vary(answer, read):
    """No Vary is sent when the session that was read is empty."""
    assert vary(answer(read)) == []


@claim("sessions.vary.deletion", flask=SINCE)
@pytest.mark.parametrize(
    "change",
    [pytest.param(lambda s: s.clear(), id="clear"), pytest.param(lambda s: s.pop("a"), id="pop")],
)
def test_emptying_a_session_sends_vary(answer, clock, change):
    """The response that deletes the session cookie varies by cookie."""
    assert vary(answer(change, A_IS_1)) == ["Cookie"]


@claim("sessions.vary.deletion-without", flask=BEFORE)
@pytest.mark.parametrize(
    "change",
    [pytest.param(lambda s: s.clear(), id="clear"), pytest.param(lambda s: s.pop("a"), id="pop")],
)
def test_emptying_a_session_sends_no_vary(answer, clock, change):
    """The response that deletes the session cookie has no Vary."""
    assert vary(answer(change, A_IS_1)) == []


@claim("sessions.vary.refresh", flask=SINCE)
def test_a_refreshed_session_sends_vary(serve, clock):
    """A permanent session that is sent again untouched varies by cookie."""
    client = serve(lambda: "")

    assert vary(client.get("/", headers={"Cookie": f"session={PERMANENT}"})) == ["Cookie"]


@claim("sessions.vary.refresh-without", flask=BEFORE)
def test_a_refreshed_session_sends_no_vary(serve, clock):
    """A permanent session that is sent again untouched has no Vary, though it has a cookie."""
    client = serve(lambda: "")

    assert vary(client.get("/", headers={"Cookie": f"session={PERMANENT}"})) == []


KEYS_ONLY = [
    pytest.param(lambda s: "a" in s, id="in"),
    pytest.param(lambda s: len(s), id="len"),
    pytest.param(lambda s: bool(s), id="bool"),
    pytest.param(lambda s: list(s), id="iter"),
    pytest.param(lambda s: list(s.keys()), id="keys"),
    pytest.param(lambda s: list(s.items()), id="items"),
    pytest.param(lambda s: s == {}, id="equal"),
    pytest.param(lambda s: s.copy(), id="copy"),
    pytest.param(lambda s: s.pop("b", None), id="pop-of-none"),
    pytest.param(lambda s: s.modified, id="modified"),
    pytest.param(lambda s: s.new, id="new"),
]


@claim("sessions.vary.any-use", flask=">=3.1.3")
@pytest.mark.parametrize("use", KEYS_ONLY)
def test_any_use_of_the_session_sends_vary(answer, clock, use):
    """Whatever is asked of the `session` name, even `in` or `len`, makes the response vary."""
    assert vary(answer(use, A_IS_1)) == ["Cookie"]


@claim("sessions.vary.keys-alone-without", flask="<3.1.3")
@pytest.mark.parametrize("use", KEYS_ONLY)
def test_looking_at_keys_sends_no_vary(answer, clock, use):
    """`in`, `len()`, iteration, even `items()` do not count as reading the session."""
    assert vary(answer(use, A_IS_1)) == []
