import flask
import pytest

from spec.kit import claim

DOC = "templating#streaming"


@claim("templates.streaming.yields-pieces-of-a-template", flask=">=2.2", otherwise=AttributeError)
def test_stream_template_gives_pieces(site):
    """`stream_template()` yields the page in pieces, escaped as its extension demands."""
    app = site({"a.html": "[{% for i in items %}{{ i }}{% endfor %}]"})

    with app.test_request_context():
        pieces = flask.stream_template("a.html", items=["<", "b"])
        assert list(pieces) == ["[", "&lt;", "b", "]"]


@claim("templates.streaming.yields-pieces-of-a-string", flask=">=2.2", otherwise=AttributeError)
def test_stream_template_string_gives_pieces(app):
    """`stream_template_string()` yields a template string in pieces."""
    with app.test_request_context():
        assert list(flask.stream_template_string("{{ a }}!", a="<")) == ["&lt;", "!"]


@claim("templates.streaming.a-view-returns-it", flask=">=2.2", otherwise=AttributeError)
def test_a_view_returns_a_stream(app, serve):
    """A view may return `stream_template_string()`; the request is kept."""
    app.config["PROPAGATE_EXCEPTIONS"] = True
    source = "{{ request.path }} {{ request.args.a }}"

    response = serve(lambda: flask.stream_template_string(source)).get("/?a=b")

    assert (response.status_code, response.text) == (200, "/ b")
    assert "Content-Length" not in response.headers


@claim("templates.streaming.needs-no-request", flask=">=2.2", otherwise=AttributeError)
def test_a_stream_needs_no_request(app):
    """`stream_template_string()` needs only an application context, not a request."""
    with app.app_context():
        assert "".join(flask.stream_template_string("{{ 1 + 1 }}")) == "2"


@claim(
    "templates.streaming.a-late-error-comes-after-the-status",
    flask=">=2.2",
    otherwise=AttributeError,
)
def test_an_error_in_a_stream_comes_after_the_status(app):
    """`stream_template_string()` yields the pieces before an error in the template."""
    with app.test_request_context():
        pieces = iter(flask.stream_template_string("a{{ f() }}", f=lambda: 1 / 0))

        assert next(pieces) == "a"
        with pytest.raises(ZeroDivisionError, match="^division by zero$"):
            next(pieces)
