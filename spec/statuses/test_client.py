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
@pytest.mark.parametrize(
    ("line", "number"),
    [("666 itcast status", 666), ("404 not found", 404), ("999 itcast", 999), ("1000 lots", 1000)],
)
def test_the_client_shows_number_and_phrase_as_sent(sending, line, number):
    """A response of the test client has the status line that the application sent."""
    response = sending(line).get("/")

    assert (response.status, response.status_code) == (line, number)


@claim("statuses.client.line-without-number-fails", werkzeug="<2.0")
def test_the_client_fails_on_a_line_without_a_number(sending):
    """A status line without a number, which no Flask view sends, breaks the test client."""
    with pytest.raises(ValueError, match="^invalid literal for int"):
        sending("itcast").get("/")


@claim("statuses.client.line-without-number-is-0", werkzeug=">=2.0", otherwise=ValueError)
def test_the_client_puts_a_0_before_a_line_without_a_number(sending):
    """A status line without a number is shown with a 0 that nobody sent."""
    response = sending("itcast").get("/")

    assert (response.status, response.status_code) == ("0 itcast", 0)


@claim("statuses.client.number-alone-is-read-as-sent", werkzeug="<2.0")
@pytest.mark.parametrize("line", ["404", "666", "404 "])
def test_the_client_shows_a_number_alone_as_sent(sending, line):
    """A status line that is a bare number is shown as it was sent."""
    assert sending(line).get("/").status == line


@claim("statuses.client.number-alone-is-read-with-a-phrase", werkzeug=">=2.0")
@pytest.mark.parametrize(
    ("line", "status"),
    [("404", "404 NOT FOUND"), ("666", "666 UNKNOWN"), ("404 ", "404 NOT FOUND")],
)
def test_the_client_shows_a_number_alone_with_a_phrase(sending, line, status):
    """A status line that is a bare number is shown with a phrase that nobody sent."""
    assert sending(line).get("/").status == status


@claim("statuses.client.blanks-around-are-read-as-sent", werkzeug="<2.3")
def test_the_client_shows_blanks_around_the_status_line(sending):
    """White space around a status line is shown as it was sent."""
    assert sending(" 404 not found ").get("/").status == " 404 not found "


@claim("statuses.client.blanks-around-are-not-read", werkzeug=">=2.3")
def test_the_client_strips_the_status_line(sending):
    """White space around a status line is not shown."""
    assert sending(" 404 not found ").get("/").status == "404 not found"


@claim("statuses.client.shows-a-body-that-no-client-reads")
@pytest.mark.parametrize("line", ["204 NO CONTENT", "304 NOT MODIFIED", "100 CONTINUE"])
def test_the_client_shows_a_body_that_real_clients_ignore(sending, line):
    """The test client shows the body that an application sent with a status that has none."""
    assert sending(line).get("/").text == "body"


@claim("statuses.client.status-code-is-an-int")
@pytest.mark.parametrize("line", ["404 NOT FOUND", "404 gone"])
def test_the_status_code_that_the_client_shows_is_an_int(sending, line):
    """The status code of a response of the test client is always an int."""
    assert type(sending(line).get("/").status_code) is int


@claim("statuses.client.has-no-body-for-204")
@pytest.mark.parametrize("number", [204, 304])
def test_the_client_gets_no_body_with_a_status_without_one(serve, number):
    """From a Flask view the test client gets neither body nor Content-Length with 204 and 304."""
    response = serve(lambda: ("body", number)).get("/")

    assert (response.text, "Content-Length" in response.headers) == ("", False)
