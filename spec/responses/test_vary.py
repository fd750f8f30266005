import flask
import pytest

from spec.kit import claim

DOC = "api#flask.Response.vary"


@claim("responses.vary.is-a-set")
def test_vary_is_a_set_without_case():
    """`response.vary` is a set of names that ignores case."""
    response = flask.Response()
    response.vary.add("Cookie")
    response.vary.add("cookie")
    response.vary.update(["Accept"])

    assert (response.headers["Vary"], "ACCEPT" in response.vary) == ("Cookie, Accept", True)


@claim("responses.vary.is-removed-with-its-last-name")
def test_an_emptied_set_removes_the_header():
    """Removing the last name from `response.vary` removes the header."""
    response = flask.Response(headers={"Vary": "Cookie"})
    response.vary.discard("cookie")

    assert "Vary" not in response.headers


@claim("responses.vary.allow-and-content-language-are-sets-too", doc="api#flask.Response.allow")
@pytest.mark.parametrize(
    ("attribute", "header"),
    [
        pytest.param("vary", "Vary", id="vary"),
        pytest.param("allow", "Allow", id="allow"),
        pytest.param("content_language", "Content-Language", id="content_language"),
    ],
)
def test_a_set_of_names_may_be_assigned(attribute, header):
    """`vary`, `allow` and `content_language` take a string or a list; None removes the header."""
    response = flask.Response()

    setattr(response, attribute, ["a", "b"])
    assert response.headers[header] == "a, b"
    setattr(response, attribute, "c")
    assert response.headers[header] == "c"
    setattr(response, attribute, None)
    assert header not in response.headers
