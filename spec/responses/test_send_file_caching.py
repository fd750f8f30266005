import datetime as dt

import flask
import pytest

from spec.kit import claim

DOC = "api#flask.send_file"


NOON = "Thu, 01 Jan 2026 12:00:00 GMT"


def fetch(serve, *arguments, headers=None, **options):
    """The response to a request for what send_file() sends."""
    client = serve(lambda: flask.send_file(*arguments, **options))
    return client.get("/", headers=headers, buffered=True)


def caching(response):
    """What a response says on how long to keep it."""
    return response.headers.get("Cache-Control"), response.headers.get("Expires")


@claim("responses.file-cache.half-a-day", doc="config#SEND_FILE_MAX_AGE_DEFAULT", flask="<2.0")
def test_a_file_is_kept_for_half_a_day(clock, serve, report):
    """Browsers are told to keep a file for twelve hours, without asking."""
    response = fetch(serve, str(report))

    assert caching(response) == ("public, max-age=43200", "Fri, 02 Jan 2026 00:00:00 GMT")


@claim("responses.file-cache.no-cache", doc="config#SEND_FILE_MAX_AGE_DEFAULT", flask=">=2.0")
def test_a_file_is_kept_but_asked_for(clock, serve, report):
    """Browsers are told to ask each time whether a file has changed."""
    assert caching(fetch(serve, str(report))) == ("no-cache", None)


@claim("responses.file-cache.config", doc="config#SEND_FILE_MAX_AGE_DEFAULT")
@pytest.mark.parametrize(
    "age", [pytest.param(60, id="seconds"), pytest.param(dt.timedelta(minutes=1), id="timedelta")]
)
def test_the_configuration_tells_how_long(clock, app, serve, report, age):
    """SEND_FILE_MAX_AGE_DEFAULT is how long a file may be kept, in seconds or a timedelta."""
    app.config["SEND_FILE_MAX_AGE_DEFAULT"] = age
    response = fetch(serve, str(report))

    assert caching(response) == ("public, max-age=60", "Thu, 01 Jan 2026 12:01:00 GMT")


@claim("responses.file-cache.method-of-the-app", doc="api#flask.Flask.get_send_file_max_age")
def test_the_app_may_decide_by_name(clock, app, serve, report):
    """get_send_file_max_age() of the app is asked with the path of the file."""
    app.get_send_file_max_age = lambda name: 60 if str(name) == str(report) else None

    assert caching(fetch(serve, str(report)))[0] == "public, max-age=60"


@claim("responses.file-cache.cache-timeout", flask="<2.2", otherwise=TypeError)
@pytest.mark.filterwarnings("ignore:The 'cache_timeout' parameter:DeprecationWarning")
def test_cache_timeout_tells_how_long(clock, app, report):
    """cache_timeout= is how many seconds the file may be kept."""
    with app.test_request_context(), flask.send_file(str(report), cache_timeout=60) as response:
        assert caching(response) == ("public, max-age=60", "Thu, 01 Jan 2026 12:01:00 GMT")


@claim("responses.file-cache.max-age", flask=">=2.0", otherwise=TypeError)
@pytest.mark.parametrize(
    "age", [pytest.param(60, id="seconds"), pytest.param(lambda path: 60, id="function")]
)
def test_max_age_tells_how_long(clock, app, report, age):
    """max_age= is how many seconds the file may be kept, or a function of its path."""
    with app.test_request_context(), flask.send_file(str(report), max_age=age) as response:
        assert caching(response) == ("public, max-age=60", "Thu, 01 Jan 2026 12:01:00 GMT")


@claim("responses.file-cache.max-age-zero", flask=">=2.0", otherwise=TypeError)
def test_a_max_age_of_zero_is_no_cache(clock, app, report):
    """max_age=0 tells browsers to ask each time, and that the file is old already."""
    with app.test_request_context(), flask.send_file(str(report), max_age=0) as response:
        assert caching(response) == ("no-cache, max-age=0", NOON)


@claim("responses.file-cache.add-etags", flask="<2.2", otherwise=TypeError)
@pytest.mark.filterwarnings("ignore:The 'add_etags' parameter:DeprecationWarning")
def test_add_etags_off_sends_no_tag(app, report):
    """add_etags=False sends the file without an ETag."""
    with app.test_request_context(), flask.send_file(str(report), add_etags=False) as response:
        assert "ETag" not in response.headers


@claim("responses.file-cache.etag", flask=">=2.0", otherwise=TypeError)
@pytest.mark.parametrize(
    ("etag", "tag"),
    [pytest.param(False, (None, None), id="none"), pytest.param("v1", ("v1", False), id="own")],
)
def test_etag_is_off_or_given(app, report, etag, tag):
    """etag=False sends no tag, a text sends that one."""
    with app.test_request_context(), flask.send_file(str(report), etag=etag) as response:
        assert response.get_etag() == tag
