import datetime as dt

import flask
import pytest
from werkzeug.datastructures import WWWAuthenticate
from werkzeug.exceptions import HTTPException, MethodNotAllowed, NotFound

from spec.kit import claim

DOC = "werkzeug:exceptions#werkzeug.exceptions.Aborter"


@claim("errors.arguments.second-is-the-description")
def test_the_second_argument_is_the_description():
    """The second argument of `abort(404, …)` is the description of the exception."""
    with pytest.raises(NotFound) as caught:
        flask.abort(404, "no such page")

    assert (caught.value.description, str(caught.value)) == (
        "no such page",
        "404 Not Found: no such page",
    )


@claim("errors.arguments.unknown-name-is-a-type-error")
def test_an_unknown_argument_is_a_type_error():
    """`abort()` raises TypeError for a keyword that the exception does not take."""
    with pytest.raises(TypeError, match="unexpected keyword argument 'reason'"):
        flask.abort(404, reason="no such page")


@claim("errors.arguments.405-lists-methods-first")
def test_the_second_argument_of_405_is_the_list_of_methods(serve):
    """`abort(405, methods)` sends the methods in the Allow header."""
    response = serve(lambda: flask.abort(405, ["GET", "PUT"])).get("/")

    assert response.headers.getlist("Allow") == ["GET, PUT"]


@claim("errors.arguments.405-takes-a-text-for-methods")
def test_a_text_after_405_is_taken_for_methods(serve):
    """`abort(405, "text")` sends each letter as a method in Allow."""
    response = serve(lambda: flask.abort(405, "text")).get("/")

    assert response.headers.getlist("Allow") == ["t, e, x, t"]


@claim("errors.arguments.405-description-is-third")
def test_the_third_argument_of_405_is_the_description():
    """The description of a 405 is the third argument of `abort(405, None, …)`."""
    with pytest.raises(MethodNotAllowed) as caught:
        flask.abort(405, None, "not today")

    assert str(caught.value) == "405 Method Not Allowed: not today"


@claim("errors.arguments.405-without-methods-has-no-allow")
def test_405_without_methods_has_no_allow_header(serve):
    """`abort(405)` sends no Allow header, although the rule has its methods."""
    response = serve(lambda: flask.abort(405)).get("/")

    assert response.headers.getlist("Allow") == []


@claim("errors.arguments.401-sends-the-challenge")
def test_401_sends_its_challenge(serve):
    """`abort(401, www_authenticate=…)` sends the WWW-Authenticate header."""
    challenge = WWWAuthenticate("basic", {"realm": "the shop"})
    response = serve(lambda: flask.abort(401, www_authenticate=challenge)).get("/")

    assert response.headers.getlist("WWW-Authenticate") == ['Basic realm="the shop"']


@claim("errors.arguments.401-alone-sends-no-challenge")
def test_401_alone_sends_no_challenge(serve):
    """`abort(401)` sends no WWW-Authenticate header, so browsers show no login prompt."""
    response = serve(lambda: flask.abort(401)).get("/")

    assert response.headers.getlist("WWW-Authenticate") == []


@claim("errors.arguments.401-joins-challenges", werkzeug="<2.0")
def test_several_challenges_are_joined(serve):
    """Before Werkzeug 2.0 several challenges share one WWW-Authenticate header."""
    both = [WWWAuthenticate("basic", {"realm": "a b"}), WWWAuthenticate("digest", {"realm": "c d"})]
    response = serve(lambda: flask.abort(401, www_authenticate=both)).get("/")

    assert response.headers.getlist("WWW-Authenticate") == ['Basic realm="a b", Digest realm="c d"']


@claim("errors.arguments.401-repeats-the-header", werkzeug=">=2.0")
def test_several_challenges_are_several_headers(serve):
    """`abort(401, www_authenticate=[…])` sends one WWW-Authenticate header a challenge."""
    both = [WWWAuthenticate("basic", {"realm": "a b"}), WWWAuthenticate("digest", {"realm": "c d"})]
    response = serve(lambda: flask.abort(401, www_authenticate=both)).get("/")

    sent = response.headers.getlist("WWW-Authenticate")
    assert sent == ['Basic realm="a b"', 'Digest realm="c d"']


@claim("errors.arguments.401-takes-a-text", werkzeug="<2.0")
def test_a_challenge_may_be_a_text(serve):
    """Before Werkzeug 2.0 `www_authenticate` may be a string, which is sent unchanged."""
    response = serve(lambda: flask.abort(401, www_authenticate="Basic")).get("/")

    assert response.headers.getlist("WWW-Authenticate") == ["Basic"]


@claim("errors.arguments.401-spells-a-text", werkzeug=">=2.0")
def test_a_challenge_given_as_text_is_spelt(serve):
    """`abort(401, www_authenticate="Basic")` sends a header for each letter."""
    response = serve(lambda: flask.abort(401, www_authenticate="Basic")).get("/")

    assert response.headers.getlist("WWW-Authenticate") == ["B", "a", "s", "i", "c"]


@claim("errors.arguments.416-sends-the-length")
@pytest.mark.parametrize(
    ("arguments", "header"),
    [
        pytest.param({"length": 0}, ["bytes */0"], id="empty"),
        pytest.param({"length": 5, "units": "items"}, ["items */5"], id="units"),
        pytest.param({}, [], id="nothing"),
    ],
)
def test_416_sends_the_length(serve, arguments, header):
    """`abort(416, length=…)` sends the length in Content-Range; RFC 9110, section 14.4."""
    response = serve(lambda: flask.abort(416, **arguments)).get("/")

    assert response.headers.getlist("Content-Range") == header


@claim("errors.arguments.416-length-is-a-number", werkzeug="<2.0")
def test_a_text_after_416_is_no_length(serve):
    """Before Werkzeug 2.0 `abort(416, "text")` answers 500: the length is a number."""
    response = serve(lambda: flask.abort(416, "text")).get("/")

    assert response.status_code == 500


@claim("errors.arguments.416-length-is-any-text", werkzeug=">=2.0")
def test_a_text_after_416_is_sent_as_length(serve):
    """`abort(416, "text")` sends the string as the length in Content-Range."""
    response = serve(lambda: flask.abort(416, "text")).get("/")

    assert response.headers.getlist("Content-Range") == ["bytes */text"]


@claim("errors.arguments.retry-after-is-sent", werkzeug=">=1.0", otherwise=TypeError)
@pytest.mark.parametrize(
    ("code", "after", "header"),
    [
        pytest.param(429, 30, "30", id="seconds"),
        pytest.param(503, dt.datetime(2026, 1, 1, 12), "Thu, 01 Jan 2026 12:00:00 GMT", id="date"),
        pytest.param(503, 0, None, id="zero"),
    ],
)
def test_retry_after_is_sent(code, after, header):
    """`abort(503, retry_after=…)` sends Retry-After: seconds or a date, but not 0."""
    with pytest.raises(HTTPException) as caught:
        flask.abort(code, retry_after=after)

    response = caught.value.get_response()
    assert (response.status_code, response.headers.get("Retry-After")) == (code, header)
