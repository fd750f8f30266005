"""Headers of a response that are objects: what changes them, and what removes them."""

import datetime as dt

import flask
import pytest
from werkzeug.datastructures import CallbackDict, ContentRange, ResponseCacheControl

from spec.kit import claim

DOC = "api#flask.Response"


def changed(*changes, **headers):
    """A response after some changes."""
    response = flask.Response(headers=headers)
    for change in changes:
        change(response)
    return response


def assign(name, value):
    """Set an attribute of a response."""
    return lambda response: setattr(response, name, value)


@claim("responses.retry-after.takes-seconds-or-a-date", doc="api#flask.Response.retry_after")
@pytest.mark.parametrize(
    ("values", "header"),
    [
        pytest.param([5], "5", id="seconds"),
        pytest.param([dt.datetime(2026, 1, 1)], "Thu, 01 Jan 2026 00:00:00 GMT", id="date"),
        pytest.param([5, None], None, id="none"),
        pytest.param([None], None, id="none-before"),
    ],
)
def test_retry_after_is_seconds_or_a_date(values, header):
    """`response.retry_after` takes seconds or a datetime; None removes the header."""
    response = changed(*(assign("retry_after", value) for value in values))

    assert response.headers.get("Retry-After") == header


@claim("responses.retry-after.is-read-as-a-date", doc="api#flask.Response.retry_after")
def test_retry_after_is_read_as_a_date(clock):
    """`response.retry_after` is a datetime, counted from now if the header has seconds."""
    dates = [
        flask.Response(headers={"Retry-After": value}).retry_after
        for value in ("60", "Thu, 01 Jan 2026 12:01:00 GMT")
    ]

    assert [date.replace(tzinfo=None) for date in dates] == [dt.datetime(2026, 1, 1, 12, 1)] * 2
    assert flask.Response().retry_after is None


@claim(
    "responses.content-range.takes-a-string-or-an-object", doc="api#flask.Response.content_range"
)
@pytest.mark.parametrize(
    ("changes", "header"),
    [
        pytest.param([assign("content_range", "bytes 0-9/50")], "bytes 0-9/50", id="text"),
        pytest.param(
            [assign("content_range", ContentRange("bytes", 0, 10, 50))], "bytes 0-9/50", id="object"
        ),
        pytest.param([lambda r: r.content_range.set(5, 9, 20)], "bytes 5-8/20", id="set"),
        pytest.param(
            [assign("content_range", "bytes 0-9/50"), lambda r: r.content_range.unset()],
            None,
            id="unset",
        ),
        pytest.param(
            [assign("content_range", "bytes 0-9/50"), assign("content_range", None)],
            None,
            id="none",
        ),
        pytest.param(
            [
                assign("content_range", "bytes 0-9/50"),
                lambda r: setattr(r.content_range, "length", None),
                lambda r: setattr(r.content_range, "start", 2),
            ],
            "bytes 2-9/*",
            id="part",
        ),
    ],
)
def test_content_range_is_written(changes, header):
    """`response.content_range` takes a string or a ContentRange; None or `unset()` removes it."""
    assert changed(*changes).headers.get("Content-Range") == header


RANGE = "werkzeug:datastructures#werkzeug.datastructures.ContentRange"


@claim("responses.content-range.writes-the-last-byte", doc=RANGE)
@pytest.mark.parametrize(
    ("values", "header"),
    [
        pytest.param(("bytes", 0, 10, 50), "bytes 0-9/50", id="range"),
        pytest.param(("bytes", 0, 10), "bytes 0-9/*", id="no-length"),
        pytest.param(("bytes", None, None, 50), "bytes */50", id="no-range"),
        pytest.param((None, None, None), "", id="nothing"),
    ],
)
def test_a_content_range_writes_its_header(values, header):
    """`ContentRange(unit, start, stop, length)` writes `stop - 1` as last byte, and * for None."""
    range = ContentRange(*values)

    assert (str(range), repr(range)) == (header, f"<ContentRange {header!r}>")
    assert bool(range) is (header != "")


@claim("responses.content-range.has-to-begin-before-it-ends", doc=RANGE)
@pytest.mark.parametrize("values", [(10, 0), (0, None)])
def test_a_content_range_begins_before_it_ends(values):
    """`ContentRange()` raises AssertionError if its stop is missing or before its start."""
    with pytest.raises(AssertionError, match="Bad range"):
        ContentRange("bytes", *values)


