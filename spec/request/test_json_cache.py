import pytest
from flask import request
from werkzeug.exceptions import BadRequest

from spec.kit import claim
from spec.request.wire import FORM

DOC = "api#flask.Request.get_json"

JSON = {"method": "POST", "content_type": "application/json"}


@claim("request.json.is-parsed-once")
def test_json_is_parsed_once(ask):
    """`json` and `get_json()` are one object: its changes are seen by later readers."""

    def look():
        request.json.append(2)
        return request.get_json(), request.json is request.get_json()

    assert ask(look, data="[1]", **JSON) == ([1, 2], True)


@claim("request.json.without-a-cache-eats-the-body")
def test_get_json_without_a_cache_leaves_nothing(ask):
    """`get_json(cache=False)` consumes the body: a second call raises BadRequest."""

    def look():
        value = request.get_json(cache=False)
        with pytest.raises(BadRequest, match="^400 Bad Request"):
            request.get_json()
        return value, request.data

    assert ask(look, data="[1]", **JSON) == ([1], b"")


@claim("request.json.without-a-cache-reads-what-is-cached")
def test_get_json_without_a_cache_parses_the_cached_body_anew(ask):
    """`get_json(cache=False)` after `get_data()` returns a new object each time."""

    def look():
        request.get_data()
        one, other = request.get_json(cache=False), request.get_json(cache=False)
        return one, other, one is other

    assert ask(look, data="[1]", **JSON) == ([1], [1], False)


@claim("request.json.keeps-the-body-for-data")
def test_get_json_keeps_the_body(ask):
    """`get_json()` keeps the body for `data`, but leaves the stream at its end."""
    seen = ask(
        lambda: (request.get_json(), request.data, request.get_data(), request.stream.read()),
        data="[1]",
        **JSON,
    )

    assert seen == ([1], b"[1]", b"[1]", b"")


@claim("request.json.is-lost-once-the-stream-was-read")
def test_json_is_a_bad_request_after_the_stream_was_read(ask):
    """`get_json()` raises BadRequest once the stream was read without a cache."""

    def look():
        request.get_data(cache=False)
        return request.get_json()

    with pytest.raises(BadRequest, match="^400 Bad Request"):
        ask(look, data="[1]", **JSON)


@claim("request.json.survives-a-look-at-the-form")
def test_json_can_be_read_after_form(ask):
    """`get_json()` reads the body of a JSON request even after `form` or `values` was read."""
    seen = ask(
        lambda: (dict(request.form), dict(request.values), request.get_json()), data="[1]", **JSON
    )

    assert seen == ({}, {}, [1])


@claim("request.json.forced-after-form-is-lost")
def test_a_form_body_cannot_be_forced_after_form(ask):
    """`get_json(force=True)` cannot read JSON sent with a form's type once `form` was read."""
    seen = ask(
        lambda: (list(request.form), request.get_json(force=True, silent=True)),
        method="POST",
        data="[1]",
        content_type=FORM,
    )

    assert seen == (["[1]"], None)


@claim("request.json.forced-before-form-serves-both")
def test_a_form_body_can_be_forced_before_form(ask):
    """`get_json(force=True)` keeps the body, so that `form` can be parsed afterwards."""
    seen = ask(
        lambda: (request.get_json(force=True), list(request.form)),
        method="POST",
        data="[1]",
        content_type=FORM,
    )

    assert seen == ([1], ["[1]"])


@claim("request.json.silence-is-cached-apart")
def test_a_silent_failure_does_not_silence_later_calls(ask):
    """`get_json()` raises BadRequest even after `get_json(silent=True)` returned None."""

    def look():
        quiet = request.get_json(silent=True)
        with pytest.raises(BadRequest, match="^400 Bad Request"):
            request.get_json()
        return quiet, request.get_json(silent=True)

    assert ask(look, data="{", **JSON) == (None, None)


@claim("request.json.forced-once-is-there-for-all")
def test_a_forced_result_is_given_to_later_calls(ask):
    """`get_json()` after `get_json(force=True)` returns its result, whatever the content type."""
    options = {"method": "POST", "data": "[1]", "content_type": "text/plain"}

    assert ask(lambda: (request.get_json(force=True), request.get_json()), **options) == ([1], [1])
