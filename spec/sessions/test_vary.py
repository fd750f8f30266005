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


@claim("sessions.vary.is-sent-after-reading")
@pytest.mark.parametrize(
    "read",
    [
        pytest.param(lambda s: s["a"], id="getitem"),
        pytest.param(lambda s: s.get("a"), id="get"),
        pytest.param(lambda s: s.setdefault("a", 2), id="setdefault-of-an-item"),
        pytest.param(lambda s: s.update(b=2), id="change"),
    ],
)
def test_reading_a_session_sends_vary(answer, clock, read):
    """A response to a request that read a session with items has `Vary: Cookie`."""
    assert vary(answer(read, A_IS_1)) == ["Cookie"]


@claim("sessions.vary.unused-session-sends-no-vary")
def test_a_view_without_session_sends_no_vary(serve, clock):
    """A response to a request that did not use the session has no Vary."""
    client = serve(lambda: "")

    assert vary(client.get("/", headers={"Cookie": f"session={A_IS_1}"})) == []


@claim("sessions.vary.is-sent-once")
def test_vary_names_the_cookie_once(answer, clock):
    """`Vary: Cookie` is sent once, however often the session is used."""
    assert vary(answer(lambda s: (s["a"], s["a"], s.update(b=1)), A_IS_1)) == ["Cookie"]


@claim("sessions.vary.is-added")
def test_cookie_is_added_to_the_vary_of_the_view(serve, clock):
    """A session that is read adds Cookie to a Vary header that the view has set."""
    client = serve(lambda: (str(flask.session["a"]), 200, {"Vary": "Accept"}))
    response = client.get("/", headers={"Cookie": f"session={A_IS_1}"})

    assert vary(response) == ["Accept, Cookie"]


@claim("sessions.vary.empty-session-read-sends-vary", flask=SINCE)
def test_reading_an_empty_session_sends_vary(answer):
    """A response to a request that read an empty session has `Vary: Cookie`."""
    assert vary(answer(lambda session: session.get("a"))) == ["Cookie"]


@claim("sessions.vary.empty-session-read-sends-no-vary", flask=BEFORE)
def test_reading_an_empty_session_sends_no_vary(answer):
    """Before Flask 2.2.5, and in 2.3.0 and 2.3.1, reading an empty session sends no Vary."""
    assert vary(answer(lambda session: session.get("a"))) == []


@claim("sessions.vary.is-sent-with-a-deletion", flask=SINCE)
@pytest.mark.parametrize(
    "change",
    [pytest.param(lambda s: s.clear(), id="clear"), pytest.param(lambda s: s.pop("a"), id="pop")],
)
def test_emptying_a_session_sends_vary(answer, clock, change):
    """A response that deletes the session cookie has `Vary: Cookie`."""
    assert vary(answer(change, A_IS_1)) == ["Cookie"]


@claim("sessions.vary.deletion-sends-no-vary", flask=BEFORE)
@pytest.mark.parametrize(
    "change",
    [pytest.param(lambda s: s.clear(), id="clear"), pytest.param(lambda s: s.pop("a"), id="pop")],
)
def test_emptying_a_session_sends_no_vary(answer, clock, change):
    """Before Flask 2.2.5, and in 2.3.0 and 2.3.1, deleting the session cookie sends no Vary."""
    assert vary(answer(change, A_IS_1)) == []


@claim("sessions.vary.is-sent-with-a-refresh", flask=SINCE)
def test_a_refreshed_session_sends_vary(serve, clock):
    """A response that refreshes an unused permanent session has `Vary: Cookie`."""
    client = serve(lambda: "")

    assert vary(client.get("/", headers={"Cookie": f"session={PERMANENT}"})) == ["Cookie"]


@claim("sessions.vary.refresh-sends-no-vary", flask=BEFORE)
def test_a_refreshed_session_sends_no_vary(serve, clock):
    """Before Flask 2.2.5, and in 2.3.0 and 2.3.1, a refreshed session sends no Vary."""
    client = serve(lambda: "")

    assert vary(client.get("/", headers={"Cookie": f"session={PERMANENT}"})) == []


KEYS_ONLY = [
    pytest.param(lambda s: "a" in s, id="in"),
    pytest.param(lambda s: list(s.items()), id="items"),
    pytest.param(lambda s: s.pop("b", None), id="pop-of-none"),
]


@claim("sessions.vary.any-use-sends-vary", flask=">=3.1.3")
@pytest.mark.parametrize("use", KEYS_ONLY)
def test_any_use_of_the_session_sends_vary(answer, clock, use):
    """From Flask 3.1.3 on any use of the session, even `in`, sends `Vary: Cookie`."""
    assert vary(answer(use, A_IS_1)) == ["Cookie"]


@claim("sessions.vary.keys-alone-send-no-vary", flask="<3.1.3")
@pytest.mark.parametrize("use", KEYS_ONLY)
def test_looking_at_keys_sends_no_vary(answer, clock, use):
    """Before Flask 3.1.3 uses of the session's keys alone send no Vary."""
    assert vary(answer(use, A_IS_1)) == []
