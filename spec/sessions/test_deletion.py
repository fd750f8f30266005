"""The line that deletes the session cookie."""

from __future__ import annotations

from spec.kit import claim
from spec.sessions.samples import A_IS_1

DOC = "api#flask.sessions.SecureCookieSessionInterface"
DASHED = "Expires=Thu, 01-Jan-1970 00:00:00 GMT; Max-Age=0"
EPOCH = "Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=0"


def lines(response):
    """The cookies that a response sets."""
    return response.headers.getlist("Set-Cookie")


@claim("sessions.deletion.is-an-empty-cookie-with-httponly", flask=">=2.1")
def test_emptying_the_session_deletes_its_cookie(answer, clock):
    """An emptied session sends an empty cookie with a date in 1970 and HttpOnly."""
    assert lines(answer(lambda session: session.clear(), A_IS_1)) == [
        f"session=; {EPOCH}; HttpOnly; Path=/"
    ]


@claim("sessions.deletion.has-no-httponly", werkzeug=">=2.0", flask="<2.1")
def test_emptying_the_session_deletes_its_cookie_without_httponly(answer, clock):
    """Before Flask 2.1 the line that deletes the session cookie has no HttpOnly."""
    assert lines(answer(lambda session: session.clear(), A_IS_1)) == [f"session=; {EPOCH}; Path=/"]


@claim("sessions.deletion.has-a-date-with-dashes", werkzeug="<2.0")
def test_emptying_the_session_deletes_its_cookie_with_a_dashed_date(answer, clock):
    """Before Werkzeug 2.0 the line that deletes the session cookie has a date with dashes."""
    assert lines(answer(lambda session: session.clear(), A_IS_1)) == [f"session=; {DASHED}; Path=/"]


@claim("sessions.deletion.has-the-attributes-of-the-cookie", flask=">=2.1")
def test_the_deletion_has_all_attributes_of_the_cookie(app, answer):
    """The deletion has the name, Domain, Path, Secure and SameSite of the session cookie."""
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


@claim("sessions.deletion.has-attributes-but-httponly", flask=">=2.0,<2.1")
def test_the_deletion_has_all_attributes_but_httponly(app, answer):
    """In Flask 2.0 the deletion of a session cookie has Secure and SameSite, but no HttpOnly."""
    app.config.update(SESSION_COOKIE_SECURE=True, SESSION_COOKIE_SAMESITE="Lax")

    assert lines(answer(lambda session: session.clear())) == [
        f"session=; {EPOCH}; Secure; Path=/; SameSite=Lax"
    ]


@claim("sessions.deletion.has-domain-and-path-alone", flask="<2.0")
def test_the_deletion_has_only_domain_and_path_of_the_cookie(app, answer):
    """Before Flask 2.0 the deletion of a session cookie has neither Secure nor SameSite."""
    app.config.update(
        SESSION_COOKIE_DOMAIN="example.com",
        SESSION_COOKIE_PATH="/shop",
        SESSION_COOKIE_SECURE=True,
        SESSION_COOKIE_SAMESITE="Lax",
    )

    (line,) = lines(answer(lambda session: session.clear()))
    dashed = line.replace("01 Jan 1970", "01-Jan-1970")  # Werkzeug 2.0 writes no dashes
    assert dashed == f"session=; Domain=example.com; {DASHED}; Path=/shop"


@claim(
    "sessions.deletion.is-partitioned-as-the-cookie",
    flask=">=3.1",
    doc="config#SESSION_COOKIE_PARTITIONED",
)
def test_the_deletion_of_a_partitioned_cookie_is_partitioned(app, answer):
    """The deletion of a partitioned session cookie is partitioned too."""
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
    """Before Flask 3.1 the deletion of a session cookie ignores `SESSION_COOKIE_PARTITIONED`."""
    app.config["SESSION_COOKIE_PARTITIONED"] = True
    line = lines(answer(lambda session: session.clear()))[0]

    assert [part for part in line.split("; ") if part in ("Secure", "Partitioned")] == []


@claim("sessions.deletion.is-sent-without-a-cookie-too")
def test_clearing_an_empty_session_deletes_a_cookie_too(answer):
    """`session.clear()` sends a deletion even if the client has no session cookie."""
    assert len(lines(answer(lambda session: session.clear()))) == 1


@claim("sessions.deletion.bad-cookie-stays")
def test_a_bad_cookie_is_not_deleted(answer):
    """A session cookie that cannot be read is not deleted; the client goes on sending it."""
    assert lines(answer(lambda session: session.get("a"), "bad")) == []


@claim("sessions.deletion.falsy-is-not-empty")
def test_a_session_of_falsy_values_is_not_deleted(answer, clock):
    """A session whose only value is None is kept."""
    line = lines(answer(lambda session: session.update(a=None), A_IS_1))[0]

    assert line.startswith("session=eyJhIjpudWxsfQ.")


@claim("sessions.deletion.permanent-alone-is-kept")
def test_a_session_that_is_only_permanent_is_kept(answer, clock):
    """A cleared session with `permanent` set is not empty, so its cookie stays."""
    line = lines(answer(lambda s: (s.clear(), setattr(s, "permanent", True)), A_IS_1))[0]

    assert line.startswith("session=eyJfcGVybWFuZW50Ijp0cnVlfQ.")
