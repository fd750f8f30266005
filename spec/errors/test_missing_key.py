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
    """A missing key of `args`, `form`, `files` or `values` answers 400 with the default page."""
    response = serve(lambda: getattr(flask.request, source)["name"]).post("/")

    assert (response.status_code, last_line(response)) == (400, f"<p>{SENTENCE}</p>")


@claim("errors.missing-key.debug-does-not-name-it", flask="<1.0.3")
def test_debug_mode_does_not_name_the_missing_key(debugging, serve):
    """Before Flask 1.0.3 the page for a missing key does not name it in debug mode."""
    response = serve(lambda: flask.request.args["name"]).get("/")

    assert last_line(response) == f"<p>{SENTENCE}</p>"


@claim("errors.missing-key.debug-names-it-alone", flask=">=1.0.3,<1.0.4")
def test_debug_mode_names_the_missing_key_alone(debugging, serve):
    """In debug mode Flask 1.0.3 names the missing key instead of the usual sentence."""
    response = serve(lambda: flask.request.args["name"]).get("/")

    assert last_line(response) == "<p>KeyError: 'name'</p>"


@claim("errors.missing-key.debug-names-it", flask=">=1.0.4")
def test_debug_mode_names_the_missing_key(debugging, serve):
    """In debug mode the page for a missing key names the key."""
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


@claim("errors.missing-key.handler-finds-it", flask="<1.0.3 || >=1.0.4")
def test_a_handler_finds_the_missing_key(handled):
    """The handler for 400 finds a missing key in `error.args`."""
    assert handled(args_of) == "('name',)"


@claim("errors.missing-key.handler-does-not-find-it", flask=">=1.0.3,<1.0.4")
def test_a_handler_does_not_find_the_missing_key(handled):
    """On Flask 1.0.3 `error.args` of a missing key is empty."""
    assert handled(args_of) == "()"


@claim("errors.missing-key.handler-finds-it-in-debug")
def test_a_handler_finds_the_missing_key_in_debug_mode(debugging, handled):
    """In debug mode the handler for 400 finds a missing key in `error.args`."""
    assert handled(args_of) == "('name',)"


@claim("errors.missing-key.description-does-not-name-it")
def test_the_description_does_not_name_the_key(handled):
    """`error.description` of a missing key does not name the key."""
    assert handled(attrgetter("description")) == SENTENCE


@claim("errors.missing-key.description-names-it-in-debug", flask=">=1.0.4")
def test_the_description_names_the_key_in_debug_mode(debugging, handled):
    """In debug mode `error.description` of a missing key names the key."""
    assert handled(attrgetter("description")) == f"{SENTENCE}\nKeyError: 'name'"


@claim(
    "errors.missing-key.show-exception-adds-it",
    doc="werkzeug:exceptions#werkzeug.exceptions.BadRequestKeyError",
)
def test_show_exception_adds_the_key_to_the_description():
    """`show_exception` of a BadRequestKeyError adds the key to the description."""
    error = BadRequestKeyError("name")
    assert (error.description, error.args) == (SENTENCE, ("name",))
    error.show_exception = True

    assert str(error) == f"400 Bad Request: {SENTENCE}\nKeyError: 'name'"


@claim("errors.missing-key.escaped-key-replaces-the-sentence", flask=">=1.0.4,<2.0")
def test_a_key_that_is_escaped_replaces_the_sentence(debugging, serve):
    """Before Flask 2.0 the debug page names a missing key with & twice."""
    response = serve(lambda: flask.request.args["a&b"]).get("/")

    assert last_line(response) == "<p>KeyError: 'a&b'<br>KeyError: 'a&b'</p>"


@claim("errors.missing-key.escaped-key-follows-the-sentence", flask=">=2.0")
def test_a_key_that_is_escaped_follows_the_sentence(debugging, serve):
    """In debug mode a missing key with & is named after the usual sentence."""
    response = serve(lambda: flask.request.args["a&b"]).get("/")

    assert last_line(response) == f"<p>{SENTENCE}<br>KeyError: 'a&b'</p>"


@claim("errors.missing-key.nameless-breaks-debug", flask=">=1.0.3,<2.0")
def test_an_error_without_a_key_breaks_in_debug_mode(debugging, serve):
    """In debug mode `BadRequestKeyError()` without a key raises IndexError."""
    debugging.config["PROPAGATE_EXCEPTIONS"] = True

    def view():
        raise BadRequestKeyError

    client = serve(view)
    with pytest.raises(IndexError, match="^tuple index out of range$"):
        client.get("/")


@claim(
    "errors.missing-key.nameless-is-a-400-as-usual",
    flask="<1.0.3",
    otherwise=(IndexError, AssertionError),
)
def test_an_error_without_a_key_is_the_usual_400_in_debug_mode(debugging, serve):
    """In debug mode Flask 1.0.2 answers `BadRequestKeyError()` with the default page."""

    def view():
        raise BadRequestKeyError

    response = serve(view).get("/")

    assert (response.status_code, last_line(response)) == (400, f"<p>{SENTENCE}</p>")


@claim(
    "errors.missing-key.nameless-is-a-400", flask=">=2.0", otherwise=(IndexError, AssertionError)
)
def test_an_error_without_a_key_is_a_400_in_debug_mode(debugging, serve):
    """In debug mode `BadRequestKeyError()` without a key answers 400."""

    def view():
        raise BadRequestKeyError

    response = serve(view).get("/")

    assert (response.status_code, last_line(response)) == (400, f"<p>{SENTENCE}<br>KeyError: </p>")
