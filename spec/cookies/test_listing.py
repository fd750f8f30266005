from spec.kit import claim

DOC = "quickstart#cookies"
ITCAST3 = "Itcast3=Python3; Expires=Sat, 18-Nov-2017 04:36:04 GMT; Max-Age=3600; Path=/"


@claim("cookies.listing.set-cookie-sends-one-cookie", example=True)
def test_the_listing_answers_success_and_sets_one_cookie(notes):
    """The example app's `set_cookie` view sends success and only the last of its four cookies."""
    response = notes.get("/cookies/set_cookie")

    assert (response.text, response.headers.getlist("Set-Cookie")) == ("success", [ITCAST3])


@claim("cookies.listing.three-are-sent-with-dashes", example=True, werkzeug="<2.0")
def test_the_listing_without_its_last_line_sets_three_cookies_with_dashes(notes, clock):
    """Before Werkzeug 2.0 the example app sends its three cookies in order, with a dashed date."""
    response = notes.get("/cookies/set_cookie/three")

    assert response.headers.getlist("Set-Cookie") == [
        "Itcast=Python; Path=/",
        "Itcast1=Python1; Path=/",
        "Itcast2=Python1; Expires=Thu, 01-Jan-2026 13:00:00 GMT; Max-Age=3600; Path=/",
    ]


@claim("cookies.listing.three-are-sent-with-spaces", example=True, werkzeug=">=2.0,<2.3 || >=2.3.3")
def test_the_listing_without_its_last_line_sets_three_cookies_with_spaces(notes, clock):
    """The example app sends its three cookies in order, the one for an hour with an Expires."""
    response = notes.get("/cookies/set_cookie/three")

    assert response.headers.getlist("Set-Cookie") == [
        "Itcast=Python; Path=/",
        "Itcast1=Python1; Path=/",
        "Itcast2=Python1; Expires=Thu, 01 Jan 2026 13:00:00 GMT; Max-Age=3600; Path=/",
    ]


@claim("cookies.listing.header-by-hand-is-sent-unchanged", example=True)
def test_the_header_by_hand_is_sent_as_written(notes):
    """The Set-Cookie header that the example app assigns is sent byte for byte."""
    response = notes.get("/cookies/set_cookie/header")

    assert (response.text, response.headers.getlist("Set-Cookie")) == ("success", [ITCAST3])


@claim("cookies.listing.get-cookie-answers-the-value", example=True)
def test_the_cookie_that_was_set_is_read(notes):
    """The example app's `get_cookie` view answers the value that its `set_cookie` view has set."""
    notes.get("/cookies/set_cookie/three")

    assert notes.get("/cookies/get_cookie").text == "Python"


@claim("cookies.listing.get-cookie-finds-nothing-after-the-whole-listing", example=True)
def test_the_whole_listing_leaves_nothing_to_read(notes):
    """After all of the example app's `set_cookie` listing its `get_cookie` view finds no cookie."""
    notes.get("/cookies/set_cookie")

    assert notes.get("/cookies/get_cookie").status_code == 400


@claim("cookies.listing.delete-cookie-removes-the-cookie", example=True)
def test_the_cookie_that_was_deleted_is_gone(notes):
    """After the example app's `delete_cookie` view the client no longer sends the cookie."""
    notes.get("/cookies/set_cookie/three")
    response = notes.get("/cookies/delete_cookie")

    assert response.text == "del success"
    assert notes.get("/cookies/get_cookie").status_code == 400
