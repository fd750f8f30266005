import datetime as dt

import flask
import pytest
from werkzeug.datastructures import WWWAuthenticate
from werkzeug.exceptions import HTTPException, MethodNotAllowed, NotFound

from spec.kit import claim

DOC = "werkzeug:exceptions#werkzeug.exceptions.Aborter"


def headers_sent(serve, name, *args, **kwargs):
    """The values of a header that the client gets from a view that aborts."""
    return serve(lambda: flask.abort(*args, **kwargs)).get("/").headers.getlist(name)


@claim("errors.arguments.second-is-the-description")
def test_the_second_argument_is_the_description():
    """abort(404, text) gives the exception that description."""
    with pytest.raises(NotFound) as caught:
        flask.abort(404, "no such page")

    assert (caught.value.description, str(caught.value)) == (
        "no such page",
        "404 Not Found: no such page",
    )


@claim("errors.arguments.description-by-name")
def test_the_description_can_be_named():
    """abort(404, description=text) says the same by name."""
    with pytest.raises(NotFound) as caught:
        flask.abort(404, description="no such page")

    assert caught.value.description == "no such page"


@claim("errors.arguments.unknown-name-is-a-type-error")
def test_an_unknown_argument_is_a_type_error():
    """A keyword that the exception does not know is a TypeError."""
    with pytest.raises(TypeError, match="unexpected keyword argument 'reason'"):
        flask.abort(404, reason="no such page")


@claim("errors.arguments.405-lists-methods-first")
def test_the_second_argument_of_405_is_the_list_of_methods(serve):
    """abort(405, methods) sends them in the Allow header."""
    assert headers_sent(serve, "Allow", 405, ["GET", "PUT"]) == ["GET, PUT"]


@claim("errors.arguments.405-takes-a-text-for-methods")
def test_a_text_after_405_is_taken_for_methods(serve):
    """abort(405, text) sends the text's letters as methods: the description comes third."""
    assert headers_sent(serve, "Allow", 405, "text") == ["t, e, x, t"]


@claim("errors.arguments.405-description-is-third")
def test_the_third_argument_of_405_is_the_description():
    """abort(405, None, text) gives the description."""
    with pytest.raises(MethodNotAllowed) as caught:
        flask.abort(405, None, "not today")

    assert str(caught.value) == "405 Method Not Allowed: not today"


@claim("errors.arguments.405-without-methods-has-no-allow")
def test_405_without_methods_has_no_allow_header(serve):
    """abort(405) alone sends no Allow header, though the rule knows its methods."""
    assert headers_sent(serve, "Allow", 405) == []


@claim("errors.arguments.401-sends-the-challenge")
def test_401_sends_its_challenge(serve):
    """abort(401, www_authenticate=…) sends the WWW-Authenticate header."""
    challenge = WWWAuthenticate("basic", {"realm": "the shop"})
    sent = headers_sent(serve, "WWW-Authenticate", 401, www_authenticate=challenge)

    assert sent == ['Basic realm="the shop"']


@claim("errors.arguments.401-without-a-challenge")
def test_401_alone_sends_no_challenge(serve):
    """abort(401) sends no WWW-Authenticate header, so a browser asks for no password."""
    assert headers_sent(serve, "WWW-Authenticate", 401) == []


@claim("errors.arguments.401-joins-challenges", werkzeug="<2.0")
def test_several_challenges_are_joined(serve):
    """Several challenges go into one WWW-Authenticate header, with commas."""
    both = [WWWAuthenticate("basic", {"realm": "a b"}), WWWAuthenticate("digest", {"realm": "c d"})]
    sent = headers_sent(serve, "WWW-Authenticate", 401, www_authenticate=both)

    assert sent == ['Basic realm="a b", Digest realm="c d"']


@claim("errors.arguments.401-repeats-the-header", werkzeug=">=2.0")
def test_several_challenges_are_several_headers(serve):
    """Several challenges are sent as so many WWW-Authenticate headers."""
    both = [WWWAuthenticate("basic", {"realm": "a b"}), WWWAuthenticate("digest", {"realm": "c d"})]
    sent = headers_sent(serve, "WWW-Authenticate", 401, www_authenticate=both)

    assert sent == ['Basic realm="a b"', 'Digest realm="c d"']


@claim("errors.arguments.401-takes-a-text", werkzeug="<2.0")
def test_a_challenge_may_be_a_text(serve):
    """A challenge given as text is sent as written."""
    assert headers_sent(serve, "WWW-Authenticate", 401, www_authenticate="Basic") == ["Basic"]


@claim("errors.arguments.401-spells-a-text", werkzeug=">=2.0")
def test_a_challenge_given_as_text_is_spelt(serve):
    """A text is taken for a list of challenges: each letter becomes a header."""
    sent = headers_sent(serve, "WWW-Authenticate", 401, www_authenticate="Basic")

    assert sent == ["B", "a", "s", "i", "c"]


@claim("errors.arguments.416-sends-the-length")
@pytest.mark.parametrize(
    ("arguments", "header"),
    [
        pytest.param({"length": 5}, ["bytes */5"], id="length"),
        pytest.param({"length": 0}, ["bytes */0"], id="empty"),
        pytest.param({"length": 5, "units": "items"}, ["items */5"], id="units"),
        pytest.param({}, [], id="nothing"),
    ],
)
def test_416_sends_the_length(serve, arguments, header):
    """abort(416, length=…) tells the length in Content-Range; RFC 9110 section 14.4."""
    assert headers_sent(serve, "Content-Range", 416, **arguments) == header


@claim("errors.arguments.416-length-is-a-number", werkzeug="<2.0")
def test_a_text_after_416_is_no_length(serve):
    """abort(416, text) is a 500: the second argument is the length, a number."""
    assert serve(lambda: flask.abort(416, "text")).get("/").status_code == 500


@claim("errors.arguments.416-length-is-any-text", werkzeug=">=2.0")
def test_a_text_after_416_is_sent_as_length(serve):
    """abort(416, text) sends the text in Content-Range: the description comes fourth."""
    assert headers_sent(serve, "Content-Range", 416, "text") == ["bytes */text"]


@claim("errors.arguments.retry-after", werkzeug=">=1.0", otherwise=TypeError)
@pytest.mark.parametrize("code", [429, 503])
@pytest.mark.parametrize(
    ("after", "header"),
    [
        pytest.param(30, "30", id="seconds"),
        pytest.param(dt.datetime(2026, 1, 1, 12), "Thu, 01 Jan 2026 12:00:00 GMT", id="date"),
        pytest.param(0, None, id="zero"),
    ],
)
def test_retry_after_is_sent(code, after, header):
    """abort(429 or 503, retry_after=…) sends Retry-After: seconds or a date, but no zero."""
    with pytest.raises(HTTPException) as caught:
        flask.abort(code, retry_after=after)

    response = caught.value.get_response()
    assert (response.status_code, response.headers.get("Retry-After")) == (code, header)
