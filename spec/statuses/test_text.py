"""A status given as text."""

import pytest

from spec.kit import claim

DOC = "werkzeug:wrappers#werkzeug.wrappers.Response.status"

KEPT = [
    pytest.param("666 itcast status", 666, id="invented"),
    pytest.param("999 itcast", 999, id="invented-in-the-note"),
    pytest.param("404 not found", 404, id="lower-case"),
    pytest.param("404  two  blanks", 404, id="two-blanks"),
    pytest.param("404 没有", 404, id="non-ascii"),
    pytest.param("1000 itcast", 1000, id="four-digits"),
    pytest.param("0 itcast", 0, id="zero"),
    pytest.param("4 x", 4, id="one-digit"),
]


@pytest.mark.parametrize(("status", "code"), KEPT)
@claim("statuses.text.is-kept-as-written")
def test_a_status_text_is_kept_as_written(give, status, code):
    """A status of a number and words is kept byte for byte, and its number is the code."""
    response = give(status)

    assert (response.status, response.status_code) == (status, code)


WITHOUT_NUMBER = [
    pytest.param("itcast", "0 itcast", id="a-word"),
    pytest.param("not found 404", "0 not found 404", id="number-last"),
    pytest.param("4O4 x", "0 4O4 x", id="a-letter-in-the-number"),
    pytest.param("404,x", "0 404,x", id="no-blank"),
]


@pytest.mark.parametrize(("status", "sent"), WITHOUT_NUMBER)
@claim("statuses.text.without-a-number-is-code-0")
def test_a_status_text_without_a_number_gets_the_code_0(give, status, sent):
    """A phrase alone gets the code 0, which stands before it."""
    response = give(status)

    assert (response.status, response.status_code) == (sent, 0)


@pytest.mark.parametrize("status", [pytest.param("", id="empty"), pytest.param("  ", id="blank")])
@claim("statuses.text.empty-is-refused")
def test_an_empty_status_text_is_refused(give, status):
    """An empty status is a ValueError."""
    with pytest.raises(ValueError, match="^Empty status argument$"):
        give(status)


@claim("statuses.text.empty-is-a-500", doc="quickstart#about-responses")
def test_an_empty_status_from_a_view_is_a_500(serve):
    """A view that returns an empty status has failed: the client gets a 500."""
    response = serve(lambda: ("body", "")).get("/")

    assert response.status == "500 INTERNAL SERVER ERROR"


@claim("statuses.text.number-alone-has-no-phrase", werkzeug="<2.0")
def test_a_number_as_text_stays_without_a_phrase(give):
    """A number given as text is the whole status line: no phrase is added."""
    response = give("404")

    assert (response.status, response.status_code) == ("404", 404)


@claim("statuses.text.number-alone-gets-its-phrase", werkzeug=">=2.0")
def test_a_number_as_text_gets_its_phrase(give):
    """A number given as text gets the standard phrase, UNKNOWN where there is none."""
    statuses = [give("404").status, give("666").status, give("1000").status]

    assert statuses == ["404 NOT FOUND", "666 UNKNOWN", "1000 UNKNOWN"]


@claim("statuses.text.blanks-around-are-kept", werkzeug="<2.3")
def test_blanks_around_a_status_are_kept(give):
    """Blanks before and after a status text are kept."""
    response = give("  404 x ")

    assert (response.status, response.status_code) == ("  404 x ", 404)


@claim("statuses.text.blanks-around-are-dropped", werkzeug=">=2.3")
def test_blanks_around_a_status_are_dropped(give):
    """Blanks before and after a status text are dropped."""
    response = give("  404 x ")

    assert (response.status, response.status_code) == ("404 x", 404)


@claim("statuses.text.tab-ends-the-number", werkzeug="<2.3")
def test_a_tab_ends_the_number(give):
    """Any white space may stand between number and phrase, a tab too."""
    assert give("404\tx").status_code == 404


@claim("statuses.text.tab-is-part-of-the-phrase", werkzeug=">=2.3")
def test_a_tab_does_not_end_the_number(give):
    """Only a blank stands between number and phrase; with a tab the code is 0."""
    response = give("404\tx")

    assert (response.status, response.status_code) == ("0 404\tx", 0)


@claim("statuses.text.sign-is-read", werkzeug="<2.0")
def test_a_signed_number_is_read(give):
    """A number with a sign is a code, and the text is kept."""
    responses = [give("-1"), give("+404")]

    assert [(it.status, it.status_code) for it in responses] == [("-1", -1), ("+404", 404)]


@claim("statuses.text.sign-is-not-read", werkzeug=">=2.0,<2.2.2")
def test_a_signed_number_is_a_phrase(give):
    """A number with a sign is taken for a phrase: the code is 0."""
    responses = [give("-1"), give("+404")]

    assert [it.status for it in responses] == ["0 -1", "0 +404"]


@claim("statuses.text.sign-is-read-and-gets-a-phrase", werkzeug=">=2.2.2")
def test_a_signed_number_gets_a_phrase(give):
    """A number with a sign is a code and gets its phrase."""
    responses = [give("-1"), give("+404")]

    assert [it.status for it in responses] == ["-1 UNKNOWN", "404 NOT FOUND"]


@claim("statuses.text.superscript-is-an-error", werkzeug=">=2.0,<2.2.2")
def test_a_superscript_digit_is_an_error(give):
    """A superscript two passes for a digit, and is then no number: ValueError."""
    with pytest.raises(ValueError, match="invalid literal for int"):
        give("²")


@claim("statuses.text.superscript-is-a-phrase", werkzeug="<2.0 || >=2.2.2", otherwise=ValueError)
def test_a_superscript_digit_is_a_phrase(give):
    """A superscript two is no number: it is a phrase, and the code is 0."""
    assert give("²").status == "0 ²"


@claim("statuses.text.full-width-digits-are-a-number")
def test_full_width_digits_are_a_number(give):
    """Digits of other scripts make a number, as int() reads them."""
    assert give("４０４ x").status_code == 404


@claim("statuses.text.str-subclass")
def test_a_subclass_of_str_is_a_text(give):
    """A status may be of a subclass of str."""

    class Status(str):
        """A text with a name of its own."""

        __slots__ = ()

    assert give(Status("404 gone away")).status == "404 gone away"
