import flask
import pytest
from flask import request
from werkzeug.exceptions import BadRequestKeyError

from spec.kit import claim

DOC = "quickstart#the-request-object"


@claim("request.form.indexing-an-absent-field-is-400")
@pytest.mark.parametrize(
    "of",
    [
        pytest.param(lambda: request.form, id="form"),
        pytest.param(lambda: request.args, id="args"),
        pytest.param(lambda: request.values, id="values"),
        pytest.param(lambda: request.files, id="files"),
    ],
)
def test_indexing_what_was_not_sent_is_a_bad_request(serve, of):
    """A view that indexes `form`, `args`, `values` or `files` by an absent key answers 400."""
    response = serve(lambda: of()["username"]).post("/", data={"other": "1"})

    assert (response.status_code, "username" in response.text) == (400, False)


@claim(
    "request.form.a-missing-key-leaves-the-app-in-debug",
    doc="config#TRAP_BAD_REQUEST_ERRORS",
    flask=">=1.0.3",
)
def test_a_missing_field_is_raised_in_debug_mode(app, serve):
    """In debug mode an absent form field raises BadRequestKeyError, which names the field."""
    app.debug = True
    app.config["PRESERVE_CONTEXT_ON_EXCEPTION"] = False
    client = serve(lambda: request.form["username"])

    with pytest.raises(BadRequestKeyError) as caught:
        client.post("/")
    assert caught.value.description.endswith("KeyError: 'username'")


@claim("request.form.a-missing-key-can-be-trapped", doc="config#TRAP_BAD_REQUEST_ERRORS")
@pytest.mark.parametrize(
    ("debug", "trap", "status"),
    [
        pytest.param(False, None, 400, id="default"),
        pytest.param(False, True, 500, id="on"),
        pytest.param(True, False, 400, id="off in debug mode"),
    ],
)
def test_trap_bad_request_errors_decides_over_a_missing_field(app, serve, debug, trap, status):
    """`TRAP_BAD_REQUEST_ERRORS` decides whether an absent form field is raised or answers 400."""
    app.debug = debug
    app.config["TRAP_BAD_REQUEST_ERRORS"] = trap

    assert serve(lambda: request.form["username"]).post("/").status_code == status


@claim(
    "request.files.absent-file-in-debug-explains-the-enctype", doc="debugging#the-built-in-debugger"
)
def test_a_file_field_sent_as_text_is_explained_in_debug_mode(app, ask):
    """In debug mode, indexing `files` by a field that was sent as text explains the enctype."""
    app.debug = True
    app.config["PRESERVE_CONTEXT_ON_EXCEPTION"] = False

    with pytest.raises(KeyError, match='you should provide enctype="multipart/form-data"'):
        ask(lambda: request.files["pic"], method="POST", data={"pic": "me.png"})


@claim("request.headers.indexing-an-absent-header-is-500", doc="api#flask.Request.headers")
def test_a_missing_header_is_an_error_of_the_app(serve):
    """A view that indexes `request.headers` by a header that was not sent answers 500."""
    assert serve(lambda: request.headers["X-Missing"]).get("/").status_code == 500


@claim("request.render.is-no-part-of-flask", doc="api#flask.render_template")
def test_flask_has_no_render():
    """Flask has no `render()`; its function is `render_template()`."""
    assert (hasattr(flask, "render"), hasattr(flask, "render_template")) == (False, True)
