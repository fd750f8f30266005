"""What changes of request headers say to write instead, run on both sides of them."""

import datetime as dt

import pytest
from flask import request

from spec.kit import claim

DOC = "werkzeug:http#http-utilities"


@claim(
    "request.fixes.of-accept-run-on-every-release",
    doc="werkzeug:datastructures#werkzeug.datastructures.Accept",
)
@pytest.mark.parametrize(
    ("headers", "look", "best"),
    [
        pytest.param(
            {"Accept": "a/b;q=0.5, c/d;q=1.0"},
            lambda: request.accept_mimetypes.best_match(["a/b", "c/d"]),
            "c/d",
            id="one-and-a-half",
        ),
        pytest.param(
            {"Accept": "*/*;q=0.1, a/b;q=0.0"},
            lambda: request.accept_mimetypes.best_match(["a/b", "c/d"]),
            "c/d",
            id="zero",
        ),
        pytest.param(
            {"Accept": "a/b, c/d"},
            lambda: request.accept_mimetypes.best_match(["c/d", "a/b"]),
            "c/d",
            id="order-of-ones-own",
        ),
        pytest.param(
            {"Accept-Language": "de-AT"},
            lambda: request.accept_languages.best_match(["de-AT", "de-DE", "de"]),
            "de-AT",
            id="every-region",
        ),
        pytest.param(
            {"Accept": "a/b;level=1"},
            lambda: request.accept_mimetypes.best_match(["a/b;level=1"]),
            "a/b;level=1",
            id="parameters-as-sent",
        ),
    ],
)
def test_fixes_of_accept_run(ask, headers, look, best):
    """`best_match()` with qualities such as 0.5 and 1.0 is alike on every release."""
    assert ask(look, headers=headers) == best


@claim("request.fixes.of-cache-control-run-on-every-release", doc="api#flask.Request.cache_control")
@pytest.mark.parametrize(
    ("sent", "look", "value"),
    [
        pytest.param("stale-if-error=60", lambda it: it.get("stale-if-error"), "60", id="get"),
        pytest.param("max-age=1", lambda it: bool(it.no_cache), False, id="truth"),
        pytest.param("max-age=tea", lambda it: isinstance(it.max_age, int), False, id="int"),
        pytest.param(
            "max-age",
            lambda it: ("max-age" in it, it.get("max-age")),
            (True, None),
            id="in-and-get",
        ),
    ],
)
def test_fixes_of_cache_control_run(ask, sent, look, value):
    """Directives of a request are asked for truth, type and name on every release."""
    assert ask(lambda: look(request.cache_control), headers={"Cache-Control": sent}) == value


@claim("request.fixes.of-headers-run-on-every-release", doc="api#flask.Request.headers")
@pytest.mark.parametrize(
    ("headers", "look", "value"),
    [
        pytest.param(
            {"Transfer-Encoding": "gzip, chunked"},
            lambda: "chunked" in request.headers.get("Transfer-Encoding", ""),
            True,
            id="chunked",
        ),
        pytest.param(
            {"X-Note": "1, 2"},
            lambda: "".join(f"{a}: {b}\r\n" for a, b in list(request.headers)),
            "Host: localhost\r\nX-Note: 1, 2\r\n",
            id="joined-pairs",
        ),
        pytest.param({"Host": "Tea"}, lambda: request.host.lower(), "tea", id="lower-host"),
        pytest.param(
            {"Date": "Thu, 01 Jan 2026 00:00:00 GMT"},
            lambda: request.date.replace(tzinfo=None),
            dt.datetime(2026, 1, 1),
            id="naive-date",
        ),
        pytest.param(
            {"If-None-Match": '"a", W/"b"'},
            lambda: len(request.if_none_match.as_set()),
            1,
            id="set-of-etags",
        ),
    ],
)
def test_fixes_of_headers_run(ask, headers, look, value):
    """Headers, dates and ETags are read and compared alike on every release."""
    assert ask(look, headers=headers) == value
