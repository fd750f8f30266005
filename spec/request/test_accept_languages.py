from flask import request

from spec.kit import claim

DOC = "api#flask.Request.accept_languages"


def accept(header):
    """The options of a request with this Accept header."""
    return {"headers": {"Accept": header}}


@claim("request.accept.languages-match-in-any-spelling")
def test_best_match_picks_a_language(ask):
    """`accept_languages.best_match()` finds a tag in any case, written with `-` or `_`."""
    seen = ask(
        lambda: request.accept_languages.best_match(["en", "de_at"]),
        headers={"Accept-Language": "de-AT, en;q=0.8"},
    )

    assert seen == "de_at"


@claim("request.accept.encodings-and-charsets-are-read", doc="api#flask.Request.accept_encodings")
def test_encodings_and_charsets_are_parsed_too(ask):
    """`accept_encodings` and `accept_charsets` read their headers; charsets match by any name."""
    seen = ask(
        lambda: (
            list(request.accept_encodings),
            "GZIP" in request.accept_encodings,
            "br" in request.accept_encodings,
            "UTF8" in request.accept_charsets,
        ),
        headers={"Accept-Encoding": "gzip, deflate;q=0.5", "Accept-Charset": "utf-8"},
    )

    assert seen == ([("gzip", 1), ("deflate", 0.5)], True, False, True)
