import pytest
from flask import request

from spec.kit import claim

DOC = "api#flask.Request.accept_mimetypes"


def accept(header):
    """The options of a request with this Accept header."""
    return {"headers": {"Accept": header}}


@claim("request.accept.is-sorted-by-quality")
def test_accept_is_sorted_by_quality(ask):
    """`accept_mimetypes` lists what the client accepts, the highest quality first."""
    seen = ask(
        lambda: (list(request.accept_mimetypes.values()), request.accept_mimetypes.best),
        **accept("text/html;q=0.5, application/json, */*;q=0.1"),
    )

    assert seen == (["application/json", "text/html", "*/*"], "application/json")


@claim("request.accept.best-match-picks-from-an-offer")
@pytest.mark.parametrize(
    ("header", "offer", "expected"),
    [
        pytest.param("a/x;q=0.5, a/y", ["a/x", "a/y"], "a/y", id="the better one"),
        pytest.param("a/x, a/y", ["a/y", "a/x"], "a/y", id="the first of equals in the offer"),
        pytest.param("a/*", ["b/x", "a/x"], "a/x", id="wildcard"),
        pytest.param("*/*", ["b/x", "a/x"], "b/x", id="anything"),
        pytest.param("A/X", ["a/x"], "a/x", id="any case"),
    ],
)
def test_best_match_picks_what_the_client_likes_best(ask, header, offer, expected):
    """`best_match()` returns the offer with the highest quality, the first of equals."""
    seen = ask(lambda: request.accept_mimetypes.best_match(offer), **accept(header))

    assert seen == expected


@claim("request.accept.best-match-takes-a-default")
def test_best_match_gives_its_default(ask):
    """`best_match()` returns its default if the client accepts none of the offers."""
    seen = ask(lambda: request.accept_mimetypes.best_match(["b/x"], "default"), **accept("a/x"))

    assert seen == "default"


@claim("request.accept.absent-is-empty")
def test_an_absent_accept_header_accepts_nothing(ask):
    """`accept_mimetypes` is empty and false without an Accept header; `best_match()` is None."""
    seen = ask(
        lambda: (
            list(request.accept_mimetypes),
            bool(request.accept_mimetypes),
            request.accept_mimetypes.best,
            request.accept_mimetypes.best_match(["a/x"]),
        )
    )

    assert seen == ([], False, None, None)


@claim("request.accept.quality-is-0-for-a-type-not-accepted")
def test_quality_is_that_of_the_best_entry(ask):
    """`accept_mimetypes.quality()` is 0 for a media type that the client does not accept."""
    seen = ask(
        lambda: (
            request.accept_mimetypes.quality("a/x"),
            request.accept_mimetypes["a/x"],
            request.accept_mimetypes.quality("b/x"),
            "b/x" in request.accept_mimetypes,
        ),
        **accept("a/x;q=0.5"),
    )

    assert seen == (0.5, 0.5, 0, False)


@claim("request.accept.accept-html-and-json-are-bools")
@pytest.mark.parametrize(
    ("header", "expected"),
    [
        pytest.param("application/json", (True, False, False), id="JSON"),
        pytest.param("text/html", (False, True, False), id="HTML"),
        pytest.param("application/xhtml+xml", (False, True, True), id="XHTML"),
    ],
)
def test_accept_json_and_accept_html_are_shortcuts(ask, header, expected):
    """`accept_json`, `accept_html` and `accept_xhtml` are True if the client accepts the type."""
    seen = ask(
        lambda: (
            request.accept_mimetypes.accept_json,
            request.accept_mimetypes.accept_html,
            request.accept_mimetypes.accept_xhtml,
        ),
        **accept(header),
    )

    assert seen == expected


@claim("request.accept.a-bad-quality-is-one", werkzeug="<2.3")
@pytest.mark.parametrize("quality", ["high", "2", "-1"])
def test_an_invalid_quality_counts_as_one(ask, quality):
    """`accept_mimetypes` reads a q that is not a number from 0 to 1 as 1."""
    seen = ask(lambda: list(request.accept_mimetypes), **accept(f"a/x;q={quality}"))

    assert seen == [("a/x", 1)]


@claim("request.accept.a-bad-quality-is-dropped", werkzeug=">=2.3")
@pytest.mark.parametrize("quality", ["high", "2", "-1"])
def test_an_entry_with_an_invalid_quality_is_dropped(ask, quality):
    """`accept_mimetypes` leaves out an entry of Accept whose q is not a number from 0 to 1."""
    seen = ask(lambda: list(request.accept_mimetypes), **accept(f"a/x;q={quality}, b/x"))

    assert seen == [("b/x", 1)]


