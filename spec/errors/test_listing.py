import flask
import pytest

from spec.kit import claim

DOC = "errorhandling#custom-error-pages"

NOT_FOUND = (
    "404 Not Found: The requested URL was not found on the server. If you entered the URL"
    " manually please check your spelling and try again."
)

AS_PRINTED = """
def login():
    if name != "zhangsan" or pwd != "admin":
        # resp = Response("login failed")
        # abort(resp)

    return "login success"
"""


@claim("errors.listing.login-refuses-everybody", example=True)
def test_the_login_refuses_everybody(notes):
    """The example app's login of the errors listing refuses the right name and password."""
    response = notes.get("/errors/login?name=zhangsan&pwd=admin")

    assert response.text == f"A 404 error occurred with the following message:{NOT_FOUND}"


@claim("errors.listing.login-refusal-is-200-ok", example=True)
def test_the_refusal_of_the_login_is_200_ok(notes):
    """The example app's handler for 404 returns only a string, so the login answers 200 OK."""
    assert notes.get("/errors/login").status == "200 OK"


@claim("errors.listing.login-takes-get-only", example=True)
def test_the_login_takes_get_only(notes):
    """The example app's login of the errors listing answers 405 to POST."""
    response = notes.post("/errors/login")

    assert response.status_code == 405
    assert set(response.headers["Allow"].split(", ")) == {"GET", "HEAD", "OPTIONS"}


@claim("errors.listing.login-response-is-200", example=True)
def test_the_response_of_the_listing_is_200_ok(notes):
    """The example app's abort with the Response `login failed` answers 200 OK; no handler runs."""
    response = notes.get("/errors/login/response")

    assert (response.status, response.mimetype, response.text) == (
        "200 OK",
        "text/html",
        "login failed",
    )


@claim("errors.listing.login-666-is-a-500", example=True)
def test_the_made_up_code_of_the_listing_is_a_500(notes):
    """The example app's abort with the code 666 answers 500."""
    assert notes.get("/errors/login/666").status_code == 500


@claim("errors.listing.unknown-url-is-404-in-its-own-words", example=True)
def test_the_apps_handler_answers_unknown_urls(notes):
    """The example app answers an unknown URL with 404, its own sentence and the error's text."""
    response = notes.get("/errors/no-such-page")

    assert (response.status_code, response.text) == (
        404,
        f"The page you requested does not exist, please confirm and visit again!{NOT_FOUND}",
    )


@claim("errors.listing.division-by-zero-answers-400", example=True)
def test_the_division_by_zero_is_handled_by_its_class(notes):
    """The example app's handler for ZeroDivisionError answers 400 in place of 500."""
    response = notes.get("/errors/divide")

    assert (response.status_code, response.text) == (
        400,
        "This cannot be computed: division by zero",
    )


@claim("errors.listing.as-printed-does-not-compile", doc="api#flask.abort")
def test_the_listing_as_printed_does_not_compile():
    """An `if` whose body is only comments raises IndentationError."""
    with pytest.raises(IndentationError, match="expected an indented block"):
        compile(AS_PRINTED, "login.py", "exec")


@claim("errors.listing.form-get-needs-a-name", doc="api#flask.Request.form")
def test_form_get_needs_the_name_of_a_field(app):
    """`request.form.get()` without a name raises TypeError."""
    message = r"get\(\) missing 1 required positional argument: 'key'"

    with app.test_request_context(method="POST"), pytest.raises(TypeError, match=message):
        flask.request.form.get()
