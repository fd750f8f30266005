import datetime as dt

import flask
import pytest

from spec.kit import claim

DOC = "api#flask.Response.last_modified"


NEW_YEAR = dt.datetime(2026, 1, 1)


@claim("responses.dates.are-written-in-gmt", doc="api#flask.Response")
@pytest.mark.parametrize(
    ("attribute", "header"),
    [
        pytest.param("date", "Date", id="date"),
        pytest.param("expires", "Expires", id="expires"),
        pytest.param("last_modified", "Last-Modified", id="last_modified"),
        pytest.param("retry_after", "Retry-After", id="retry_after"),
    ],
)
def test_a_moment_is_written_in_gmt(attribute, header):
    """A datetime set as `date`, `expires`, `last_modified` or `retry_after` is sent in GMT."""
    response = flask.Response()
    setattr(response, attribute, NEW_YEAR.replace(tzinfo=dt.timezone(dt.timedelta(hours=1))))

    assert response.headers[header] == "Wed, 31 Dec 2025 23:00:00 GMT"


@claim("responses.dates.are-read-without-a-zone", werkzeug="<2.0")
def test_a_date_is_read_without_a_zone():
    """`response.last_modified` is a naive datetime."""
    response = flask.Response(headers={"Last-Modified": "Thu, 01 Jan 2026 00:00:00 GMT"})

    assert (response.last_modified, response.last_modified.tzinfo) == (NEW_YEAR, None)


@claim("responses.dates.are-read-in-utc", werkzeug=">=2.0")
def test_a_date_is_read_in_utc():
    """`response.last_modified` is an aware datetime in UTC."""
    response = flask.Response(headers={"Last-Modified": "Thu, 01 Jan 2026 00:00:00 GMT"})

    assert response.last_modified == NEW_YEAR.replace(tzinfo=dt.timezone.utc)


@claim("responses.dates.takes-seconds-since-1970")
def test_a_timestamp_is_a_moment_too():
    """`response.last_modified` takes a number of seconds since 1970."""
    response = flask.Response()
    response.last_modified = 86400

    assert response.headers["Last-Modified"] == "Fri, 02 Jan 1970 00:00:00 GMT"


@claim("responses.dates.nonsense-reads-as-none", doc="api#flask.Response.date")
def test_a_date_that_is_none_reads_as_none():
    """`response.date` is None if the Date header is not a date."""
    assert flask.Response(headers={"Date": "yesterday"}).date is None


@claim("responses.dates.none-is-now", doc="api#flask.Response.expires")
def test_none_as_a_date_is_now(clock):
    """`response.expires = None` does not remove the header: it writes the current time."""
    response = flask.Response()
    response.expires = None

    assert response.headers["Expires"] == "Thu, 01 Jan 2026 12:00:00 GMT"


@claim("responses.dates.deleting-removes", doc="api#flask.Response.expires")
def test_deleting_a_date_removes_the_header():
    """`del response.expires` removes the Expires header."""
    response = flask.Response(headers={"Expires": "0"})
    del response.expires

    assert "Expires" not in response.headers


@claim("responses.dates.none-is-a-word-elsewhere", doc="api#flask.Response.content_length")
@pytest.mark.parametrize(
    ("attribute", "header"),
    [
        pytest.param("location", "Location", id="location"),
        pytest.param("age", "Age", id="age"),
    ],
)
def test_none_as_another_property_is_the_word_none(attribute, header):
    """Setting `location` or `age` of a response to None sends the word None."""
    response = flask.Response()
    setattr(response, attribute, None)

    assert response.headers[header] == "None"


@claim("responses.age.is-seconds", doc="api#flask.Response.age")
@pytest.mark.parametrize(
    "age", [pytest.param(120, id="int"), pytest.param(dt.timedelta(minutes=2), id="timedelta")]
)
def test_an_age_is_written_in_seconds(age):
    """`response.age` takes seconds or a timedelta, and is a timedelta."""
    response = flask.Response()
    response.age = age

    assert (response.headers["Age"], response.age) == ("120", dt.timedelta(seconds=120))


@claim("responses.age.may-be-zero", doc="api#flask.Response.age")
def test_an_age_may_be_zero():
    """`response.age = 0` sends the Age header, which is read as no time at all."""
    response = flask.Response()
    response.age = 0

    assert (response.headers["Age"], response.age) == ("0", dt.timedelta(0))


@claim("responses.age.is-not-negative", doc="api#flask.Response.age")
def test_a_negative_age_is_refused():
    """`response.age` below zero raises ValueError."""
    with pytest.raises(ValueError, match="age cannot be negative"):
        flask.Response().age = -1
