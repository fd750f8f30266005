"""The standard phrase of every status code in RFC 9110, section 15, and of later RFCs."""

import flask
import pytest

from spec.kit import claim

DOC = "werkzeug:http#werkzeug.http.HTTP_STATUS_CODES"

PHRASES = [
    pytest.param(
        {100: "100 CONTINUE", 101: "101 SWITCHING PROTOCOLS"},
        id="informational",
    ),
    pytest.param(
        {
            200: "200 OK",
            201: "201 CREATED",
            202: "202 ACCEPTED",
            203: "203 NON AUTHORITATIVE INFORMATION",  # RFC 9110: Non-Authoritative
            204: "204 NO CONTENT",
            205: "205 RESET CONTENT",
            206: "206 PARTIAL CONTENT",
        },
        id="successful",
    ),
    pytest.param(
        {
            300: "300 MULTIPLE CHOICES",
            301: "301 MOVED PERMANENTLY",
            302: "302 FOUND",
            303: "303 SEE OTHER",
            304: "304 NOT MODIFIED",
            305: "305 USE PROXY",
            307: "307 TEMPORARY REDIRECT",
            308: "308 PERMANENT REDIRECT",
        },
        id="redirection",
    ),
    pytest.param(
        {
            400: "400 BAD REQUEST",
            401: "401 UNAUTHORIZED",
            402: "402 PAYMENT REQUIRED",
            403: "403 FORBIDDEN",
            404: "404 NOT FOUND",
            405: "405 METHOD NOT ALLOWED",
            406: "406 NOT ACCEPTABLE",
            407: "407 PROXY AUTHENTICATION REQUIRED",
            408: "408 REQUEST TIMEOUT",
            409: "409 CONFLICT",
            410: "410 GONE",
            411: "411 LENGTH REQUIRED",
            412: "412 PRECONDITION FAILED",
            413: "413 REQUEST ENTITY TOO LARGE",  # RFC 9110: Content Too Large
            414: "414 REQUEST URI TOO LONG",  # RFC 9110: URI Too Long
            415: "415 UNSUPPORTED MEDIA TYPE",
            416: "416 REQUESTED RANGE NOT SATISFIABLE",  # RFC 9110: Range Not Satisfiable
            417: "417 EXPECTATION FAILED",
            418: "418 I'M A TEAPOT",  # RFC 9110: (Unused)
            421: "421 MISDIRECTED REQUEST",
            422: "422 UNPROCESSABLE ENTITY",  # RFC 9110: Unprocessable Content
            426: "426 UPGRADE REQUIRED",
        },
        id="client-error",
    ),
    pytest.param(
        {
            500: "500 INTERNAL SERVER ERROR",
            501: "501 NOT IMPLEMENTED",
            502: "502 BAD GATEWAY",
            503: "503 SERVICE UNAVAILABLE",
            504: "504 GATEWAY TIMEOUT",
            505: "505 HTTP VERSION NOT SUPPORTED",
        },
        id="server-error",
    ),
    pytest.param(
        {
            102: "102 PROCESSING",
            207: "207 MULTI STATUS",  # RFC 4918: Multi-Status
            226: "226 IM USED",
            423: "423 LOCKED",
            424: "424 FAILED DEPENDENCY",
            428: "428 PRECONDITION REQUIRED",
            429: "429 TOO MANY REQUESTS",
            431: "431 REQUEST HEADER FIELDS TOO LARGE",
            449: "449 RETRY WITH",
            451: "451 UNAVAILABLE FOR LEGAL REASONS",
            507: "507 INSUFFICIENT STORAGE",
            510: "510 NOT EXTENDED",
        },
        id="other-documents",
    ),
]
NEWER = {
    103: "103 EARLY HINTS",
    208: "208 ALREADY REPORTED",
    306: "306 SWITCH PROXY",
    425: "425 TOO EARLY",
    506: "506 VARIANT ALSO NEGOTIATES",
    508: "508 LOOP DETECTED",
    511: "511 NETWORK AUTHENTICATION FAILED",  # RFC 6585: Network Authentication Required
}


@claim("statuses.phrases.number-has-its-own", werkzeug="<3.2")
@pytest.mark.parametrize("phrases", PHRASES)
def test_every_standard_number_has_its_phrase(phrases):
    """Each status code of RFC 9110 gets its phrase in capitals, some in an older wording."""
    assert {number: flask.Response(status=number).status for number in phrases} == phrases


@claim("statuses.phrases.newer-codes-are-unknown", werkzeug="<1.0")
def test_a_number_of_a_newer_document_is_unknown():
    """Werkzeug before 1.0 has no phrase for 103, 208, 306, 425, 506, 508 and 511."""
    assert {number: flask.Response(status=number).status for number in NEWER} == {
        number: f"{number} UNKNOWN" for number in NEWER
    }


@claim("statuses.phrases.newer-codes-are-known", werkzeug=">=1.0,<3.2")
def test_a_number_of_a_newer_document_has_its_phrase():
    """Status codes of newer RFCs, such as 103 and 425, get their phrases."""
    assert {number: flask.Response(status=number).status for number in NEWER} == NEWER


@claim("statuses.phrases.unassigned-is-unknown", werkzeug="<3.2")
@pytest.mark.parametrize("number", [209, 420])
def test_a_number_without_a_meaning_has_no_phrase_of_its_class(number):
    """An unassigned status code is UNKNOWN, whatever its first digit."""
    assert flask.Response(status=number).status == f"{number} UNKNOWN"


@claim("statuses.phrases.are-in-title-case", werkzeug=">=3.2")
@pytest.mark.parametrize(
    ("number", "status"),
    [
        (404, "404 Not Found"),
        (413, "413 Content Too Large"),
        (418, "418 I'm a Teapot"),
        (666, "666 Unknown"),
    ],
)
def test_a_phrase_is_in_title_case(number, status):
    """From Werkzeug 3.2 on reason phrases are those of `http.HTTPStatus`, in title case."""
    assert flask.Response(status=number).status == status
