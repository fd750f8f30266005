import html
from http import HTTPStatus

import flask
import pytest
from werkzeug.exceptions import HTTPException, NotFound

from spec.errors.codes import CODES
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


@claim("errors.abort.code-names-its-class", werkzeug="<3.2")
def test_a_code_raises_the_exception_of_its_own_class():
    """`abort(code)` raises the exception class of the code, with its name and description."""
    errors = []
    for code, *_ in CODES:
        with pytest.raises(HTTPException, match=f"^{code} ") as caught:
            flask.abort(code)
        errors.append((caught.value.code, caught.type.__name__, str(caught.value)))

    assert errors == [(code, kind, f"{code} {name}: {text}") for code, kind, name, text in CODES]


@claim("errors.abort.client-gets-code-and-page")
@pytest.mark.parametrize(
    ("code", "name", "description"),
    [pytest.param(*row[::2], row[3], id=str(row[0])) for row in CODES if row[0] in (404, 500)],
)
def test_the_client_gets_the_code_and_a_page_about_it(serve, code, name, description):
    """`abort()` sends the status and an HTML page with the error's name and description."""
    response = serve(lambda: flask.abort(code)).get("/")

    assert (response.status_code, response.mimetype) == (code, "text/html")
    assert html.unescape(response.text).splitlines()[-3:] == [
        f"<title>{code} {name}</title>",
        f"<h1>{name}</h1>",
        f"<p>{description}</p>",
    ]


@claim("errors.abort.takes-thirty-codes", werkzeug="<3.1")
def test_thirty_codes_in_all_are_taken():
    """`abort()` accepts thirty of the numbers from -1 to 1100, without 421."""
    outcomes = {code: outcome_of(code) for code in range(-1, 1101)}

    assert outcomes == {c: c if c in THIRTY else f"no exception for {c}" for c in range(-1, 1101)}


@claim("errors.abort.takes-thirty-one-codes", werkzeug=">=3.1")
def test_thirty_one_codes_in_all_are_taken():
    """`abort()` accepts thirty-one of the numbers from -1 to 1100; 421 is the newest."""
    taken = {*THIRTY, 421}
    outcomes = {code: outcome_of(code) for code in range(-1, 1101)}

    assert outcomes == {c: c if c in taken else f"no exception for {c}" for c in range(-1, 1101)}


@claim("errors.abort.421-is-refused", werkzeug="<3.1", otherwise=HTTPException)
def test_421_is_refused():
    """`abort(421)` raises LookupError before Werkzeug 3.1."""
    with pytest.raises(LookupError, match=r"^no exception for 421$"):
        flask.abort(421)


@claim("errors.abort.421-is-misdirected-request", werkzeug=">=3.1", otherwise=LookupError)
def test_421_is_misdirected_request():
    """`abort(421)` raises MisdirectedRequest."""
    with pytest.raises(HTTPException) as caught:
        flask.abort(421)

    assert str(caught.value) == (
        "421 Misdirected Request: The server is not able to produce a response."
    )


@claim("errors.abort.standard-codes-without-a-class-are-refused")
def test_a_standard_code_without_a_class_is_refused():
    """`abort(402)` raises LookupError: 402 is a standard code without an exception class."""
    with pytest.raises(LookupError, match=r"^no exception for 402$"):
        flask.abort(402)


@claim("errors.abort.made-up-codes-are-refused")
def test_a_made_up_code_is_refused():
    """`abort(666)` raises LookupError: 666 is a made-up code."""
    with pytest.raises(LookupError, match=r"^no exception for 666$"):
        flask.abort(666)


@claim("errors.abort.made-up-code-is-a-500")
def test_a_made_up_code_reaches_the_client_as_500(serve):
    """A view that calls `abort(666)` answers 500."""
    response = serve(lambda: flask.abort(666)).get("/")

    assert response.status_code == 500


@claim("errors.abort.made-up-code-is-handled-as-lookup-error")
def test_a_handler_for_lookup_error_answers_a_made_up_code(app, serve):
    """A handler for LookupError answers `abort(666)`."""
    app.register_error_handler(LookupError, lambda error: (f"{error!r}", 400))
    response = serve(lambda: flask.abort(666)).get("/")

    assert (response.status_code, response.text) == (400, "LookupError('no exception for 666')")


@claim("errors.abort.http-status-is-a-code")
def test_a_member_of_http_status_is_a_code():
    """`abort()` accepts a member of `http.HTTPStatus`."""
    with pytest.raises(NotFound, match="^404 Not Found: "):
        flask.abort(HTTPStatus.NOT_FOUND)
