import flask

from spec.kit import claim

DOC = "rfc:9110#section-9.3.2"


@claim(
    "responses.bodyless.head-does-not-run-the-generator",
    doc="werkzeug:wrappers#werkzeug.wrappers.Response.get_app_iter",
)
def test_head_does_not_run_a_generator(serve):
    """HEAD does not start the generator of a streamed body."""
    trace = []
    response = serve(lambda: flask.Response(trace.append(1) or "a" for _ in "a")).head("/")

    assert (response.text, trace) == ("", [])


@claim(
    "responses.bodyless.automatic-length-can-be-off",
    doc="werkzeug:wrappers#werkzeug.wrappers.Response.automatically_set_content_length",
)
def test_the_automatic_length_may_be_off(app, serve):
    """A response class with `automatically_set_content_length = False` sends no Content-Length."""
    app.response_class = type(
        "Response", (flask.Response,), {"automatically_set_content_length": False}
    )

    assert "Content-Length" not in serve(lambda: "body").get("/").headers
