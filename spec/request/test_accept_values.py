"""The values of an Accept header, looked at as a list and asked for their quality."""

import pytest
from werkzeug import datastructures
from werkzeug.datastructures import Accept, LanguageAccept, MIMEAccept

from spec.kit import claim

DOC = "werkzeug:datastructures#werkzeug.datastructures.Accept"

ACCEPT = Accept([("a", 1), ("b;x", 0.5), ("*", 0.1)])


@claim("request.accept.is-a-list-of-pairs")
@pytest.mark.parametrize(
    ("look", "seen"),
    [
        pytest.param(lambda: ACCEPT["b;x"], 0.5, id="quality"),
        pytest.param(lambda: list(ACCEPT.values()), ["a", "b;x", "*"], id="values"),
        pytest.param(lambda: ACCEPT.best, "a", id="best"),
        pytest.param(lambda: Accept().best, None, id="best-of-none"),
        pytest.param(lambda: ACCEPT.index(("a", 1)), 0, id="index-of-pair"),
        pytest.param(lambda: ACCEPT.find("z"), 2, id="find"),
        pytest.param(lambda: Accept([("a", 1)]).find("z"), -1, id="find-nothing"),
        pytest.param(lambda: str(ACCEPT), "a,b;x;q=0.5,*;q=0.1", id="header"),
        pytest.param(repr, "Accept([('a', 1), ('b;x', 0.5), ('*', 0.1)])", id="repr"),
        pytest.param(
            lambda: [Accept(it).provided for it in (None, ACCEPT)], [False, True], id="given"
        ),
    ],
)
def test_an_accept_object_is_a_list_of_values_with_their_quality(look, seen):
    """An `Accept` object is a list of pairs of a value and its quality, the best first."""
    assert (look(ACCEPT) if look is repr else look()) == seen


@claim("request.accept.index-raises-value-error")
def test_the_index_of_what_is_not_accepted_is_an_error():
    """`Accept.index()` raises ValueError for a value that is not accepted."""
    with pytest.raises(ValueError, match="^z$"):
        Accept([("a", 1)]).index("z")


@claim("request.accept.type-matches", doc="rfc:9110#section-12.5.1")
@pytest.mark.parametrize(
    ("header", "type", "matches"),
    [
        pytest.param("text/html", "text/html", True, id="same"),
        pytest.param("text/*", "text/html", True, id="any-subtype"),
        pytest.param("*/*", "text/html", True, id="any"),
        pytest.param("text/html", "*/*", True, id="asked-for-any"),
        pytest.param("*/html", "text/html", False, id="any-type-of-a-subtype"),
        pytest.param("nonsense", "text/html", False, id="no-type"),
        pytest.param("text/html;level=1", "text/html", False, id="parameter-missing"),
    ],
)
def test_a_type_in_the_header_matches_with_stars_and_parameters(header, type, matches):
    """In Accept, `text/*` matches any subtype and `*/*` any type; parameters have to be equal."""
    assert (type in MIMEAccept([(header, 1)])) is matches


@claim("request.accept.invalid-type-raises-value-error")
@pytest.mark.parametrize("type", ["nonsense", "*/html"])
def test_an_invalid_type_raises_value_error(type):
    """`MIMEAccept.quality()` raises ValueError for what is not a media type."""
    with pytest.raises(ValueError, match="^invalid mimetype"):
        MIMEAccept([("text/html", 1)]).quality(type)


@claim(
    "request.accept.language-matches-its-tag",
    doc="werkzeug:datastructures#werkzeug.datastructures.LanguageAccept",
    werkzeug=">=1.0",
)
@pytest.mark.parametrize(
    ("accepted", "offered", "best"),
    [
        pytest.param("en", ["de", "en-US"], "en-US", id="region-offered"),
        pytest.param("en-US", ["de", "en"], "en", id="region-accepted"),
    ],
)
def test_a_language_matches_without_its_region(accepted, offered, best):
    """`best_match()` matches `en` with `en-US`, whichever of the two the client accepts."""
    assert LanguageAccept([(accepted, 1)]).best_match(offered) == best


@claim(
    "request.accept.language-matches-as-written",
    doc="werkzeug:datastructures#werkzeug.datastructures.LanguageAccept",
    werkzeug="<1.0",
)
def test_a_language_matches_as_written_only():
    """`best_match()` matches neither `en` with `en-US` nor `en-US` with `en`."""
    seen = [LanguageAccept([(it, 1)]).best_match(["de", "en"]) for it in ("en-US", "en", "fr")]

    assert (seen, LanguageAccept([("en", 1)]).best_match(["en-US"])) == ([None, "en", None], None)


@claim(
    "request.accept.other-regions-do-not-match",
    doc="werkzeug:datastructures#werkzeug.datastructures.LanguageAccept",
)
def test_other_regions_of_a_language_do_not_match():
    """`best_match()` does not match `en-US` with `en-GB`, and returns its default."""
    accept = LanguageAccept([("en-GB", 1)])

    assert [accept.best_match(["en-US"]), accept.best_match(["de"], "x")] == [None, "x"]


@claim(
    "request.accept.charset-matches-by-any-name",
    doc="werkzeug:datastructures#werkzeug.datastructures.CharsetAccept",
)
@pytest.mark.filterwarnings("ignore:The 'CharsetAccept':DeprecationWarning")
@pytest.mark.parametrize(
    ("accepted", "charset", "matches"),
    [
        pytest.param("UTF8", "utf-8", True, id="alias"),
        pytest.param("latin1", "utf-8", False, id="other"),
        pytest.param("nonsense", "NONSENSE", True, id="unknown"),
    ],
)
def test_a_charset_matches_by_any_of_its_names(accepted, charset, matches):
    """`CharsetAccept` matches a charset by any of its names, unknown ones in any case."""
    assert (charset in datastructures.CharsetAccept([(accepted, 1)])) is matches
