"""What changes of request headers say to write instead, run on both sides of them."""

import datetime as dt
from urllib.parse import unquote

import pytest
from flask import request
from werkzeug import http
from werkzeug.test import create_environ

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


def decoded(options):
    """The value of ``a``, or what the value of ``a*`` encodes."""
    return options["a"] if "a" in options else unquote(options["a*"].partition("''")[2])


@claim("request.fixes.of-parsers-run-on-every-release")
@pytest.mark.parametrize(
    ("run", "value"),
    [
        pytest.param(
            lambda: [it for it in http.parse_list_header("a,,b") if it],
            ["a", "b"],
            id="empty-items",
        ),
        pytest.param(
            lambda: {k.lower(): v for k, v in http.parse_options_header("x; A=b")[1].items()},
            {"a": "b"},
            id="lower-names",
        ),
        pytest.param(
            lambda: decoded(http.parse_dict_header("a*=UTF-8''t%C3%A9")), "t\xe9", id="star"
        ),
        pytest.param(
            lambda: http.parse_options_header("x; a*0=b; a*1=c")[1], {"a": "bc"}, id="parts-alone"
        ),
    ],
)
def test_fixes_of_parsers_run(run, value):
    """Items, names and encoded values of headers are cleaned up on every release."""
    assert run() == value


def caught(error, parse, header):
    """What a parser returns for a header; None if it raises."""
    try:
        return parse(header)
    except error:
        return None


@claim("request.fixes.errors-of-parsers-are-caught")
@pytest.mark.parametrize(
    ("error", "parse", "header"),
    [
        pytest.param(AssertionError, http.parse_content_range_header, "bytes */-1", id="range"),
        pytest.param(
            IndexError, lambda it: http.parse_dict_header(it).get("b"), "=z, a=1", id="key"
        ),
    ],
)
def test_errors_of_parsers_are_caught(error, parse, header):
    """None is left of a malformed header for who catches the error of a few releases."""
    assert caught(error, parse, header) is None


@claim(
    "request.fixes.a-type-error-of-a-header-is-answered",
    doc="api#flask.Request.mimetype",
    werkzeug="<2.0.3",
)
def test_a_type_error_of_a_header_is_answered(app, serve):
    """A handler for TypeError answers 400 to a parameter that continues one without a value."""
    app.register_error_handler(TypeError, lambda error: ("no parameter", 400))
    client = serve(lambda: request.mimetype)

    response = client.post("/", content_type="text/plain; name*0; name*1=b")
    assert response.status_code == 400


@claim("request.fixes.gets-are-compared-alone", doc="werkzeug:http#http-utilities")
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_gets_are_compared_alone(method):
    """`is_resource_modified()` of a GET or HEAD compares the ETag on every release."""
    environ = create_environ(method=method, headers={"If-None-Match": '"a"'})
    found = [http.is_resource_modified(environ, etag=it) for it in ("a", "b")]

    assert found == [False, True]
