import html
from http import HTTPStatus

import flask
import pytest
from werkzeug.exceptions import HTTPException, NotFound

from spec.errors.codes import BY_CODE
from spec.kit import claim

DOC = "werkzeug:exceptions#error-classes"

# The edges: 413 and 417 close a row of neighbours, 418 to 421 and 425 to 427 have gaps.
THIRTY = {
    *(400, 401, 403, 404, 405, 406, 408, 409, 410, 411, 412, 413, 414, 415, 416, 417, 418),
    *(422, 423, 424, 428, 429, 431, 451, 500, 501, 502, 503, 504, 505),
}


def outcome_of(code):
    """The code of the exception that abort() raises, or the message of its LookupError."""
    try:
        flask.abort(code)
    except HTTPException as error:
        return error.code
    except LookupError as error:
        return str(error)


@claim("errors.abort.code-names-its-class")
@pytest.mark.parametrize(("code", "kind", "name", "description"), BY_CODE)
def test_a_code_raises_the_exception_of_its_own_class(code, kind, name, description):
    """abort(code) raises the class that Werkzeug keeps for the code, with its name and text."""
    with pytest.raises(HTTPException) as caught:
        flask.abort(code)

    error = caught.value
    assert (type(error).__name__, str(error)) == (kind, f"{code} {name}: {description}")


@claim("errors.abort.client-gets-code-and-page")
@pytest.mark.parametrize(("code", "kind", "name", "description"), BY_CODE)
def test_the_client_gets_the_code_and_a_page_about_it(serve, code, kind, name, description):
    """The client gets the code as status, and an HTML page with the error's name and text."""
    response = serve(lambda: flask.abort(code)).get("/")

    assert (response.status, response.mimetype) == (f"{code} {name.upper()}", "text/html")
    assert html.unescape(response.text).splitlines()[-3:] == [
        f"<title>{code} {name}</title>",
        f"<h1>{name}</h1>",
        f"<p>{description}</p>",
    ]


@claim("errors.abort.takes-thirty-codes", werkzeug="<3.1")
def test_thirty_codes_in_all_are_taken():
    """`abort()` takes thirty of the numbers from -1 to 1100, without 421."""
    outcomes = {code: outcome_of(code) for code in range(-1, 1101)}

    assert outcomes == {c: c if c in THIRTY else f"no exception for {c}" for c in range(-1, 1101)}


@claim("errors.abort.takes-thirty-one-codes", werkzeug=">=3.1")
def test_thirty_one_codes_in_all_are_taken():
    """`abort()` takes thirty-one of the numbers from -1 to 1100; 421 is the newest."""
    taken = {*THIRTY, 421}
    outcomes = {code: outcome_of(code) for code in range(-1, 1101)}

    assert outcomes == {c: c if c in taken else f"no exception for {c}" for c in range(-1, 1101)}


@claim("errors.abort.421-is-refused", werkzeug="<3.1", otherwise=HTTPException)
def test_421_is_refused():
    """`abort(421)` raises LookupError: Werkzeug has no exception for it yet."""
    with pytest.raises(LookupError, match=r"^no exception for 421$"):
        flask.abort(421)


@claim("errors.abort.421-is-misdirected-request", werkzeug=">=3.1", otherwise=LookupError)
def test_421_is_misdirected_request():
    """abort(421) raises MisdirectedRequest."""
    with pytest.raises(HTTPException) as caught:
        flask.abort(421)

    assert str(caught.value) == (
        "421 Misdirected Request: The server is not able to produce a response."
    )


@claim("errors.abort.standard-codes-without-a-class-are-refused")
@pytest.mark.parametrize(
    "code", [100, 200, 204, 301, 302, 304, 402, 407, 425, 426, 506, 507, 508, 510, 511]
)
def test_a_standard_code_without_a_class_is_refused(code):
    """A code may be standard and still be refused: success, redirects, 402, 425, 507 and more."""
    with pytest.raises(LookupError, match=f"^no exception for {code}$"):
        flask.abort(code)


@claim("errors.abort.made-up-codes-are-refused")
@pytest.mark.parametrize("code", [-1, 0, 99, 600, 666, 999, 1000])
def test_a_made_up_code_is_refused(code):
    """`abort()` raises LookupError for a made-up code."""
    with pytest.raises(LookupError, match=f"^no exception for {code}$"):
        flask.abort(code)


@claim("errors.abort.made-up-code-is-a-500")
def test_a_made_up_code_reaches_the_client_as_500(serve):
    """The LookupError of a made-up code is an ordinary error of the view: a 500."""
    response = serve(lambda: flask.abort(666)).get("/")

    assert response.status == "500 INTERNAL SERVER ERROR"


@claim("errors.abort.made-up-code-is-handled-as-lookup-error")
def test_a_handler_for_lookup_error_answers_a_made_up_code(app, serve):
    """A handler for LookupError answers abort(666); the exception is not an HTTPException."""
    app.register_error_handler(LookupError, lambda error: (f"{error!r}", 400))
    response = serve(lambda: flask.abort(666)).get("/")

    assert (response.status_code, response.text) == (400, "LookupError('no exception for 666')")


@claim("errors.abort.http-status-is-a-code")
def test_a_member_of_http_status_is_a_code():
    """abort() takes a member of http.HTTPStatus for the number it is."""
    with pytest.raises(NotFound):
        flask.abort(HTTPStatus.NOT_FOUND)


@claim("errors.abort.truth-is-no-code")
def test_true_is_no_code():
    """True counts as the number 1, for which there is no exception."""
    with pytest.raises(LookupError, match=r"^no exception for True$"):
        flask.abort(True)
