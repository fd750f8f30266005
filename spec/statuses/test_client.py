"""Where the test client shows another status than the server was sent."""

import pytest

from spec.kit import claim
from spec.tools.client import client_of

DOC = "werkzeug:test#werkzeug.test.Client"


@pytest.fixture
def sending(app):
    """A client of a WSGI application that sends a status line of its own."""

    def sending(status, body=b"body"):
        def application(environ, start_response):
            start_response(status, [("Content-Type", "text/plain")])
            return [body]

        app.wsgi_app = application
        return client_of(app)

    return sending


@claim("statuses.client.status-line-is-kept")
def test_the_client_shows_number_and_phrase_as_sent(sending):
    """The test client returns the status line that the application sent."""
    response = sending("666 itcast status").get("/")

    assert (response.status, response.status_code) == ("666 itcast status", 666)


@claim("statuses.client.line-without-number-fails", werkzeug="<2.0")
def test_the_client_fails_on_a_line_without_a_number(sending):
    """The test client raises ValueError for a status line without a number."""
    with pytest.raises(ValueError, match="^invalid literal for int"):
        sending("itcast").get("/")


@claim("statuses.client.line-without-number-is-0", werkzeug=">=2.0", otherwise=ValueError)
def test_the_client_puts_a_0_before_a_line_without_a_number(sending):
    """The test client puts 0 before a status line without a number."""
    response = sending("itcast").get("/")

    assert (response.status, response.status_code) == ("0 itcast", 0)


@claim("statuses.client.number-alone-is-read-as-sent", werkzeug="<2.0")
def test_the_client_shows_a_number_alone_as_sent(sending):
    """The test client returns a status line that is only a number as it was sent."""
    assert sending("404").get("/").status == "404"


@claim("statuses.client.number-alone-is-read-with-a-phrase", werkzeug=">=2.0,<3.2")
def test_the_client_shows_a_number_alone_with_a_phrase(sending):
    """The test client adds a phrase to a status line that is only a number."""
    assert sending("404").get("/").status == "404 NOT FOUND"


@claim("statuses.client.whitespace-around-is-kept", werkzeug="<2.3")
def test_the_client_keeps_whitespace_around_the_status_line(sending):
    """The test client keeps whitespace around a status line."""
    assert sending(" 404 not found ").get("/").status == " 404 not found "


@claim("statuses.client.whitespace-around-is-removed", werkzeug=">=2.3")
def test_the_client_strips_the_status_line(sending):
    """The test client removes whitespace around a status line."""
    assert sending(" 404 not found ").get("/").status == "404 not found"


@claim("statuses.client.shows-a-body-that-no-client-reads")
def test_the_client_shows_a_body_that_real_clients_ignore(sending):
    """The test client returns the body that an application sends with a 204."""
    assert sending("204 NO CONTENT").get("/").text == "body"


@claim("statuses.client.status-code-is-an-int")
def test_the_status_code_that_the_client_shows_is_an_int(sending):
    """`status_code` of a response of the test client is an int."""
    assert type(sending("404 NOT FOUND").get("/").status_code) is int
