import pytest
from flask import request
from werkzeug.exceptions import BadRequest, HTTPException

from spec.kit import claim

DOC = "api#flask.Request.get_json"

JSON = {"method": "POST", "content_type": "application/json"}

TEXT = {"method": "POST", "content_type": "text/plain"}


@claim("request.json.is-json-goes-by-the-type", doc="api#flask.Request.is_json")
@pytest.mark.parametrize(
    ("content_type", "expected"),
    [
        pytest.param("application/json; charset=utf-8", True, id="with a parameter"),
        pytest.param("Application/JSON", True, id="upper case"),
        pytest.param("application/vnd.api+json", True, id="+json"),
        pytest.param("image/svg+json", False, id="+json of no application"),
        pytest.param(None, False, id="no type"),
    ],
)
def test_is_json_goes_by_the_content_type(ask, content_type, expected):
    """`is_json` is True for `application/json` and `application/*+json`, whatever the body is."""
    seen = ask(lambda: request.is_json, method="POST", data="{", content_type=content_type)

    assert seen is expected


def answer_to_text(ask):
    """The JSON of a body declared as text, or the error's code and description."""
    try:
        return ask(lambda: request.get_json(), data="{}", **TEXT)
    except HTTPException as error:
        return error.code, error.description


@claim("request.json.of-another-type-is-none", werkzeug="<2.1", otherwise=HTTPException)
def test_json_of_another_type_is_none(ask):
    """`get_json()` of a body whose content type is not JSON is None."""
    assert ask(lambda: request.get_json(), data="{}", **TEXT) is None


@claim(
    "request.json.of-another-type-is-400", werkzeug=">=2.1", unless="flask >=2.1, werkzeug >=2.3"
)
def test_json_of_another_type_is_a_bad_request(serve):
    """`get_json()` of a body whose content type is not JSON answers 400."""
    client = serve(lambda: repr(request.get_json()))

    assert client.post("/", data="{}", content_type="text/plain").status_code == 400


@claim("request.json.of-another-type-is-415", flask=">=2.1", werkzeug=">=2.3")
def test_json_of_another_type_is_an_unsupported_media_type(serve):
    """`get_json()` of a body whose content type is not JSON answers 415."""
    client = serve(lambda: repr(request.get_json()))

    assert client.post("/", data="{}", content_type="text/plain").status_code == 415


WRONG_TYPE = (
    "Did not attempt to load JSON data because the request Content-Type was not 'application/json'."
)


@claim("request.json.of-another-type-is-explained-in-debug", flask=">=2.1", werkzeug=">=2.1,<2.3")
def test_only_debug_mode_explains_the_content_type(app, ask):
    """The 400 for a content type that is not JSON gives the reason only in debug mode."""
    app.config["PRESERVE_CONTEXT_ON_EXCEPTION"] = False
    seen = []
    for app.debug in False, True:
        seen.append(answer_to_text(ask))

    assert seen == [(400, BadRequest.description), (400, WRONG_TYPE)]


@claim("request.json.of-another-type-names-none-in-debug", flask="<2.1", werkzeug=">=2.1")
def test_debug_mode_names_none_as_the_reason(app, ask):
    """In debug mode the 400 for a content type that is not JSON gives None as the reason."""
    app.debug = True
    app.config["PRESERVE_CONTEXT_ON_EXCEPTION"] = False

    assert answer_to_text(ask) == (400, "Failed to decode JSON object: None")


@claim("request.json.of-another-type-is-always-explained", flask=">=2.1", werkzeug=">=2.3")
@pytest.mark.parametrize("debug", [False, True], ids=["not in debug mode", "debug mode"])
def test_every_mode_explains_the_content_type(app, ask, debug):
    """The 415 for a content type that is not JSON gives the reason, in debug mode or not."""
    app.debug = debug
    app.config["PRESERVE_CONTEXT_ON_EXCEPTION"] = False

    assert answer_to_text(ask) == (415, WRONG_TYPE)
