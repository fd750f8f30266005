import flask
import pytest

from spec.kit import claim

DOC = "appcontext#purpose-of-the-context"


@claim("templates.outside.raises-attribute-error", flask="<2.1.3", otherwise=RuntimeError)
@pytest.mark.parametrize(
    "render",
    [
        pytest.param(lambda: flask.render_template_string("a"), id="string"),
        pytest.param(lambda: flask.render_template("a.html"), id="template"),
    ],
)
def test_rendering_outside_of_a_context_raises_attribute_error(render):
    """`render_template()` and `render_template_string()` raise AttributeError without a context."""
    with pytest.raises(AttributeError, match="'NoneType' object has no attribute 'app'"):
        render()


@claim("templates.outside.raises-runtime-error", flask=">=2.1.3", otherwise=AttributeError)
@pytest.mark.parametrize(
    "render",
    [
        pytest.param(lambda: flask.render_template_string("a"), id="string"),
        pytest.param(lambda: flask.render_template("a.html"), id="template"),
    ],
)
def test_rendering_outside_of_a_context_raises_runtime_error(render):
    """`render_template()` and `render_template_string()` raise RuntimeError without a context."""
    with pytest.raises(RuntimeError, match="application context"):
        render()


@claim("templates.outside.an-app-context-is-enough")
def test_an_app_context_is_enough_to_render(app):
    """`render_template_string()` needs only an application context, not a request."""
    with app.app_context():
        assert flask.render_template_string("{{ 1 + 1 }}") == "2"


@claim("templates.outside.url-for-needs-a-server-name")
def test_url_for_in_a_template_needs_a_server_name(app):
    """`url_for()` in a template without a request raises RuntimeError without SERVER_NAME."""
    app.add_url_rule("/tea", "tea", str)

    with app.app_context(), pytest.raises(RuntimeError, match="SERVER_NAME"):
        flask.render_template_string("{{ url_for('tea') }}")
    app.config["SERVER_NAME"] = "example.com"
    with app.app_context():
        assert flask.render_template_string("{{ url_for('tea') }}") == "http://example.com/tea"


@claim("templates.outside.an-app-context-has-g", doc="templating#standard-context")
def test_an_app_context_has_g_in_templates(app):
    """`g` in a template is that of the application context, without a request."""
    with app.app_context():
        flask.g.user = "Ann"

        assert flask.render_template_string("{{ g.user }}") == "Ann"
