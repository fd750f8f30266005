import datetime as dt

import flask
import pytest

from spec.kit import claim

DOC = "api#flask.send_file"


NOON = "Thu, 01 Jan 2026 12:00:00 GMT"


def caching(response):
    """What a response says on how long to keep it."""
    return response.headers.get("Cache-Control"), response.headers.get("Expires")


@claim(
    "responses.file-cache.lasts-twelve-hours", doc="config#SEND_FILE_MAX_AGE_DEFAULT", flask="<2.0"
)
def test_a_file_is_kept_for_half_a_day(clock, serve, report):
    """`send_file()` sends a max-age and an Expires of twelve hours."""
    response = serve(lambda: flask.send_file(str(report))).get("/", buffered=True)

    assert caching(response) == ("public, max-age=43200", "Fri, 02 Jan 2026 00:00:00 GMT")


@claim(
    "responses.file-cache.has-to-be-revalidated",
    doc="config#SEND_FILE_MAX_AGE_DEFAULT",
    flask=">=2.0",
)
def test_a_file_has_to_be_revalidated(clock, serve, report):
    """`send_file()` sends `no-cache`: browsers keep a file and revalidate it each time."""
    response = serve(lambda: flask.send_file(str(report))).get("/", buffered=True)

    assert caching(response) == ("no-cache", None)


@claim("responses.file-cache.max-age-is-that-of-the-config", doc="config#SEND_FILE_MAX_AGE_DEFAULT")
@pytest.mark.parametrize(
    "age", [pytest.param(60, id="seconds"), pytest.param(dt.timedelta(minutes=1), id="timedelta")]
)
def test_the_max_age_is_that_of_the_config(clock, app, serve, report, age):
    """SEND_FILE_MAX_AGE_DEFAULT is the max-age of sent files, in seconds or as a timedelta."""
    app.config["SEND_FILE_MAX_AGE_DEFAULT"] = age
    response = serve(lambda: flask.send_file(str(report))).get("/", buffered=True)

    assert caching(response) == ("public, max-age=60", "Thu, 01 Jan 2026 12:01:00 GMT")


@claim(
    "responses.file-cache.method-of-the-app-decides", doc="api#flask.Flask.get_send_file_max_age"
)
def test_the_app_may_decide_by_name(clock, app, serve, report):
    """`send_file()` calls `app.get_send_file_max_age()` with the path of the file."""
    app.get_send_file_max_age = lambda name: 60 if str(name) == str(report) else None
    response = serve(lambda: flask.send_file(str(report))).get("/", buffered=True)

    assert caching(response)[0] == "public, max-age=60"


@claim("responses.file-cache.cache-timeout-is-the-max-age", flask="<2.2", otherwise=TypeError)
@pytest.mark.filterwarnings("ignore:The 'cache_timeout' parameter:DeprecationWarning")
def test_cache_timeout_is_the_max_age(clock, app, report):
    """`send_file(cache_timeout=60)` sends a max-age of 60 seconds."""
    with app.test_request_context(), flask.send_file(str(report), cache_timeout=60) as response:
        assert caching(response) == ("public, max-age=60", "Thu, 01 Jan 2026 12:01:00 GMT")


@claim("responses.file-cache.max-age-is-a-number-or-a-function", flask=">=2.0", otherwise=TypeError)
@pytest.mark.parametrize(
    "age", [pytest.param(60, id="seconds"), pytest.param(lambda path: 60, id="function")]
)
def test_max_age_is_a_number_or_a_function(clock, app, report, age):
    """`send_file(max_age=60)`, or a function of the path, sends a max-age of 60 seconds."""
    with app.test_request_context(), flask.send_file(str(report), max_age=age) as response:
        assert caching(response) == ("public, max-age=60", "Thu, 01 Jan 2026 12:01:00 GMT")


@claim("responses.file-cache.max-age-0-is-no-cache", flask=">=2.0", otherwise=TypeError)
def test_a_max_age_of_zero_is_no_cache(clock, app, report):
    """`send_file(max_age=0)` sends no-cache, and an Expires that is now."""
    with app.test_request_context(), flask.send_file(str(report), max_age=0) as response:
        assert caching(response) == ("no-cache, max-age=0", NOON)


@claim("responses.file-cache.add-etags-false-sends-no-etag", flask="<2.2", otherwise=TypeError)
@pytest.mark.filterwarnings("ignore:The 'add_etags' parameter:DeprecationWarning")
def test_add_etags_off_sends_no_tag(app, report):
    """`send_file(add_etags=False)` sends no ETag."""
    with app.test_request_context(), flask.send_file(str(report), add_etags=False) as response:
        assert "ETag" not in response.headers


@claim("responses.file-cache.etag-is-off-or-given", flask=">=2.0", otherwise=TypeError)
@pytest.mark.parametrize(
    ("etag", "tag"),
    [pytest.param(False, (None, None), id="none"), pytest.param("v1", ("v1", False), id="own")],
)
def test_etag_is_off_or_given(app, report, etag, tag):
    """`send_file(etag=False)` sends no ETag; a string is sent as ETag."""
    with app.test_request_context(), flask.send_file(str(report), etag=etag) as response:
        assert response.get_etag() == tag
