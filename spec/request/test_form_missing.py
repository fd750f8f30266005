import flask
from flask import request

from spec.kit import claim

DOC = "quickstart#the-request-object"


@claim("request.headers.indexing-an-absent-header-is-500", doc="api#flask.Request.headers")
def test_a_missing_header_is_an_error_of_the_app(serve):
    """A view that indexes `request.headers` by a header that was not sent answers 500."""
    assert serve(lambda: request.headers["X-Missing"]).get("/").status_code == 500


@claim("request.render.is-no-part-of-flask", doc="api#flask.render_template")
def test_flask_has_no_render():
    """Flask has no `render()`; its function is `render_template()`."""
    assert (hasattr(flask, "render"), hasattr(flask, "render_template")) == (False, True)
