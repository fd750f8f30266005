"""What changes of parsers of headers say to write instead, run on both sides of them."""

from urllib.parse import unquote

import pytest
from flask import request
from werkzeug import http
from werkzeug.test import create_environ

from spec.kit import claim

DOC = "werkzeug:http#http-utilities"


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
