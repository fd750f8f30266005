"""The standard phrases."""

import flask
import pytest

from spec.kit import claim

DOC = "rfc:9110#section-15"

# RFC 9110, section 15, and the extensions of RFC 2295, 2774, 3229, 4918, 6585, 7725.
PHRASES = {
    100: "CONTINUE",
    101: "SWITCHING PROTOCOLS",
    102: "PROCESSING",
    200: "OK",
    201: "CREATED",
    202: "ACCEPTED",
    204: "NO CONTENT",
    205: "RESET CONTENT",
    206: "PARTIAL CONTENT",
    226: "IM USED",
    300: "MULTIPLE CHOICES",
    301: "MOVED PERMANENTLY",
    302: "FOUND",
    303: "SEE OTHER",
    304: "NOT MODIFIED",
    305: "USE PROXY",
    307: "TEMPORARY REDIRECT",
    308: "PERMANENT REDIRECT",
    400: "BAD REQUEST",
    401: "UNAUTHORIZED",
    402: "PAYMENT REQUIRED",
    403: "FORBIDDEN",
    404: "NOT FOUND",
    405: "METHOD NOT ALLOWED",
    406: "NOT ACCEPTABLE",
    407: "PROXY AUTHENTICATION REQUIRED",
    408: "REQUEST TIMEOUT",
    409: "CONFLICT",
    410: "GONE",
    411: "LENGTH REQUIRED",
    412: "PRECONDITION FAILED",
    415: "UNSUPPORTED MEDIA TYPE",
    417: "EXPECTATION FAILED",
    418: "I'M A TEAPOT",
    421: "MISDIRECTED REQUEST",
    422: "UNPROCESSABLE ENTITY",
    423: "LOCKED",
    424: "FAILED DEPENDENCY",
    426: "UPGRADE REQUIRED",
    428: "PRECONDITION REQUIRED",
    429: "TOO MANY REQUESTS",
    431: "REQUEST HEADER FIELDS TOO LARGE",
    451: "UNAVAILABLE FOR LEGAL REASONS",
    500: "INTERNAL SERVER ERROR",
    501: "NOT IMPLEMENTED",
    502: "BAD GATEWAY",
    503: "SERVICE UNAVAILABLE",
    504: "GATEWAY TIMEOUT",
    505: "HTTP VERSION NOT SUPPORTED",
    507: "INSUFFICIENT STORAGE",
    510: "NOT EXTENDED",
}

# RFC 9110 has other words for these: Non-Authoritative Information, Content Too Large, URI Too
# Long, Range Not Satisfiable; RFC 4918 writes Multi-Status.
OWN = {
    203: "NON AUTHORITATIVE INFORMATION",
    207: "MULTI STATUS",
    413: "REQUEST ENTITY TOO LARGE",
    414: "REQUEST URI TOO LONG",
    416: "REQUESTED RANGE NOT SATISFIABLE",
    449: "RETRY WITH",
}

NEWER = {
    103: "EARLY HINTS",
    208: "ALREADY REPORTED",
    306: "SWITCH PROXY",
    425: "TOO EARLY",
    506: "VARIANT ALSO NEGOTIATES",
    508: "LOOP DETECTED",
    511: "NETWORK AUTHENTICATION FAILED",
}


def lines(table):
    """The status line of each code of a table, as Flask writes it and as the table has it."""
    written = [flask.Response(status=code).status for code in table]
    return written, [f"{code} {phrase}" for code, phrase in table.items()]


@claim("statuses.phrase.standard")
def test_a_standard_code_has_the_phrase_of_its_rfc_in_capitals():
    """A code of HTTP gets the phrase of its RFC, in capitals."""
    written, expected = lines(PHRASES)

    assert written == expected


@claim("statuses.phrase.own-words")
def test_some_codes_have_words_of_werkzeugs_own():
    """Six codes get a phrase that the RFCs no longer use, or write otherwise."""
    written, expected = lines(OWN)

    assert written == expected


@pytest.mark.parametrize(("code", "phrase"), NEWER.items())
@claim("statuses.phrase.newer", werkzeug=">=1.0")
def test_a_newer_code_has_its_phrase(code, phrase):
    """103, 208, 306, 425, 506, 508 and 511 have a phrase."""
    assert flask.Response(status=code).status == f"{code} {phrase}"


@pytest.mark.parametrize("code", NEWER)
@claim("statuses.phrase.newer-is-unknown", werkzeug="<1.0")
def test_a_newer_code_is_unknown(code):
    """103, 208, 306, 425, 506, 508 and 511 have no phrase."""
    assert flask.Response(status=code).status == f"{code} UNKNOWN"


@claim("statuses.phrase.all-others-are-unknown")
def test_every_other_code_is_unknown():
    """No code from 100 to 599 has a phrase but those of the three tables."""
    others = [code for code in range(100, 600) if code not in {**PHRASES, **OWN, **NEWER}]

    assert {flask.Response(status=code).status[4:] for code in others} == {"UNKNOWN"}
