import pytest
from flask import request
from werkzeug.datastructures import EnvironHeaders, Headers

from spec.kit import claim

DOC = "api#flask.Request.headers"


@claim("request.headers.holds-every-header")
def test_headers_holds_every_header(ask):
    """`headers` has the name and value of every header, Content-Type and Content-Length too."""
    options = {"method": "POST", "data": "abc", "content_type": "text/plain"}

    assert ask(lambda: sorted(request.headers), headers={"x-note-a": "1"}, **options) == [
        ("Content-Length", "3"),
        ("Content-Type", "text/plain"),
        ("Host", "localhost"),
        ("X-Note-A", "1"),
    ]


@claim("request.headers.is-no-dict")
def test_headers_is_no_dict(ask):
    """`headers` is an EnvironHeaders, which is not a dict but can be made one."""
    seen = ask(lambda: (type(request.headers), dict(request.headers)))

    assert (seen, issubclass(EnvironHeaders, dict)) == (
        (EnvironHeaders, {"Host": "localhost"}),
        False,
    )


@claim("request.headers.lookup-ignores-case")
@pytest.mark.parametrize("name", ["x-note", "x_note"])
def test_a_header_is_found_in_any_case(ask, name):
    """`headers` finds a header whatever the case of its name, and with `_` for `-`."""
    seen = ask(
        lambda: (request.headers[name], request.headers.get(name), name in request.headers),
        headers={"X-Note": "a"},
    )

    assert seen == ("a", "a", True)


@claim("request.headers.absent-is-none-or-key-error")
def test_an_absent_header_is_none_or_a_key_error(ask):
    """`headers.get()` of an absent header is None or the default; indexing it raises KeyError."""
    seen = ask(lambda: (request.headers.get("X-Note"), request.headers.get("X-Note", "default")))

    assert seen == (None, "default")
    with pytest.raises(KeyError, match="^'(HTTP_)?X.NOTE'$"):
        ask(lambda: request.headers["X-NOTE"])


@claim("request.headers.a-name-that-is-not-a-string-raises-key-error")
def test_a_name_that_is_not_a_string_is_no_header(ask):
    """Indexing `request.headers` by what is not a string raises KeyError."""
    with pytest.raises(KeyError, match="^None$|^400 Bad Request"):
        ask(lambda: request.headers[None])


@claim("request.headers.get-converts")
@pytest.mark.parametrize(
    ("value", "expected"),
    [pytest.param("5", 5, id="converts"), pytest.param("five", 7, id="does not convert")],
)
def test_get_converts_a_header(ask, value, expected):
    """`headers.get(type=...)` converts the value, or returns the default."""
    seen = ask(lambda: request.headers.get("X-Note", 7, type=int), headers={"X-Note": value})

    assert seen == expected


REPEATED = Headers([("X-Note", "1"), ("X-Note", "2")])


@claim("request.headers.the-client-sends-the-last-of-a-name", werkzeug="<2.0")
def test_the_test_client_sends_only_the_last_of_repeated_headers(ask):
    """A test request sends only the last of two headers with the same name."""
    assert ask(lambda: request.headers["X-Note"], headers=REPEATED) == "2"


@claim("request.headers.the-client-joins-a-repeated-name", werkzeug=">=2.0")
def test_the_test_client_joins_repeated_headers(ask):
    """A test request joins two headers with the same name by a comma."""
    seen = ask(
        lambda: (request.headers["X-Note"], request.headers.getlist("X-Note")), headers=REPEATED
    )

    assert seen == ("1, 2", ["1, 2"])


@claim(
    "request.headers.follow-the-environ",
    doc="werkzeug:datastructures#werkzeug.datastructures.EnvironHeaders",
)
def test_headers_follow_the_environ(ask):
    """`headers` is a view of the WSGI environ: it has what is added there."""

    def look():
        request.environ["HTTP_X_NOTE"] = "late"
        return request.headers["X-Note"]

    assert ask(look) == "late"


@claim("request.headers.str-is-a-header-block", werkzeug="<3.1 || >=3.1.1")
def test_headers_as_text_are_a_header_block(ask):
    """`str()` of `request.headers` has one line for each header and an empty line at the end."""
    assert ask(lambda: str(request.headers), headers={"X-Note": "1"}) == (
        "Host: localhost\r\nX-Note: 1\r\n\r\n"
    )


@claim("request.headers.str-is-empty", werkzeug=">=3.1,<3.1.1")
def test_headers_as_text_are_empty(ask):
    """`str()` of `request.headers` is an empty line, whatever was sent."""
    assert ask(lambda: str(request.headers), headers={"X-Note": "1"}) == "\r\n"


@claim("request.headers.copy-is-refused")
def test_headers_cannot_be_copied(ask):
    """`request.headers.copy()` raises TypeError."""
    with pytest.raises(TypeError, match="cannot create 'EnvironHeaders' copies"):
        ask(lambda: request.headers.copy())
