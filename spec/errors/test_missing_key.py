import html
from operator import attrgetter

import flask
import pytest
from werkzeug.exceptions import BadRequestKeyError

from spec.kit import claim

DOC = "api#flask.Flask.handle_user_exception"

SENTENCE = "The browser (or proxy) sent a request that this server could not understand."


@pytest.fixture
def debugging(app):
    """The app in debug mode, answering a missing key in place of raising it."""
    app.config.update(
        DEBUG=True, TRAP_BAD_REQUEST_ERRORS=False, PRESERVE_CONTEXT_ON_EXCEPTION=False
    )
    return app


def last_line(response):
    """The description on the default page, with its references resolved."""
    return html.unescape(response.text).splitlines()[-1]


@claim("errors.missing-key.is-a-400", doc="werkzeug:exceptions#special-http-exceptions")
@pytest.mark.parametrize("source", ["args", "form", "files", "values"])
def test_a_missing_key_is_a_400(serve, source):
    """A key that is missing in args, form, files or values is a 400 with the usual page."""
    response = serve(lambda: getattr(flask.request, source)["name"]).post("/")

    assert (response.status_code, last_line(response)) == (400, f"<p>{SENTENCE}</p>")


@claim("errors.missing-key.header-is-a-500", doc="api#flask.Request.headers")
def test_a_missing_header_is_a_500(serve):
    """A header that is missing is a plain KeyError, which the client sees as a 500."""
    assert serve(lambda: flask.request.headers["Name"]).get("/").status_code == 500


@claim("errors.missing-key.cookie-is-a-500", doc="api#flask.Request.cookies", werkzeug="<1.0")
def test_a_missing_cookie_is_a_500(serve):
    """A cookie that is missing is a plain KeyError, which the client sees as a 500."""
    assert serve(lambda: flask.request.cookies["name"]).get("/").status_code == 500


@claim("errors.missing-key.cookie-is-a-400", doc="api#flask.Request.cookies", werkzeug=">=1.0")
def test_a_missing_cookie_is_a_400(serve):
    """A cookie that is missing is a 400, as a missing form field is."""
    assert serve(lambda: flask.request.cookies["name"]).get("/").status_code == 400


@claim("errors.missing-key.session-is-a-500")
def test_a_missing_session_key_is_a_500(serve):
    """The session is the app's own: a missing key there is a plain KeyError, a 500."""
    assert serve(lambda: flask.session["name"]).get("/").status_code == 500


@claim("errors.missing-key.debug-does-not-name-it", flask="<1.0.3")
def test_debug_mode_does_not_name_the_missing_key(debugging, serve):
    """In debug mode the page for a missing key does not name the key."""
    response = serve(lambda: flask.request.args["name"]).get("/")

    assert last_line(response) == f"<p>{SENTENCE}</p>"


@claim("errors.missing-key.debug-names-it-alone", flask=">=1.0.3,<1.0.4")
def test_debug_mode_names_the_missing_key_alone(debugging, serve):
    """In debug mode the page names the key that is missing, in place of the usual sentence."""
    response = serve(lambda: flask.request.args["name"]).get("/")

    assert last_line(response) == "<p>KeyError: 'name'</p>"


@claim("errors.missing-key.debug-names-it", flask=">=1.0.4")
def test_debug_mode_names_the_missing_key(debugging, serve):
    """In debug mode the page names the key that is missing."""
    response = serve(lambda: flask.request.args["name"]).get("/")

    assert last_line(response) == f"<p>{SENTENCE}<br>KeyError: 'name'</p>"


@pytest.fixture
def handled(app, serve):
    """What a handler makes of the error of a missing key."""

    def handled(handler):
        app.register_error_handler(400, lambda error: (handler(error), 400))
        return serve(lambda: flask.request.args["name"]).get("/").text

    return handled


def args_of(error):
    """The arguments of an error, in text."""
    return repr(error.args)


@claim("errors.missing-key.handler-knows-it", flask="<1.0.3 || >=1.0.4")
def test_a_handler_knows_the_missing_key(handled):
    """A handler finds the key in error.args."""
    assert handled(args_of) == "('name',)"


