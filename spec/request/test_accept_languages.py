import pytest
from flask import request

from spec.kit import claim

DOC = "api#flask.Request.accept_languages"


def accept(header):
    """The options of a request with this Accept header."""
    return {"headers": {"Accept": header}}


@claim("request.accept.languages")
@pytest.mark.parametrize(
    ("offer", "expected"),
    [
        pytest.param(["en", "de-AT"], "de-AT", id="best"),
        pytest.param(["en", "de_at"], "de_at", id="written with _ and in lower case"),
        pytest.param(["fr"], None, id="none"),
    ],
)
def test_best_match_picks_a_language(ask, offer, expected):
    """accept_languages.best_match() picks a language in any spelling of its tag."""
    seen = ask(
        lambda: request.accept_languages.best_match(offer),
        headers={"Accept-Language": "de-AT, en;q=0.8"},
    )

    assert seen == expected


@claim("request.accept.languages-take-a-default")
def test_best_match_of_languages_gives_its_default(ask):
    """accept_languages.best_match() gives its default where nothing of the offer is accepted."""
    seen = ask(
        lambda: request.accept_languages.best_match(["fr"], "it"),
        headers={"Accept-Language": "de-AT, en;q=0.8"},
    )

    assert seen == "it"


@claim("request.accept.a-region-does-not-match-its-language", werkzeug="<1.0")
def test_a_language_with_a_region_does_not_match_the_plain_one(ask):
    """A client that asks for en-GB is not offered en."""
    seen = ask(
        lambda: request.accept_languages.best_match(["en"]), headers={"Accept-Language": "en-GB"}
    )

    assert seen is None


@claim("request.accept.a-region-matches-its-language", werkzeug=">=1.0")
def test_a_language_with_a_region_matches_the_plain_one(ask):
    """A client that asks for en-GB is offered en."""
    seen = ask(
        lambda: request.accept_languages.best_match(["en"]), headers={"Accept-Language": "en-GB"}
    )

    assert seen == "en"


@claim("request.accept.encodings-and-charsets", doc="api#flask.Request.accept_encodings")
def test_encodings_and_charsets_are_parsed_too(ask):
    """accept_encodings and accept_charsets hold their headers; charsets match by meaning."""
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
