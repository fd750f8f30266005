"""When the session cookie is sent."""

from __future__ import annotations

import flask
import pytest

from spec.kit import claim
from spec.sessions.samples import A_IS_1, PERMANENT

DOC = "api#flask.sessions.SessionInterface.should_set_cookie"


def lines(response):
    """How many cookies a response sets."""
    return len(response.headers.getlist("Set-Cookie"))


@claim("sessions.set-cookie.is-sent-after-a-change", doc="api#flask.session.modified")
@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda s: s.__setitem__("a", 1), id="setitem-of-the-same"),
        pytest.param(lambda s: s.update(), id="update-with-nothing"),
        pytest.param(lambda s: setattr(s, "permanent", False), id="permanent"),
        pytest.param(lambda s: setattr(s, "modified", True), id="modified"),
    ],
)
def test_a_change_sends_the_cookie(answer, clock, change):
    """A change sends the session cookie, even one that leaves the items as they were."""
    assert lines(answer(change, A_IS_1)) == 1


@claim("sessions.set-cookie.is-not-sent-after-reading")
@pytest.mark.parametrize(
    "read",
    [
        pytest.param(lambda s: None, id="nothing"),
        pytest.param(lambda s: s["a"], id="getitem"),
        pytest.param(lambda s: s.setdefault("a", 2), id="setdefault-of-an-item"),
        pytest.param(lambda s: s.pop("b", None), id="pop-of-none"),
        pytest.param(lambda s: flask.get_flashed_messages(), id="no-messages"),
    ],
)
def test_reading_sends_no_cookie(answer, clock, read):
    """A session that is only read is not sent again."""
    response = answer(read, A_IS_1)

    assert (response.status_code, lines(response)) == (200, 0)


@claim("sessions.set-cookie.nested-change-is-lost", doc="api#flask.session.modified")
def test_a_nested_change_is_not_noticed(client):
    """A change inside a list of the session is not saved."""
    with client.session_transaction() as session:
        session["cart"] = ["milk"]
    with client.session_transaction() as session:
        session["cart"].append("tea")

    with client.session_transaction() as session:
        assert session["cart"] == ["milk"]


@claim("sessions.set-cookie.nested-change-with-modified-is-saved", doc="api#flask.session.modified")
def test_modified_keeps_a_nested_change(client):
    """`session.modified = True` saves a change inside a list of the session."""
    with client.session_transaction() as session:
        session["cart"] = ["milk"]
    with client.session_transaction() as session:
        session["cart"].append("tea")
        session.modified = True

    with client.session_transaction() as session:
        assert session["cart"] == ["milk", "tea"]


@claim("sessions.set-cookie.modified-can-be-taken-back", doc="api#flask.session.modified")
def test_modified_false_drops_a_change(answer, clock):
    """`session.modified = False` after a change means that it is not saved."""

    def view(session):
        session["b"] = 2
        session.modified = False

    assert lines(answer(view, A_IS_1)) == 0


@claim("sessions.set-cookie.permanent-is-refreshed", doc="config#SESSION_REFRESH_EACH_REQUEST")
def test_a_permanent_session_is_sent_with_every_response(serve, clock):
    """A permanent session is sent with every response, even if the view does not use it."""
    client = serve(lambda: "")

    assert lines(client.get("/", headers={"Cookie": f"session={PERMANENT}"})) == 1


@claim("sessions.set-cookie.refresh-can-be-off", doc="config#SESSION_REFRESH_EACH_REQUEST")
def test_a_permanent_session_is_not_sent_without_refresh(app, serve, clock):
    """Without `SESSION_REFRESH_EACH_REQUEST` a permanent session is sent only after a change."""
    app.config["SESSION_REFRESH_EACH_REQUEST"] = False
    client = serve(lambda: "")

    assert lines(client.get("/", headers={"Cookie": f"session={PERMANENT}"})) == 0


@claim("sessions.set-cookie.should-set-cookie-is-true-when-due")
@pytest.mark.parametrize(
    ("modified", "permanent", "refresh", "wanted"),
    [
        pytest.param(False, False, True, False, id="not-permanent"),
        pytest.param(False, True, False, False, id="permanent-without-refresh"),
        pytest.param(False, True, True, True, id="permanent-with-refresh"),
        pytest.param(True, False, False, True, id="modified"),
    ],
)
def test_a_cookie_is_due_when_modified_or_refreshed(app, modified, permanent, refresh, wanted):
    """`should_set_cookie()` is True for a modified session and a refreshed permanent one."""
    app.config["SESSION_REFRESH_EACH_REQUEST"] = refresh
    session = app.session_interface.session_class({"_permanent": permanent})
    session.modified = modified

    assert app.session_interface.should_set_cookie(app, session) is wanted


@claim("sessions.set-cookie.empty-session-stays-away")
def test_an_empty_session_sets_no_cookie(serve):
    """A client without a session gets no session cookie."""
    assert lines(serve(lambda: "").get("/")) == 0
