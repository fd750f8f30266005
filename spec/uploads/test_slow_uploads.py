"""An upload whose content some releases search again and again."""

import hashlib

import pytest
from flask import request

from spec.kit import claim
from spec.tools.cpu import seconds_of
from spec.uploads.wire import file

DOC = "api#flask.Request.files"


@pytest.fixture
def times_longer(receive, in_memory):
    """How many times longer it takes to receive 3 MB after a carriage return than to hash them."""
    body = file(b"\r" + b"x" * 3_000_000)

    def times_longer(look):
        received = receive(lambda: seconds_of(look), body)
        return received / min(
            seconds_of(lambda: hashlib.md5(body, usedforsecurity=False)) for _ in range(3)
        )

    return times_longer


@claim(
    "uploads.slow.after-a-carriage-return-takes-no-longer",
    werkzeug="<2.0 || >=2.3.8,<3.0 || >=3.0.1",
)
def test_an_upload_after_a_carriage_return_is_not_slow(times_longer):
    """3 MB after a carriage return take less than 7 times as long to upload as to hash with MD5."""
    assert times_longer(lambda: request.files) < 7


@claim("uploads.slow.after-a-carriage-return-takes-long", werkzeug=">=2.0,<2.3.8 || >=3.0,<3.0.1")
def test_an_upload_after_a_carriage_return_is_slow(times_longer):
    """An upload of 3 MB after a carriage return is slow: 7 times or more as long as its MD5."""
    assert times_longer(lambda: request.files) >= 7
