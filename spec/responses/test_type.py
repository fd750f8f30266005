import flask
import pytest
from werkzeug.wrappers import Response

from spec.kit import claim

DOC = "werkzeug:wrappers#werkzeug.wrappers.Response"


@claim("responses.type.default-is-html", doc="api#flask.Response.default_mimetype")
def test_flasks_responses_are_html_by_default():
    """The default type is text/html for Flask responses, text/plain for Werkzeug responses."""
    assert flask.Response("a").headers["Content-Type"] == "text/html; charset=utf-8"
    assert Response("a").headers["Content-Type"] == "text/plain; charset=utf-8"


@claim("responses.type.content-type-is-the-header", doc="api#flask.Response.content_type")
def test_content_type_is_the_whole_header():
    """`content_type` is the whole header, `mimetype` the type without parameters."""
    response = flask.Response("a")

    assert (response.content_type, response.mimetype, dict(response.mimetype_params)) == (
        "text/html; charset=utf-8",
        "text/html",
        {"charset": "utf-8"},
    )


@claim("responses.type.charset-is-added")
@pytest.mark.parametrize(
    ("mimetype", "header"),
    [
        pytest.param("text/csv", "text/csv; charset=utf-8", id="text"),
        pytest.param("application/xml", "application/xml; charset=utf-8", id="xml"),
        pytest.param("image/svg+xml", "image/svg+xml; charset=utf-8", id="+xml"),
        pytest.param("application/javascript", "application/javascript; charset=utf-8", id="js"),
        pytest.param("image/png", "image/png", id="image"),
    ],
)
def test_a_mimetype_of_text_gets_a_charset(mimetype, header):
    """`Response(mimetype=...)` adds `charset=utf-8` to a type that is text or XML."""
    assert flask.Response("a", mimetype=mimetype).headers["Content-Type"] == header


@claim("responses.type.charset-is-added-again")
def test_a_mimetype_with_a_charset_gets_another():
    """`Response(mimetype="text/plain; charset=ascii")` gets a second charset."""
    response = flask.Response("a", mimetype="text/plain; charset=ascii")

    assert response.headers["Content-Type"] == "text/plain; charset=ascii; charset=utf-8"


@claim("responses.type.mimetype-can-be-set", doc="api#flask.Response.mimetype")
def test_setting_mimetype_adds_a_charset():
    """Setting `response.mimetype` replaces Content-Type, and adds a charset to a text type."""
    response = flask.Response("a")

    response.mimetype = "text/plain"
    assert response.headers["Content-Type"] == "text/plain; charset=utf-8"
    response.mimetype = "image/png"
    assert response.headers["Content-Type"] == "image/png"


@claim("responses.type.content-type-can-be-set", doc="api#flask.Response.content_type")
def test_setting_content_type_adds_nothing():
    """Setting `response.content_type` sets the header as it is written."""
    response = flask.Response("a")
    response.content_type = "text/plain"

    assert (response.headers["Content-Type"], response.mimetype) == ("text/plain", "text/plain")


@claim("responses.type.content-type-wins")
def test_content_type_is_stronger_than_mimetype():
    """`content_type=` of Response wins over `mimetype=`."""
    response = flask.Response("a", mimetype="a/b", content_type="c/d")

    assert response.headers["Content-Type"] == "c/d"


@claim("responses.type.mimetype-beats-headers")
def test_mimetype_is_stronger_than_headers():
    """`mimetype=` of Response wins over a Content-Type in `headers=`."""
    headers = {"Content-Type": "c/d"}

    assert flask.Response("a", headers=headers).headers["Content-Type"] == "c/d"
    assert flask.Response("a", headers=headers, mimetype="a/b").headers["Content-Type"] == "a/b"


@claim("responses.type.params-keep-case", doc="api#flask.Response.mimetype_params", werkzeug="<2.2")
def test_the_names_of_parameters_keep_their_case():
    """Names in `response.mimetype_params` keep their case."""
    response = flask.Response("a", content_type="Text/HTML; Charset=ascii; x=1")

    assert dict(response.mimetype_params) == {"Charset": "ascii", "x": "1"}


@claim(
    "responses.type.params-are-lower", doc="api#flask.Response.mimetype_params", werkzeug=">=2.2"
)
def test_the_names_of_parameters_are_made_lower():
    """Names in `response.mimetype_params` are in lower case."""
    response = flask.Response("a", content_type="Text/HTML; Charset=ascii; x=1")

    assert dict(response.mimetype_params) == {"charset": "ascii", "x": "1"}


@claim("responses.type.without-a-header-is-none", doc="api#flask.Response.mimetype")
def test_a_response_without_a_type_has_none():
    """`mimetype` and `content_type` are None if there is no Content-Type."""
    response = flask.Response("a")
    del response.headers["Content-Type"]

    assert (response.mimetype, response.content_type) == (None, None)
