"""The statuses of the notes' own listings."""

import pytest

from spec.kit import claim

DOC = "quickstart#about-responses"


@claim("statuses.listing.make-response-sends-status-and-header", example=True)
def test_the_listing_builds_a_response_and_changes_it(notes):
    """The example app sends the status "999 itcast" and the header that its view sets."""
    response = notes.get("/statuses/index")

    assert (response.text, response.status) == ("index page 2", "999 itcast")
    assert response.headers["city"] == "sz"


@claim("statuses.listing.lower-case-is-sent-as-written", example=True)
def test_the_listing_sets_a_status_in_lower_case(notes):
    """The example app's `resp.status = "404 not found"` is sent as written, with an empty body."""
    response = notes.get("/statuses/lower-case")

    assert (response.status, response.status_code) == ("404 not found", 404)
    assert (response.text, response.headers["sample"]) == ("", "value")


@claim("statuses.listing.tuples-give-body-status-and-headers", example=True)
@pytest.mark.parametrize(
    ("path", "status", "headers"),
    [
        pytest.param("list", 400, {"Itcast": "pyton", "City": "shenzhen"}, id="list"),
        pytest.param("dict", 400, {"Itcast1": "python1", "City1": "sz1"}, id="dict"),
        pytest.param("number", 666, {"Itcast1": "python1", "City1": "sz1"}, id="number"),
        pytest.param("text", 666, {"Itcast1": "python1", "City1": "sz1"}, id="text"),
        pytest.param("text-alone", 666, {}, id="text-alone"),
    ],
)
def test_the_listings_tuples_give_body_status_and_headers(notes, path, status, headers):
    """Each tuple that the example app returns is sent with its body, status and headers."""
    response = notes.get(f"/statuses/{path}")
    own = {name: value for name, value in response.headers if not name.startswith("Content-")}

    assert (response.text, response.status_code, own) == ("index page", status, headers)


@claim("statuses.listing.bad-request-is-400", example=True, werkzeug="<3.2")
def test_the_listing_gives_400_after_the_text(notes):
    """The example app's `"<h1>Bad Request!</h1>", 400` is sent as 400 BAD REQUEST."""
    response = notes.get("/statuses/bad-request")

    assert (response.text, response.status) == ("<h1>Bad Request!</h1>", "400 BAD REQUEST")


@claim("statuses.listing.odd-texts-get-0-or-500", example=True)
@pytest.mark.parametrize(
    ("path", "status"),
    [
        pytest.param("words-alone", 0, id="words-alone"),
        pytest.param("empty", 500, id="empty"),
    ],
)
def test_odd_status_texts_of_the_listing_are_0_or_an_error(notes, path, status):
    """The example app sends 0 before a status without a number; an empty one answers 500."""
    assert notes.get(f"/statuses/{path}").status_code == status