@claim("request.accept.a-quality-may-begin-with-a-point", werkzeug="<2.3.5")
def test_a_quality_that_begins_with_a_point_is_read(ask):
    """`accept_mimetypes` reads the quality `q=.5` as 0.5."""
    seen = ask(lambda: list(request.accept_mimetypes), **accept("application/xml; q=.5"))

    assert seen == [("application/xml", 0.5)]


@claim("request.accept.a-quality-that-begins-with-a-point-is-dropped", werkzeug=">=2.3.5")
def test_an_entry_whose_quality_begins_with_a_point_is_dropped(ask):
    """`accept_mimetypes` leaves out an entry with `q=.5`, which lacks a digit before the point."""
    # RFC 9110 section 12.4.2 asks for a 0 there; clients leave it out nevertheless.
    seen = ask(lambda: list(request.accept_mimetypes), **accept("application/xml; q=.5, a/x"))

    assert seen == [("a/x", 1)]


@claim("request.accept.a-quality-may-be-an-integer", werkzeug="<2.3.5 || >=2.3.7")
def test_an_integer_quality_is_read(ask):
    """`accept_mimetypes` reads the quality `q=1` as 1."""
    seen = ask(lambda: list(request.accept_mimetypes), **accept("application/xml; q=1"))

    assert seen == [("application/xml", 1)]


@claim("request.accept.an-integer-quality-is-dropped", werkzeug=">=2.3.5,<2.3.7")
def test_an_entry_with_an_integer_quality_is_dropped(ask):
    """`accept_mimetypes` leaves out an entry with `q=1`, which lacks a decimal point."""
    seen = ask(lambda: list(request.accept_mimetypes), **accept("application/xml; q=1, a/x"))

    assert seen == [("a/x", 1)]


@claim("request.accept.equals-are-sorted-by-name", werkzeug="<1.0")
def test_equals_are_in_reverse_alphabetical_order(ask):
    """`accept_mimetypes` has entries of the same quality in reverse alphabetical order."""
    assert ask(lambda: list(request.accept_mimetypes.values()), **accept("a/a, a/c, a/b")) == [
        "a/c",
        "a/b",
        "a/a",
    ]


@claim("request.accept.equals-stay-in-order", werkzeug=">=1.0")
def test_equals_stay_in_the_clients_order(ask):
    """`accept_mimetypes` has entries of the same quality in the order in which they were sent."""
    assert ask(lambda: list(request.accept_mimetypes.values()), **accept("a/a, a/c, a/b")) == [
        "a/a",
        "a/c",
        "a/b",
    ]


@claim("request.accept.language-wildcard-contains-every-language")
def test_the_wildcard_of_languages_contains_every_language(ask):
    """`accept_languages` contains every language if the client sends `*`."""
    seen = ask(lambda: "fr" in request.accept_languages, headers={"Accept-Language": "*"})

    assert seen is True


@claim("request.accept.zero-excludes", werkzeug="<2.3.5 || >=2.3.7")
@pytest.mark.parametrize(
    ("header", "name", "offer"),
    [
        pytest.param({"Accept": "*/*, a/b;q=0"}, "accept_mimetypes", "a/b", id="mimetype"),
        pytest.param({"Accept-Language": "*, a;q=0"}, "accept_languages", "a", id="language"),
    ],
)
def test_what_has_no_quality_is_not_accepted(ask, header, name, offer):
    """`best_match()` is None for what the client gives `q=0`, even if a wildcard matches it."""
    seen = ask(
        lambda: [getattr(request, name).best_match([it]) for it in (offer, "c/d")], headers=header
    )

    assert seen == [None, "c/d"]


@claim("request.accept.zero-is-left-out", werkzeug=">=2.3.5,<2.3.7")
def test_an_entry_of_no_quality_is_left_out(ask):
    """`accept_mimetypes` leaves out an entry with `q=0`, so that a wildcard still matches it."""
    seen = ask(lambda: request.accept_mimetypes.quality("a/b"), **accept("*/*, a/b;q=0"))

    assert seen == 1


@claim("request.accept.parameters-are-compared-without-spaces", werkzeug=">=1.0")
def test_parameters_are_compared_without_spaces(app):
    """`accept_mimetypes` ignores spaces before the parameters of a media type."""
    types = ["text/html; level=1", "text/html;level=1"]
    with app.test_request_context(**accept("text/html;level=1")):
        assert [request.accept_mimetypes[it] for it in types] == [1, 1]


@claim("request.accept.parameters-are-compared-as-text", werkzeug="<1.0")
def test_parameters_are_compared_as_text(app):
    """`accept_mimetypes` finds a media type only with the spaces that the header has."""
    with app.test_request_context(**accept("text/html;level=1")):
        assert request.accept_mimetypes["text/html; level=1"] == 0
