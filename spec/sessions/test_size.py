"""How large a session may be."""

from __future__ import annotations

import warnings

import pytest

from spec.kit import claim
from spec.sessions import signer
from spec.sessions.samples import NOON

DOC = "werkzeug:http#werkzeug.http.dump_cookie"
DATA = {"a": list(range(1000))}


@pytest.fixture
def line_of(app, answer, clock):
    """Send a session in a line of so many bytes, filled up by the path; give the line."""

    def line_of(size):
        short = f"session={signer.sign(DATA, b'key', NOON)}; HttpOnly; Path=/"
        app.config["SESSION_COOKIE_PATH"] = "/" + "p" * (size - len(short))
        return answer(lambda session: session.update(DATA)).headers["Set-Cookie"]

    return line_of


@claim("sessions.size.4093-bytes-are-silent")
def test_a_line_of_4093_bytes_is_sent_without_a_warning(line_of):
    """A session cookie of 4093 bytes, name and attributes included, is fine."""
    assert len(line_of(4093)) == 4093


@claim("sessions.size.4094-bytes-are-warned-of")
def test_a_line_of_4094_bytes_is_sent_with_a_warning(line_of):
    """A session cookie over 4093 bytes is sent all the same; only the server's log hears of it."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        line = line_of(4094)

    (message,) = [str(each.message) for each in caught if each.category is UserWarning]
    assert len(line) == 4094
    assert message.endswith(
        " The final size was 4094 bytes but the limit is 4093 bytes."
        " Browsers may silently ignore cookies larger than this."
    )


@claim("sessions.size.limit-is-config", doc="config#MAX_COOKIE_SIZE")
def test_the_limit_can_be_set(app, line_of):
    """`MAX_COOKIE_SIZE = 0` turns off the warning about a large session cookie."""
    app.config["MAX_COOKIE_SIZE"] = 0

    assert len(line_of(5000)) == 5000
