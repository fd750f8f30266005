"""The listings of the notes, on the app."""

import pytest

from app import create_app
from spec.kit import claim
from spec.kit.client import client_of

DOC = "quickstart#about-responses"


@pytest.fixture
def get():
    """Open a page of the chapter."""
    client = client_of(create_app())
    return lambda page: client.get(f"/statuses/{page}")


LISTING = [
    pytest.param("list", "400 BAD REQUEST", {"Itcast": "pyton", "City": "shenzhen"}, id="list"),
    pytest.param("dict", "400 BAD REQUEST", {"Itcast1": "python1", "City1": "sz1"}, id="dict"),
    pytest.param("number", "666 UNKNOWN", {"Itcast1": "python1", "City1": "sz1"}, id="number"),
    pytest.param("text", "666 itcast status", {"Itcast1": "python1", "City1": "sz1"}, id="text"),
    pytest.param("text-alone", "666 itcast status", {}, id="text-alone"),
]


@pytest.mark.parametrize(("page", "status", "headers"), LISTING)
@claim("statuses.listing.tuples")
def test_a_tuple_of_the_listing_is_sent(get, page, status, headers):
    """Each tuple of note 1's listing is sent with its status and its headers."""
    response = get(page)

    sent = {name: response.headers.get(name) for name in headers}
    assert (response.text, response.status, sent) == ("index page", status, headers)


@claim("statuses.listing.make-response")
def test_the_response_of_the_listing_is_sent(get):
    """The response that the listing makes has its body, its status and its header."""
    response = get("index")

    assert (response.text, response.status, response.headers["city"]) == (
        "index page 2",
        "999 itcast",
        "sz",
    )


@claim("statuses.listing.lower-case")
def test_the_status_in_lower_case_is_sent(get):
    """``404 not found`` is sent as written, with the header and no body."""
    response = get("lower-case")

    assert (response.status, response.headers["sample"], response.text) == (
        "404 not found",
        "value",
        "",
    )


@claim("statuses.listing.bad-request")
def test_the_number_after_the_text_is_sent(get):
    """Note 2's first example answers its text with 400."""
    response = get("bad-request")

    assert (response.status, response.text) == ("400 BAD REQUEST", "<h1>Bad Request!</h1>")


@claim("statuses.listing.words-alone")
def test_words_alone_are_sent_after_a_zero(get):
    """A status of words alone is answered with code 0."""
    response = get("words-alone")

    assert (response.status, response.text) == ("0 itcast", "index page")


@claim("statuses.listing.empty-fails")
def test_an_empty_status_fails(get):
    """The view that gives an empty status answers 500."""
    assert get("empty").status == "500 INTERNAL SERVER ERROR"
