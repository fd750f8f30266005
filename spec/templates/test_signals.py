from contextlib import contextmanager

import flask
import jinja2
import pytest

from spec.kit import claim

DOC = "api#flask.template_rendered"


@claim("templates.signals.is-sent-after-rendering", unless="no blinker", otherwise=RuntimeError)
def test_template_rendered_is_sent_after_rendering(site):
    """`template_rendered` is sent after rendering, with the template and its variables."""
    app, told = site({"a.html": "{{ x }}"}), []

    def receive(sender, template, context, **extra):
        told.append((sender, template.name, context["x"], extra))

    with flask.template_rendered.connected_to(receive, app), app.app_context():
        flask.render_template("a.html", x=1)

    assert told == [(app, "a.html", 1, {})]


@claim(
    "templates.signals.have-the-session",
    flask="<3.1.3",
    unless="no blinker",
    otherwise=(RuntimeError, AssertionError),
)
def test_template_rendered_has_the_session(app):
    """Receivers of `template_rendered` get `session` in the context, with `request` and `g`."""
    told = []

    def receive(sender, template, context, **extra):
        told.extend(sorted(context))

    with flask.template_rendered.connected_to(receive, app), app.test_request_context():
        flask.render_template_string("")

    assert told == ["g", "request", "session"]


@claim(
    "templates.signals.have-no-session",
    flask=">=3.1.3",
    otherwise=(RuntimeError, AssertionError),
)
def test_template_rendered_has_no_session(app):
    """Receivers of `template_rendered` get `request` and `g` in the context, and no `session`."""
    told = []

    def receive(sender, template, context, **extra):
        told.extend(sorted(context))

    with flask.template_rendered.connected_to(receive, app), app.test_request_context():
        flask.render_template_string("")

    assert told == ["g", "request"]


@claim(
    "templates.signals.before-render-may-change-variables",
    doc="api#flask.before_render_template",
    unless="no blinker",
    otherwise=RuntimeError,
)
def test_before_render_template_may_change_the_context(app):
    """Receivers of `before_render_template` may change the variables."""

    def receive(sender, template, context, **extra):
        context["x"] = "changed"

    with flask.before_render_template.connected_to(receive, app), app.app_context():
        assert flask.render_template_string("{{ x }}", x="given") == "changed"


@contextmanager
def noted(app):
    """What is told of templates, in order, within the block."""
    told = []

    def before(sender, **extra):
        told.append("before")

    def after(sender, **extra):
        told.append("after")

    first, last = flask.before_render_template, flask.template_rendered
    with first.connected_to(before, app), last.connected_to(after, app):
        yield told


@claim("templates.signals.are-not-sent-for-a-failure", unless="no blinker", otherwise=RuntimeError)
def test_template_rendered_is_not_sent_for_a_failure(app):
    """`template_rendered` is not sent for a template that fails."""
    missing = pytest.raises(jinja2.UndefinedError, match="^'missing' is undefined$")
    with app.app_context(), noted(app) as told, missing:
        flask.render_template_string("{{ missing.name }}")

    assert told == ["before"]


@claim(
    "templates.signals.are-sent-around-a-stream",
    doc="api#flask.template_rendered",
    flask=">=2.2",
    unless="no blinker",
    otherwise=(AttributeError, RuntimeError),  # up to 2.1, without Blinker
)
def test_a_streamed_template_sends_both_signals(app):
    """`before_render_template` is sent before a streamed template, `template_rendered` after it."""
    with noted(app) as told, app.app_context():
        for piece in flask.stream_template_string("a{{ x }}b", x=1):
            told.append(piece)

    assert told == ["before", "a", "1", "b", "after"]


@claim(
    "templates.signals.flashed-carries-message-and-category",
    unless="no blinker",
    otherwise=RuntimeError,
    doc="api#flask.message_flashed",
)
def test_message_flashed_carries_message_and_category(app):
    """`message_flashed` is sent by `flash()`, with the message and its category."""
    told = []

    def receive(sender, message, category, **extra):
        told.append((sender, message, category, extra))

    with flask.message_flashed.connected_to(receive, app), app.test_request_context():
        flask.flash("brewed", "tea")

    assert told == [(app, "brewed", "tea", {})]
