import pytest
from flask import request
from werkzeug.exceptions import BadRequest

from spec.kit import claim
from spec.request.wire import FORM

DOC = "api#flask.Request.get_json"

JSON = {"method": "POST", "content_type": "application/json"}


@claim("request.json.is-the-parsed-body", doc="api#flask.Request.json")
def test_json_is_the_parsed_body(ask):
    """`json` is the parsed body."""
    assert ask(lambda: request.json, data=b'{"a": [null, true]}', **JSON) == {"a": [None, True]}


@claim(
    "request.json.may-be-infinite",
    doc="api#flask.Request.json",
    unless="simplejson >=3.19, flask <2.0, itsdangerous <2.0",
    otherwise=BadRequest,
)
def test_json_may_be_infinite(ask):
    """`json` reads Infinity and NaN, which are not JSON, as floats."""
    assert ask(lambda: request.json, data=b"[-Infinity]", **JSON) == [float("-inf")]


@claim("request.json.that-does-not-parse-is-400")
@pytest.mark.parametrize(
    "body",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"{", id="cut off"),
        pytest.param(b'"\xff"', id="no UTF-8"),
    ],
)
def test_json_that_does_not_parse_is_a_bad_request(serve, body):
    """`get_json()` of a body that is not JSON answers 400."""
    client = serve(lambda: repr(request.get_json()))

    assert client.post("/", data=body, content_type="application/json").status_code == 400


@claim(
    "request.json.that-does-not-parse-is-explained-in-debug",
    unless="flask <2.0, werkzeug >=2.0",
)
def test_only_debug_mode_explains_why_json_did_not_parse(app, ask):
    """The 400 for a body that is not JSON has the parser's message only in debug mode."""
    app.config["PRESERVE_CONTEXT_ON_EXCEPTION"] = False
    seen = []
    for app.debug in False, True:
        with pytest.raises(BadRequest) as caught:
            ask(lambda: request.get_json(), data="", **JSON)
        seen.append(caught.value.description)

    why = "Failed to decode JSON object: Expecting value: line 1 column 1 (char 0)"
    assert seen == [BadRequest.description, why]


@claim("request.json.force-ignores-the-type")
@pytest.mark.parametrize("content_type", [FORM, None], ids=["form", "none"])
def test_force_parses_whatever_the_type(ask, content_type):
    """`get_json(force=True)` parses a body whatever its content type."""
    options = {"method": "POST", "data": "[1]", "content_type": content_type}

    assert ask(lambda: request.get_json(force=True), **options) == [1]


@claim("request.json.silent-gives-none")
@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        pytest.param("{", "application/json", id="no JSON"),
        pytest.param("", "application/json", id="empty"),
        pytest.param("{}", "text/plain", id="another type"),
    ],
)
def test_silent_gives_none_instead_of_an_error(ask, body, content_type):
    """`get_json(silent=True)` returns None for a body that is not JSON."""
    options = {"method": "POST", "data": body, "content_type": content_type}

    assert ask(lambda: request.get_json(silent=True), **options) is None
