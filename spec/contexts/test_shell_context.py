from flask import g

from spec.kit import claim

DOC = "api#flask.Flask.make_shell_context"


@claim("contexts.shell.has-app-and-g")
def test_a_shell_has_the_app_and_g(app):
    """`make_shell_context()` returns `app` and `g`."""
    names = app.make_shell_context()

    assert (sorted(names), names["app"] is app, names["g"] is g) == (["app", "g"], True, True)


@claim("contexts.shell.processors-add-names", doc="api#flask.Flask.shell_context_processor")
def test_shell_context_processors_add_names(app):
    """A `shell_context_processor` adds names or replaces `app`; a later one wins."""
    app.shell_context_processor(lambda: {"db": 1, "app": "mine"})
    app.shell_context_processor(lambda: {"db": 2})
    names = app.make_shell_context()

    assert (names["db"], names["app"]) == (2, "mine")


@claim("contexts.shell.processor-is-returned", doc="api#flask.Flask.shell_context_processor")
def test_shell_context_processor_returns_the_function(app):
    """`shell_context_processor` returns the function unchanged."""

    def processor():
        return {}

    assert app.shell_context_processor(processor) is processor