CACHE = "werkzeug:datastructures#werkzeug.datastructures.ResponseCacheControl"


@claim("responses.cache-control.none-and-del-remove-a-directive", doc=CACHE)
@pytest.mark.parametrize(
    ("values", "change"),
    [
        pytest.param({"max-age": "5"}, lambda c: setattr(c, "max_age", None), id="none"),
        pytest.param({"max-age": "5"}, lambda c: delattr(c, "max_age"), id="deleted"),
        pytest.param({}, lambda c: delattr(c, "max_age"), id="deleted-before"),
    ],
)
def test_none_and_del_remove_a_directive(values, change):
    """Setting a directive of ResponseCacheControl to None, or deleting it, removes it."""
    cache_control = ResponseCacheControl(values)
    change(cache_control)

    assert (cache_control.to_header(), str(cache_control)) == ("", "")


@claim("responses.cache-control.an-unknown-directive-is-written", doc=CACHE)
def test_an_unknown_directive_is_written():
    """A ResponseCacheControl made of a dict writes unknown directives, quoted if need be."""
    assert ResponseCacheControl({"a": "b c"}).to_header() == 'a="b c"'


@claim(
    "responses.cache-control.directive-takes-the-name-of-a-header",
    doc=CACHE,
    werkzeug="<2.1 || >=2.1.2",
    otherwise=TypeError,
)
@pytest.mark.parametrize("name", ["private", "no_cache"])
def test_a_directive_of_cache_control_names_a_header(name):
    """`cache_control.private` and `no_cache` may be set to the name of a header."""
    response = flask.Response()
    setattr(response.cache_control, name, "X-Tea")

    assert response.headers["Cache-Control"] == f"{name.replace('_', '-')}=X-Tea"


@claim("responses.content-type.parameters-can-be-changed", doc="api#flask.Response.mimetype_params")
def test_parameters_of_the_type_are_changed():
    """Changing `response.mimetype_params` changes the Content-Type header."""
    response = flask.Response(mimetype="text/csv")
    response.mimetype_params["header"] = "is present"

    assert response.headers["Content-Type"] == 'text/csv; charset=utf-8; header="is present"'


@claim(
    "responses.cors.credentials-are-true-or-not-sent", werkzeug=">=1.0", otherwise=AttributeError
)
def test_credentials_are_allowed_or_not_mentioned():
    """`access_control_allow_credentials` writes "true", or removes the header."""
    response = flask.Response()
    seen = [(None, response.access_control_allow_credentials)]
    for value in (True, False):
        response.access_control_allow_credentials = value
        read = response.access_control_allow_credentials
        seen.append((response.headers.get("Access-Control-Allow-Credentials"), read))

    assert seen == [(None, False), ("true", True), (None, False)]


CALLBACK = "werkzeug:datastructures#werkzeug.datastructures.ResponseCacheControl"


@claim("responses.callback-dict.calls-back", doc=CALLBACK)
@pytest.mark.parametrize(
    ("change", "told"),
    [
        pytest.param(lambda d: d.__setitem__("b", 2), 1, id="set"),
        pytest.param(lambda d: d.__delitem__("a"), 1, id="delete"),
        pytest.param(lambda d: d.setdefault("a", 2), 0, id="setdefault"),
        pytest.param(lambda d: d.setdefault("b", 2), 1, id="setdefault-new"),
        pytest.param(lambda d: d.update(b=2), 1, id="update"),
        pytest.param(lambda d: d.pop("a"), 1, id="pop"),
        pytest.param(lambda d: d.pop("z", 0), 0, id="pop-nothing"),
        pytest.param(lambda d: d.popitem(), 1, id="popitem"),
        pytest.param(lambda d: d.clear(), 1, id="clear"),
    ],
)
def test_a_callback_dict_calls_back_after_its_changes(change, told):
    """A CallbackDict, such as `mimetype_params`, calls its function after each change."""
    seen = []
    change(CallbackDict({"a": 1}, seen.append))
    change(CallbackDict({"a": 1}))

    assert (len(seen), repr(CallbackDict({"a": 1}))) == (told, "<CallbackDict {'a': 1}>")
