import flask
import pytest

from spec.kit import claim

DOC = "appcontext#purpose-of-the-context"


@claim("templates.outside.attribute-error", flask="<2.1.3", otherwise=RuntimeError)
def test_rendering_outside_of_a_context_raises_attribute_error():
    """render_template_string() without a context raises AttributeError."""
    with pytest.raises(AttributeError, match="'NoneType' object has no attribute 'app'"):
        flask.render_template_string("a")


@claim("templates.outside.runtime-error", flask=">=2.1.3", otherwise=AttributeError)
def test_rendering_outside_of_a_context_raises_runtime_error():
    """render_template_string() without a context raises RuntimeError."""
    with pytest.raises(RuntimeError, match="application context"):
        flask.render_template_string("a")


@claim("templates.outside.an-app-context-is-enough")
def test_an_app_context_is_enough_to_render(app):
    """Templates are rendered in an application context, without a request."""
    with app.app_context():
        assert flask.render_template_string("{{ 1 + 1 }}") == "2"


@claim("templates.outside.no-urls-without-a-server-name")
def test_an_app_context_alone_makes_no_urls(app):
    """Without a request url_for() in a template raises RuntimeError, unless SERVER_NAME is set."""
    app.add_url_rule("/tea", "tea", str)

    with app.app_context(), pytest.raises(RuntimeError, match="SERVER_NAME"):
        flask.render_template_string("{{ url_for('tea') }}")
    app.config["SERVER_NAME"] = "example.com"
    with app.app_context():
        assert flask.render_template_string("{{ url_for('tea') }}") == "http://example.com/tea"


@claim("templates.outside.a-file-is-an-attribute-error", flask="<2.1.3", otherwise=RuntimeError)
def test_rendering_a_file_outside_of_a_context_raises_attribute_error():
    """render_template() without a context raises AttributeError."""
    with pytest.raises(AttributeError, match="'NoneType' object has no attribute 'app'"):
        flask.render_template("a.html")


@claim("templates.outside.a-file-is-a-runtime-error", flask=">=2.1.3", otherwise=AttributeError)
def test_rendering_a_file_outside_of_a_context_raises_runtime_error():
    """render_template() without a context raises RuntimeError."""
    with pytest.raises(RuntimeError, match="application context"):
        flask.render_template("a.html")
