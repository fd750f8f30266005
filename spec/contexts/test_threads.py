import contextvars

import flask

from spec.contexts.conftest import contexts, in_thread
from spec.kit import claim
from spec.tools.parts import need_package

DOC = "reqcontext#purpose-of-the-context"


@claim("contexts.thread.has-no-context")
def test_another_thread_has_no_context(app):
    """A thread that is started in a request has no context."""
    with app.test_request_context():
        assert (contexts(), in_thread(contexts)) == ((True, True), (False, False))


@claim("contexts.thread.has-its-own")
def test_a_thread_pushes_a_context_of_its_own(app):
    """A context that another thread pushes does not change the current one."""

    def other():
        with flask.Flask("other").app_context():
            return flask.current_app.name

    with app.app_context():
        assert (in_thread(other), flask.current_app.name) == ("other", "example")


@claim(
    "contexts.thread.has-the-contexts-of-copied-variables",
    doc="python:library/contextvars#contextvars.copy_context",
    werkzeug=">=2.0",
)
def test_a_copy_of_the_context_variables_carries_the_contexts(app):
    """A thread that runs in a copy of the context variables has the contexts."""
    with app.test_request_context():
        variables = contextvars.copy_context()

        assert in_thread(lambda: variables.run(contexts)) == (True, True)


@claim(
    "contexts.thread.has-no-contexts-of-copied-variables",
    doc="python:library/contextvars#contextvars.copy_context",
    werkzeug="<2.0",
)
def test_a_copy_of_the_context_variables_carries_no_contexts(app):
    """Before Werkzeug 2.0 a copy of the context variables carries no contexts."""
    with app.test_request_context():
        variables = contextvars.copy_context()

        assert in_thread(lambda: variables.run(contexts)) == (False, False)


@claim("contexts.greenlet.has-no-context", doc="werkzeug:local#context-locals")
def test_another_greenlet_has_no_context(app):
    """A greenlet that is started in a request has no context."""
    need_package("greenlet", "python -m pip install greenlet")
    from greenlet import greenlet

    with app.test_request_context():
        assert (contexts(), greenlet(contexts).switch()) == ((True, True), (False, False))
