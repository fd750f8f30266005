import flask
import pytest

from spec.kit import claim

DOC = "api#flask.Response.vary"


@claim("responses.vary.is-a-set")
def test_vary_is_a_set_without_case():
    """vary is a set of names that ignores case, and writes the header as it changes."""
    response = flask.Response()
    response.vary.add("Cookie")
    response.vary.add("cookie")
    response.vary.update(["Accept"])

    assert (response.headers["Vary"], "ACCEPT" in response.vary) == ("Cookie, Accept", True)


@claim("responses.vary.empties")
def test_an_emptied_set_removes_the_header():
    """The header goes with the last name in vary."""
    response = flask.Response(headers={"Vary": "Cookie"})
    response.vary.discard("cookie")

    assert "Vary" not in response.headers


@claim("responses.vary.siblings", doc="api#flask.Response.allow")
@pytest.mark.parametrize(
    ("attribute", "header"),
    [
        pytest.param("vary", "Vary", id="vary"),
        pytest.param("allow", "Allow", id="allow"),
        pytest.param("content_language", "Content-Language", id="content_language"),
    ],
)
def test_a_set_of_names_may_be_assigned(attribute, header):
    """vary, allow and content_language take a text, or a list of texts."""
    response = flask.Response()

    setattr(response, attribute, ["a", "b"])
    assert response.headers[header] == "a, b"
    setattr(response, attribute, "c")
    assert response.headers[header] == "c"


@claim("responses.content-range.is-set", doc="api#flask.Response.content_range")
def test_content_range_is_set_and_unset():
    """content_range.set() takes start, stop and length; unset() removes the header."""
    response = flask.Response()
    response.content_range.set(0, 10, 100)
    assert response.headers["Content-Range"] == "bytes 0-9/100"

    response.content_range.unset()
    assert "Content-Range" not in response.headers
