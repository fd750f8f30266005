"""The line that deletes the session cookie."""

from __future__ import annotations

import pytest

from spec.kit import claim
from spec.sessions.samples import A_IS_1

DOC = "api#flask.sessions.SecureCookieSessionInterface"
DASHED = "Expires=Thu, 01-Jan-1970 00:00:00 GMT; Max-Age=0"
EPOCH = "Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=0"
EMPTYINGS = [
    pytest.param(lambda s: s.clear(), id="clear"),
    pytest.param(lambda s: s.pop("a"), id="pop"),
    pytest.param(lambda s: s.popitem(), id="popitem"),
    pytest.param(lambda s: s.__delitem__("a"), id="delitem"),
]


def lines(response):
    """The cookies that a response sets."""
    return response.headers.getlist("Set-Cookie")


@claim("sessions.deletion.line", flask=">=2.1")
@pytest.mark.parametrize("change", EMPTYINGS)
def test_emptying_the_session_deletes_its_cookie(answer, clock, change):
    """An emptied session is deleted at the client: no value, a date in 1970, HttpOnly."""
    assert lines(answer(change, A_IS_1)) == [f"session=; {EPOCH}; HttpOnly; Path=/"]


@claim("sessions.deletion.line-without-httponly", werkzeug=">=2.0", flask="<2.1")
@pytest.mark.parametrize("change", EMPTYINGS)
def test_emptying_the_session_deletes_its_cookie_without_httponly(answer, clock, change):
    """Before Flask 2.1 the line that deletes the session cookie has no HttpOnly."""
    assert lines(answer(change, A_IS_1)) == [f"session=; {EPOCH}; Path=/"]


@claim("sessions.deletion.line-with-dashes", werkzeug="<2.0")
@pytest.mark.parametrize("change", EMPTYINGS)
def test_emptying_the_session_deletes_its_cookie_with_a_dashed_date(answer, clock, change):
    """The line that deletes the session cookie has no HttpOnly, and dashes in its date."""
    assert lines(answer(change, A_IS_1)) == [f"session=; {DASHED}; Path=/"]


@claim("sessions.deletion.attributes", flask=">=2.1")
def test_the_deletion_has_all_attributes_of_the_cookie(app, answer):
    """Name, domain, path, Secure and SameSite of the deletion are those of the cookie."""
    app.config.update(
        SESSION_COOKIE_NAME="sid",
        SESSION_COOKIE_DOMAIN="example.com",
        SESSION_COOKIE_PATH="/shop",
        SESSION_COOKIE_SECURE=True,
        SESSION_COOKIE_SAMESITE="Lax",
    )

    assert lines(answer(lambda session: session.clear())) == [
        f"sid=; Domain=example.com; {EPOCH}; Secure; HttpOnly; Path=/shop; SameSite=Lax"
    ]


@claim("sessions.deletion.attributes-but-httponly", flask=">=2.0,<2.1")
def test_the_deletion_has_all_attributes_but_httponly(app, answer):
    """Secure and SameSite stand in the deletion too, HttpOnly does not."""
    app.config.update(SESSION_COOKIE_SECURE=True, SESSION_COOKIE_SAMESITE="Lax")

    assert lines(answer(lambda session: session.clear())) == [
        f"session=; {EPOCH}; Secure; Path=/; SameSite=Lax"
    ]


@claim("sessions.deletion.domain-and-path-alone", flask="<2.0")
def test_the_deletion_has_only_domain_and_path_of_the_cookie(app, answer):
    """Secure and SameSite are left out of the deletion."""
    app.config.update(
        SESSION_COOKIE_DOMAIN="example.com",
        SESSION_COOKIE_PATH="/shop",
        SESSION_COOKIE_SECURE=True,
        SESSION_COOKIE_SAMESITE="Lax",
    )

    (line,) = lines(answer(lambda session: session.clear()))
    dashed = line.replace("01 Jan 1970", "01-Jan-1970")  # Werkzeug 2.0 writes no dashes
    assert dashed == f"session=; Domain=example.com; {DASHED}; Path=/shop"


@claim("sessions.deletion.partitioned", flask=">=3.1", doc="config#SESSION_COOKIE_PARTITIONED")
def test_the_deletion_of_a_partitioned_cookie_is_partitioned(app, answer):
    """A partitioned session cookie is deleted by a partitioned line."""
    app.config["SESSION_COOKIE_PARTITIONED"] = True

    assert lines(answer(lambda session: session.clear())) == [
        f"session=; {EPOCH}; Secure; HttpOnly; Path=/; Partitioned"
    ]


@claim(
    "sessions.deletion.partitioned-is-ignored",
    flask="<3.1",
    doc="config#builtin-configuration-values",
)
def test_the_deletion_ignores_partitioned(app, answer):
    """`SESSION_COOKIE_PARTITIONED` is left out of the deletion."""
    app.config["SESSION_COOKIE_PARTITIONED"] = True
    line = lines(answer(lambda session: session.clear()))[0]

    assert [part for part in line.split("; ") if part in ("Secure", "Partitioned")] == []


@claim("sessions.deletion.without-a-cookie")
def test_clearing_an_empty_session_deletes_a_cookie_too(answer):
    """`clear()` deletes the cookie even where the client has none."""
    assert len(lines(answer(lambda session: session.clear()))) == 1


@claim("sessions.deletion.bad-cookie-stays")
def test_a_bad_cookie_is_not_deleted(answer):
    """A cookie that was refused is not deleted; the client goes on sending it."""
    assert lines(answer(lambda session: session.get("a"), "bad")) == []


@claim("sessions.deletion.falsy-is-not-empty")
def test_a_session_of_falsy_values_is_not_deleted(answer, clock):
    """A session that holds None alone is kept."""
    line = lines(answer(lambda session: session.update(a=None), A_IS_1))[0]

    assert line.startswith("session=eyJhIjpudWxsfQ.")


@claim("sessions.deletion.permanent-alone-is-kept")
def test_a_session_that_is_only_permanent_is_kept(answer, clock):
    """With `permanent` set a session is not empty, so its cookie stays."""
    line = lines(answer(lambda s: (s.clear(), setattr(s, "permanent", True)), A_IS_1))[0]

    assert line.startswith("session=eyJfcGVybWFuZW50Ijp0cnVlfQ.")