@claim("errors.missing-key.handler-does-not-know-it", flask=">=1.0.3,<1.0.4")
def test_a_handler_does_not_know_the_missing_key(handled):
    """A handler finds error.args empty."""
    assert handled(args_of) == "()"


@claim("errors.missing-key.handler-knows-it-in-debug")
def test_a_handler_knows_the_missing_key_in_debug_mode(debugging, handled):
    """In debug mode a handler finds the key in error.args."""
    assert handled(args_of) == "('name',)"


@claim("errors.missing-key.description-tells-nothing")
def test_the_description_does_not_name_the_key(handled):
    """The description is the usual sentence, so a page does not leak the key."""
    assert handled(attrgetter("description")) == SENTENCE


@claim("errors.missing-key.description-tells-in-debug", flask=">=1.0.4")
def test_the_description_names_the_key_in_debug_mode(debugging, handled):
    """The description has the key in debug mode."""
    assert handled(attrgetter("description")) == f"{SENTENCE}\nKeyError: 'name'"


@claim(
    "errors.missing-key.show-exception",
    doc="werkzeug:exceptions#werkzeug.exceptions.BadRequestKeyError",
)
def test_show_exception_adds_the_key_to_the_description():
    """Setting show_exception adds the key to the description, line by line."""
    error = BadRequestKeyError("name")
    assert (error.description, error.args) == (SENTENCE, ("name",))
    error.show_exception = True

    assert str(error) == f"400 Bad Request: {SENTENCE}\nKeyError: 'name'"


@claim("errors.missing-key.is-caught-as-a-key-error")
def test_a_view_can_catch_the_missing_key(serve):
    """In the view the missing key is a KeyError like any other."""

    def view():
        try:
            return flask.request.args["name"]
        except KeyError as error:
            return f"no {error.args[0]}"

    assert serve(view).get("/").text == "no name"


@claim("errors.missing-key.escaped-key-replaces-the-sentence", flask=">=1.0.4,<2.0")
def test_a_key_that_is_escaped_replaces_the_sentence(debugging, serve):
    """In debug mode a key with & < or > is named twice, in place of the usual sentence."""
    response = serve(lambda: flask.request.args["a&b"]).get("/")

    assert last_line(response) == "<p>KeyError: 'a&b'<br>KeyError: 'a&b'</p>"


@claim("errors.missing-key.escaped-key-stands-beside-the-sentence", flask=">=2.0")
def test_a_key_that_is_escaped_stands_beside_the_sentence(debugging, serve):
    """In debug mode a key with & < or > is named as any other."""
    response = serve(lambda: flask.request.args["a&b"]).get("/")

    assert last_line(response) == f"<p>{SENTENCE}<br>KeyError: 'a&b'</p>"


def raise_without_key():
    """A view that raises the error without naming a key."""
    raise BadRequestKeyError


@claim("errors.missing-key.nameless-breaks-debug", flask=">=1.0.3,<2.0")
def test_an_error_without_a_key_breaks_in_debug_mode(debugging, serve):
    """In debug mode Flask raises IndexError for a `BadRequestKeyError()` without a key."""
    debugging.config["PROPAGATE_EXCEPTIONS"] = True
    client = serve(raise_without_key)

    with pytest.raises(IndexError, match="^tuple index out of range$"):
        client.get("/")


@claim(
    "errors.missing-key.nameless-is-a-400-as-usual",
    flask="<1.0.3",
    otherwise=(IndexError, AssertionError),
)
def test_an_error_without_a_key_is_the_usual_400_in_debug_mode(debugging, serve):
    """BadRequestKeyError() without a key is a 400 in debug mode, with the usual page."""
    response = serve(raise_without_key).get("/")

    assert (response.status_code, last_line(response)) == (400, f"<p>{SENTENCE}</p>")


@claim(
    "errors.missing-key.nameless-is-a-400", flask=">=2.0", otherwise=(IndexError, AssertionError)
)
def test_an_error_without_a_key_is_a_400_in_debug_mode(debugging, serve):
    """BadRequestKeyError() without a key is a 400 in debug mode too."""
    response = serve(raise_without_key).get("/")

    assert (response.status_code, last_line(response)) == (400, f"<p>{SENTENCE}<br>KeyError: </p>")
