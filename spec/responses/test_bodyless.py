import flask
import pytest

from spec.kit import claim

DOC = "rfc:9110#section-9.3.2"


@claim("responses.bodyless.head-keeps-the-headers")
def test_head_gets_the_headers_of_get_without_the_body(serve):
    """HEAD runs the view, and sends its headers with the length, without the body."""
    response = serve(lambda: "body").head("/")

    assert (response.status_code, response.headers["Content-Length"], response.text) == (
        200,
        "4",
        "",
    )


@claim(
    "responses.bodyless.head-does-not-run-the-generator",
    doc="werkzeug:wrappers#werkzeug.wrappers.Response.get_app_iter",
)
def test_head_does_not_run_a_generator(serve):
    """A generator is not started for HEAD."""
    trace = []
    response = serve(lambda: flask.Response(trace.append(1) or "a" for _ in "a")).head("/")

    assert (response.text, trace) == ("", [])


@claim("responses.bodyless.statuses-without-a-body", doc="rfc:9110#section-6.4.1")
@pytest.mark.parametrize(
    "status",
    [pytest.param(100, id="100"), pytest.param(204, id="204"), pytest.param(304, id="304")],
)
def test_statuses_without_a_body_drop_it(serve, status):
    """The body given with status 1xx, 204 or 304 is not sent, and its length neither."""
    response = serve(lambda: ("body", status)).get("/")

    assert (response.status_code, response.get_data()) == (status, b"")
    assert "Content-Length" not in response.headers


@claim("responses.bodyless.reset-content-keeps-its-body", doc="rfc:9110#section-15.3.6")
def test_a_body_given_with_205_is_sent(serve):
    """A body given with status 205 is sent, though HTTP knows none there."""
    response = serve(lambda: ("body", 205)).get("/")

    assert (response.status_code, response.text) == (205, "body")


@claim(
    "responses.bodyless.not-modified-drops-entity-headers",
    doc="werkzeug:http#werkzeug.http.remove_entity_headers",
)
def test_not_modified_drops_the_headers_of_the_body(serve):
    """A 304 drops the headers about the body, but keeps Expires and Content-Location."""
    headers = {"Content-Language": "en", "Allow": "GET", "Expires": "0", "X-A": "1"}
    response = serve(lambda: ("", 304, headers)).get("/")

    assert {name: response.headers.get(name) for name in headers} == {
        "Content-Language": None,
        "Allow": None,
        "Expires": "0",
        "X-A": "1",
    }


@claim(
    "responses.bodyless.automatic-length-off",
    doc="werkzeug:wrappers#werkzeug.wrappers.Response.automatically_set_content_length",
)
def test_the_automatic_length_may_be_off(app, serve):
    """A class without automatically_set_content_length sends none of its own."""
    app.response_class = type(
        "Response", (flask.Response,), {"automatically_set_content_length": False}
    )

    assert "Content-Length" not in serve(lambda: "body").get("/").headers
