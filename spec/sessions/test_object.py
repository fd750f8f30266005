"""The session as an object."""

from __future__ import annotations

import flask
import pytest
from flask.sessions import SecureCookieSession
from werkzeug.local import LocalProxy

from spec.kit import claim
from spec.sessions.samples import A_IS_1

DOC = "api#flask.session"


@claim("sessions.object.is-a-dict")
def test_the_session_is_a_dict(answer):
    """`session` is a proxy to a SecureCookieSession, which is a dict."""
    types = []
    answer(lambda session: types.extend([type(session), type(session._get_current_object())]))

    assert (types, issubclass(SecureCookieSession, dict)) == (
        [LocalProxy, SecureCookieSession],
        True,
    )


@claim("sessions.object.is-imported-from-flask")
def test_session_is_a_name_of_the_flask_package():
    """`from flask import session` gives the proxy to the current request's session."""
    from flask import session

    assert session is flask.globals.session


@claim("sessions.object.reads-like-a-dict")
def test_the_session_reads_like_a_dict(answer, clock):
    """Items, `get()`, `in`, `len()`, iteration and `==` of the session are those of a dict."""
    facts = []
    answer(
        lambda s: facts.extend(
            [s["a"], s.get("b"), s.get("b", 2), "a" in s, "b" in s, len(s), list(s), s == {"a": 1}]
        ),
        A_IS_1,
    )

    assert facts == [1, None, 2, True, False, 1, ["a"], True]


@claim("sessions.object.missing-item-raises-key-error")
def test_a_missing_item_is_a_key_error(answer, app):
    """`session[name]` of a missing name raises KeyError."""
    app.testing = True

    with pytest.raises(KeyError, match="^'a'$"):
        answer(lambda session: session["a"])


@claim("sessions.object.writes-like-a-dict")
@pytest.mark.parametrize(
    ("change", "left"),
    [
        pytest.param(lambda s: s.__setitem__("b", 2), {"a": 1, "b": 2}, id="setitem"),
        pytest.param(lambda s: s.update(b=2), {"a": 1, "b": 2}, id="update"),
        pytest.param(lambda s: s.setdefault("b", 2), {"a": 1, "b": 2}, id="setdefault"),
        pytest.param(lambda s: s.pop("a"), {}, id="pop"),
        pytest.param(lambda s: s.__delitem__("a"), {}, id="delitem"),
        pytest.param(lambda s: s.popitem(), {}, id="popitem"),
        pytest.param(lambda s: s.clear(), {}, id="clear"),
    ],
)
def test_the_session_is_changed_like_a_dict(app, client, change, left):
    """What a dict method does to the session is there in the next request."""
    with client.session_transaction() as session:
        session["a"] = 1
    app.add_url_rule("/", "view", lambda: (change(flask.session) and "") or "")
    client.get("/")

    with client.session_transaction() as session:
        assert dict(session) == left


@claim(
    "sessions.object.in-place-union-is-kept",
    werkzeug=">=3.1",
)
def test_an_in_place_union_is_kept(answer):
    """`|=` on the session object is saved."""
    response = answer(lambda s: s._get_current_object().__ior__({"a": 1}))

    assert len(response.headers.getlist("Set-Cookie")) == 1


@claim(
    "sessions.object.in-place-union-is-lost",
    werkzeug="<3.1",
)
def test_an_in_place_union_is_lost(answer):
    """Before Werkzeug 3.1 `|=` on the session object is not noticed and not saved."""
    response = answer(lambda s: s._get_current_object().__ior__({"a": 1}))

    assert response.headers.getlist("Set-Cookie") == []
